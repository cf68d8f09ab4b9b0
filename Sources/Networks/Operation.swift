/// What a layer computes, with all facts its model needs.
///
/// A new kind of layer is a case here, its payload's file under `Layers`, and its model; what anything else wants to
/// know of a layer it asks the payload for.
public indirect enum Operation: Sendable {
    case dense(DenseLayer)
    case batchNormalization(BatchNormalizationLayer)
    case activation(ActivationLayer)
    case softmax(SoftmaxLayer)
    case merge(MergeLayer)
    case wiring(WiringLayer)
    /// A layer no model exists for; its figures stay unknown.
    case unsupported(UnsupportedLayer)

    /// The facts of this kind of layer.
    public var payload: any LayerPayload {
        switch self {
        case .dense(let layer): layer
        case .batchNormalization(let layer): layer
        case .activation(let layer): layer
        case .softmax(let layer): layer
        case .merge(let layer): layer
        case .wiring(let layer): layer
        case .unsupported(let layer): layer
        }
    }

    /// A change of shape without any hardware.
    public static let reshape = Operation.wiring(.reshape)
    /// One tensor copied to several consumers.
    public static let clone = Operation.wiring(.clone)
    /// A stream repacked to another word.
    public static let repack = Operation.wiring(.repack)
}

extension Operation {
    /// The kind as shown in tables and JSON, such as `dense`.
    public var kindName: String { payload.kindName }

    /// The matrix products the layer computes under its strategy; none for most layers.
    public var products: [MatrixProduct] { payload.products }

    /// Changes every matrix product of the layer.
    public mutating func updateProducts(_ change: (inout MatrixProduct) -> Void) {
        var payload = payload
        guard !payload.products.isEmpty else { return }
        payload.updateProducts(change)
        self = payload.operation
    }

    /// Replaces the types of weights, biases and accumulators, as a new model-wide default precision would.
    public mutating func apply(_ precision: Precision) {
        var payload = payload
        payload.apply(precision)
        self = payload.operation
    }
}

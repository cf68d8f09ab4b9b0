/// `output = input * scale + bias` per channel (`nnet::normalize`, also ApplyAlpha).
public struct BatchNormalizationLayer: LayerPayload {
    /// Number of elements.
    public var inputCount: Int
    /// Number of channels; -1 in the project means one per element and is replaced by `inputCount` here.
    public var channelCount: Int
    /// Scales, one per channel.
    public var scale: WeightTensor
    /// Offsets, one per channel.
    public var bias: WeightTensor

    /// Creates a batch normalisation.
    public init(inputCount: Int, channelCount: Int, scale: WeightTensor, bias: WeightTensor) {
        self.inputCount = inputCount
        self.channelCount = channelCount
        self.scale = scale
        self.bias = bias
    }

    /// The layer as an operation.
    public var operation: Operation { .batchNormalization(self) }
    /// Shown as `batch_normalization`.
    public var kindName: String { "batch_normalization" }
    /// Every element has a scale and an offset of its own.
    public var keepsElements: Bool { true }

    /// Replaces the types of scales and offsets.
    public mutating func apply(_ precision: Precision) {
        scale.precision = precision
        bias.precision = precision
    }
}

public import Devices
public import Estimator
import Networks
import Readers
import Wire

/// An estimate as far as it is compared: made now, or read from a saved `presynth.estimate/1`.
public struct Prediction: Hashable, Sendable {
    /// The model's name.
    public var modelName: String
    /// Where the model or the saved estimate was read from.
    public var path: String?
    /// What it was made for, in one line.
    public var targetText: String
    /// The tool whose report is predicted, such as `vitis-hls`.
    public var tool: String
    /// The layers in call order.
    public var layers: [PredictedLayer]
    /// The figures of the whole.
    public var total: PredictedFigures

    /// Creates a prediction.
    public init(
        modelName: String, path: String?, targetText: String, tool: String, layers: [PredictedLayer],
        total: PredictedFigures
    ) {
        self.modelName = modelName
        self.path = path
        self.targetText = targetText
        self.tool = tool
        self.layers = layers
        self.total = total
    }

    /// The strategies of the layers that have one, such as `latency` or `latency+resource`; `none` without any.
    public var strategyText: String {
        let names = Set(layers.compactMap(\.strategy)).sorted()
        return names.isEmpty ? "none" : names.joined(separator: "+")
    }
}

/// The predicted figures of one layer.
public struct PredictedLayer: Hashable, Sendable {
    /// The layer's name.
    public var name: String
    /// The configuration it is instantiated with, which reports name, such as `relu_config4`.
    public var configName: String
    /// The kind, such as `dense`.
    public var kind: String
    /// The strategy, nil for layers that have none.
    public var strategy: String?
    /// The figures.
    public var figures: PredictedFigures

    /// Creates a layer.
    public init(name: String, configName: String, kind: String, strategy: String?, figures: PredictedFigures) {
        self.name = name
        self.configName = configName
        self.kind = kind
        self.strategy = strategy
        self.figures = figures
    }
}

/// Resources by stage with latency and interval in cycles.
public struct PredictedFigures: Hashable, Sendable {
    /// Resources by stage.
    public var resources: [Stage: ResourceEstimate]
    /// Cycles from first input to last output.
    public var latencyCycles: QuantityRange
    /// Cycles between two starts.
    public var intervalCycles: QuantityRange

    /// Creates figures.
    public init(resources: [Stage: ResourceEstimate], latencyCycles: QuantityRange, intervalCycles: QuantityRange) {
        self.resources = resources
        self.latencyCycles = latencyCycles
        self.intervalCycles = intervalCycles
    }

    /// The estimate of one quantity at one stage.
    func estimate(of quantity: ComparedQuantity, at stage: Stage) -> Quantity {
        switch quantity {
        case .resource(let kind): resources[stage]?[kind] ?? .unknown
        case .latency: latencyCycles.max
        case .interval: intervalCycles.max
        case .latencyMin: latencyCycles.min
        case .intervalMin: intervalCycles.min
        }
    }
}

extension Prediction {
    /// Takes an estimate as it is.
    public init(_ estimate: DesignEstimate) {
        self.init(
            modelName: estimate.modelName, path: estimate.origin?.path, targetText: estimate.target.line,
            tool: estimate.target.flow.tool.rawValue,
            layers: estimate.layers.map { layer in
                PredictedLayer(
                    name: layer.name, configName: layer.configName, kind: layer.kind,
                    strategy: layer.strategy?.rawValue,
                    figures: PredictedFigures(
                        resources: [.csynth: layer.csynth, .synthesis: layer.synthesis],
                        latencyCycles: layer.latencyCycles, intervalCycles: layer.intervalCycles))
            },
            total: PredictedFigures(
                resources: [.csynth: estimate.csynth, .synthesis: estimate.synthesis],
                latencyCycles: estimate.latencyCycles, intervalCycles: estimate.intervalCycles))
    }
}

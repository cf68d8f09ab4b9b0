import Devices
public import Networks

/// What the user overrides in a project.
public struct DesignOptions: Hashable, Sendable {
    /// Overrides for one layer.
    public struct LayerOptions: Hashable, Sendable {
        /// Reuse factor.
        public var reuseFactor: Int?
        /// Strategy.
        public var strategy: Strategy?
        /// Type of weights, bias, accumulator and result.
        public var precision: Precision?

        /// Creates overrides.
        public init(reuseFactor: Int? = nil, strategy: Strategy? = nil, precision: Precision? = nil) {
            self.reuseFactor = reuseFactor
            self.strategy = strategy
            self.precision = precision
        }
    }

    /// Overrides for every layer.
    public var all: LayerOptions
    /// Overrides by layer name, which win over `all`.
    public var layers: [String: LayerOptions]
    /// How layers exchange data.
    public var ioType: IOType?
    /// Whether a layer without a model is accepted, with unknown figures.
    public var allowsUnknown: Bool

    /// Creates options; the default overrides nothing.
    public init(
        all: LayerOptions = LayerOptions(), layers: [String: LayerOptions] = [:], ioType: IOType? = nil,
        allowsUnknown: Bool = false
    ) {
        self.all = all
        self.layers = layers
        self.ioType = ioType
        self.allowsUnknown = allowsUnknown
    }
}

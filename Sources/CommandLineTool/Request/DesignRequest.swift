import Devices
import Estimator
import Networks

/// What the user asked to be estimated, before the model is read.
struct DesignRequest: Sendable {
    /// Devices by name; empty takes the project's.
    var devices: [String] = []
    /// Clock periods in ns.
    var clockPeriodsNs: [Double] = []
    /// Tools.
    var flows: [Flow] = []
    /// How layers exchange data.
    var ioType: IOType?
    /// Strategies for all layers.
    var strategies: [Strategy] = []
    /// Reuse factors for all layers.
    var reuseFactors: [Int] = []
    /// Types for all layers.
    var precisions: [Precision] = []
    /// Settings of single layers.
    var layers: [String: DesignOptions.LayerOptions] = [:]
    /// Whether a layer without a model is accepted.
    var allowsUnknown = false
    /// The stage whose figures are shown or checked.
    var stage: Stage = .csynth
    /// The user's own device documents.
    var deviceDatabase: String?

    /// One combination of the values that were given several of.
    struct Variant: Sendable {
        var device: String?
        var clockPeriodNs: Double?
        var flow: Flow?
        var strategy: Strategy?
        var reuseFactor: Int?
        var precision: Precision?
    }

    /// More combinations than this are refused: nobody reads so many side by side.
    static let maximumVariantCount = 64

    /// Every combination, in the order given, devices outermost.
    ///
    /// - Throws: `UsageError` when there are too many.
    func variants() throws(UsageError) -> [Variant] {
        let sizes = [
            devices.count, clockPeriodsNs.count, flows.count, strategies.count, reuseFactors.count, precisions.count,
        ]
        var count = 1
        for size in sizes where count <= Self.maximumVariantCount { count *= max(1, min(size, 1 << 20)) }
        guard count <= Self.maximumVariantCount else {
            throw UsageError(
                "the options make more than \(Self.maximumVariantCount) combinations",
                hint: "Give fewer values, or run presynth once for each device.")
        }
        var variants = [Variant()]
        variants = Self.expand(variants, devices, \.device)
        variants = Self.expand(variants, clockPeriodsNs, \.clockPeriodNs)
        variants = Self.expand(variants, flows, \.flow)
        variants = Self.expand(variants, strategies, \.strategy)
        variants = Self.expand(variants, reuseFactors, \.reuseFactor)
        return Self.expand(variants, precisions, \.precision)
    }

    private static func expand<Value>(
        _ variants: [Variant], _ values: [Value], _ key: WritableKeyPath<Variant, Value?>
    ) -> [Variant] {
        guard !values.isEmpty else { return variants }
        return variants.flatMap { variant in
            values.map { value in
                var copy = variant
                copy[keyPath: key] = value
                return copy
            }
        }
    }

    /// The options of one combination.
    func options(for variant: Variant) -> DesignOptions {
        let all = DesignOptions.LayerOptions(
            reuseFactor: variant.reuseFactor, strategy: variant.strategy, precision: variant.precision)
        return DesignOptions(all: all, layers: layers, ioType: ioType, allowsUnknown: allowsUnknown)
    }
}

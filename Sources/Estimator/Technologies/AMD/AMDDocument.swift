public import Devices
public import Wire

/// The document of one tool of AMD: what its operators cost, how long they take, and how versions differ.
public struct AMDDocument: TechnologySource {
    /// The tool these costs are for.
    public let tool: Flow.Tool
    /// The versions whose reports differ, oldest first, one of each group.
    public let versions: [Flow.Version]
    /// The version that is taken where nobody names one.
    public let assumedVersion: Flow.Version
    private let costs: AMDCosts
    private let traits: ToolTraits
    private let shares: FittedShares
    private let operationDelays: [String: OperationDelays]
    private let accumulationDelays: [String: AccumulationDelays]
    private let variants: [AMDVariant]

    /// Reads a technology document.
    ///
    /// - Parameters:
    ///   - json: The document.
    ///   - file: The name used in errors.
    /// - Throws: `InputError` naming the key that is missing or of the wrong kind.
    public init(_ json: JSONValue, file: String) throws(InputError) {
        let fields = TechnologyFields(json: json, file: file)
        guard let tool = json["tool"]?.string.flatMap(Flow.Tool.init(rawValue:)) else {
            throw fields.fault("\"tool\" with the name of a tool", found: json["tool"])
        }
        self.tool = tool
        versions = try fields.versions("versions")
        guard let assumed = try fields.version("assumed_version") else {
            throw fields.fault("a version under \"assumed_version\"", found: nil)
        }
        assumedVersion = assumed
        costs = try AMDCosts(fields)
        var traits = ToolTraits()
        for setting in try ToolTraits.settings(json["traits"], file: file) { traits.apply(setting) }
        self.traits = traits
        var shares = FittedShares()
        try shares.apply(json["fitted_shares"], file: file)
        self.shares = shares
        operationDelays = try fields.operationDelays("operation_delays_ns")
        accumulationDelays = try fields.accumulationDelays("accumulation_delays_ns")
        var variants: [AMDVariant] = []
        for item in json["variants"]?.array ?? [] {
            variants.append(try AMDVariant(TechnologyFields(json: item, file: file)))
        }
        self.variants = variants
    }

    /// The technology of an AMD device: the general costs with all variants for its version and family in order.
    public func technology(for target: Target) -> (any Technology)? {
        guard target.vendor == .amd else { return nil }
        var (costs, traits) = (costs, traits)
        for variant in variants where variant.applies(to: target, version: target.flow.version ?? assumedVersion) {
            variant.apply(to: &costs, traits: &traits)
        }
        let family = Self.delayFamily(target)
        guard let delays = operationDelays[family] ?? operationDelays[Self.likeliestFamily],
            let accumulation = accumulationDelays[family] ?? accumulationDelays[Self.likeliestFamily]
        else { return nil }
        return AMDTechnology(
            costs: costs, traits: traits, shares: shares, delays: delays, accumulationDelays: accumulation,
            mapping: MultiplierMapping(target))
    }

    /// Families without delays of their own take those of the one most designs are for.
    private static let likeliestFamily = "ultrascale-plus"

    /// A 7-series part of speed grade 2 or 3 is faster than one of grade 1.
    private static func delayFamily(_ target: Target) -> String {
        target.familyName == "7-series" && (target.speedGrade ?? 1) >= 2 ? "7-series-2" : target.familyName
    }
}

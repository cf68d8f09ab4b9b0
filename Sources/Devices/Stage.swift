/// How far through its flow a design is: when it was measured, or what an estimate is for.
public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// A tool's own early estimate (FINN estimates, i++ and oneAPI area, system estimate).
    case estimate
    case csynth
    case cosim
    case synthesis
    case placed
    case routed
    /// The whole flow of a tool without further word (Quartus fitter, implementation of an HLS export).
    case implementation
    case simulation
    case unknown

    /// The stages that estimates are made for.
    public static let estimated: [Stage] = [.csynth, .synthesis]

    /// The stage of an estimate by its name; nil for other stages and names.
    public init?(estimated name: String) {
        guard let stage = Stage(rawValue: name), Self.estimated.contains(stage) else { return nil }
        self = stage
    }
}

/// One value for each stage that estimates are made for.
@frozen
public struct PerStage<Value> {
    @usableFromInline var csynth: Value
    @usableFromInline var synthesis: Value

    /// Creates the values of both stages.
    @inlinable
    public init(csynth: Value, synthesis: Value) {
        self.csynth = csynth
        self.synthesis = synthesis
    }

    /// The value of a stage, nil for stages that are only measured.
    @inlinable
    public subscript(stage: Stage) -> Value? {
        get {
            switch stage {
            case .csynth: csynth
            case .synthesis: synthesis
            case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: nil
            }
        }
        set {
            guard let newValue else { return }
            switch stage {
            case .csynth: csynth = newValue
            case .synthesis: synthesis = newValue
            case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: break
            }
        }
    }
}

extension PerStage: Equatable where Value: Equatable {}
extension PerStage: Hashable where Value: Hashable {}
extension PerStage: Sendable where Value: Sendable {}

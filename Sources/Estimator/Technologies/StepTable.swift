/// A figure that steps up with a width: the figure of the first step that is wide enough.
public struct StepTable: Hashable, Sendable {
    /// One step: valid up to and including `upTo`.
    public struct Step: Hashable, Sendable {
        /// Largest width of this step.
        public var upTo: Int
        /// The figure.
        public var value: Double
    }

    /// The steps, narrowest first; never empty.
    public var steps: [Step]

    /// The figure for a width; past the last step it grows in proportion to the width.
    public subscript(width: Int) -> Double {
        for step in steps where width <= step.upTo { return step.value }
        guard let last = steps.last, last.upTo > 0 else { return 0 }
        return last.value * Double(width) / Double(last.upTo)
    }
}

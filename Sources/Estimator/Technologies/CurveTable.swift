import Devices
import Networks
internal import Wire

/// A figure known at some points: straight lines between them, in proportion before the first and after the last.
public struct CurveTable: Hashable, Sendable {
    /// One point.
    public struct Point: Hashable, Sendable {
        /// Where the figure is known, such as a number of inputs.
        public var at: Int
        /// The figure.
        public var value: Double
    }

    /// The points, ascending; never empty.
    public var points: [Point]

    /// The figure at a place; 0 at and below 0.
    public subscript(place: Int) -> Double {
        guard place > 0, var before = points.first else { return 0 }
        guard place > before.at else { return before.value * Double(place) / Double(max(1, before.at)) }
        for point in points.dropFirst() {
            if place <= point.at {
                let share = Double(place - before.at) / Double(max(1, point.at - before.at))
                return before.value + (point.value - before.value) * share
            }
            before = point
        }
        return before.value * Double(place) / Double(max(1, before.at))
    }
}

extension TechnologyFields {
    /// Reads `[[place, figure], ...]` with places that ascend.
    func curve(_ key: String) throws(InputError) -> CurveTable {
        CurveTable(points: try table(key).steps.map { CurveTable.Point(at: $0.upTo, value: $0.value) })
    }
}

import Devices
import Estimator
import Glibc
import Networks
import Readers
import Wire

/// Tells rows of one kind apart by their figures, where their names do not say which layer they are of.
///
/// Every row is given to one layer so that the sum of distances between estimates and reports is the least. A layer
/// keeps its row only if every other arrangement that gives it a row with other figures is clearly worse, and if
/// estimate and row are alike at all; a pair that is in doubt stays unmatched. Of 198 rows of real projects whose names
/// tell the layer, with the names hidden, 179 are matched rightly, none wrongly, and 19 stay unmatched.
struct FigureMatching {
    /// The index of the row of each layer, nil where it is in doubt.
    private(set) var rows: [Int?]

    /// By how much, in units of the natural logarithm of a ratio, another arrangement must be worse.
    private static let margin = 0.2
    /// More rows than these are not tried: the work doubles with each.
    private static let maximumCount = 12

    /// The mean distance of one figure up to which an estimate and a row are alike: a factor of about 2.7.
    private static let likeness = 1.0

    private let distances: [[Double]]

    /// Matches layers with as many rows of the same kind.
    ///
    /// - Parameters:
    ///   - layers: The layers.
    ///   - instances: The rows, as many.
    ///   - stage: The stage of the estimate; without one the figures of C synthesis order the rows.
    init(_ layers: [PredictedLayer], _ instances: [MeasuredInstance], stage: Stage?) {
        rows = Array(repeating: nil, count: layers.count)
        guard layers.count == instances.count, layers.count <= Self.maximumCount else {
            distances = []
            return
        }
        let pairs = layers.map { layer in
            instances.map { Self.distance(layer.figures, $0, stage: stage ?? .csynth) }
        }
        distances = pairs.map { $0.map { $0.count > 0 ? $0.sum : .infinity } }
        guard let best = arrangement() else { return }
        for (layer, row) in best.rows.enumerated() {
            let pair = pairs[layer][row]
            // Without a like stage all rows differ from the estimate by one factor, which is no doubt.
            guard stage == nil || pair.sum <= Self.likeness * Double(pair.count) else { continue }
            let alike = instances.indices.filter { Self.areAlike(instances[$0], instances[row]) }
            let other = arrangement(withholding: alike, from: layer)
            let isClear = other.map { $0.distance - best.distance >= Self.margin } ?? true
            if isClear { rows[layer] = row }
        }
    }

    private static func areAlike(_ left: MeasuredInstance, _ right: MeasuredInstance) -> Bool {
        left.used == right.used && left.latencyCycles == right.latencyCycles
            && left.intervalCycles == right.intervalCycles
    }

    /// How far a row is from an estimate: the sum of logarithms of ratios, and of how many figures known on both sides.
    private static func distance(
        _ figures: PredictedFigures, _ row: MeasuredInstance, stage: Stage
    ) -> (sum: Double, count: Int) {
        var distance = (sum: 0.0, count: 0)
        func add(_ quantity: ComparedQuantity, _ reported: Double?, offset: Double) {
            guard let reported, let estimate = figures.estimate(of: quantity, at: stage).value else { return }
            guard reported >= 0, estimate >= 0 else { return }
            distance.sum += abs(log((estimate + offset) / (reported + offset)))
            distance.count += 1
        }
        for kind in row.used.kinds {
            let isFabric = [.lut, .ff, .alm, .alut].contains(kind)
            add(.resource(kind), row.used[kind], offset: isFabric ? 20 : 1)
        }
        add(.latency, row.latencyCycles.max.map(Double.init), offset: 1)
        add(.interval, row.intervalCycles.max.map(Double.init), offset: 1)
        return distance
    }

    /// The arrangement with the least distance, by dynamic programming over sets of rows already given away.
    ///
    /// - Parameters:
    ///   - withheld: Rows that one layer may not have.
    ///   - layer: That layer.
    /// - Returns: nil when no row is left for a layer.
    private func arrangement(
        withholding withheld: [Int] = [], from layer: Int? = nil
    ) -> (distance: Double, rows: [Int])? {
        let count = distances.count
        var best: [(distance: Double, row: Int)] = Array(repeating: (.infinity, -1), count: 1 << count)
        best[0].distance = 0
        for given in best.indices where best[given].distance.isFinite {
            let next = given.nonzeroBitCount
            guard next < count else { continue }
            for row in 0..<count where given & 1 << row == 0 {
                if next == layer, withheld.contains(row) { continue }
                let distance = best[given].distance + distances[next][row]
                if distance < best[given | 1 << row].distance { best[given | 1 << row] = (distance, row) }
            }
        }
        var given = (1 << count) - 1
        let distance = best[given].distance
        guard distance.isFinite else { return nil }
        var rows: [Int] = []
        while given != 0 {
            rows.append(best[given].row)
            given &= ~(1 << best[given].row)
        }
        return (distance, rows.reversed())
    }
}

import Devices
public import Wire

/// The reported figures of an earlier run, against which regressions are found.
public struct Baseline: Hashable, Sendable {
    /// The figures of one report.
    struct Entry: Hashable, Sendable {
        /// The comparison's name, nil for a measurement.
        var name: String?
        var stage: String
        var total: [ComparedQuantity: Double] = [:]
        /// Figures by the layer's name.
        var layers: [String: [ComparedQuantity: Double]] = [:]
        /// Figures by the report's module, for a measurement, which knows no layers.
        var modules: [String: [ComparedQuantity: Double]] = [:]
    }

    /// The name used in messages.
    public var name: String
    var entries: [Entry]

    /// Reads a `presynth.comparison/1`, `presynth.measurement/1` or `presynth.measurements/1`.
    ///
    /// - Throws: `InputError` for any other document.
    public init(_ document: JSONValue, file: String) throws(InputError) {
        name = file
        let schema = document["schema"]?.string ?? "none"
        switch schema {
        case "presynth.comparison/1": entries = (document["comparisons"]?.array ?? []).map(Entry.init(comparison:))
        case "presynth.measurement/1": entries = [Entry(measurement: document)]
        case "presynth.measurements/1":
            let stages = (document["designs"]?.array ?? []).flatMap { $0["stages"]?.array ?? [] }
            entries = ((document["measurements"]?.array ?? []) + stages).map(Entry.init(measurement:))
        default:
            throw InputError(
                file: file, expected: "\"schema\": \"presynth.comparison/1\" or \"presynth.measurement/1\"",
                found: schema)
        }
    }

    /// The entry for a comparison: the one of its name and stage, else the only one of its stage.
    ///
    /// - Parameters:
    ///   - comparison: What is to be held against it.
    ///   - isOnly: Whether the run has no other comparison of this stage.
    /// - Returns: nil when the baseline knows nothing of it.
    fileprivate func entry(for comparison: Comparison, isOnly: Bool) -> Entry? {
        let sameStage = entries.filter { $0.stage == comparison.stage.rawValue }
        if let named = sameStage.first(where: { $0.name == comparison.name }) { return named }
        return isOnly && sameStage.count == 1 ? sameStage.first : nil
    }
}

extension Baseline.Entry {
    fileprivate init(comparison: JSONValue) {
        self.init(name: comparison["name"]?.string, stage: comparison["report"]?["stage"]?.string ?? "unknown")
        for row in comparison["rows"]?.array ?? [] {
            var figures: [ComparedQuantity: Double] = [:]
            for figure in row["figures"]?.array ?? [] {
                guard let key = figure["quantity"]?.string, let quantity = ComparedQuantity(key: key) else { continue }
                figures[quantity] = figure["reported"]?.double
            }
            if row["scope"]?.string == "total" {
                total = figures
            } else if let name = row["name"]?.string {
                layers[name] = figures
            }
        }
    }

    fileprivate init(measurement: JSONValue) {
        self.init(name: nil, stage: measurement["stage"]?.string ?? "unknown")
        total = Self.figures(measurement)
        for instance in measurement["instances"]?.array ?? [] {
            guard let module = instance["module"]?.string ?? instance["name"]?.string else { continue }
            modules[module] = Self.figures(instance)
        }
    }

    private static func figures(_ object: JSONValue) -> [ComparedQuantity: Double] {
        var figures: [ComparedQuantity: Double] = [:]
        for member in object["used"]?.members ?? [] {
            if let kind = ResourceKind(rawValue: member.key) { figures[.resource(kind)] = member.value.double }
        }
        figures[.latency] = object["latency_cycles"]?["max"]?.double
        figures[.interval] = object["interval_cycles"]?["max"]?.double
        return figures
    }

    fileprivate func figures(of row: ComparedRow) -> [ComparedQuantity: Double] {
        guard case .layer(let name, _, _) = row.subject else { return total }
        if let figures = layers[name] { return figures }
        return row.modules.count == 1 ? row.modules.first.flatMap { modules[$0] } ?? [:] : [:]
    }
}

extension ComparisonSet {
    /// Holds every figure against a baseline: from here on only regressions are outside.
    public mutating func hold(against baseline: Baseline) {
        baselineName = baseline.name
        for index in comparisons.indices {
            let stage = comparisons[index].stage
            let isOnly = comparisons.count { $0.stage == stage } == 1
            let entry = baseline.entry(for: comparisons[index], isOnly: isOnly)
            for row in comparisons[index].rows.indices {
                let figures = entry?.figures(of: comparisons[index].rows[row]) ?? [:]
                for figure in comparisons[index].rows[row].figures.indices {
                    let quantity = comparisons[index].rows[row].figures[figure].quantity
                    comparisons[index].rows[row].figures[figure].isHeldToBaseline = true
                    comparisons[index].rows[row].figures[figure].baseline = figures[quantity]
                }
            }
        }
    }
}

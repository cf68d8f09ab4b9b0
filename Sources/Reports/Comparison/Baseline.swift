import Devices
import Networks
import Readers
public import Wire

/// The reported figures of an earlier run, against which regressions are found.
public struct Baseline: Hashable, Sendable {
    /// The figures of one report.
    struct Entry: Hashable, Sendable {
        /// The comparison's name, nil for a measurement.
        var name: String?
        var stage: String
        /// What the report was made with and for, by the words used in messages; what it does not say is left out.
        var context: [String: String] = [:]
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
        let report = comparison["report"]
        self.init(name: comparison["name"]?.string, stage: report?["stage"]?.string ?? "unknown")
        context = BaselineContext.texts(
            part: report?["device"]?.string ?? report?["part"]?.string, tool: report?["tool"]?.string,
            version: report?["tool_version"]?.string, periodNs: report?["clock_target_ns"]?.double)
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
        let (source, design) = (measurement["source"], measurement["design"])
        context = BaselineContext.texts(
            part: design?["device"]?.string ?? design?["part"]?.string, tool: source?["tool"]?.string,
            version: source?["tool_version"]?.string, periodNs: measurement["clock"]?["target_ns"]?.double)
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
        figures[.latencyMin] = object["latency_cycles"]?["min"]?.double
        figures[.intervalMin] = object["interval_cycles"]?["min"]?.double
        return figures
    }

    fileprivate func figures(of row: ComparedRow) -> [ComparedQuantity: Double] {
        guard case .layer(let name, _, _) = row.subject else { return total }
        if let figures = layers[name] { return figures }
        return row.modules.count == 1 ? row.modules.first.flatMap { modules[$0] } ?? [:] : [:]
    }
}

/// What figures depend on besides the design, in words.
private enum BaselineContext {
    static func texts(part: String?, tool: String?, version: String?, periodNs: Double?) -> [String: String] {
        var texts: [String: String] = [:]
        texts["part"] = part
        texts["tool"] = tool.map { [$0, version].compactMap(\.self).joined(separator: " ") }
        texts["clock"] = periodNs.map { NumberText.clock(periodNs: $0) }
        return texts
    }
}

extension Comparison {
    /// The same facts of this report.
    fileprivate var context: [String: String] {
        BaselineContext.texts(
            part: design.device ?? design.part, tool: source.tool, version: source.toolVersion,
            periodNs: clockTargetNs)
    }

    /// Holds every figure against those of an entry, and says where the two are not of the same thing.
    fileprivate mutating func hold(against entry: Baseline.Entry?) {
        for row in rows.indices {
            let figures = entry?.figures(of: rows[row]) ?? [:]
            for figure in rows[row].figures.indices {
                rows[row].figures[figure].isHeldToBaseline = true
                rows[row].figures[figure].baseline = figures[rows[row].figures[figure].quantity]
            }
        }
        guard let entry else {
            let message = "The baseline has no figures of this design at the stage '\(stage.rawValue)'."
            diagnostics.append(Diagnostic(.warning, code: .notInBaseline, message: message))
            return
        }
        let now = context
        for (fact, before) in entry.context.sorted(by: { $0.key < $1.key }) {
            guard let text = now[fact], text != before else { continue }
            let message = "The baseline was made with another \(fact): \(before) then, \(text) now."
            diagnostics.append(Diagnostic(.warning, code: .baselineDiffers, message: message))
        }
        sayWhichLayersChanged(since: entry)
    }

    private mutating func sayWhichLayersChanged(since entry: Baseline.Entry) {
        guard !entry.layers.isEmpty else { return }
        let names = rows.dropFirst().map(\.subject.name)
        let gone = entry.layers.keys.filter { !names.contains($0) }.sorted()
        let new = names.filter { entry.layers[$0] == nil }
        if !gone.isEmpty {
            let message = "In the baseline, but without a row now: \(gone.joined(separator: ", "))."
            diagnostics.append(Diagnostic(.warning, code: .layerGone, message: message))
        }
        if !new.isEmpty {
            let message = "New since the baseline, so counted in the total only: \(new.joined(separator: ", "))."
            diagnostics.append(Diagnostic(.note, code: .layerNew, message: message))
        }
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
            comparisons[index].hold(against: entry)
        }
        guard isTree else { return }
        let present = Set(comparisons.map(\.name) + leftOut.map(\.path))
        for name in Set(baseline.entries.compactMap(\.name)).subtracting(present).sorted() {
            leftOut.append(LeftOut(path: name, reason: "in the baseline, but not found now"))
        }
    }
}

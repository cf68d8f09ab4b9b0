import Comparing
import Devices
import Estimator
import Importers
import Networks
import Presentation
import Readers
import Wire

/// Compares one model or saved estimate with its reports.
struct PairComparison {
    let pair: ComparisonInputs.Pair
    let request: DesignRequest
    let tolerances: ToleranceRules
    let isQuiet: Bool
    /// The database that reports are held against.
    let parts: PartIndex
    /// What was read from standard input, which an operand `-` stands for.
    var standardInput: [UInt8] = []

    /// One comparison per report and stage.
    ///
    /// - Throws: What keeps the model or every report from being read.
    func comparisons() throws -> [Comparison] {
        let reports = GivenReport.read(pair.reports, standardInput: standardInput, parts: parts)
        guard reports.contains(where: { !$0.designs.isEmpty }) else {
            throw reports.lazy.compactMap(\.error).first
                ?? InputError(file: pair.reports.first ?? pair.model, expected: "a vendor report", found: "none")
        }
        let saved = try savedEstimate()
        var session = try saved == nil ? Session(path: pair.model, request: request) : nil
        return try reports.flatMap { report -> [Comparison] in
            guard let stages = bestDesign(report.designs, session: session, saved: saved) else { return [] }
            let prediction = try saved ?? estimate(&session, for: stages)
            let comparable = stages.compactMap { stage in
                stage.ofModel(
                    named: prediction.modelName, layers: prediction.layers, modules: report.modules)
            }
            guard !comparable.isEmpty else { throw otherTop(stages, than: prediction) }
            return comparable.map { measurement in
                let name = pair.model == "-" ? prediction.modelName : pair.name
                var comparison = Comparison(
                    name: reports.count > 1 ? "\(name), \(report.path)" : name, prediction: prediction,
                    measurement: measurement, tolerances: tolerances)
                if isQuiet { comparison.diagnostics.removeAll { $0.severity < .warning } }
                return comparison
            }
        }
    }

    private func otherTop(_ stages: [Measurement], than prediction: Prediction) -> InputError {
        let top = stages.lazy.compactMap(\.design.top).first ?? "another function"
        return InputError(
            file: stages.first?.source.path ?? pair.model, expected: "a report of '\(prediction.modelName)'",
            found: "one of '\(top)', without a row for it or its layers")
    }

    /// A saved `presynth.estimate/1`; nil when the model is not one.
    private func savedEstimate() throws -> Prediction? {
        if pair.model == "-" {
            let name = ComparisonInputs.standardInput
            return try Prediction(JSONReader.read(standardInput, file: name), file: name)
        }
        guard BoundedFile.kind(pair.model) == .file, !ModelImporters.recognises(pair.model) else { return nil }
        let bytes = try BoundedFile.read(pair.model, limit: InputFile.maximumBytes)
        return try Prediction(JSONReader.read(bytes, file: pair.model), file: pair.model)
    }

    /// Of the designs in a folder the one whose top is the model, else a wrapper named after it, else the one with
    /// most rows.
    private func bestDesign(
        _ candidates: [[Measurement]], session: Session?, saved: Prediction?
    ) -> [Measurement]? {
        let model = (saved?.modelName ?? session?.model.graph.name ?? "").lowercased()
        func rank(_ stages: [Measurement]) -> (Int, Int) {
            let tops = stages.filter { !$0.used.kinds.isEmpty }.compactMap { $0.design.top?.lowercased() }
            let closeness = tops.contains(model) ? 2 : tops.contains { $0.hasPrefix(model) } ? 1 : 0
            return (closeness, stages.reduce(0) { $0 + $1.instances.count })
        }
        return candidates.max { rank($0) < rank($1) }
    }

    /// An estimate for the part, clock and tool of the report, unless options name others.
    private func estimate(_ session: inout Session?, for stages: [Measurement]) throws -> Prediction {
        var request = self.request
        let report = stages.first { $0.stage == .csynth } ?? stages.first
        if let report, let model = session?.model { request.adopt(report, where: model) }
        let current = try Session(path: pair.model, request: request)
        session = current
        let cases = try current.cases()
        guard cases.count == 1, let only = cases.first else {
            throw UsageError(
                "a report belongs to one target", hint: "Give each option one value only.", command: "compare")
        }
        return Prediction(try current.estimate(only, quiet: true))
    }
}

extension DesignRequest {
    /// Takes part, clock and tool from a report where the user gave none and the project says otherwise or nothing.
    fileprivate mutating func adopt(_ report: Measurement, where model: ImportedModel) {
        if devices.isEmpty, report.design.device != nil, let part = report.design.part, part != model.partName {
            devices = [part]
        }
        let reported = report.clocks.first?.targetNs
        if clockPeriodsNs.isEmpty, let reported, reported > 0 {
            let isSame = model.clockPeriodNs.map { abs($0 - reported) < 0.006 } ?? false
            if !isSame { clockPeriodsNs = [reported] }
        }
        guard flows.isEmpty, let tool = report.source.flowTool else { return }
        let flow = Flow(tool, version: report.source.toolVersion.flatMap { Flow.Version(parsing: $0) })
        if flow != model.flow { flows = [flow] }
    }
}

extension Measurement.Source {
    /// The HLS tool that wrote a report, nil for other tools.
    fileprivate var flowTool: Flow.Tool? {
        switch tool {
        case "Vivado HLS": .vivadoHLS
        case "Vitis HLS": .vitisHLS
        default: nil
        }
    }
}

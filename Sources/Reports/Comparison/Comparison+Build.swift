public import Devices
import Estimator
import Networks
import Readers
import Wire

extension Measurement {
    /// The figures of the model itself, where the report is of a wrapper around it, such as `myproject_axi`.
    ///
    /// - Parameters:
    ///   - modelName: The model's top function.
    ///   - layers: The model's layers.
    ///   - modules: Reports of functions below the top; the model's own has the rows of its layers, which the wrapper's
    ///     does not repeat.
    /// - Returns: This report when its top is the model or nothing says otherwise; the wrapper's row of the model as a
    ///   report of its own; nil when the report has rows, but neither one of the model nor of any of its layers.
    public func ofModel(
        named modelName: String, layers: [PredictedLayer], modules: [Measurement] = []
    ) -> Measurement? {
        guard let top = design.top, top.lowercased() != modelName.lowercased(), !instances.isEmpty else { return self }
        let wanted = modelName.lowercased()
        guard let index = instances.firstIndex(where: { ($0.module ?? $0.name).lowercased() == wanted }) else {
            return LayerMatching(layers, instances).rows.allSatisfy(\.isEmpty) ? nil : self
        }
        let row = instances[index]
        var inner = self
        inner.design.top = row.module ?? row.name
        inner.used = row.used
        inner.latencyCycles = row.latencyCycles
        inner.intervalCycles = row.intervalCycles
        inner.instances = Array(instances[(index + 1)...].prefix { $0.depth > row.depth })
        let own = modules.first { $0.stage == stage && $0.design.top?.lowercased() == wanted && $0.used == row.used }
        if inner.instances.isEmpty, let own { inner.instances = own.instances }
        inner.diagnostics.append(
            Diagnostic(
                .note, code: .wrapperReport,
                message: "The report is of '\(top)' around the model; its row of '\(modelName)' is compared."))
        return inner
    }
}

extension Comparison {
    /// Sets an estimate beside a report, total with total and layer with layer.
    ///
    /// - Parameters:
    ///   - name: What tells this comparison from others.
    ///   - prediction: The estimate.
    ///   - measurement: The report; figures are compared with the estimate of the same stage.
    ///   - tolerances: What is allowed.
    public init(
        name: String, prediction: Prediction, measurement: Measurement, tolerances: ToleranceRules = ToleranceRules()
    ) {
        let builder = ComparisonBuilder(prediction: prediction, measurement: measurement, tolerances: tolerances)
        let matching = LayerMatching(prediction.layers, measurement.instances, stage: builder.stage)
        self.name = name
        self.prediction = prediction
        source = measurement.source
        design = measurement.design
        stage = measurement.stage
        clockTargetNs = measurement.worstClock?.targetNs
        rows = [builder.total] + prediction.layers.indices.compactMap { builder.row($0, matching) }
        let layers = zip(prediction.layers, matching.rows)
        layersWithoutReport = measurement.instances.isEmpty ? [] : layers.filter { $0.1.isEmpty }.map(\.0.name)
        let outermost = matching.unmatched.map { measurement.instances[$0] }
        let depth = outermost.map(\.depth).min()
        modulesWithoutLayer = outermost.filter { $0.depth == depth }.map { $0.module ?? $0.name }
        diagnostics = measurement.diagnostics + builder.diagnostics + matching.diagnostics
    }
}

/// The parts of one comparison.
private struct ComparisonBuilder {
    let prediction: Prediction
    let measurement: Measurement
    let tolerances: ToleranceRules
    /// The estimate's stage that is like the report's, nil when estimates know none.
    let stage: Stage?

    init(prediction: Prediction, measurement: Measurement, tolerances: ToleranceRules) {
        self.prediction = prediction
        self.measurement = measurement
        self.tolerances = tolerances
        stage = measurement.stage.comparable
    }

    var diagnostics: [Diagnostic] {
        let isEstimated = measurement.used.kinds.contains { kind in
            stage.map { prediction.total.estimate(of: .resource(kind), at: $0).value != nil } ?? false
        }
        guard !isEstimated, !measurement.used.kinds.isEmpty else { return [] }
        return [
            Diagnostic(
                .note, code: .stageNotEstimated,
                message: "Resources of the stage '\(measurement.stage.rawValue)' are not estimated.")
        ]
    }

    var total: ComparedRow {
        row(
            .total, figures: prediction.total, used: measurement.used, latency: measurement.latencyCycles,
            interval: measurement.intervalCycles)
    }

    func row(_ index: Int, _ matching: LayerMatching) -> ComparedRow? {
        let layer = prediction.layers[index]
        let instances = matching.rows[index].map { measurement.instances[$0] }
        guard !instances.isEmpty else { return nil }
        var used = ResourceUse()
        for kind in ResourceKind.allCases {
            let amounts = instances.compactMap { $0.used[kind] }
            used[kind] = amounts.count == instances.count ? amounts.reduce(0, +) : nil
        }
        var compared = row(
            .layer(name: layer.name, kind: layer.kind, strategy: layer.strategy), figures: layer.figures, used: used,
            latency: MeasuredRange(slowestOf: instances.map(\.latencyCycles)),
            interval: MeasuredRange(slowestOf: instances.map(\.intervalCycles)))
        compared.modules = instances.map { $0.module ?? $0.name }
        compared.match = matching.ways[index]
        return compared
    }

    private func row(
        _ subject: ComparedRow.Subject, figures: PredictedFigures, used: ResourceUse, latency: MeasuredRange,
        interval: MeasuredRange
    ) -> ComparedRow {
        let compared = ComparedQuantity.withMinima.compactMap { quantity -> ComparedFigure? in
            let reported: Double? =
                switch quantity {
                case .resource(let kind): used[kind]
                case .latency: latency.max.map(Double.init)
                case .interval: interval.max.map(Double.init)
                case .latencyMin: minimum(of: latency, beside: figures.latencyCycles)
                case .intervalMin: minimum(of: interval, beside: figures.intervalCycles)
                }
            guard let reported else { return nil }
            return ComparedFigure(
                quantity: quantity, estimate: estimate(of: quantity, in: figures), reported: reported,
                tolerance: tolerances.tolerance(of: quantity, in: subject))
        }
        return ComparedRow(subject: subject, modules: [], figures: compared)
    }

    /// The lower end of a reported range; nil where neither the report nor the estimate has another than the upper.
    private func minimum(of reported: MeasuredRange, beside estimate: QuantityRange) -> Double? {
        guard let min = reported.min, min != reported.max || estimate.min != estimate.max else { return nil }
        return Double(min)
    }

    private func estimate(of quantity: ComparedQuantity, in figures: PredictedFigures) -> Quantity {
        guard case .resource = quantity else { return figures.estimate(of: quantity, at: stage ?? .csynth) }
        return stage.map { figures.estimate(of: quantity, at: $0) } ?? .unknown
    }
}

extension MeasuredRange {
    /// The range of rows that work side by side: the slowest of each end.
    fileprivate init(slowestOf ranges: [MeasuredRange]) {
        self.init(min: ranges.compactMap(\.min).max(), max: ranges.compactMap(\.max).max())
    }
}

extension LayerMatching {
    /// What the user should know of how layers were matched.
    var diagnostics: [Diagnostic] {
        let names = layers.indices.filter { ways[$0] == .figures }.map { layers[$0].name }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .note, code: .matchedByFigures,
                message: "The report shortens the names of these layers' functions, so that their rows were told apart "
                    + "by their figures: \(names.joined(separator: ", ")).")
        ]
    }
}

extension Stage {
    /// The stage of estimates that is like this one, nil where resources are not estimated.
    ///
    /// Logic synthesis and everything after it count placed or mapped cells, C synthesis what it expects of them.
    var comparable: Stage? {
        switch self {
        case .csynth: .csynth
        case .synthesis, .placed, .routed, .implementation: .synthesis
        case .estimate, .cosim, .simulation, .unknown: nil
        }
    }
}

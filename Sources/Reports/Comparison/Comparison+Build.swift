public import Devices
import Estimator

extension Measurement {
    /// The figures of the model itself, where the report is of a wrapper around it, such as `myproject_axi`.
    ///
    /// - Parameters:
    ///   - modelName: The model's top function.
    ///   - layers: The model's layers.
    /// - Returns: This report when its top is the model or nothing says otherwise; the wrapper's row of the model as a
    ///   report of its own; nil when the report has rows, but neither one of the model nor of any of its layers.
    public func ofModel(named modelName: String, layers: [PredictedLayer]) -> Measurement? {
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
        inner.diagnostics.append(
            ReportDiagnostic(
                .note, code: "wrapper-report",
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
        let matching = LayerMatching(prediction.layers, measurement.instances)
        self.name = name
        self.prediction = prediction
        source = measurement.source
        design = measurement.design
        stage = measurement.stage
        rows = [builder.total] + zip(prediction.layers, matching.rows).compactMap(builder.row)
        let layers = zip(prediction.layers, matching.rows)
        layersWithoutReport = measurement.instances.isEmpty ? [] : layers.filter { $0.1.isEmpty }.map(\.0.name)
        let outermost = matching.unmatched.map { measurement.instances[$0] }
        let depth = outermost.map(\.depth).min()
        modulesWithoutLayer = outermost.filter { $0.depth == depth }.map { $0.module ?? $0.name }
        diagnostics = measurement.diagnostics + builder.diagnostics
    }
}

/// The parts of one comparison.
private struct ComparisonBuilder {
    let prediction: Prediction
    let measurement: Measurement
    let tolerances: ToleranceRules
    /// The estimate's stage that is like the report's, nil when estimates know none.
    let stage: Estimator.Stage?

    init(prediction: Prediction, measurement: Measurement, tolerances: ToleranceRules) {
        self.prediction = prediction
        self.measurement = measurement
        self.tolerances = tolerances
        stage = measurement.stage.estimated
    }

    var diagnostics: [ReportDiagnostic] {
        guard stage == nil, !measurement.used.kinds.isEmpty else { return [] }
        return [
            ReportDiagnostic(
                .note, code: "stage-not-estimated",
                message: "Resources of the stage '\(measurement.stage.rawValue)' are not estimated.")
        ]
    }

    var total: ComparedRow {
        row(
            .total, modules: [], figures: prediction.total, used: measurement.used,
            latency: measurement.latencyCycles.max, interval: measurement.intervalCycles.max)
    }

    func row(_ layer: PredictedLayer, _ indices: [Int]) -> ComparedRow? {
        let instances = indices.map { measurement.instances[$0] }
        guard !instances.isEmpty else { return nil }
        var used = ResourceUse()
        for kind in ResourceKind.allCases {
            let amounts = instances.compactMap { $0.used[kind] }
            used[kind] = amounts.count == instances.count ? amounts.reduce(0, +) : nil
        }
        return row(
            .layer(name: layer.name, kind: layer.kind, strategy: layer.strategy),
            modules: instances.map { $0.module ?? $0.name }, figures: layer.figures, used: used,
            latency: instances.compactMap(\.latencyCycles.max).max(),
            interval: instances.compactMap(\.intervalCycles.max).max())
    }

    private func row(
        _ subject: ComparedRow.Subject, modules: [String], figures: PredictedFigures, used: ResourceUse,
        latency: Int?, interval: Int?
    ) -> ComparedRow {
        let compared = ComparedQuantity.all.compactMap { quantity -> ComparedFigure? in
            let reported: Double? =
                switch quantity {
                case .resource(let kind): used[kind]
                case .latency: latency.map(Double.init)
                case .interval: interval.map(Double.init)
                }
            guard let reported else { return nil }
            return ComparedFigure(
                quantity: quantity, estimate: estimate(of: quantity, in: figures), reported: reported,
                tolerance: tolerances.tolerance(of: quantity, in: subject))
        }
        return ComparedRow(subject: subject, modules: modules, figures: compared)
    }

    private func estimate(of quantity: ComparedQuantity, in figures: PredictedFigures) -> Quantity {
        switch quantity {
        case .resource: stage.map { figures.estimate(of: quantity, at: $0) } ?? .unknown
        case .latency, .interval: figures.estimate(of: quantity, at: stage ?? .csynth)
        }
    }
}

extension Measurement.Stage {
    /// The stage of estimates that is like this one, nil where resources are not estimated.
    ///
    /// Logic synthesis and everything after it count placed or mapped cells, C synthesis what it expects of them.
    var estimated: Estimator.Stage? {
        switch self {
        case .csynth: .csynth
        case .synthesis, .placed, .routed, .implementation: .synthesis
        case .estimate, .cosim, .simulation, .unknown: nil
        }
    }
}

import Devices
import Estimator
import Networks
import Readers
public import Wire

extension Prediction {
    /// Reads the document `presynth.estimate/1`.
    ///
    /// - Parameters:
    ///   - document: The parsed document.
    ///   - file: The name used in errors.
    /// - Throws: `InputError` when it is another document or lacks a part.
    public init(_ document: JSONValue, file: String) throws(InputError) {
        let schema = document["schema"]?.string
        guard schema == "presynth.estimate/1" else {
            throw InputError(file: file, expected: "\"schema\": \"presynth.estimate/1\"", found: schema ?? "none")
        }
        guard let total = document["total"], let layers = document["layers"]?.array else {
            throw InputError(file: file, expected: "\"total\" and \"layers\"", found: "an estimate without them")
        }
        var predicted: [PredictedLayer] = []
        for layer in layers {
            guard let name = layer["name"]?.string else {
                throw InputError(file: file, expected: "a \"name\" for each layer", found: "a layer without one")
            }
            predicted.append(
                PredictedLayer(
                    name: name, configName: layer["config"]?.string ?? "", kind: layer["kind"]?.string ?? "layer",
                    strategy: layer["strategy"]?.string, figures: PredictedFigures(layer)))
        }
        let target = document["target"]
        let period = target?["clock_period_ns"]?.double.map { NumberText.clock(periodNs: $0) }
        let flow = target?["flow"]?.string
        let version = target?["flow_version"]?.string.map { "@" + $0 } ?? ""
        let facts = [target?["part"]?.string, period, flow.map { $0 + version }].compactMap(\.self)
        self.init(
            modelName: document["model"]?["name"]?.string ?? file, path: file,
            targetText: facts.joined(separator: ", "), tool: flow ?? "unknown", layers: predicted,
            total: PredictedFigures(total))
    }
}

extension PredictedFigures {
    fileprivate init(_ object: JSONValue) {
        var resources: [Stage: ResourceEstimate] = [:]
        for stage in Stage.estimated {
            var estimate = ResourceEstimate()
            for member in object[stage.rawValue]?.members ?? [] {
                if let kind = ResourceKind(rawValue: member.key) { estimate[kind] = Quantity(member.value) }
            }
            resources[stage] = estimate
        }
        self.init(
            resources: resources, latencyCycles: QuantityRange(object["latency_cycles"]),
            intervalCycles: QuantityRange(object["interval_cycles"]))
    }
}

extension QuantityRange {
    fileprivate init(_ object: JSONValue?) {
        self.init(min: Quantity(object?["min"]), max: Quantity(object?["max"]))
    }
}

extension Quantity {
    /// A figure of the contract; one without value is unknown, one without upper end a lower bound.
    init(_ object: JSONValue?) {
        guard let value = object?["value"]?.double else {
            self = .unknown
            return
        }
        let basis = object?["basis"]?.string.flatMap(Basis.init) ?? .unknown
        switch (basis, object?["high"]?.double) {
        case (.exact, _): self = .exact(value)
        case (.unknown, _), (_, nil): self = .atLeast(value)
        case (_, let high?): self = .between(value, low: object?["low"]?.double ?? value, high: high, basis: basis)
        }
    }
}

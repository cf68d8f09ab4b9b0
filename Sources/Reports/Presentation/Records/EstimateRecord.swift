import Devices
import Estimator
import Networks
import Wire

/// The document `presynth.estimate/1`, and the parts of it that others hold; an unknown figure is always null.
enum EstimateRecord {
    /// One document, ending in a line break; several estimates make a `presynth.estimates/1` with an array of them.
    static func text(_ estimates: [DesignEstimate]) -> String {
        let documents = estimates.map(json)
        let document: JSONValue =
            documents.count == 1
            ? documents[0] : .object(pairs: ["schema": "presynth.estimates/1", "estimates": .array(documents)])
        return document.text() + "\n"
    }

    /// One `presynth.estimate/1`.
    static func json(_ estimate: DesignEstimate) -> JSONValue {
        let kinds = estimate.target.vendor.resourceKinds
        return .object(pairs: [
            "schema": "presynth.estimate/1",
            "model": model(estimate),
            "target": target(estimate),
            "overrides": .array(estimate.overrides.map(override)),
            "total": total(estimate),
            "utilization": .object(pairs: [
                "csynth": utilization(estimate, .csynth), "synthesis": utilization(estimate, .synthesis),
            ]),
            "layers": .array(estimate.layers.map { layer($0, kinds: kinds) }),
            "joins": .object(pairs: ["csynth": resources(estimate.joins, kinds: kinds)]),
            "why": .array(estimate.why.map(reason)),
            "diagnostics": .array(estimate.diagnostics.map(diagnostic)),
        ])
    }

    /// What was read.
    static func model(_ estimate: DesignEstimate) -> JSONValue {
        .object(pairs: [
            "name": .string(estimate.modelName),
            "importer": optional(estimate.origin?.importerName), "path": optional(estimate.origin?.path),
        ])
    }

    /// What it was estimated for.
    static func target(_ estimate: DesignEstimate) -> JSONValue {
        let target = estimate.target
        return .object(pairs: [
            "part": .string(target.partName), "device": .string(target.deviceName),
            "board": optional(target.boardName), "vendor": .string(target.vendor.rawValue),
            "clock_period_ns": .number(target.clockPeriodNs),
            "clock_uncertainty_ns": .number(target.effectiveClockUncertaintyNs),
            "flow": .string(target.flow.tool.rawValue),
            "flow_version": optional(target.flow.version?.description),
            "flow_version_assumed": .bool(target.flow.isVersionAssumed),
            "io_type": .string(estimate.ioType.hls4mlName), "top_level": .string(estimate.topLevel.rawValue),
        ])
    }

    private static func override(_ override: Override) -> JSONValue {
        .object(pairs: [
            "option": .string(override.option), "project": optional(override.projectValue),
            "value": .string(override.value),
        ])
    }

    private static func total(_ estimate: DesignEstimate) -> JSONValue {
        let kinds = estimate.target.vendor.resourceKinds
        return .object(pairs: [
            "csynth": resources(estimate.resources(at: .csynth), kinds: kinds),
            "synthesis": resources(estimate.resources(at: .synthesis), kinds: kinds),
            "latency_cycles": range(estimate.latencyCycles), "interval_cycles": range(estimate.intervalCycles),
            "latency_ns": range(estimate.latencyNs),
        ])
    }

    private static func layer(_ layer: LayerEstimate, kinds: [ResourceKind]) -> JSONValue {
        .object(pairs: [
            "name": .string(layer.name), "config": .string(layer.configName), "kind": .string(layer.kind),
            "strategy": optional(layer.strategy?.rawValue),
            "reuse_factor": .object(pairs: [
                "requested": .integer(layer.requestedReuseFactor), "used": .integer(layer.usedReuseFactor),
            ]),
            "csynth": resources(layer.resources(at: .csynth), kinds: kinds),
            "synthesis": resources(layer.resources(at: .synthesis), kinds: kinds),
            "latency_cycles": range(layer.latencyCycles), "interval_cycles": range(layer.intervalCycles),
            "why": .array(layer.why.map(reason)),
        ])
    }

    /// `R` of the contract.
    static func resources(_ resources: ResourceEstimate, kinds: [ResourceKind]) -> JSONValue {
        .object(kinds.map { JSONValue.Member($0.rawValue, quantity(resources[$0])) })
    }

    /// `Q` of the contract.
    static func quantity(_ quantity: Quantity) -> JSONValue {
        .object(pairs: [
            "value": optional(quantity.value), "low": optional(quantity.low), "high": optional(quantity.high),
            "basis": .string(quantity.basis.rawValue),
        ])
    }

    /// Both ends of a range.
    static func range(_ range: QuantityRange) -> JSONValue {
        .object(pairs: ["min": quantity(range.min), "max": quantity(range.max)])
    }

    private static func utilization(_ estimate: DesignEstimate, _ stage: Stage) -> JSONValue {
        .object(
            estimate.target.vendor.resourceKinds.map { kind in
                JSONValue.Member(kind.rawValue, optional(estimate.utilization(of: kind, at: stage).map(rounded)))
            })
    }

    /// Six digits after the point: more would only show how doubles are added.
    private static func rounded(_ fraction: Double) -> Double { (fraction * 1e6).rounded() / 1e6 }

    private static func reason(_ reason: Reason) -> JSONValue {
        .object(pairs: [
            "quantity": .string(reason.quantity), "rule": .string(reason.rule.id), "detail": .string(reason.detail),
        ])
    }

    /// One diagnostic of the contract.
    static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        .object(pairs: [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
            "layer": optional(diagnostic.layer), "message": .string(diagnostic.message),
        ])
    }

    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }
}

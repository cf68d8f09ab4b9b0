import Devices
import Estimator
import Networks
import Wire

/// The document `presynth.check/1`; several checks make a `presynth.checks/1` with an array of them.
///
/// Amounts are quantities as in `presynth.estimate/1`; a time is in cycles; an unknown figure is null.
enum CheckRecord {
    /// One document, ending in a line break.
    static func text(_ checks: [DesignCheck]) -> String {
        let documents = checks.map(json)
        let document: JSONValue =
            documents.count == 1
            ? documents[0]
            : .object(pairs: [
                "schema": "presynth.checks/1", "fits": .bool(checks.allSatisfy { $0.verdict.outcome == .fits }),
                "checks": .array(documents),
            ])
        return document.text() + "\n"
    }

    private static func json(_ check: DesignCheck) -> JSONValue {
        .object(pairs: [
            "schema": "presynth.check/1",
            "model": EstimateRecord.model(check.estimate),
            "target": EstimateRecord.target(check.estimate),
            "stage": .string(check.stage.rawValue),
            "verdict": .string(check.verdict.outcome.rawValue),
            "reason": .string(VerdictText.reason(check)),
            "tightest": EstimateRecord.optional(check.verdict.tightest?.criterion.subject.key),
            "criteria": .array(check.verdict.items.map(criterion)),
            "remedy": remedy(check),
            "diagnostics": .array(check.estimate.diagnostics.map(EstimateRecord.diagnostic)),
        ])
    }

    private static func criterion(_ item: Verdict.Item) -> JSONValue {
        let load = item.load.flatMap { $0.isFinite ? ($0 * 1e6).rounded() / 1e6 : nil }
        return .object(pairs: [
            "quantity": .string(item.criterion.subject.key),
            "verdict": .string(item.outcome.rawValue),
            "doubt": EstimateRecord.optional(item.doubt?.rawValue),
            "needs": EstimateRecord.quantity(item.demand),
            "limit": EstimateRecord.optional(item.criterion.limit),
            "limit_origin": .string(item.criterion.origin),
            "load": EstimateRecord.optional(load),
            "leading_layer": EstimateRecord.optional(item.leadingLayer),
            "leading_share": EstimateRecord.optional(item.leadingShare.map { ($0 * 1e6).rounded() / 1e6 }),
        ])
    }

    private static func remedy(_ check: DesignCheck) -> JSONValue {
        switch check.remedy {
        case nil, .some(.none): .null
        case .change(let change, let changed): remedy(change, changed, fits: true, check)
        case .closest(let change, let changed): remedy(change, changed, fits: false, check)
        }
    }

    private static func remedy(
        _ change: Change, _ changed: DesignEstimate, fits: Bool, _ check: DesignCheck
    ) -> JSONValue {
        let kinds = changed.target.vendor.resourceKinds
        return .object(pairs: [
            "fits": .bool(fits), "layer": EstimateRecord.optional(change.layer),
            "reuse_factor": change.reuseFactor.map(JSONValue.integer) ?? .null,
            "strategy": EstimateRecord.optional(change.strategy?.rawValue),
            "options": .string(RemedyText.options(change)),
            check.stage.rawValue: EstimateRecord.resources(changed.resources(at: check.stage), kinds: kinds),
            "latency_cycles": EstimateRecord.range(changed.latencyCycles),
            "interval_cycles": EstimateRecord.range(changed.intervalCycles),
        ])
    }
}

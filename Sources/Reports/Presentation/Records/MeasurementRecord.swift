import Devices
import Readers
import Wire

/// The document `presynth.measurement/1` for one report of one design; anything else is a `presynth.measurements/1`.
///
/// The latter holds the measurements of files in the order given, the designs of folders (`presynth.design/1`), and
/// what could not be read. Block RAM is in 18 Kb halves, times in ns, power in W; an unknown figure is null.
enum MeasurementRecord {
    /// One document, ending in a line break.
    static func text(_ inputs: [ParsedInput]) -> String {
        if inputs.count == 1, case .file(let measurements)? = inputs.first, measurements.count == 1 {
            return json(measurements[0]).text() + "\n"
        }
        var measurements: [JSONValue] = []
        var designs: [JSONValue] = []
        var errors: [JSONValue] = []
        var diagnostics: [JSONValue] = []
        for input in inputs {
            switch input {
            case .file(let read): measurements += read.map { json($0) }
            case .folder(let folder):
                designs += folder.designs.map { json($0) }
                diagnostics += folder.diagnostics.map(diagnostic)
            case .unreadable: break
            }
            errors += input.errors.map(error)
        }
        let document = JSONValue.object(pairs: [
            "schema": "presynth.measurements/1", "measurements": .array(measurements), "designs": .array(designs),
            "unreadable": .array(errors), "diagnostics": .array(diagnostics),
        ])
        return document.text() + "\n"
    }

    /// One `presynth.measurement/1`.
    static func json(_ measurement: Measurement) -> JSONValue {
        let kinds = measurement.shownKinds
        return .object(pairs: [
            "schema": "presynth.measurement/1",
            "source": source(measurement.source),
            "design": design(measurement.design),
            "stage": .string(measurement.stage.rawValue),
            "clock": measurement.worstClock.map(clock) ?? .null,
            "clocks": .array(measurement.clocks.map(clock)),
            "latency_cycles": range(measurement.latencyCycles),
            "interval_cycles": range(measurement.intervalCycles),
            "used": amounts(measurement.used, kinds),
            "available": amounts(measurement.available, kinds),
            "power_w": measurement.power.map(power) ?? .null,
            "instances": instances(measurement.instances),
            "extra": .object(measurement.extra.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
            "diagnostics": .array(measurement.diagnostics.map(diagnostic)),
        ])
    }

    /// One `presynth.design/1`: what a folder holds of one design.
    static func json(_ design: DesignReports) -> JSONValue {
        .object(pairs: [
            "schema": "presynth.design/1", "folder": .string(design.folder), "design": Self.design(design.design),
            "stages": .array(design.stages.map(stage)),
            "module_reports": .array(design.modules.map { source($0.source) }),
            "missing": .array(design.missing.map(diagnostic)),
        ])
    }

    private static func stage(_ stage: MeasuredStage) -> JSONValue {
        guard case .object(var members) = json(stage.measurement) else { return .null }
        members.insert(.init("sources", .array(stage.sources.map(source))), at: min(2, members.count))
        return .object(members)
    }

    private static func source(_ source: Measurement.Source) -> JSONValue {
        .object(pairs: [
            "path": .string(source.path), "kind": .string(source.kind), "tool": optional(source.tool),
            "tool_version": optional(source.toolVersion),
        ])
    }

    private static func design(_ design: MeasuredDesign) -> JSONValue {
        .object(pairs: [
            "top": optional(design.top), "part": optional(design.part), "device": optional(design.device),
        ])
    }

    private static func clock(_ clock: MeasuredClock) -> JSONValue {
        .object(pairs: [
            "name": optional(clock.name), "corner": optional(clock.corner), "target_ns": optional(clock.targetNs),
            "estimated_ns": optional(clock.estimatedNs), "achieved_ns": optional(clock.achievedNs),
            "uncertainty_ns": optional(clock.uncertaintyNs), "wns_ns": optional(clock.wnsNs),
            "tns_ns": optional(clock.tnsNs), "whs_ns": optional(clock.whsNs), "ths_ns": optional(clock.thsNs),
            "fmax_mhz": optional(clock.fmaxMHz), "met": clock.isMet.map(JSONValue.bool) ?? .null,
        ])
    }

    private static func range(_ range: MeasuredRange) -> JSONValue {
        .object(pairs: [
            "min": range.min.map(JSONValue.integer) ?? .null, "max": range.max.map(JSONValue.integer) ?? .null,
        ])
    }

    private static func amounts(_ use: ResourceUse, _ kinds: [ResourceKind]) -> JSONValue {
        .object(kinds.map { JSONValue.Member($0.rawValue, optional(use[$0])) })
    }

    private static func power(_ power: MeasuredPower) -> JSONValue {
        .object(pairs: [
            "total": optional(power.totalW), "dynamic": optional(power.dynamicW), "static": optional(power.staticW),
        ])
    }

    private static func instances(_ instances: [MeasuredInstance]) -> JSONValue {
        let present = Set(instances.flatMap(\.used.kinds))
        let kinds = ResourceKind.allCases.filter(present.contains)
        return .array(
            instances.map { instance in
                .object(pairs: [
                    "name": .string(instance.name), "module": optional(instance.module),
                    "depth": .integer(instance.depth), "used": amounts(instance.used, kinds),
                    "latency_cycles": range(instance.latencyCycles),
                    "interval_cycles": range(instance.intervalCycles),
                ])
            })
    }

    /// One diagnostic of the contract.
    static func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
        .object(pairs: [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
            "line": diagnostic.line.map(JSONValue.integer) ?? .null, "message": .string(diagnostic.message),
        ])
    }

    /// A file that could not be read.
    static func error(_ error: InputError) -> JSONValue {
        .object(pairs: [
            "path": .string(error.file), "line": error.line.map(JSONValue.integer) ?? .null,
            "expected": .string(error.expected), "found": .string(error.found),
        ])
    }

    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.number) ?? .null }
}

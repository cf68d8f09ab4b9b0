import Devices
import Readers

extension MeasurementPage {
    /// The total of a measurement, or a row below it.
    private struct Record {
        var measurement: Measurement
        var instance: MeasuredInstance?

        var used: ResourceUse { instance?.used ?? measurement.used }
        var available: ResourceUse { instance == nil ? measurement.available : ResourceUse() }
        var latencyCycles: MeasuredRange { instance?.latencyCycles ?? measurement.latencyCycles }
        var intervalCycles: MeasuredRange { instance?.intervalCycles ?? measurement.intervalCycles }
        /// The clock that decides.
        var clock: MeasuredClock? { instance == nil ? measurement.worstClock : nil }
        var power: MeasuredPower? { instance == nil ? measurement.power : nil }
    }

    /// The columns are the same for every input.
    static func records(of inputs: [ParsedInput]) -> RecordTable {
        let used = ResourceKind.allCases.map { kind in
            RecordTable.Field<Record>.number(kind.rawValue) { $0.used[kind] }
        }
        let available = ResourceKind.allCases.map { kind in
            RecordTable.Field<Record>.number("available_\(kind.rawValue)") { $0.available[kind] }
        }
        let records = inputs.flatMap(\.measurements).flatMap { measurement in
            [Record(measurement: measurement)]
                + measurement.instances.map { Record(measurement: measurement, instance: $0) }
        }
        return RecordTable(names + used + available + times, records)
    }

    private static var names: [RecordTable.Field<Record>] {
        [
            .text("path") { $0.measurement.source.path }, .text("kind") { $0.measurement.source.kind },
            .text("tool") { $0.measurement.source.tool }, .text("tool_version") { $0.measurement.source.toolVersion },
            .text("top") { $0.measurement.design.top }, .text("part") { $0.measurement.design.part },
            .text("device") { $0.measurement.design.device }, .text("stage") { $0.measurement.stage.rawValue },
            .text("row") { $0.instance == nil ? "total" : "instance" }, .text("name") { $0.instance?.name },
            .text("module") { $0.instance?.module }, .text("depth") { $0.instance.map { String($0.depth) } },
        ]
    }

    private static var times: [RecordTable.Field<Record>] {
        [
            .text("latency_cycles_min") { $0.latencyCycles.min.map(String.init) },
            .text("latency_cycles_max") { $0.latencyCycles.max.map(String.init) },
            .text("interval_cycles_min") { $0.intervalCycles.min.map(String.init) },
            .text("interval_cycles_max") { $0.intervalCycles.max.map(String.init) },
            .text("clock") { $0.clock?.name }, .text("clock_corner") { $0.clock?.corner },
            .number("clock_target_ns") { $0.clock?.targetNs }, .number("clock_estimated_ns") { $0.clock?.estimatedNs },
            .number("clock_achieved_ns") { $0.clock?.achievedNs },
            .number("clock_uncertainty_ns") { $0.clock?.uncertaintyNs }, .number("wns_ns") { $0.clock?.wnsNs },
            .number("tns_ns") { $0.clock?.tnsNs }, .number("whs_ns") { $0.clock?.whsNs },
            .number("ths_ns") { $0.clock?.thsNs }, .number("fmax_mhz") { $0.clock?.fmaxMHz },
            .flag("timing_met") { $0.clock?.isMet }, .number("power_total_w") { $0.power?.totalW },
            .number("power_dynamic_w") { $0.power?.dynamicW }, .number("power_static_w") { $0.power?.staticW },
        ]
    }
}

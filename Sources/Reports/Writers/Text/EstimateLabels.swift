import Devices
import Estimator
import Wire

extension DesignEstimate {
    /// What it was estimated for in one line, such as `xcvu13p-flga2577-2-e, 5 ns (200 MHz), Vitis HLS 2022.2`.
    var targetLine: String {
        let board = target.boardName.map { " (\($0))" } ?? ""
        return [target.partName + board, FigureText.clock(periodNs: target.clockPeriodNs), target.flow.label]
            .joined(separator: ", ")
    }

    /// How the design is built in one line, such as `io_parallel, pipelined top function`.
    var styleLine: String {
        let style =
            switch topLevel {
            case .pipeline: "pipelined top function"
            case .dataflow: "dataflow top function"
            }
        return "\(ioType.hls4mlName), \(style)"
    }

    /// The overrides in one line, such as `reuse 4 (project: 1), clock 2.5ns`; nil when there are none.
    var overrideLine: String? {
        guard !overrides.isEmpty else { return nil }
        return overrides.map { override in
            override.option + " " + override.value + (override.projectValue.map { " (project: \($0))" } ?? "")
        }.joined(separator: ", ")
    }

    /// What the user asked for with an option, nil when the project decides.
    func value(overriding option: String) -> String? { overrides.first { $0.option == option }?.value }

    /// The kinds shown to people: those the vendor counts.
    var shownKinds: [ResourceKind] { target.vendor.resourceKinds }
}

extension Flow {
    /// The tool as people write it, such as `Vitis HLS 2022.2`.
    var label: String {
        let name =
            switch tool {
            case .vivadoHLS: "Vivado HLS"
            case .vitisHLS: "Vitis HLS"
            case .quartus: "Quartus"
            case .oneapi: "oneAPI"
            case .catapult: "Catapult"
            case .libero: "Libero SmartHLS"
            }
        return version.map { "\(name) \($0)" } ?? name
    }
}

extension Stage {
    /// What the figures of this stage are, for people.
    var label: String {
        switch self {
        case .csynth: "as the C-synthesis report will state them"
        case .synthesis: "after logic synthesis"
        }
    }
}

/// Names that tell estimates apart when several are shown side by side.
enum VariantLabels {
    /// One label per estimate, made of what differs between them: device, clock, tool, overridden options.
    static func labels(_ estimates: [DesignEstimate]) -> [String] {
        let devices = estimates.map { $0.target.boardName ?? $0.target.deviceName }
        let names =
            Set(devices).count == Set(estimates.map(\.target.partName)).count
            ? devices
            : estimates.map(\.target.partName)
        let clocks = estimates.map { FigureText.number($0.target.clockPeriodNs) + " ns" }
        let tools = estimates.map(\.target.flow.label)
        let options = varyingOptions(estimates)
        let labels = estimates.indices.map { index -> String in
            var parts = [names, clocks, tools].filter { Set($0).count > 1 }.map { $0[index] }
            for option in options {
                if let value = estimates[index].value(overriding: option) { parts.append("\(option) \(value)") }
            }
            return parts.joined(separator: ", ")
        }
        if labels.allSatisfy(\.isEmpty) { return names }
        return labels.map { $0.isEmpty ? "project" : $0 }
    }

    private static func varyingOptions(_ estimates: [DesignEstimate]) -> [String] {
        var options: [String] = []
        for override in estimates.flatMap(\.overrides) where !options.contains(override.option) {
            let values = Set(estimates.map { $0.value(overriding: override.option) })
            let isShownAlready = ["device", "clock", "flow"].contains(override.option)
            if values.count > 1, !isShownAlready { options.append(override.option) }
        }
        return options
    }
}

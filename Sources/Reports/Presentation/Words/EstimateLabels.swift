import Devices
import Estimator
import Networks
import Wire

extension DesignEstimate {
    /// What it was estimated for in one line, such as `xcvu13p-flga2577-2-e, 5 ns (200 MHz), Vitis HLS 2022.2`.
    var targetLine: String { target.line }

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
        let overrides = overrides.filter { $0.value != $0.projectValue }
        guard !overrides.isEmpty else { return nil }
        return overrides.map { override in
            override.option + " " + override.value + (override.projectValue.map { " (project: \($0))" } ?? "")
        }.joined(separator: ", ")
    }

    /// What the user asked for with an option, nil when the project decides.
    func value(overriding option: String) -> String? { overrides.first { $0.option == option }?.value }

    /// The kinds shown to people: those the vendor counts, then any other the estimate holds.
    func shownKinds(at stage: Stage) -> [ResourceKind] { target.countedKinds(resources(at: stage)) }

    /// What each resource takes of the device.
    func shares(at stage: Stage) -> [DeviceShare] { DeviceShare.all(of: resources(at: stage), for: target) }

    /// Whether it fits, by the worst of its resources.
    func fit(at stage: Stage) -> DeviceFit { shares(at: stage).map(\.fit).max() ?? .cannotSay }
}

extension Stage {
    /// What the figures of this stage are, for people.
    var label: String {
        switch self {
        case .csynth: "as the C-synthesis report will state them"
        case .synthesis: "after logic synthesis"
        case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: rawValue
        }
    }

    /// The stage in a sentence.
    var noun: String {
        switch self {
        case .csynth: "C synthesis"
        case .synthesis: "logic synthesis"
        case .estimate, .cosim, .placed, .routed, .implementation, .simulation, .unknown: rawValue
        }
    }

    /// The stage at the start of a sentence.
    var title: String { noun.sentenceCase }
}

extension Strategy {
    /// The strategy in words.
    var label: String { rawValue.replacing("_", with: " ") }
}

extension [DesignEstimate] {
    /// A name for each that says in what it differs, numbered where nothing the estimates hold tells them apart.
    var distinguishingNames: [String] {
        let severalModels = Set(map(\.modelName)).count > 1
        let names = zip(self, VariantLabels.labels(self)).map { severalModels ? "\($0.modelName), \($1)" : $1 }
        return names.enumerated().map { index, name in
            names.count { $0 == name } > 1 ? "\(index + 1): \(name)" : name
        }
    }
}

/// Names that tell estimates apart when several are shown side by side.
enum VariantLabels {
    /// One label per estimate: the device, and what differs between estimates for the same device.
    static func labels(_ estimates: [DesignEstimate]) -> [String] {
        let names = deviceNames(estimates)
        let clocks = estimates.map { NumberText.amount($0.target.clockPeriodNs) + " ns" }
        let tools = estimates.map(\.target.flow.label)
        let hasManyDevices = Set(names).count > 1
        var columns: [[String?]] = hasManyDevices ? [names] : []
        for values in [clocks, tools] where differsWithin(names, values) { columns.append(values) }
        for option in options(estimates) {
            let values = estimates.map { $0.value(overriding: option) }
            if differsWithin(names, values.map { $0 ?? "" }) {
                columns.append(values.map { $0.map { "\(option) \($0)" } })
            }
        }
        return estimates.indices.map { index in
            let parts = columns.compactMap { $0[index] }
            return parts.isEmpty ? (columns.isEmpty ? names[index] : "project") : parts.joined(separator: ", ")
        }
    }

    /// Boards and device stems, or whole part names where two packages of one device are compared.
    private static func deviceNames(_ estimates: [DesignEstimate]) -> [String] {
        let short = estimates.map { $0.target.boardName ?? $0.target.deviceName }
        let parts = estimates.map(\.target.partName)
        return Set(short).count == Set(parts).count ? short : parts
    }

    /// Whether two estimates for the same device have different values.
    private static func differsWithin(_ devices: [String], _ values: [String]) -> Bool {
        Dictionary(grouping: zip(devices, values), by: \.0).values.contains { Set($0.map(\.1)).count > 1 }
    }

    /// The overridden options that no column of its own shows.
    private static func options(_ estimates: [DesignEstimate]) -> [String] {
        var options: [String] = []
        for override in estimates.flatMap(\.overrides) where !["device", "clock", "flow"].contains(override.option) {
            if !options.contains(override.option) { options.append(override.option) }
        }
        return options
    }
}

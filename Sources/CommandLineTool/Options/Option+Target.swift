import Devices
import Estimator
import Networks

extension Option {
    /// `--device`.
    static let device = Option(
        name: "device", value: "PART|BOARD",
        summary: "Part or board in any spelling, such as xcvu13p-flga2577-2-e, VU9P or pynq-z2; "
            + "several are compared side by side",
        defaultText: "the project's part", isRepeatable: true, completion: .device, group: .target)

    /// `--clock`.
    static let clock = Option(
        name: "clock", value: "5ns|200MHz", summary: "Clock period or frequency", defaultText: "the project's clock",
        isRepeatable: true, group: .target)

    /// `--flow`.
    static let flow = Option(
        name: "flow", value: "TOOL[@VERSION]",
        summary: "Tool to predict, such as vitis-hls@2022.2 or vivado-hls@2019.2", defaultText: "the project's tool",
        isRepeatable: true, group: .target)

    /// `--device-db`.
    static let deviceDatabase = Option(
        name: "device-db", value: "DIR",
        summary: "Folder of device documents that add to the built-in database or take the place of its entries",
        completion: .directory, group: .target)

    /// What to estimate for.
    static let targetOptions: [Option] = [.device, .clock, .flow, .deviceDatabase]
}

extension Option {
    /// `--io`.
    static let io = Option(
        name: "io", value: "KIND", summary: "How layers exchange data", defaultText: "the project's io_type",
        completion: .choices(IOType.allCases.map(\.rawValue)), group: .design)

    /// `--strategy`.
    static let strategy = Option(
        name: "strategy", value: "NAME", summary: "Strategy of every layer that has one",
        defaultText: "the project's", isRepeatable: true,
        completion: .choices(Strategy.allCases.map(\.rawValue)), group: .design)

    /// `--reuse`.
    static let reuse = Option(
        name: "reuse", value: "N", summary: "Reuse factor of every layer that has one; several are compared",
        defaultText: "the project's", isRepeatable: true, group: .design)

    /// `--precision`.
    static let precision = Option(
        name: "precision", value: "TYPE",
        summary: "Type of every weight, bias, accumulator and result, such as 'ap_fixed<16,6>'",
        defaultText: "the project's", isRepeatable: true, group: .design)

    /// `--set`.
    static let set = Option(
        name: "set", value: "LAYER.KEY=VALUE",
        summary: "Reuse factor, strategy or precision of one layer, such as fc1.reuse=4", isRepeatable: true,
        group: .design)

    /// `--config`.
    static let config = Option(
        name: "config", value: "FILE",
        summary: "JSON or YAML file with the same settings; what is typed wins over it", completion: .file,
        group: .design)

    /// `--allow-unknown`.
    static let allowUnknown = Option(
        name: "allow-unknown",
        summary: "Go on when a layer has no model: its figures stay unknown and the totals are lower bounds",
        group: .design)

    /// How to build the design.
    static let designOptions: [Option] = [.io, .strategy, .reuse, .precision, .set, .config, .allowUnknown]
}

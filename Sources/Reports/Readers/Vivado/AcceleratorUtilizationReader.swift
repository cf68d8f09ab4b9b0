import Devices
internal import Wire

/// Reads `report_accelerator_utilization`, which Vitis writes for a platform at each stage.
///
/// Used is `Used Resources`, available is the `User Budget`, and platform and budget together are the device. Kernels
/// are instances, and their compute units one level below them. Block RAM is in tiles of 36 Kb: platform and budget of
/// an Alveo U55C make 2016, its number of tiles. Checked on 3 reports of 2022.2.
struct AcceleratorUtilizationReader: ReportReader {
    let kinds = ["accelerator_utilization"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        VivadoBanner.recognition(
            verb: "report_accelerator_utilization", title: "Accelerator Utilization Design Information", in: head)
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var table = AcceleratorTable()
        TableScanner.scan(lines, &table)
        guard let used = table.used else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a row 'Used Resources'",
                found: "an accelerator utilization report without")
        }
        var measurement = VivadoBanner(lines).measurement(path: file.path, kind: "accelerator_utilization")
        if let budget = table.budget, let platform = table.platform {
            measurement.available = Self.sum(budget, platform)
            measurement.compareAvailable(reason: " (platform and user budget together)")
        }
        measurement.used = used
        measurement.available = table.budget ?? ResourceUse()
        measurement.instances = table.instances
        measurement.extra = table.extra
        if let platform = table.platform {
            for kind in platform.kinds { measurement.extra["Platform \(kind.label)"] = platform[kind].map(Self.figure) }
        }
        return [measurement]
    }

    private static func sum(_ first: ResourceUse, _ second: ResourceUse) -> ResourceUse {
        var sum = ResourceUse()
        for kind in ResourceKind.amd {
            if let one = first[kind], let other = second[kind] { sum[kind] = one + other }
        }
        return sum
    }

    private static func figure(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}

/// The rows of `System Utilization`.
private struct AcceleratorTable: TableVisitor {
    var platform: ResourceUse?
    var budget: ResourceUse?
    var used: ResourceUse?
    var instances: [MeasuredInstance] = []
    var extra: [String: String] = [:]
    private var columns: [ResourceKind?] = []
    private var memoryLUTs: Int?
    private var kernel: String?

    mutating func header(_ columns: [String]) {
        guard columns.first == "Name", columns.contains("LUT") else {
            self.columns = []
            return
        }
        let kinds: [String: ResourceKind] = ["LUT": .lut, "REG": .ff, "BRAM": .bram18, "URAM": .uram, "DSP": .dsp]
        self.columns = columns.map { kinds[$0] }
        memoryLUTs = columns.firstIndex(of: "LUTAsMem")
    }

    mutating func row(_ row: TableRow) {
        guard !columns.isEmpty else { return }
        var use = ResourceUse()
        for (index, kind) in columns.enumerated() {
            guard let kind else { continue }
            use[kind] = row.number(index).map { kind == .bram18 ? 2 * $0 : $0 }
        }
        let name = row.text(0)
        switch name {
        case "Platform": platform = use
        case "User Budget": budget = use
        case "Used Resources":
            used = use
            extra["LUTAsMem"] = row.number(memoryLUTs).map { "\(Int($0))" }
        case "Unused Resources", "": return
        default:
            let isUnit = row.indent(0) > 1 && kernel != nil
            if !isUnit { kernel = name }
            instances.append(
                MeasuredInstance(name: name, module: isUnit ? kernel : nil, depth: isUnit ? 1 : 0, used: use))
        }
    }
}

import Devices
internal import Wire

/// Reads `system_estimate.xtxt`, what `v++` expects of each compute unit before it links them.
///
/// Timing, latency and area list every module of every compute unit; the last module of a unit is its kernel, which
/// includes the others. Totals are the kernels' sum; latency and interval are the kernel's when there is one kernel.
/// `BRAM` counts halves of 18 Kb: 176 as in the sibling `csynth.xml`. Up to 2019.1 the tool is `xocc` and the columns of
/// latency are `Best Case` and `Worst Case`. Checked on 2 files of 2022.2.
struct SystemEstimateReader: ReportReader {
    let kinds = ["system_estimate"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        let head = head.prefix(4096)
        return head.contains("Total number of kernels:") && head.contains("Target Clock:") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        var units = SystemEstimateUnits()
        units.read(lines)
        guard !units.rows.isEmpty else {
            throw InputError(
                file: file.path, line: lines.count, expected: "a row of 'Latency Information' or 'Area Information'",
                found: "a system estimate without")
        }
        let source = Measurement.Source(path: file.path, kind: "system_estimate", tool: "v++")
        var measurement = Measurement(source: source, stage: .estimate)
        measurement.takeHead(lines)
        measurement.take(units)
        return [measurement]
    }
}

/// The modules of the compute units, in the order of the report.
private struct SystemEstimateUnits {
    struct Row {
        var unit: String
        var kernel: String
        var module: String
        var use = ResourceUse()
        var latency = MeasuredRange()
        var interval = MeasuredRange()
        var targetMHz: Double?
        var estimatedMHz: Double?
    }

    var rows: [Row] = []
    private var indices: [String: Int] = [:]

    mutating func read(_ lines: TextLines) {
        var number = 1
        while number < lines.count {
            let line = lines[number]
            guard line.starts(with: "----"), line.contains("--  --"),
                let columns = FixedColumns(dashes: line, header: lines[number - 1]),
                columns.names.starts(with: ["Compute Unit", "Kernel Name", "Module Name"])
            else {
                number += 1
                continue
            }
            number += 1
            while number < lines.count, !lines[number].trimmed.isEmpty, !lines[number].starts(with: "----") {
                take(lines[number], columns)
                number += 1
            }
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>, _ columns: FixedColumns) {
        let names = (0..<3).map { columns.text($0, in: line).text }
        guard names.allSatisfy({ !$0.isEmpty }) else { return }
        let key = names.joined(separator: "\t")
        let index = indices[key] ?? rows.count
        if index == rows.count {
            indices[key] = index
            rows.append(Row(unit: names[0], kernel: names[1], module: names[2]))
        }
        for (column, name) in columns.names.enumerated().dropFirst(3) {
            let cell = columns.text(column, in: line)
            switch name {
            case "Target Frequency": rows[index].targetMHz = cell.number
            case "Estimated Frequency": rows[index].estimatedMHz = cell.number
            case "Start Interval": rows[index].interval = MeasuredRange(min: cell.integer, max: cell.integer)
            case "Best (cycles)", "Best Case": rows[index].latency.min = cell.integer
            case "Worst (cycles)", "Worst Case": rows[index].latency.max = cell.integer
            case "FF": rows[index].use[.ff] = cell.number
            case "LUT": rows[index].use[.lut] = cell.number
            case "DSP": rows[index].use[.dsp] = cell.number
            case "BRAM": rows[index].use[.bram18] = cell.number
            case "URAM": rows[index].use[.uram] = cell.number
            default: continue
            }
        }
    }
}

extension Measurement {
    fileprivate mutating func takeHead(_ lines: TextLines) {
        for number in 0..<min(lines.count, 40) {
            guard let colon = lines[number].firstIndex(of: UInt8(ascii: ":")) else { continue }
            let value = lines[number][(colon + 1)...].trimmed.text
            switch lines[number][..<colon].trimmed.text {
            case "Version":
                let word = value.split(separator: " ").first {
                    $0.first == "v" && $0.dropFirst().first?.isNumber == true
                }
                source.toolVersion = word.map { String($0.dropFirst()) }
                if value.hasPrefix("xocc ") { source.tool = "xocc" }
            case "Design Name": design.top = value
            case "Target Device": setPart(value)
            case "Target Clock", "Total number of kernels": extra[lines[number][..<colon].trimmed.text] = value
            default: continue
            }
        }
    }

    fileprivate mutating func take(_ units: SystemEstimateUnits) {
        var start = 0
        var kernels: [SystemEstimateUnits.Row] = []
        while start < units.rows.count {
            let unit = units.rows[start].unit
            let end = units.rows[start...].firstIndex { $0.unit != unit } ?? units.rows.count
            let rows = units.rows[start..<end]
            if let kernel = rows.last {
                kernels.append(kernel)
                instances.append(Self.instance(kernel, name: unit, module: kernel.kernel, depth: 0))
                instances += rows.dropLast().map { Self.instance($0, name: $0.module, module: $0.module, depth: 1) }
            }
            start = end
        }
        takeTotals(kernels)
    }

    private static func instance(
        _ row: SystemEstimateUnits.Row, name: String, module: String, depth: Int
    ) -> MeasuredInstance {
        MeasuredInstance(
            name: name, module: module, depth: depth, used: row.use, latencyCycles: row.latency,
            intervalCycles: row.interval)
    }

    private mutating func takeTotals(_ kernels: [SystemEstimateUnits.Row]) {
        for kind in ResourceKind.amd {
            let amounts = kernels.compactMap { $0.use[kind] }
            if amounts.count == kernels.count { used[kind] = amounts.reduce(0, +) }
        }
        var seen: Set<String> = []
        let distinct = kernels.filter { seen.insert($0.kernel).inserted }
        for kernel in distinct {
            var clock = MeasuredClock(name: kernel.kernel)
            clock.targetNs = kernel.targetMHz.flatMap { $0 > 0 ? 1000 / $0 : nil }
            clock.estimatedNs = kernel.estimatedMHz.flatMap { $0 > 0 ? 1000 / $0 : nil }
            clock.isMet = clock.worstSlackNs.map { $0 >= 0 }
            clocks.append(clock)
        }
        if distinct.count == 1, let kernel = distinct.first {
            latencyCycles = kernel.latency
            intervalCycles = kernel.interval
        }
    }
}

import Devices
internal import Wire

/// Reads `report_power`: the summary, and the power of each kind of component as extra figures.
///
/// Components are kept as printed, `<0.001` included; of names that repeat the first counts. Checked on 18 reports of
/// 2015.2 to 2025.1.
struct PowerReader: ReportReader {
    let kinds = ["power"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        VivadoBanner.recognition(verb: "report_power", title: "Power Report", in: head)
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let banner = VivadoBanner(lines)
        var measurement = banner.measurement(path: file.path, kind: "power")
        let summary = Self.summary(lines)
        let power = MeasuredPower(
            totalW: Self.watts(summary["Total On-Chip Power (W)"]), dynamicW: Self.watts(summary["Dynamic (W)"]),
            staticW: Self.watts(summary["Device Static (W)"]))
        guard power.totalW != nil || power.dynamicW != nil || power.staticW != nil else {
            throw InputError(
                file: file.path, line: lines.count, expected: "'Total On-Chip Power (W)' with a figure",
                found: "a power report without")
        }
        measurement.power = power
        measurement.reportMissing(power, summary)
        for name in Self.details { measurement.extra[name] = summary[name] }
        if let total = summary["Total On-Chip Power (W)"], total.contains("exceeded") {
            measurement.diagnostics.append(
                Diagnostic(
                    .warning, code: .junctionTemperatureExceeded,
                    message: "The report says the junction temperature is exceeded: \(total)."))
        }
        var components = PowerComponents()
        TableScanner.scan(lines, &components)
        measurement.extra.merge(components.power) { first, _ in first }
        return [measurement]
    }

    /// Rows of the summary kept as printed; parts with HBM divide the total into FPGA and HBM.
    private static let details = [
        "Junction Temperature (C)", "Max Ambient (C)", "Effective TJA (C/W)", "Confidence Level", "FPGA Power (W)",
        "HBM Power (W)", "Total Off-Chip Power (W)",
    ]

    /// Rows of the summary's table, which has no header.
    private static func summary(_ lines: TextLines) -> [String: String] {
        guard let start = lines.first(containing: "| Total On-Chip Power (W)") else { return [:] }
        var rows: [String: String] = [:]
        for number in start..<min(start + 20, lines.count) {
            let cells = lines[number].trimmed.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: true)
            guard cells.count == 2 else { break }
            rows[cells[0].trimmed.text] = cells[1].trimmed.text
        }
        return rows
    }

    /// The figure a cell begins with: `0.330`, `255.31 (Junction temp exceeded!)`.
    private static func watts(_ cell: String?) -> Double? {
        guard let word = cell?.split(separator: " ").first else { return nil }
        return Array(word.utf8)[...].number
    }
}

extension Measurement {
    fileprivate mutating func reportMissing(_ power: MeasuredPower, _ summary: [String: String]) {
        let figures = [
            ("Total On-Chip Power (W)", power.totalW), ("Dynamic (W)", power.dynamicW),
            ("Device Static (W)", power.staticW),
        ]
        for (name, figure) in figures where figure == nil {
            let printed = summary[name].map { ", only '\($0)'" } ?? ""
            diagnostics.append(
                Diagnostic(
                    .warning, code: .valueMissing, message: "The summary has no figure for '\(name)'\(printed)."))
        }
    }
}

/// The table of components of `report_power`.
private struct PowerComponents: TableVisitor {
    /// Power as printed by `On-Chip` name.
    var power: [String: String] = [:]
    private var column: Int?

    mutating func header(_ columns: [String]) {
        column = columns.first == "On-Chip" ? columns.firstIndex(of: "Power (W)") : nil
    }

    mutating func row(_ row: TableRow) {
        guard let column else { return }
        let (name, value) = (row.text(0), row.text(column))
        guard !name.isEmpty, !value.isEmpty else { return }
        power[name + " (W)"] = power[name + " (W)"] ?? value
    }
}

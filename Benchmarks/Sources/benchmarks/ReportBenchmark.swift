import Comparing
import Foundation
import Presentation
import Readers
import Wire

/// A fitter report of a given size: a summary, an entity table, and panels that nobody asks for.
func quartusReport(bytes: Int) -> [UInt8] {
    var text = """
        Fitter report for tagger
        Quartus Prime Version 18.1.0 Build 222 09/21/2018 SJ Pro Edition

        """
    text += panel(
        "Fitter Summary", header: nil,
        rows: [
            ["Family", "Arria 10"], ["Device", "10AS066H2F34I1HG"],
            ["Logic utilization (in ALMs)", "48,049 / 251,680"],
        ])
    let columns = [
        "Compilation Hierarchy Node", "ALMs needed [=A-B+C]", "Combinational ALUTs", "Dedicated Logic Registers",
        "M20Ks",
        "DSP Blocks", "Entity Name",
    ]
    let entities = (0..<bytes / 1200).map { index in
        [
            "   |layer\(index)|", "1\(index % 97).5 (0.3)", "\(index) (2)", "\(index + 3) (1)", "2", "1",
            "dense_\(index)",
        ]
    }
    text += panel(
        "Fitter Resource Utilization by Entity", header: columns,
        rows: [["|", "48049.0 (1.0)", "72875 (1)", "76221 (2)", "266", "0", "tagger"]] + entities)
    let rest = max(0, bytes - text.utf8.count) / 100
    text += panel(
        "Global & Other Fast Signals", header: ["Name", "Location", "Fan-Out"],
        rows: (0..<rest).map { ["clock_\($0)|iopll_0|outclk", "IOPLL_X142_Y\($0 % 200)_N15", "\($0)"] })
    return Array(text.utf8)
}

/// A panel as Quartus frames it: a blank line, the title, the header, the rows.
private func panel(_ title: String, header: [String]?, rows: [[String]]) -> String {
    let widths = [46, 26, 22, 26, 22, 12, 16].prefix(rows.first?.count ?? 0)
    let ruler = "+" + widths.map { String(repeating: "-", count: $0 + 2) + "+" }.joined() + "\n"
    func line(_ cells: [String]) -> String {
        zip(cells, widths).map { "; " + $0.padding(toLength: $1, withPad: " ", startingAt: 0) + " " }.joined() + ";\n"
    }
    let width = ruler.utf8.count - 5
    var text = "\n+" + String(repeating: "-", count: width + 2) + "+\n"
    text += "; " + title.padding(toLength: width, withPad: " ", startingAt: 0) + " ;\n" + ruler
    if let header { text += line(header) + ruler }
    return text + rows.map(line).joined() + ruler
}

/// Rows of the table on reading reports.
func measureReports(binary: String) throws {
    let bytes = quartusReport(bytes: 3_500_000)
    let path = NSTemporaryDirectory() + "presynth-benchmark-\(getpid()).fit.rpt"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let processSeconds = try medianSeconds(runs: 31) { try runProcess(binary, ["parse", path]) }
    let megabytes = Double(bytes.count) / 1e6
    printRow(
        "start, parse a \(text(megabytes)) MB Quartus report, print", "\(text(processSeconds * 1e3)) ms",
        target: "<= 15 ms")
    let file = ReportFile(path: path, bytes: bytes)
    let seconds = try medianSeconds(runs: 31) { _ = try ReportReaders.read(file) }
    printRow("read that report in process", "\(Int(megabytes / seconds)) MB/s", target: ">= 200 MB/s")
    let inputs = [ParsedInput.file(try ReportReaders.read(file))]
    let json = Formats.measurements.named("json") ?? Formats.measurements.default
    let text = json.render(inputs)
    let buildAndWrite = medianSeconds(runs: 21) { _ = json.render(inputs) }
    let document = try JSONReader.read(Array(text.utf8), file: "measurement")
    let writing = medianSeconds(runs: 21) { _ = document.text() }
    let size = Double(text.utf8.count) / 1e6
    printRow(
        "write a JSON document of \(benchmarks.text(size)) MB", "\(Int(size / writing)) MB/s", target: ">= 300 MB/s")
    printRow("build and write it", "\(benchmarks.text(buildAndWrite * 1e3)) ms", target: "")
}

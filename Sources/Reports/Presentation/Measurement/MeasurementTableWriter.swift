import Comparing
import Devices
import Estimator
import Networks
public import Readers
import Wire

/// Measurements as plain text: one report in full, several as one row each, a folder by design and stage.
public struct MeasurementTableWriter: MeasurementWriter {
    /// The name given to `--format`.
    public let formatName = "table"

    /// Creates the writer.
    public init() {}

    /// One block for all files, one per design of a folder.
    public func render(_ inputs: [ParsedInput], style: OutputStyle) -> String {
        var blocks: [[String]] = []
        var files: [Measurement] = []
        for input in inputs {
            if case .file(let measurements) = input { files += measurements.map(\.printable) }
        }
        if files.count == 1 { blocks.append(MeasurementTable(files[0], style: style).lines) }
        if files.count > 1 { blocks.append(Self.overview(files, style: style)) }
        for case .folder(let folder) in inputs { blocks += Self.blocks(folder, style: style) }
        return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func overview(_ files: [Measurement], style: OutputStyle) -> [String] {
        let painter = Painter(usesColor: style.usesColor)
        var lines = StageGrid(files).lines(style: style)
        var lastPath = ""
        for file in files where !file.diagnostics.isEmpty {
            if file.source.path != lastPath { lines += ["", painter.paint(file.source.path, .heading)] }
            lastPath = file.source.path
            lines += MeasurementText.lines(file.diagnostics, width: style.columns, painter: painter)
        }
        return lines
    }

    private static func blocks(_ folder: ReportFolder, style: OutputStyle) -> [[String]] {
        let painter = Painter(usesColor: style.usesColor)
        var blocks = folder.designs.map { block($0.printable, style: style) }
        if !folder.diagnostics.isEmpty {
            let text = MeasurementText.lines(
                folder.diagnostics.map(\.printable), width: style.columns, painter: painter)
            blocks.append([painter.paint(folder.path.printable, .heading)] + text)
        }
        return blocks
    }

    private static func block(_ design: DesignReports, style: OutputStyle) -> [String] {
        let painter = Painter(usesColor: style.usesColor)
        let title = design.design.top ?? design.stages.first?.measurement.title ?? design.folder
        let room = style.columns - title.count - 2
        let place = room >= 16 ? "  " + painter.paint(String.shortened(design.folder, to: room), .faint) : ""
        var lines = [painter.paint(String.shortened(title, to: style.columns), .heading) + place]
        if let part = design.design.part ?? design.design.device { lines.append(part) }
        lines += [""] + StageGrid(design).lines(style: style)
        if !design.modules.isEmpty {
            let count = design.modules.count
            let text =
                "\(count) report\(count == 1 ? "" : "s") of functions below the top \(count == 1 ? "is" : "are")"
                + " not shown; name one to read it."
            lines += [""] + DiagnosticText.wrap(text, width: style.columns, firstIndent: 2)
        }
        let all = design.missing + design.stages.flatMap(\.measurement.diagnostics)
        let diagnostics = MeasurementText.lines(all, width: style.columns, painter: painter)
        return lines + (diagnostics.isEmpty ? [] : [""] + diagnostics)
    }
}

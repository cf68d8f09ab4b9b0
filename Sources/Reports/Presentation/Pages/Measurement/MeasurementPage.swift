import Devices
import Readers

/// What was read from reports: one report in full, several as one row each, a folder by design and stage.
enum MeasurementPage: RecordPage {
    static func document(of inputs: [ParsedInput], style: OutputStyle, media: Media) -> Document {
        var document = Document(kind: "presynth parse", title: "Reports", media: media)
        let files = inputs.flatMap { input -> [Measurement] in
            if case .file(let read) = input { read } else { [] }
        }
        if files.count > 1 { addOverview(of: files, to: &document) }
        for input in inputs {
            switch input {
            case .file(let read):
                for measurement in read {
                    MeasurementBlocks(measurement).add(files.count == 1 ? .text : .markdown, to: &document)
                }
            case .folder(let folder):
                for design in folder.designs { add(design, to: &document) }
                guard !folder.diagnostics.isEmpty else { continue }
                document.add(.text, .title(Title(text: folder.path)))
                document.add(.text, isAttached: true, .notes(NoteText.listed(folder.diagnostics), saysNone: false))
            case .unreadable: break
            }
        }
        return document
    }

    /// Every file as a row, then what is to be known of each.
    private static func addOverview(of files: [Measurement], to document: inout Document) {
        document.add(.terminal, .table(StageTable(files).table))
        for path in files.map(\.source.path).uniqued {
            let diagnostics = files.filter { $0.source.path == path }.flatMap(\.diagnostics)
            var notes: [Block] = []
            notes.add(.terminal, .notes(NoteText.listed(diagnostics), saysNone: false))
            document.add(.terminal, .section(Section(title: path, anchor: "", blocks: notes)))
        }
    }

    private static func add(_ design: DesignReports, to document: inout Document) {
        let part = design.design.part ?? design.design.device
        let title = design.design.top ?? design.stages.first?.measurement.title ?? design.folder
        document.add(.text, .title(Title(text: title, aside: design.folder)))
        document.add(.terminal, isAttached: true, part.map { .paragraph(Phrase($0)) })
        document.add(.markdown, .terms([part, design.folder].compactMap(\.self)))
        document.add(.text, .table(StageTable(design).table))
        if !design.modules.isEmpty {
            let count = design.modules.count
            document.add(
                .terminal,
                .paragraph(
                    """
                    \(count) report\(count == 1 ? "" : "s") of functions below the top \(count == 1 ? "is" : "are") not \
                    shown; name one to read it.
                    """))
        }
        let all = design.missing + design.stages.flatMap(\.measurement.diagnostics)
        document.add(.text, .notes(NoteText.listed(all), saysNone: false))
    }
}

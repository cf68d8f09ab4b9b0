import Devices

/// Diagnostics as notes.
enum NoteText {
    /// Those of estimates: the serious ones first, equal messages of several layers joined.
    static func joined(_ diagnostics: [Diagnostic]) -> [Note] {
        var notes: [Note] = []
        var places: [Note: Int] = [:]
        for diagnostic in diagnostics {
            let key = Note(severity: diagnostic.severity, code: diagnostic.code, message: diagnostic.message)
            if let place = places[key], let layer = diagnostic.layer {
                if !notes[place].places.contains(layer) { notes[place].places.append(layer) }
            } else if places[key] == nil {
                places[key] = notes.count
                var note = key
                note.places = diagnostic.layer.map { [$0] } ?? []
                notes.append(note)
            }
        }
        return ordered(notes)
    }

    /// Those of reports, each with its line: the serious ones first.
    static func listed(_ diagnostics: [Diagnostic]) -> [Note] {
        ordered(
            diagnostics.map { diagnostic in
                Note(
                    severity: diagnostic.severity, code: diagnostic.code,
                    places: diagnostic.line.map { ["line \($0)"] } ?? [], message: diagnostic.message)
            })
    }

    private static func ordered(_ notes: [Note]) -> [Note] {
        Diagnostic.Severity.allCases.reversed().flatMap { severity in notes.filter { $0.severity == severity } }
    }
}

extension Note {
    /// The places and the message: `fc1, fc2: reuse factor 3 became 4`.
    var text: String {
        let names = places.count > 6 ? places.prefix(5) + ["\(places.count - 5) more"] : places[...]
        return (names.isEmpty ? "" : names.joined(separator: ", ") + ": ") + message
    }
}

extension Diagnostic.Severity {
    /// Its colour.
    var ink: Ink {
        switch self {
        case .info, .note: .faint
        case .warning: .warning
        case .error: .bad
        }
    }
}

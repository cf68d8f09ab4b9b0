import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Diagnostics in words, the serious ones first, equal messages of several layers joined.
enum DiagnosticText {
    /// Messages that differ in nothing but the layer, as one.
    struct Entry: Hashable {
        var severity: Diagnostic.Severity
        var code: DiagnosticCode
        var layers: [String]
        var message: String

        /// The layers and the message: `fc1, fc2: reuse factor 3 became 4`.
        var text: String {
            let names = layers.count > 6 ? layers.prefix(5) + ["\(layers.count - 5) more"] : layers[...]
            return (names.isEmpty ? "" : names.joined(separator: ", ") + ": ") + message
        }
    }

    /// Diagnostics joined and ordered.
    static func entries(_ diagnostics: [Diagnostic]) -> [Entry] {
        var entries: [Entry] = []
        var places: [Entry: Int] = [:]
        for diagnostic in diagnostics {
            let key = Entry(
                severity: diagnostic.severity, code: diagnostic.code, layers: [], message: diagnostic.message)
            if let place = places[key], let layer = diagnostic.layer {
                if !entries[place].layers.contains(layer) { entries[place].layers.append(layer) }
            } else if places[key] == nil {
                places[key] = entries.count
                var entry = key
                entry.layers = diagnostic.layer.map { [$0] } ?? []
                entries.append(entry)
            }
        }
        return [Diagnostic.Severity.error, .warning, .note].flatMap { severity in
            entries.filter { $0.severity == severity }
        }
    }

    /// Wrapped lines with a hanging indent.
    static func lines(_ diagnostics: [Diagnostic], width: Int, painter: Painter) -> [String] {
        entries(diagnostics).flatMap { entry -> [String] in
            let head = entry.severity.rawValue + ": "
            let wrapped = wrap("\(entry.text) [\(entry.code)]", width: width - 2, firstIndent: head.count)
            return wrapped.enumerated().map { index, line in
                index == 0 ? painter.paint(head, entry.severity.ink) + line : "  " + line
            }
        }
    }

    /// Breaks text at spaces; the first line is shorter by what stands before it.
    static func wrap(_ text: String, width: Int, firstIndent: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var room = width + 2 - firstIndent
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > room {
                lines.append(line)
                line = ""
                room = width
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return lines + (line.isEmpty ? [] : [line])
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

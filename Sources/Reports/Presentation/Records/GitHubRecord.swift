import Comparing
import Devices
import Wire

/// Comparisons as GitHub workflow commands, which a job's log turns into annotations of the report's file.
enum GitHubRecord {
    /// A line per figure that decided, and one for the answer.
    static func text(_ set: ComparisonSet) -> String {
        var lines: [String] = []
        for comparison in set.comparisons {
            for entry in comparison.figures(.outside) {
                lines.append(
                    command(
                        "error", file: comparison.source.path,
                        title: "\(comparison.name), \(comparison.stage.rawValue), \(entry.row.subject.name)",
                        message: ComparisonText.reason(entry.figure)))
            }
            let unknown = comparison.figures(.cannotSay).map { "\($0.row.subject.name) \($0.figure.quantity.label)" }
            if !unknown.isEmpty {
                lines.append(
                    command(
                        "warning", file: comparison.source.path, title: comparison.name,
                        message: "No estimate, so not judged: \(unknown.joined(separator: ", "))"))
            }
        }
        for entry in set.leftOut {
            lines.append(command("warning", title: "Not compared: \(entry.path)", message: entry.reason))
        }
        let level: String
        switch set.outcome {
        case .within, .notJudged: level = "notice"
        case .outside, .cannotSay: level = "error"
        }
        lines.append(command(level, title: "presynth compare", message: ComparisonText.sentence(set)))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func command(_ level: String, file: String? = nil, title: String, message: String) -> String {
        let place = file.map { "file=\(escaped($0.printable, isProperty: true))," } ?? ""
        return
            "::\(level) \(place)title=\(escaped(title.printable, isProperty: true))::\(escaped(message.printable, isProperty: false))"
    }

    /// The escapes that GitHub's runner undoes; a property also escapes what separates properties.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": output += "%25"
            case "\r": output += "%0D"
            case "\n": output += "%0A"
            case ":" where isProperty: output += "%3A"
            case "," where isProperty: output += "%2C"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

import Comparing
import Devices

/// Comparisons as JUnit XML, the form most CI systems show: a suite per comparison, a case per figure.
///
/// A figure outside tolerance is a failure; one that was not judged, or whose estimate is unknown, is skipped.
enum JUnitRecord {
    /// One document.
    static func text(_ set: ComparisonSet) -> String {
        let suites = set.comparisons.map(suite) + (set.leftOut.isEmpty ? [] : [leftOut(set)])
        let all = set.comparisons.flatMap { $0.figures.map(\.figure.judgement) }
        let failures = all.count { $0 == .outside }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="presynth compare" tests="\(all.count + set.leftOut.count)" failures="\(failures)" errors="0">
            \(suites.joined())</testsuites>

            """
    }

    private static func counts(_ judgements: [ComparedFigure.Judgement], skipped: Int = 0) -> String {
        let failures = judgements.count { $0 == .outside }
        let skips = judgements.count { $0 == .notJudged || $0 == .cannotSay } + skipped
        return " tests=\"\(judgements.count + skipped)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skips)\""
    }

    private static func suite(_ comparison: Comparison) -> String {
        let name = XMLText.escaped("\(comparison.name), \(comparison.stage.rawValue)")
        let cases = comparison.figures.map { entry in
            let title = XMLText.escaped("\(entry.row.subject.name) \(entry.figure.quantity.label)")
            let head = "<testcase classname=\"\(name)\" name=\"\(title)\""
            let reason = XMLText.escaped(ComparisonText.reason(entry.figure))
            switch entry.figure.judgement {
            case .within: return "\(head)/>\n"
            case .outside: return "\(head)><failure message=\"\(reason)\" type=\"outside\"/></testcase>\n"
            case .cannotSay: return "\(head)><skipped message=\"not estimated at this stage\"/></testcase>\n"
            case .notJudged: return "\(head)><skipped message=\"not judged\"/></testcase>\n"
            }
        }
        let counts = counts(comparison.figures.map(\.figure.judgement))
        return "<testsuite name=\"\(name)\"\(counts)>\n\(cases.joined())</testsuite>\n"
    }

    private static func leftOut(_ set: ComparisonSet) -> String {
        let cases = set.leftOut.map { entry in
            "<testcase classname=\"not compared\" name=\"\(XMLText.escaped(entry.path))\">"
                + "<skipped message=\"\(XMLText.escaped(entry.reason))\"/></testcase>\n"
        }
        return
            "<testsuite name=\"not compared\"\(counts([], skipped: set.leftOut.count))>\n\(cases.joined())</testsuite>\n"
    }
}

/// Pieces of XML.
enum XMLText {
    /// Text for element content and double-quoted attributes; characters that XML forbids become U+FFFD.
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "\t", "\n", "\r": output += " "
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

import Comparing
import Devices
import Wire

/// Comparisons as SARIF 2.1.0 (OASIS), for code-scanning views: a result per figure that decided.
enum SARIFRecord {
    /// One document with one run.
    static func text(_ set: ComparisonSet) -> String {
        let results = set.comparisons.flatMap { comparison in
            (comparison.figures(.outside) + comparison.figures(.cannotSay)).map { entry in
                result(comparison, entry.row, entry.figure)
            }
        }
        let driver = JSONValue.object(pairs: [
            "name": "presynth", "rules": .array(Rule.allCases.map(description)),
        ])
        let run = JSONValue.object(pairs: [
            "tool": .object(pairs: ["driver": driver]), "results": .array(results),
        ])
        let document = JSONValue.object(pairs: [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
        ])
        return document.text() + "\n"
    }

    /// The rules that results refer to.
    private enum Rule: String, CaseIterable {
        case outsideTolerance = "outside-tolerance"
        case grownSinceBaseline = "grown-since-baseline"
        case estimateUnknown = "estimate-unknown"

        var text: String {
            switch self {
            case .outsideTolerance: "The estimate is further from the report than the tolerance allows."
            case .grownSinceBaseline: "The reported figure has grown since the baseline by more than the tolerance."
            case .estimateUnknown: "A tolerance was asked for, but the estimate is unknown."
            }
        }

        var help: String {
            switch self {
            case .outsideTolerance: "Look at the layers of the comparison for where the difference comes from."
            case .grownSinceBaseline:
                "Undo the change that made it grow, or accept it with 'presynth compare --update-baseline'."
            case .estimateUnknown: "Leave the quantity out of the tolerances of this stage."
            }
        }

        var level: JSONValue { self == .estimateUnknown ? "warning" : "error" }
    }

    private static func description(_ rule: Rule) -> JSONValue {
        .object(pairs: [
            "id": .string(rule.rawValue), "name": .string(rule.rawValue),
            "shortDescription": .object(pairs: ["text": .string(rule.text)]),
            "fullDescription": .object(pairs: ["text": .string(rule.text)]),
            "help": .object(pairs: ["text": .string(rule.help)]),
            "defaultConfiguration": .object(pairs: ["level": rule.level]),
        ])
    }

    private static func result(_ comparison: Comparison, _ row: ComparedRow, _ figure: ComparedFigure) -> JSONValue {
        let rule: Rule =
            switch figure.judgement {
            case .cannotSay: .estimateUnknown
            case .outside, .within, .notJudged: figure.isHeldToBaseline ? .grownSinceBaseline : .outsideTolerance
            }
        let reason =
            rule == .estimateUnknown ? "\(figure.quantity.label) has no estimate" : ComparisonText.reason(figure)
        let location = JSONValue.object(pairs: [
            "physicalLocation": .object(pairs: [
                "artifactLocation": .object(pairs: ["uri": .string(uri(comparison.source.path))]),
                "region": .object(pairs: ["startLine": 1]),
            ]),
            "logicalLocations": .array([.object(pairs: ["fullyQualifiedName": .string(place(comparison, row))])]),
        ])
        return .object(pairs: [
            "ruleId": .string(rule.rawValue), "level": rule.level,
            "message": .object(pairs: ["text": .string("\(place(comparison, row)): \(reason)")]),
            "locations": .array([location]),
            "partialFingerprints": .object(pairs: [
                "figure/v1": .string("\(place(comparison, row)), \(figure.quantity.key)")
            ]),
        ])
    }

    private static func place(_ comparison: Comparison, _ row: ComparedRow) -> String {
        "\(comparison.name), \(comparison.stage.rawValue), \(row.subject.name)"
    }

    /// A path as a URI reference (RFC 3986): what is neither unreserved nor a slash is percent-encoded.
    private static func uri(_ path: String) -> String {
        var output = ""
        for byte in path.utf8 {
            let isPlain =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || "-._~/".utf8.contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            output += isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
        }
        return output
    }
}

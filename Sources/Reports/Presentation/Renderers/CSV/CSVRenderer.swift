import Estimator
import Wire

/// Rows for machines, below columns whose keys stay as they are.
struct RecordTable: Sendable {
    /// What a field can hold; what is unknown is left empty.
    enum Entry: Sendable {
        case text(String?)
        case number(Double?)
        case flag(Bool?)
        /// A figure, which takes four columns: value, low, high and basis.
        case figure(Quantity)
    }

    /// A column with what it holds of a subject.
    struct Field<Subject> {
        let key: String
        let isFigure: Bool
        let entry: (Subject) -> Entry

        static func text(_ key: String, _ value: @escaping (Subject) -> String?) -> Self {
            Self(key: key, isFigure: false) { .text(value($0)) }
        }
        static func number(_ key: String, _ value: @escaping (Subject) -> Double?) -> Self {
            Self(key: key, isFigure: false) { .number(value($0)) }
        }
        static func flag(_ key: String, _ value: @escaping (Subject) -> Bool?) -> Self {
            Self(key: key, isFigure: false) { .flag(value($0)) }
        }
        static func figure(_ key: String, _ value: @escaping (Subject) -> Quantity) -> Self {
            Self(key: key, isFigure: true) { .figure(value($0)) }
        }
    }

    /// The keys of the columns.
    private(set) var keys: [String]
    /// The rows.
    private(set) var rows: [[Entry]]

    /// A row for every subject.
    init<Subject>(_ fields: [Field<Subject>], _ subjects: [Subject]) {
        keys = fields.flatMap { field in
            field.isFigure ? ["", "_low", "_high", "_basis"].map { field.key + $0 } : [field.key]
        }
        rows = subjects.map { subject in fields.map { $0.entry(subject) } }
    }
}

/// Turns rows for machines into comma-separated values (RFC 4180).
struct CSVRenderer {
    /// The text, a line of keys first.
    func text(_ table: RecordTable) -> String {
        let rows = [table.keys] + table.rows.map { $0.flatMap(fields) }
        return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    private func fields(_ entry: RecordTable.Entry) -> [String] {
        switch entry {
        case .text(let text): [text ?? ""]
        case .number(let value): [number(value)]
        case .flag(let flag): [flag.map { $0 ? "true" : "false" } ?? ""]
        case .figure(let figure): [figure.value, figure.low, figure.high].map(number) + [figure.basis.rawValue]
        }
    }

    private func number(_ value: Double?) -> String {
        value.map { $0.isFinite ? JSONValue.number($0).text() : "" } ?? ""
    }

    /// A field, in quotes where it holds a comma, a quote or a line break.
    private func quoted(_ field: String) -> String {
        let needsQuotes = field.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
        guard needsQuotes else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

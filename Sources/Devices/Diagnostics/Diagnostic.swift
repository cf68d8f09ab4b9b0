/// Something the user should know about an input, an estimate or a report.
public struct Diagnostic: Hashable, Sendable {
    /// How serious it is.
    public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
        /// Explains what is not there, such as a step that was not run; no figure misleads for it.
        case info
        /// A figure is not what it seems, or not the database's, for a reason that is known.
        case note
        /// A figure may be wrong or is missing where the report should have it.
        case warning
        /// The tool failed, or the report cannot be trusted.
        case error

        /// Order by seriousness.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .note: 1
            case .warning: 2
            case .error: 3
            }
        }
    }

    /// How serious it is.
    public var severity: Severity
    /// A stable identifier in kebab case, such as `reuse-factor-repaired`.
    public var code: DiagnosticCode
    /// The layer's name, nil for the whole design or a report.
    public var layer: String?
    /// Line of the file counted from 1, nil when it belongs to the whole file or to none.
    public var line: Int?
    /// What is so, and what to do about it.
    public var message: String

    /// Creates a diagnostic.
    public init(
        _ severity: Severity, code: DiagnosticCode, layer: String? = nil, line: Int? = nil, message: String
    ) {
        self.severity = severity
        self.code = code
        self.layer = layer
        self.line = line
        self.message = message
    }
}

public import Devices

/// What `presynth devices validate` finds.
public struct Findings: Sendable {
    /// The findings.
    public var findings: [DatabaseFinding]
    /// Number of documents that were read.
    public var documents: Int

    /// Takes what was found in some documents.
    public init(_ findings: [DatabaseFinding], documents: Int) {
        self.findings = findings
        self.documents = documents
    }

    /// Whether every document can be used.
    public var isUsable: Bool { findings.allSatisfy { $0.severity == .doubt } }

    /// One line a finding, then the count.
    var text: String {
        let errors = findings.count { $0.severity == .error }
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let summary =
            count(documents, "document") + ": " + count(errors, "error") + ", "
            + count(findings.count - errors, "doubt")
        return (findings.map(\.description) + [summary]).map { $0 + "\n" }.joined()
    }
}

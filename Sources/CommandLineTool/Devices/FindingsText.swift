import Devices
import Wire

/// Renders what `presynth devices validate` finds.
struct FindingsText {
    /// The findings.
    var findings: [DatabaseFinding]
    /// Number of documents that were read.
    var documents: Int

    /// Whether every document can be used.
    var isUsable: Bool { findings.allSatisfy { $0.severity == .doubt } }

    /// One line a finding, then the count.
    func table() -> String {
        let errors = findings.filter { $0.severity == .error }.count
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let summary =
            count(documents, "document") + ": " + count(errors, "error") + ", "
            + count(findings.count - errors, "doubt")
        return (findings.map(\.description) + [summary]).map { $0 + "\n" }.joined()
    }

    /// The findings in one of the formats; names are the paths with a finding.
    func render(_ format: DevicesFormat) -> String {
        switch format {
        case .table: table()
        case .json: DeviceDocument.document(findings, documents: documents).text() + "\n"
        case .names: Set(findings.map(\.path)).sorted().map { $0 + "\n" }.joined()
        }
    }
}

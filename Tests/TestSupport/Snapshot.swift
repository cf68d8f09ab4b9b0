import Foundation
public import Testing

/// Compares a text with its recorded copy in `Tests/Snapshots`.
///
/// With `RECORD_SNAPSHOTS` set in the environment the text is written instead, and the expectation holds. A snapshot
/// that was never recorded is a failure, so that a new one cannot pass unseen.
///
/// - Parameters:
///   - text: What the code under test wrote.
///   - name: File name below `Tests/Snapshots`, with folders and extension, such as `Importers/jet.txt`.
///   - sourceLocation: Where a failure is reported.
public func expectSnapshot(
    _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let file = URL(fileURLWithPath: Package.root).appendingPathComponent("Tests/Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        } catch {
            Issue.record("cannot write snapshot \(name): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
        Issue.record("no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
        return
    }
    guard let difference = firstDifference(String(decoding: data, as: UTF8.self), text) else { return }
    Issue.record("snapshot \(name) differs at \(difference)", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, as `line n: expected "…", found "…"`; nil when they are equal.
private func firstDifference(_ expected: String, _ found: String) -> String? {
    if expected == found { return nil }
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let foundLines = found.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(expectedLines.count, foundLines.count) {
        let left = index < expectedLines.count ? "\"\(expectedLines[index])\"" : "end of text"
        let right = index < foundLines.count ? "\"\(foundLines[index])\"" : "end of text"
        if left != right { return "line \(index + 1): expected \(left), found \(right)" }
    }
    return "the line ends"
}

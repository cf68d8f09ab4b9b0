import FoundationEssentials
import Glibc

/// Turns the JSON documents of a folder into one Swift file: `embed-devices FOLDER OUTPUT`.
///
/// The file holds the documents as static strings and a sorted index from names to documents, so that a lookup at
/// run time parses one document and nothing else.

func documents(in folder: String) throws -> [Document] {
    let walk = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let paths = walk.filter { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") }.sorted()
    return try paths.map { path in
        try Document(path: path, bytes: Data(contentsOf: URL(filePath: folder + "/" + path)))
    }
}

/// The sorted index, refused when two documents claim one name.
func index(of documents: [Document]) throws -> [(name: String, document: Int)] {
    var owners: [String: Int] = [:]
    for (number, document) in documents.enumerated() {
        for name in document.names {
            if let other = owners[name], other != number {
                let found = "'\(name)' as in \(documents[other].path)"
                throw EmbeddingFault("\(document.path): error: expected a name of its own, found \(found)")
            }
            owners[name] = number
        }
    }
    let entries = owners.map { (name: $0.key, document: $0.value) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

/// A raw string literal, with enough number signs for any text.
func literal(_ text: String) -> String {
    var longestRun = 0
    var run = 0
    for byte in text.utf8 {
        run = byte == UInt8(ascii: "#") ? run + 1 : 0
        longestRun = max(longestRun, run)
    }
    let signs = String(repeating: "#", count: longestRun + 1)
    return signs + "\"" + text + "\"" + signs
}

func source(_ documents: [Document]) throws -> String {
    var output = "// Generated from device-db by embed-devices; change the documents instead.\n\n"
    output += "enum EmbeddedDatabase {\n    static let documents: [EmbeddedDocument] = [\n"
    for document in documents {
        output += "        EmbeddedDocument(\(literal(document.path)), \(literal(document.text))),\n"
    }
    output += "    ]\n    static let names: [EmbeddedName] = [\n"
    for entry in try index(of: documents) {
        output += "        EmbeddedName(\(literal(entry.name)), \(entry.document)),\n"
    }
    return output + "    ]\n}\n"
}

do {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw EmbeddingFault("usage: embed-devices FOLDER OUTPUT") }
    let text = try source(try documents(in: arguments[1]))
    try Data(text.utf8).write(to: URL(filePath: arguments[2]), options: .atomic)
} catch {
    let message = Array("\(error)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    exit(1)
}

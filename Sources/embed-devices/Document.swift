import FoundationEssentials

/// One JSON document of the database, as it is embedded.
struct Document {
    /// Path relative to the database folder, with forward slashes.
    let path: String
    /// The text with the white space between tokens taken out.
    let text: String
    /// The names the document can be found by: its own and its aliases, letters and digits only, in lower case.
    let names: [String]

    /// The folders whose documents have names; the others are found by path.
    private static let namedFolders = ["parts/", "boards/", "families/"]

    init(path: String, bytes: Data) throws {
        self.path = path
        do {
            let identity = try JSONDecoder().decode(Identity.self, from: bytes)
            let isNamed = Self.namedFolders.contains { path.hasPrefix($0) }
            names = isNamed ? identity.names.map(Self.searchKey) : []
        } catch {
            throw EmbeddingFault("\(path): error: \(error)")
        }
        text = Self.compacted(bytes)
    }

    /// The part of a document that names it.
    private struct Identity: Decodable {
        var part: String?
        var board: String?
        var family: String?
        var aliases: [String]?

        /// A board also says its part, and a part its family, so the order matters.
        var names: [String] { [board ?? part ?? family].compactMap(\.self) + (aliases ?? []) }
    }

    private static func searchKey(_ name: String) -> String {
        let kept = name.lowercased().utf8.filter { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Takes out the white space outside strings, so that the binary and its readers have less to do.
    private static func compacted(_ bytes: Data) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                continue
            } else {
                isInString = byte == UInt8(ascii: "\"")
            }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }
}

/// A document that cannot be embedded, with the reason the build shows.
struct EmbeddingFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

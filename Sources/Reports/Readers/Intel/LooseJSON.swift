import Wire

/// Turns what the Intel HLS compilers write into JSON that a strict reader takes.
///
/// Three departures, each seen in their reports:
/// - i++ 17.1 and 19.1, after a compile: members inside an array, `"data":["ALMs": 79598.4 ,"FFs": 110563]`. Such an
///   array becomes an object.
/// - `verification_data.js` of all versions: strings in single quotes.
/// - `report_data.js` of i++: a document as the text of a JavaScript string, `var areaJSON='{…}';`, with escapes of its
///   own (`unquoted`).
///
/// Commas before a closing bracket and line breaks inside strings are mended too. Everything else is passed on as it is,
/// for the strict reader to judge. One pass over the bytes.
struct LooseJSON {
    private let bytes: ArraySlice<UInt8>
    private var output: [UInt8] = []
    private var position: Int
    /// What closes the open brackets; objects made of arrays close as objects.
    private var closers: [UInt8] = []

    /// The mended document.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var repair = LooseJSON(bytes)
        repair.run()
        return repair.output
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        output.reserveCapacity(bytes.count + 16)
    }

    private mutating func run() {
        while position < bytes.endIndex {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString(quote: byte)
            case UInt8(ascii: "["):
                let isMembers = startsWithKey(after: position + 1)
                closers.append(UInt8(ascii: isMembers ? "}" : "]"))
                output.append(UInt8(ascii: isMembers ? "{" : "["))
                position += 1
            case UInt8(ascii: "{"):
                closers.append(UInt8(ascii: "}"))
                output.append(byte)
                position += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                dropTrailingComma()
                output.append(closers.popLast() ?? byte)
                position += 1
            default:
                output.append(byte)
                position += 1
            }
        }
    }

    /// Copies a string in double quotes, whatever quotes it had.
    private mutating func copyString(quote: UInt8) {
        output.append(UInt8(ascii: "\""))
        position += 1
        while position < bytes.endIndex, bytes[position] != quote {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\\") where position < bytes.endIndex:
                if bytes[position] != UInt8(ascii: "'") { output.append(byte) }
                output.append(bytes[position])
                position += 1
            case UInt8(ascii: "\""): output += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: output.append(0x20)
            default: output.append(byte)
            }
        }
        guard position < bytes.endIndex else { return }
        output.append(UInt8(ascii: "\""))
        position += 1
    }

    private mutating func dropTrailingComma() {
        var end = output.count
        while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(output[end - 1]) { end -= 1 }
        if end > 0, output[end - 1] == UInt8(ascii: ",") { output.removeSubrange((end - 1)...) }
    }

    /// Whether a string and a colon follow.
    private func startsWithKey(after start: Int) -> Bool {
        var index = skipSpace(from: start)
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else { return false }
        index += 1
        let limit = min(bytes.endIndex, index + 256)
        while index < limit, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < limit else { return false }
        index = skipSpace(from: index + 1)
        return index < bytes.endIndex && bytes[index] == UInt8(ascii: ":")
    }

    private func skipSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.endIndex, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
        return index
    }
}

extension LooseJSON {
    /// The text of a JavaScript string literal that begins at a quote, and the place behind it.
    ///
    /// Octal escapes (`\012`) and line continuations are taken as JavaScript does; an unfinished literal gives what
    /// there is of it.
    static func unquoted(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], end: Int) {
        guard let quote = bytes.first else { return ([], bytes.endIndex) }
        var text: [UInt8] = []
        var index = bytes.startIndex + 1
        while index < bytes.endIndex, bytes[index] != quote {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
                text.append(bytes[index])
                index += 1
                continue
            }
            let escaped = bytes[index + 1]
            index += 2
            switch escaped {
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "r"): text.append(0x0D)
            case 0x0A: break
            default: text.append(escaped)
            }
        }
        return (text, min(index + 1, bytes.endIndex))
    }
}

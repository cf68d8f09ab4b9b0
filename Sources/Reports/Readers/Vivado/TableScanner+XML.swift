internal import Wire

/// The tables of a report written with `-format xml`: `<tablerow>` with `<tableheader contents="…"/>` or
/// `<tablecell contents="…"/>`, blanks in the contents kept as in the text form.
extension TableScanner {
    /// Walks over the tables of an XML report without building its tree.
    static func scanXML(_ content: [UInt8], _ visitor: inout some TableVisitor) {
        content.withUnsafeBufferPointer { bytes in
            var cells: [Range<Int>] = []
            var isHeader = false
            var (index, line) = (0, 1)
            while index < bytes.count {
                if bytes[index] == 0x0A { line += 1 }
                guard bytes[index] == UInt8(ascii: "<") else {
                    index += 1
                    continue
                }
                index += 1
                let tag = tagRange(bytes, from: index)
                if has(bytes, tag, prefix: "tablerow") {
                    cells.removeAll(keepingCapacity: true)
                    isHeader = false
                } else if has(bytes, tag, prefix: "tableheader") {
                    isHeader = true
                    cells.append(attribute("contents=\"", bytes, tag))
                } else if has(bytes, tag, prefix: "tablecell") {
                    cells.append(attribute("contents=\"", bytes, tag))
                } else if has(bytes, tag, prefix: "/tablerow") {
                    let row = TableRow(bytes: bytes, cells: cells, line: line, isEscaped: true)
                    if isHeader { visitor.header(cells.indices.map(row.text)) } else { visitor.row(row) }
                }
                for position in tag where bytes[position] == 0x0A { line += 1 }
                index = max(index, tag.upperBound)
            }
        }
    }

    /// The inside of a tag up to its `>` outside quotes.
    private static func tagRange(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
        var index = start
        var isQuoted = false
        while index < bytes.count, isQuoted || bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            index += 1
        }
        return start..<index
    }

    private static func has(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, prefix: StaticString
    ) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard range.count >= length else { return false }
        for offset in 0..<length where bytes[range.lowerBound + offset] != prefix.utf8Start[offset] { return false }
        return true
    }

    /// The value that follows an attribute's name and opening quote; empty when the tag has no such attribute.
    private static func attribute(
        _ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ tag: Range<Int>
    ) -> Range<Int> {
        var index = tag.lowerBound
        while index < tag.upperBound {
            if has(bytes, index..<tag.upperBound, prefix: name) {
                let start = index + name.utf8CodeUnitCount
                let end = (start..<tag.upperBound).first { bytes[$0] == UInt8(ascii: "\"") }
                return start..<(end ?? start)
            }
            index += 1
        }
        return tag.lowerBound..<tag.lowerBound
    }
}

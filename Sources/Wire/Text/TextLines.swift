import Glibc

/// The lines of a text file as ranges of its bytes: nothing is copied until a cell is asked for as text.
public struct TextLines: Sendable {
    /// The file's bytes.
    public let bytes: [UInt8]
    /// One range per line, without its line break (`\n` or `\r\n`).
    public let ranges: [Range<Int>]

    /// Splits a file into lines.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(bytes.count / 48)
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            while start < buffer.count, let found = memchr(base + start, 0x0A, buffer.count - start) {
                let index = UnsafeRawPointer(found) - base
                let end = index > start && buffer[index - 1] == 0x0D ? index - 1 : index
                ranges.append(start..<end)
                start = index + 1
            }
            if start < buffer.count { ranges.append(start..<buffer.count) }
        }
        self.ranges = ranges
    }

    /// The number of lines.
    public var count: Int { ranges.count }

    /// A line's bytes; empty past the end.
    public subscript(line: Int) -> ArraySlice<UInt8> {
        ranges.indices.contains(line) ? bytes[ranges[line]] : bytes[0..<0]
    }

    /// Whether the file ends within this line: then its last word or figure may be cut.
    public func isUnfinished(_ line: Int) -> Bool { line == count - 1 && bytes.last != 0x0A }

    /// A line as text, invalid UTF-8 replaced.
    public func text(_ line: Int) -> String { String(decoding: self[line], as: UTF8.self) }

    /// The first line at or after `start` that holds a needle, nil when there is none.
    ///
    /// - Parameters:
    ///   - needle: ASCII text.
    ///   - start: The line to begin with, counted from 0.
    ///   - end: The line to stop before, nil for the end of the file.
    /// - Returns: The line, counted from 0.
    public func first(containing needle: StaticString, from start: Int = 0, before end: Int? = nil) -> Int? {
        var line = max(0, start)
        let end = min(end ?? count, count)
        while line < end {
            if self[line].contains(needle) { return line }
            line += 1
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes hold this ASCII text.
    public func contains(_ needle: StaticString) -> Bool { firstRange(of: needle) != nil }

    /// Whether the bytes begin with this ASCII text.
    public func starts(with prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard count >= length else { return false }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return length == 0 }
            return memcmp(base, prefix.utf8Start, length) == 0
        }
    }

    /// The first place of this ASCII text, as a range of the slice's own indices.
    public func firstRange(of needle: StaticString) -> Range<Int>? {
        let length = needle.utf8CodeUnitCount
        guard length > 0, count >= length else { return nil }
        let offset: Int? = withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let end = buffer.count - length + 1
            var index = 0
            while let found = memchr(base + index, Int32(needle.utf8Start.pointee), end - index) {
                if memcmp(found, needle.utf8Start, length) == 0 { return UnsafeRawPointer(found) - base }
                index = UnsafeRawPointer(found) - base + 1
            }
            return nil
        }
        return offset.map { startIndex + $0..<startIndex + $0 + length }
    }

    /// The bytes without blanks and tabs at both ends.
    public var trimmed: ArraySlice<UInt8> {
        let kept = withUnsafeBufferPointer { buffer in
            var start = 0
            var end = buffer.count
            while start < end, buffer[start] == 0x20 || buffer[start] == 0x09 { start &+= 1 }
            while end > start, buffer[end &- 1] == 0x20 || buffer[end &- 1] == 0x09 || buffer[end &- 1] == 0x0D {
                end &-= 1
            }
            return start..<end
        }
        return self[startIndex + kept.lowerBound..<startIndex + kept.upperBound]
    }

    /// The bytes as text, invalid UTF-8 replaced.
    public var text: String { String(decoding: self, as: UTF8.self) }

    /// The bytes as a whole number: digits with an optional sign, group commas ignored; nil for anything else.
    public var integer: Int? {
        var value = 0
        var digits = 0
        var isNegative = false
        for (offset, byte) in enumerated() {
            switch byte {
            case 0x30...0x39:
                let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = scaled.addingReportingOverflow(Int(byte - 0x30))
                if overflow || carry { return nil }
                value = sum
                digits += 1
            case UInt8(ascii: "-") where offset == 0: isNegative = true
            case UInt8(ascii: "+") where offset == 0: break
            case UInt8(ascii: ",") where digits > 0: break
            default: return nil
            }
        }
        guard digits > 0 else { return nil }
        return isNegative ? -value : value
    }

    /// The bytes as a finite number in decimal notation, group commas ignored; nil for anything else.
    public var number: Double? {
        if let decimal { return decimal }
        guard count <= 64, let first, first != UInt8(ascii: "n"), first != UInt8(ascii: "N"), first != UInt8(ascii: "i")
        else { return nil }
        let value = Double(String(decoding: self.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
        return value.flatMap { $0.isFinite ? $0 : nil }
    }

    /// The bytes as digits with an optional sign, group commas and point, where the quotient of two whole numbers below
    /// 2^53 is the nearest number; nil for every other form.
    private var decimal: Double? {
        guard count <= 24 else { return nil }
        var digits = 0
        var scale = 1.0
        var count = 0
        var isFraction = false
        for (offset, byte) in enumerated() {
            switch byte {
            case 0x30...0x39:
                digits = digits &* 10 &+ Int(byte &- 0x30)
                count += 1
                if isFraction { scale *= 10 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            case UInt8(ascii: ",") where count > 0: break
            case UInt8(ascii: "-") where offset == 0, UInt8(ascii: "+") where offset == 0: break
            default: return nil
            }
        }
        guard (1...15).contains(count) else { return nil }
        return (first == UInt8(ascii: "-") ? -1 : 1) * (Double(digits) / scale)
    }
}

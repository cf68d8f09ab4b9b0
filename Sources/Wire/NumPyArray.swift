/// An array in NumPy's file format (`.npy`, versions 1 to 3), read as real numbers in C order.
///
/// Read: `f2`, `f4`, `f8`, `i1` to `i8`, `u1` to `u8`, either byte order, C and Fortran order. Written: `f8`, C order. The
/// format is NumPy's NEP 1.
public struct NumPyArray: Hashable, Sendable {
    /// Sizes, slowest first.
    public var shape: [Int]
    /// The values, last index fastest.
    public var values: [Double]

    /// More values than this are refused.
    public static let maximumCount = 1 << 27

    /// Creates an array; `values` must hold as many numbers as the shape has elements.
    public init(shape: [Int], values: [Double]) {
        self.shape = shape
        self.values = values
    }

    /// Reads a file's bytes.
    ///
    /// - Throws: `InputError` with what was expected, for any other file or one cut short.
    public init(_ bytes: [UInt8], file: String) throws(InputError) {
        func fault(_ expected: String, _ found: String) -> InputError {
            InputError(file: file, expected: expected, found: found)
        }
        guard bytes.count >= 12, bytes.starts(with: Self.magic), (1...3).contains(bytes[6]) else {
            throw fault("a NumPy array (.npy) of version 1, 2 or 3", "another file")
        }
        let isLong = bytes[6] > 1
        let start = isLong ? 12 : 10
        let length = (0..<(isLong ? 4 : 2)).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
        guard length <= bytes.count - start else { throw fault("a header of \(length) bytes", "a file cut short") }
        let header = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
        guard let layout = Layout(header) else {
            throw fault("a header with descr, fortran_order and shape of real numbers", String(header.prefix(120)))
        }
        let data = bytes[(start + length)...]
        guard layout.count <= Self.maximumCount, data.count == layout.count * layout.type.bytes else {
            throw fault("\(layout.count) values of \(layout.type.bytes) bytes", "\(data.count) bytes")
        }
        shape = layout.shape
        let stored = data.withUnsafeBytes { raw in
            (0..<layout.count).map { layout.type.value(raw, at: $0 * layout.type.bytes) }
        }
        values = layout.isFortran ? Self.transposed(stored, shape: layout.shape) : stored
    }

    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

    /// The file's bytes: version 1, little-endian doubles, the header padded to a multiple of 64.
    public var bytes: [UInt8] {
        let sizes = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
        var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(sizes)), }"
        while (header.utf8.count + 11) % 64 != 0 { header += " " }
        header += "\n"
        var output = Self.magic + [1, 0, UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)]
        output.reserveCapacity(output.count + header.utf8.count + values.count * 8)
        output += Array(header.utf8)
        for value in values {
            let bits = value.bitPattern
            for shift in 0..<8 { output.append(UInt8(truncatingIfNeeded: bits >> (8 * UInt64(shift)))) }
        }
        return output
    }

    /// Values with the first index fastest, put into the order of the last.
    private static func transposed(_ stored: [Double], shape: [Int]) -> [Double] {
        var index = [Int](repeating: 0, count: shape.count)
        var strides: [Int] = []
        var stride = 1
        for size in shape {
            strides.append(stride)
            stride *= size
        }
        var output: [Double] = []
        output.reserveCapacity(stored.count)
        for _ in stored.indices {
            output.append(stored[zip(index, strides).reduce(0) { $0 + $1.0 * $1.1 }])
            for axis in shape.indices.reversed() {
                index[axis] += 1
                if index[axis] < shape[axis] { break }
                index[axis] = 0
            }
        }
        return output
    }
}

/// How the values of a file lie in it.
private struct Layout {
    let type: NumberType
    let isFortran: Bool
    let shape: [Int]
    let count: Int

    /// Reads the literal of a Python dictionary that NumPy writes; nil when a key is missing or the sizes are too large.
    init?(_ header: String) {
        func text(after key: String) -> Substring? {
            guard let found = header.firstRange(of: "'\(key)':") else { return nil }
            return header[found.upperBound...].drop { $0 == " " }
        }
        guard let descr = text(after: "descr"), descr.first == "'",
            let type = NumberType(descr.dropFirst().prefix { $0 != "'" }),
            let order = text(after: "fortran_order"), let sizes = text(after: "shape"), sizes.first == "(",
            let close = sizes.firstIndex(of: ")")
        else { return nil }
        self.type = type
        isFortran = order.hasPrefix("True")
        let words = sizes[sizes.index(after: sizes.startIndex)..<close].split(separator: ",")
        var shape: [Int] = []
        var count = 1
        for word in words.map({ $0.filter { $0 != " " } }) where !word.isEmpty {
            guard let size = Int(word), size >= 0, shape.count < 32 else { return nil }
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow, product <= NumPyArray.maximumCount else { return nil }
            count = product
            shape.append(size)
        }
        self.shape = shape
        self.count = count
    }
}

/// The type of a value in a file.
private struct NumberType {
    private enum Kind: Character {
        case float = "f"
        case signed = "i"
        case unsigned = "u"
        case truth = "b"
    }

    let bytes: Int
    private let kind: Kind
    private let isBigEndian: Bool

    /// Reads a type such as `<f4`, `>i2` or `|u1`.
    init?(_ text: Substring) {
        guard let order = text.first, "<>|=".contains(order), let kind = text.dropFirst().first.flatMap(Kind.init),
            let bytes = Int(text.dropFirst(2)), [1, 2, 4, 8].contains(bytes), kind != .float || bytes > 1,
            kind != .truth || bytes == 1
        else { return nil }
        self.kind = kind
        self.bytes = bytes
        isBigEndian = order == ">"
    }

    func value(_ raw: UnsafeRawBufferPointer, at offset: Int) -> Double {
        var bits: UInt64 = 0
        for index in 0..<bytes {
            let byte = raw[offset + (isBigEndian ? index : bytes - 1 - index)]
            bits = bits << 8 | UInt64(byte)
        }
        switch kind {
        case .unsigned, .truth: return Double(bits)
        case .signed:
            let shift = UInt64(64 - 8 * bytes)
            return Double(Int64(bitPattern: bits << shift) >> Int64(shift))
        case .float where bytes == 8: return Double(bitPattern: bits)
        case .float where bytes == 4: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        case .float: return Double(Float16(bitPattern: UInt16(truncatingIfNeeded: bits)))
        }
    }
}

import Foundation

/// The part of HDF5 that Keras writes weights with: superblock 0, symbol-table groups, contiguous float32 data.
///
/// Enough to measure accuracy on stored models; addresses and sizes outside the file give nil, never a trap.
struct HDF5File {
    private let bytes: [UInt8]

    init?(path: String) {
        guard let data = FileManager.default.contents(atPath: path), data.count > 96,
            data.starts(with: [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]), data[8] == 0
        else { return nil }
        bytes = Array(data)
    }

    /// The values of the first dataset of this name anywhere below the root, with its shape.
    func dataset(named name: String) -> (shape: [Int], values: [Double])? {
        guard let root = integer(at: 64, bytes: 8) else { return nil }
        return find(name, in: root, depth: 0)
    }

    private func find(_ name: String, in header: Int, depth: Int) -> (shape: [Int], values: [Double])? {
        guard depth < 16 else { return nil }
        for child in children(of: header) {
            if child.name == name, let found = read(child.header) { return found }
            if let found = find(name, in: child.header, depth: depth + 1) { return found }
        }
        return nil
    }

    private func integer(at offset: Int, bytes count: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
        return Int(exactly: value)
    }

    /// The messages of an object header of version 1: kind and place of the data.
    private func messages(of header: Int) -> [(kind: Int, start: Int)] {
        guard let total = integer(at: header + 2, bytes: 2), let size = integer(at: header + 8, bytes: 4) else {
            return []
        }
        var blocks = [(start: header + 16, length: size)]
        var messages: [(kind: Int, start: Int)] = []
        while !blocks.isEmpty, messages.count < min(total, 4096) {
            let block = blocks.removeFirst()
            var position = block.start
            while position < block.start + block.length, messages.count < total,
                let kind = integer(at: position, bytes: 2), let length = integer(at: position + 2, bytes: 2)
            {
                messages.append((kind, position + 8))
                if kind == 0x10, let start = integer(at: position + 8, bytes: 8),
                    let length = integer(at: position + 16, bytes: 8), blocks.count < 64
                {
                    blocks.append((start, min(length, bytes.count)))
                }
                position += 8 + length
            }
        }
        return messages
    }

    private func children(of header: Int) -> [(name: String, header: Int)] {
        guard let table = messages(of: header).first(where: { $0.kind == 0x11 })?.start,
            let tree = integer(at: table, bytes: 8), let heap = integer(at: table + 8, bytes: 8),
            let names = integer(at: heap + 24, bytes: 8)
        else { return [] }
        return entries(of: tree, depth: 0).compactMap { entry in
            guard let offset = integer(at: entry, bytes: 8), let header = integer(at: entry + 8, bytes: 8),
                names + offset < bytes.count
            else { return nil }
            let name = bytes[(names + offset)...].prefix { $0 != 0 }
            return (String(decoding: name, as: UTF8.self), header)
        }
    }

    /// Places of the symbol-table entries below a B-tree node.
    private func entries(of node: Int, depth: Int) -> [Int] {
        guard depth < 8, let level = integer(at: node + 5, bytes: 1), let count = integer(at: node + 6, bytes: 2) else {
            return []
        }
        return (0..<count).flatMap { index -> [Int] in
            guard let child = integer(at: node + 32 + 16 * index, bytes: 8) else { return [] }
            if level > 0 { return entries(of: child, depth: depth + 1) }
            let symbols = integer(at: child + 6, bytes: 2) ?? 0
            return (0..<symbols).map { child + 8 + 40 * $0 }
        }
    }

    private func read(_ header: Int) -> (shape: [Int], values: [Double])? {
        let messages = messages(of: header)
        guard let space = messages.first(where: { $0.kind == 1 })?.start,
            let type = messages.first(where: { $0.kind == 3 })?.start,
            let layout = messages.first(where: { $0.kind == 8 })?.start,
            let rank = integer(at: space + 1, bytes: 1), integer(at: type + 4, bytes: 4) == 4,
            integer(at: layout, bytes: 1) == 3, integer(at: layout + 1, bytes: 1) == 1,
            let start = integer(at: layout + 2, bytes: 8)
        else { return nil }
        let first = space + (integer(at: space, bytes: 1) == 1 ? 8 : 4)
        let shape = (0..<rank).compactMap { integer(at: first + 8 * $0, bytes: 8) }
        let count = shape.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
        guard shape.count == rank, count >= 0, count <= bytes.count / 4 else { return nil }
        let values = (0..<count).compactMap { index in
            integer(at: start + 4 * index, bytes: 4).map { Double(Float(bitPattern: UInt32(truncatingIfNeeded: $0))) }
        }
        return values.count == count ? (shape, values) : nil
    }
}

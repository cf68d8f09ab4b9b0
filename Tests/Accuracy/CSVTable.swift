import Foundation

/// A table of comma separated values with a header row (RFC 4180: quotes, doubled quotes, line breaks in quotes).
struct CSVTable {
    let rows: [[String: String]]

    init(path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        var records: [[String]] = [[]]
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        func finishField() {
            records[records.count - 1].append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
        }
        while index < bytes.count {
            let byte = bytes[index]
            let isDoubled = isQuoted && byte == 0x22 && index + 1 < bytes.count && bytes[index + 1] == 0x22
            switch byte {
            case 0x22 where isDoubled:
                field.append(0x22)
                index += 1
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted: finishField()
            case 0x0A where !isQuoted:
                finishField()
                records.append([])
            case 0x0D where !isQuoted: break
            default: field.append(byte)
            }
            index += 1
        }
        let header = records.first ?? []
        rows = records.dropFirst().filter { $0.count == header.count }.map { record in
            Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
        }
    }
}

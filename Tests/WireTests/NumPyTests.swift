import Testing
import Wire

@Suite struct NumPyTests {
    private static func file(_ header: String, _ data: [UInt8], version: UInt8 = 1) -> [UInt8] {
        let length = header.utf8.count
        let size =
            version == 1
            ? [UInt8(length & 0xFF), UInt8(length >> 8)] : [UInt8(length & 0xFF), UInt8(length >> 8), 0, 0]
        return [0x93] + Array("NUMPY".utf8) + [version, 0] + size + Array(header.utf8) + data
    }

    @Test func `what is written is read again`() throws {
        let array = NumPyArray(shape: [2, 3], values: [0.1, -0, 3, 1e300, .leastNonzeroMagnitude, -7])
        let bytes = array.bytes
        #expect(bytes.count % 64 == 48)
        #expect(try NumPyArray(bytes, file: "a.npy") == array)
    }

    @Test(
        arguments: [
            ("<f4", [0, 0, 0x20, 0x41, 0, 0, 0x80, 0xBF], [10.0, -1]),
            (">f4", [0x41, 0x20, 0, 0, 0xBF, 0x80, 0, 0], [10, -1]),
            ("<f2", [0, 0x3C, 0, 0xC0], [1, -2]), ("|i1", [0xFF, 0x7F], [-1, 127]),
            (">i2", [0xFF, 0xFE, 1, 0], [-2, 256]),
            ("<u2", [0xFE, 0xFF, 1, 0], [65534, 1]), ("|b1", [0, 1], [0, 1]),
        ] as [(String, [UInt8], [Double])])
    func `types and byte orders`(type: String, data: [UInt8], expected: [Double]) throws {
        for version: UInt8 in 1...3 {
            let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (2,), }\n"
            #expect(try NumPyArray(Self.file(header, data, version: version), file: "a").values == expected)
        }
    }

    @Test func `Fortran order is turned`() throws {
        let header = "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 3), }\n"
        let array = try NumPyArray(Self.file(header, [1, 4, 2, 5, 3, 6]), file: "a")
        #expect(array.values == [1, 2, 3, 4, 5, 6])
    }

    @Test(arguments: [
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296), }",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }", "{'descr': '|O', 'shape': (1,)}",
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,), }", "{}", "",
        "{'descr': '<f1', 'shape': (1,)}",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
    ])
    func `hostile headers are refused`(header: String) {
        #expect(throws: InputError.self) { try NumPyArray(Self.file(header, [1, 2, 3]), file: "a") }
    }

    @Test func `any cut is refused`() {
        let bytes = NumPyArray(shape: [4], values: [1, 2, 3, 4]).bytes
        for length in 0..<bytes.count {
            #expect(throws: InputError.self) { try NumPyArray(Array(bytes.prefix(length)), file: "a") }
        }
    }
}

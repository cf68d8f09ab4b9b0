import Foundation
import TestSupport
import Testing
import Wire

@testable import Devices

/// The JSON Schema files, which editors use, state the same keys and names as the reader.
@Suite struct SchemaFilesTests {
    static func schema(_ name: String) throws -> JSONValue {
        let path = Package.root + "/device-db/\(name).schema.json"
        let data = try #require(FileManager.default.contents(atPath: path))
        return try JSONReader.read([UInt8](data), file: path)
    }

    static func keys(_ value: JSONValue?) -> Set<String> { Set((value?.members ?? []).map(\.key)) }

    static func names(_ value: JSONValue?) -> [String] { (value?["enum"]?.array ?? []).compactMap(\.string) }

    @Test func part() throws {
        let schema = try Self.schema("part")
        #expect(Self.keys(schema["properties"]) == Part.keys)
        #expect(Self.keys(schema["$defs"]?["figure"]?["properties"]) == Figure.keys)
        #expect(
            (schema["$defs"]?["figures"]?["properties"]?.members ?? []).map(\.key) == FigureKey.allCases.map(\.rawValue)
        )
        #expect(Self.names(schema["properties"]?["vendor"]) == Vendor.allCases.map(\.rawValue))
        #expect(Self.names(schema["properties"]?["dsp_block"]) == DSPBlock.allCases.map(\.rawValue))
        #expect(Self.names(schema["$defs"]?["confidence"]) == Confidence.allCases.map(\.rawValue))
        #expect(Self.names(schema["$defs"]?["kinds"]?["items"]) == EvidenceKind.allCases.map(\.rawValue))
    }

    @Test func board() throws {
        let schema = try Self.schema("board")
        #expect(Self.keys(schema["properties"]) == Board.keys)
        #expect(Self.keys(schema["properties"]?["shells"]?["items"]?["properties"]) == Shell.keys)
    }

    @Test func family() throws {
        let schema = try Self.schema("family")
        #expect(Self.keys(schema["properties"]) == Family.keys)
        #expect(Self.keys(schema["properties"]?["primitives"]?["items"]?["properties"]) == Family.Primitive.keys)
        #expect(Self.keys(schema["properties"]?["fmax"]?["items"]?["properties"]) == Family.BlockLimit.keys)
    }
}

import Devices
import Wire

/// A JSON document of i++, the OpenCL compiler or oneAPI, whatever its form.
struct IntelDocument {
    /// What the document tells, by its content.
    enum Content: String {
        case summary = "summary_json"
        case quartus = "quartus_json"
        case area = "area_json"
        case areaBySource = "area_src_json"
        case loops = "loops_json"
        case loopAttributes = "loop_attr_json"
        case info = "info_json"
        case tree = "tree_json"
        case bottleneck = "bottleneck_json"

        /// What a value tells, nil when it is none of these.
        init?(_ value: JSONValue) {
            if value["quartusFitClockSummary"] != nil || value["quartusFitResourceUsageSummary"] != nil {
                self = .quartus
            } else if value["estimatedResources"] != nil {
                self = .summary
            } else if value["compileInfo"] != nil || (value["name"] == "Info" && value["rows"] != nil) {
                self = .info
            } else if value["name"] == "loop_attributes" {
                self = .loopAttributes
            } else if value["bottlenecks"] != nil {
                self = .bottleneck
            } else if let columns = value["columns"]?.array {
                if columns.contains("Pipelined") {
                    self = .loops
                } else if columns.contains("ALUTs") {
                    self = value["data"] == nil ? .area : .areaBySource
                } else {
                    return nil
                }
            } else if let node = value["nodes"]?.array?.first, node["type"]?.string != nil, node["name"] != nil {
                self = .tree
            } else {
                return nil
            }
        }
    }

    /// What it tells.
    let content: Content
    /// The value.
    let value: JSONValue
    /// Whether it had to be mended to be JSON.
    var wasRepaired = false
    /// Whether it was written a line at a time.
    var isLines = false

    /// Reads a document.
    ///
    /// - Throws: `InputError` when it is not JSON even after mending, or of no known content.
    init(_ bytes: ArraySlice<UInt8>, file: String) throws(InputError) {
        (value, wasRepaired, isLines) = try Self.value(bytes, file: file)
        guard let content = Content(value) else {
            throw InputError(
                file: file, line: 1, expected: "a report of the Intel HLS compilers",
                found: "a JSON document of another kind")
        }
        self.content = content
    }

    /// Members that hold help texts and places in source files, which make most of a document.
    static let unread = ["details", "debug"]

    private static func value(
        _ bytes: ArraySlice<UInt8>, file: String
    ) throws(InputError) -> (JSONValue, wasRepaired: Bool, isLines: Bool) {
        let strict: InputError
        do throws(InputError) {
            return (try JSONReader.read(Array(bytes), file: file, skipping: unread), false, false)
        } catch {
            strict = error
        }
        if let joined = IntelLines.document(bytes, file: file) { return (joined, false, true) }
        do throws(InputError) {
            return (try JSONReader.read(LooseJSON.repaired(bytes), file: file, skipping: unread), true, false)
        } catch {
            throw strict
        }
    }
}

/// Documents written a line at a time (`.ndjson`, oneAPI 2024 and later).
///
/// The first line of a table has `summary_type`; its rows name it as `parent`. Loop attributes list the children by
/// identifier. Both are joined into the form of the older documents, so that one reader serves both.
enum IntelLines {
    /// The document the lines stand for, nil when a line is no JSON object or their content is unknown.
    static func document(_ bytes: ArraySlice<UInt8>, file: String) -> JSONValue? {
        var rows: [JSONValue] = []
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where !line.trimmed.isEmpty {
            guard let row = try? JSONReader.read(Array(line), file: file, skipping: IntelDocument.unread),
                row.members != nil
            else { return nil }
            rows.append(row)
        }
        guard let first = rows.first, rows.count > 1 else { return nil }
        if first["name"] == "loop_attributes" { return attributes(first, rows.dropFirst()) }
        return first["summary_type"] == nil ? nil : tables(rows)
    }

    private static func tables(_ rows: [JSONValue]) -> JSONValue {
        let children = Dictionary(grouping: rows) { $0["parent"]?.string }
        var tables: [JSONValue.Member] = []
        for head in rows {
            guard let type = head["summary_type"]?.string else { continue }
            let members = (head.members ?? []) + [JSONValue.Member("children", .array(children[type] ?? []))]
            tables.append(JSONValue.Member(type, .object(members)))
        }
        return .object(tables)
    }

    private static func attributes(_ head: JSONValue, _ rows: ArraySlice<JSONValue>) -> JSONValue {
        var byID: [Int: JSONValue] = [:]
        for row in rows {
            if let id = row["id"]?.integer { byID[id] = row }
        }
        /// The rows with these identifiers and what is below them; each is used once, so that a cycle ends.
        func expand(_ ids: JSONValue?, depth: Int) -> JSONValue {
            guard depth < 100 else { return .array([]) }
            var nodes: [JSONValue] = []
            for id in ids?.array?.compactMap(\.integer) ?? [] {
                guard let row = byID.removeValue(forKey: id) else { continue }
                let members = (row.members ?? []).filter { $0.key != "children" }
                let children = expand(row["children"], depth: depth + 1)
                nodes.append(.object(members + [JSONValue.Member("children", children)]))
            }
            return .array(nodes)
        }
        return .object([
            JSONValue.Member("name", "loop_attributes"), JSONValue.Member("nodes", expand(head["nodes"], depth: 0)),
        ])
    }
}

public import Devices
public import Wire

/// The table of intervals of one stage, read from `device-db/calibration/<stage>.json`.
///
/// A row states rule, quantity (`multipliers`, `logic`, `registers`, `memory`, `latency`, `interval`), what is known of
/// the weights (`values`, `distribution`, `any`), basis, and by how much the figure may be lower and higher: shares of
/// the value, or cycles where `unit` says so (for latencies and intervals only). A row for a tool or some versions of it
/// comes behind the general one and replaces it.
public struct CalibrationTable: Sendable {
    private struct Row: Sendable {
        var evidence: Evidence
        var figure: Calibration.Figure
        var knowledge: [Knowledge]
        var tool: Flow.Tool?
        var from: Flow.Version?
        var to: Flow.Version?
        var spread: Spread

        func applies(to flow: Flow) -> Bool {
            guard tool == nil || tool == flow.tool else { return false }
            guard let version = flow.version else { return from == nil && to == nil }
            return (from ?? version) <= version && version <= (to ?? version)
        }
    }

    private let rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: `InputError` naming the row that is wrong.
    public init(_ json: JSONValue, file: String) throws(InputError) {
        var rows: [Row] = []
        for item in json["rows"]?.array ?? [] { rows.append(try Self.row(TechnologyFields(json: item, file: file))) }
        self.rows = rows
    }

    /// The shipped table of a stage, or the user's.
    ///
    /// - Throws: `InputError` when the catalogue has none or it cannot be read.
    public init(catalogue: DeviceCatalogue, stage: Stage) throws(InputError) {
        let path = "calibration/\(stage.rawValue).json"
        guard let bytes = catalogue.document(at: path) else {
            throw InputError(file: path, expected: "a calibration table in the database", found: "none")
        }
        try self.init(JSONReader.read(bytes, file: path), file: path)
    }

    /// The intervals for one tool and version.
    public func calibration(for flow: Flow) -> Calibration {
        var calibration = Calibration()
        for row in rows where row.applies(to: flow) {
            for knowledge in row.knowledge { calibration[row.evidence, row.figure, knowledge] = row.spread }
        }
        return calibration
    }

    /// The count of an exact row; every layer seen must be right.
    private static func check(_ fields: TechnologyFields) throws(InputError) -> EvidenceCount? {
        guard let seen = fields.json["seen"]?.integer, let right = fields.json["right"]?.integer else { return nil }
        guard fields.json["basis"]?.string != Quantity.Basis.exact.rawValue || right == seen else {
            throw fields.fault("as many \"right\" as \"seen\" for an exact figure", found: fields.json["right"])
        }
        return EvidenceCount(right: right, seen: seen)
    }

    private static func row(_ fields: TechnologyFields) throws(InputError) -> Row {
        let json = fields.json
        func named<Key: CaseIterable>(_ key: String, _ name: (Key) -> String) throws(InputError) -> Key {
            guard let text = json[key]?.string, let found = Key.allCases.first(where: { name($0) == text }) else {
                let known = Key.allCases.map(name).joined(separator: ", ")
                throw fields.fault("one of \(known) under \"\(key)\"", found: json[key])
            }
            return found
        }
        guard let basis = json["basis"]?.string.flatMap(Quantity.Basis.init(rawValue:)) else {
            throw fields.fault("exact, modelled, assumed or unknown under \"basis\"", found: json["basis"])
        }
        let knowledge: [Knowledge] =
            json["knows"]?.string == "any" ? Knowledge.allCases : [try named("knows", \Knowledge.key)]
        return Row(
            evidence: try named("rule", \Evidence.key), figure: try named("quantity", \Calibration.Figure.key),
            knowledge: knowledge, tool: json["tool"]?.string.flatMap(Flow.Tool.init(rawValue:)),
            from: try fields.version("from"), to: try fields.version("to"),
            spread: Spread(
                basis, below: json["below"]?.double ?? 0, above: json["above"]?.double ?? 0, check: try check(fields)))
    }
}

extension Knowledge {
    /// The key in calibration tables.
    public var key: String {
        switch self {
        case .values: "values"
        case .distribution: "distribution"
        }
    }
}

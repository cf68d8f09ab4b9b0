import Wire

extension Board {
    /// The value of `schema` in a board's document.
    static let schema = "presynth.board/1"

    static let keys: Set<String> = [
        "schema", "board", "aliases", "part", "other_parts", "confidence", "sources", "default_clocks", "has_shell",
        "shells",
        "notes",
    ]

    /// Reads a board's document; faults are logged by field.
    init?(_ document: JSONValue, log: inout FindingLog) {
        guard let reader = FieldReader(document, field: "", keys: Self.keys, log: &log) else { return nil }
        name = reader.text("board", log: &log)
        aliases = reader.texts("aliases", log: &log)
        part = reader.text("part", log: &log)
        otherParts = reader.texts("other_parts", log: &log)
        confidence = reader.choice("confidence", or: .low, log: &log)
        sources = reader.texts("sources", log: &log)
        if sources.isEmpty { log.error("sources", expected: "at least one source", found: "none") }
        clocks = Self.clocks(reader, log: &log)
        hasShell = reader.flag("has_shell", log: &log)
        shells = reader.objects("shells", keys: Shell.keys, log: &log).map { Shell($0, log: &log) }
        notes = reader.texts("notes", log: &log)
    }

    private static func clocks(_ reader: FieldReader, log: inout FindingLog) -> Clocks? {
        guard let object = reader.object("default_clocks", keys: ["mhz", "confidence", "sources"], log: &log) else {
            return nil
        }
        let mhz = object.list("mhz", log: &log).enumerated().map { index, value in
            FieldReader.number(value, "default_clocks.mhz[\(index)]", log: &log)
        }
        if mhz.contains(where: { !(0.01...2_000).contains($0) }) {
            log.doubt("default_clocks.mhz", expected: "clocks from 0.01 to 2000 MHz", found: "\(mhz)")
        }
        return Clocks(
            mhz: mhz, confidence: object.choice("confidence", or: .low, log: &log),
            sources: object.texts("sources", log: &log))
    }
}

extension Shell {
    static let keys: Set<String> = [
        "shell", "version", "budget", "used", "per_slr", "confidence", "sources", "notes",
    ]

    fileprivate init(_ reader: FieldReader, log: inout FindingLog) {
        name = reader.text("shell", log: &log)
        version = reader.optionalText("version", log: &log)
        statedBudget = reader.object("budget", log: &log).map { Self.amounts($0, log: &log) }
        used = reader.object("used", log: &log).map { Self.amounts($0, log: &log) }
        perSLR = reader.list("per_slr", log: &log).enumerated().compactMap { index, value in
            FieldReader(value, field: "\(reader.name("per_slr"))[\(index)]", log: &log)
                .map { Self.amounts($0, log: &log) }
        }
        confidence = reader.choice("confidence", or: .low, log: &log)
        sources = reader.texts("sources", log: &log)
        notes = reader.texts("notes", log: &log)
        if statedBudget == nil, used == nil, perSLR.isEmpty {
            log.error(reader.field, expected: "one of budget, used, per_slr", found: "none")
        }
        if sources.isEmpty { log.error(reader.name("sources"), expected: "at least one source", found: "none") }
    }

    private static func amounts(_ reader: FieldReader, log: inout FindingLog) -> [FigureKey: Double] {
        var amounts: [FigureKey: Double] = [:]
        for member in reader.members {
            guard let key: FigureKey = FieldReader.choice(.string(member.key), reader.name(member.key), log: &log)
            else { continue }
            amounts[key] = reader.number(member.key, log: &log)
        }
        return amounts
    }
}

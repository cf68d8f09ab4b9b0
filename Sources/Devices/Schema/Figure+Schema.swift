import Wire

extension Figure {
    static let keys: Set<String> = [
        "value", "confidence", "independent_sources", "kinds", "sources", "scope", "rounded_to", "other_values",
    ]

    /// Reads one figure; faults are logged by field.
    init(_ reader: FieldReader, isCount: Bool, log: inout FindingLog) {
        value = reader.number("value", log: &log)
        if isCount, Int(exactly: value) == nil {
            log.error(reader.name("value"), expected: "a whole number", found: "\(value)")
        }
        confidence = reader.choice("confidence", or: .low, log: &log)
        independentSources = reader.count("independent_sources", log: &log)
        kinds = Self.kinds(reader, log: &log)
        sources = reader.texts("sources", log: &log)
        if let scope = reader.optionalText("scope", log: &log) {
            if scope != "die" { log.error(reader.name("scope"), expected: "'die' or nothing", found: "'\(scope)'") }
            isOfDie = true
        }
        roundedTo = reader.optionalNumber("rounded_to", log: &log)
        otherValues = reader.objects("other_values", keys: ["value", "kinds", "sources"], log: &log).map { other in
            OtherValue(
                value: other.number("value", log: &log), kinds: Self.kinds(other, log: &log),
                sources: other.texts("sources", log: &log))
        }
        checkEvidence(reader, log: &log)
    }

    private static func kinds(_ reader: FieldReader, log: inout FindingLog) -> [EvidenceKind] {
        reader.list("kinds", log: &log).enumerated().compactMap { index, value in
            FieldReader.choice(value, "\(reader.name("kinds"))[\(index)]", log: &log)
        }
    }

    /// A figure without a source is no figure, and trust needs sources.
    private func checkEvidence(_ reader: FieldReader, log: inout FindingLog) {
        if sources.isEmpty { log.error(reader.name("sources"), expected: "at least one source", found: "none") }
        if kinds.isEmpty { log.error(reader.name("kinds"), expected: "at least one kind of evidence", found: "none") }
        if confidence == .high, independentSources < 2 {
            log.doubt(
                reader.name("confidence"), expected: "at most medium with fewer than 2 independent sources",
                found: "high with \(independentSources)")
        }
        if confidence > .low, !kinds.isEmpty, kinds.allSatisfy({ $0 == .memory || $0 == .roundedToolModel }) {
            log.doubt(
                reader.name("confidence"), expected: "low for memory or rounded tables", found: confidence.rawValue)
        }
    }

    /// Reads an object of figures keyed by quantity.
    static func dictionary(_ reader: FieldReader, log: inout FindingLog) -> [FigureKey: Figure] {
        var figures: [FigureKey: Figure] = [:]
        for member in reader.members {
            let field = reader.name(member.key)
            guard let key: FigureKey = FieldReader.choice(.string(member.key), field, log: &log),
                let object = FieldReader(member.value, field: field, keys: keys, log: &log)
            else { continue }
            figures[key] = Figure(object, isCount: key.isCount, log: &log)
        }
        return figures
    }

    /// Reads a figure that stands alone, such as the number of regions.
    static func single(_ key: String, in reader: FieldReader, log: inout FindingLog) -> Figure? {
        reader.object(key, keys: keys, log: &log).map { Figure($0, isCount: true, log: &log) }
    }
}

import Wire

extension Family {
    /// The value of `schema` in a family's document.
    static let schema = "presynth.family/1"

    static let keys: Set<String> = [
        "schema", "family", "title", "vendor", "lines", "process_nm", "lut_inputs", "dsp_block",
        "representative", "primitives", "fmax",
    ]

    /// Reads a family's document; faults are logged by field.
    init?(_ document: JSONValue, log: inout FindingLog) {
        guard let reader = FieldReader(document, field: "", keys: Self.keys, log: &log) else { return nil }
        name = reader.text("family", log: &log)
        title = reader.text("title", log: &log)
        vendor = reader.choice("vendor", or: .amd, log: &log)
        lines = reader.texts("lines", log: &log)
        processNm = reader.count("process_nm", log: &log)
        lutInputs = reader.count("lut_inputs", log: &log)
        multiplierBlock = reader.object("dsp_block", keys: ["name", "multiplier"], log: &log).map {
            MultiplierBlock(name: $0.text("name", log: &log), multiplier: $0.text("multiplier", log: &log))
        }
        representative = reader.object("representative", keys: ["part", "reason", "sources"], log: &log).map {
            Representative(
                part: $0.text("part", log: &log), reason: $0.text("reason", log: &log),
                sources: $0.texts("sources", log: &log))
        }
        primitives = reader.objects("primitives", keys: Primitive.keys, log: &log).map { Primitive($0, log: &log) }
        blockLimits = reader.objects("fmax", keys: BlockLimit.keys, log: &log).map { BlockLimit($0, log: &log) }
        checkLines(log: &log)
    }

    private func checkLines(log: inout FindingLog) {
        for (index, limit) in blockLimits.enumerated() {
            guard let line = limit.line, !lines.contains(line) else { continue }
            log.error("fmax[\(index)].line", expected: "one of \(lines.joined(separator: ", "))", found: line)
        }
        for (index, primitive) in primitives.enumerated() {
            guard let line = primitive.line, !lines.contains(line) else { continue }
            log.error("primitives[\(index)].line", expected: "one of \(lines.joined(separator: ", "))", found: line)
        }
    }
}

extension Family.Primitive {
    static let keys: Set<String> = ["block", "property", "value", "line", "confidence", "sources"]

    fileprivate init(_ reader: FieldReader, log: inout FindingLog) {
        block = reader.text("block", log: &log)
        property = reader.text("property", log: &log)
        value = reader.text("value", log: &log)
        line = reader.optionalText("line", log: &log)
        confidence = reader.choice("confidence", or: .low, log: &log)
        sources = reader.texts("sources", log: &log)
    }
}

extension Family.BlockLimit {
    static let keys: Set<String> = [
        "block", "mode", "speed_grade", "core_volt", "mhz", "line", "confidence", "sources",
    ]

    fileprivate init(_ reader: FieldReader, log: inout FindingLog) {
        block = reader.text("block", log: &log)
        mode = reader.text("mode", log: &log)
        speedGrade = reader.text("speed_grade", log: &log)
        coreVolt = reader.optionalNumber("core_volt", log: &log)
        mhz = reader.number("mhz", log: &log)
        line = reader.optionalText("line", log: &log)
        confidence = reader.choice("confidence", or: .low, log: &log)
        sources = reader.texts("sources", log: &log)
        if !(1...2_000).contains(mhz) {
            log.doubt(reader.name("mhz"), expected: "1 to 2000 MHz", found: "\(mhz)")
        }
    }
}

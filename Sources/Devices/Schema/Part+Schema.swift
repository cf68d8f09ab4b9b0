import Wire

extension Part {
    /// The value of `schema` in a part's document.
    static let schema = "presynth.part/1"

    static let keys: Set<String> = [
        "schema", "part", "aliases", "vendor", "family", "line", "dsp_block", "ordering_codes", "die", "figures", "slr",
        "transceivers", "notes",
    ]

    /// Reads a part's document; faults are logged by field.
    init?(_ document: JSONValue, log: inout FindingLog) {
        guard let reader = FieldReader(document, field: "", keys: Self.keys, log: &log) else { return nil }
        name = reader.text("part", log: &log)
        aliases = reader.texts("aliases", log: &log)
        vendor = reader.choice("vendor", or: .amd, log: &log)
        family = reader.text("family", log: &log)
        line = reader.text("line", log: &log)
        dspBlock = reader["dsp_block"].flatMap { FieldReader.choice($0, "dsp_block", log: &log) }
        orderingCodes = reader.texts("ordering_codes", log: &log)
        die = Self.die(reader, log: &log)
        if let object = reader.object("figures", log: &log) {
            figures = Figure.dictionary(object, log: &log)
        } else {
            figures = [:]
            if reader["figures"] == nil {
                log.error("figures", expected: "an object, empty if unknown", found: "nothing")
            }
        }
        slr = Self.regions(reader, log: &log)
        transceivers = Self.transceivers(reader, log: &log)
        notes = reader.texts("notes", log: &log)
    }

    private static func die(_ reader: FieldReader, log: inout FindingLog) -> Die? {
        guard let die = reader.object("die", keys: ["name", "software_limited"], log: &log) else { return nil }
        return Die(
            name: die.text("name", log: &log), isSoftwareLimited: die.flag("software_limited", log: &log))
    }

    private static func regions(_ reader: FieldReader, log: inout FindingLog) -> SuperLogicRegions? {
        guard let slr = reader.object("slr", keys: ["count", "average", "sll_per_boundary"], log: &log) else {
            return nil
        }
        guard let count = Figure.single("count", in: slr, log: &log) else {
            log.error("slr.count", expected: "a figure", found: "nothing")
            return nil
        }
        return SuperLogicRegions(
            count: count, average: slr.object("average", log: &log).map { Figure.dictionary($0, log: &log) } ?? [:],
            wiresPerBoundary: Figure.single("sll_per_boundary", in: slr, log: &log))
    }

    private static func transceivers(_ reader: FieldReader, log: inout FindingLog) -> [String: [String: Int]] {
        guard let packages = reader.object("transceivers", log: &log) else { return [:] }
        var counts: [String: [String: Int]] = [:]
        for package in packages.members {
            guard let kinds = packages.object(package.key, log: &log) else { continue }
            for kind in kinds.members {
                counts[package.key, default: [:]][kind.key] = kinds.count(kind.key, log: &log)
            }
        }
        return counts
    }
}

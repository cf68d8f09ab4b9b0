import Devices
import Wire

/// The JSON documents of `presynth devices`.
enum DeviceRecord {
    /// Amounts by kind; unknown is null.
    static func amounts(_ use: ResourceUse, kinds: [ResourceKind]) -> JSONValue {
        .object(kinds.map { JSONValue.Member($0.rawValue, number(use[$0])) })
    }

    private static func number(_ value: Double?) -> JSONValue {
        value.map { value in Int(exactly: value).map(JSONValue.integer) ?? .number(value) } ?? .null
    }

    private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// The document `presynth.devices/1`.
    static func json(_ listing: DeviceListing) -> JSONValue {
        let parts = listing.rows.map { row in
            JSONValue.object(pairs: [
                "part": .string(row.part.name), "vendor": .string(row.part.vendor.rawValue),
                "family": .string(row.part.family), "line": .string(row.part.line),
                "available": amounts(row.part.available, kinds: row.part.vendor.resourceKinds),
                "weak": .array(row.weakKinds.map { .string($0.rawValue) }),
                "boards": .array(row.boards.map(JSONValue.string)),
            ])
        }
        return .object(pairs: [
            "schema": "presynth.devices/1", "parts": .array(parts),
            "undecided": .array(listing.undecided.map(JSONValue.string)),
        ])
    }

    /// The document `presynth.device/1`.
    static func json(_ sheet: DeviceSheet) -> JSONValue {
        let device = sheet.device
        let part = device.part
        return .object(pairs: [
            "schema": "presynth.device/1", "requested": .string(device.requested), "part": .string(device.partName),
            "device": .string(part.name), "vendor": .string(part.vendor.rawValue), "family": .string(part.family),
            "line": .string(part.line), "package": text(device.code.package),
            "speed_grade": text(device.code.speedGrade), "temperature_grade": text(device.code.temperatureGrade),
            "suffix": text(device.code.suffix), "qualification": text(device.code.qualification?.rawValue),
            "board": text(device.board?.name), "shell": text(device.shellName),
            "available": amounts(part.available, kinds: part.vendor.resourceKinds),
            "figures": .array(sheet.figures.map(figure)), "boards": texts(sheet.boards),
            "shells": .array(sheet.shells.map { shell($0, kinds: part.vendor.resourceKinds) }),
            "block_limits": .array(sheet.blockLimits.map(limit)), "notes": texts(sheet.notes),
        ])
    }

    private static func figure(_ row: DeviceSheet.Row) -> JSONValue {
        let figure = row.figure
        let others = figure.otherValues.map { other in
            JSONValue.object(pairs: [
                "value": number(other.value), "kinds": texts(other.kinds.map(\.rawValue)),
                "sources": texts(other.sources),
            ])
        }
        return .object(pairs: [
            "quantity": .string(row.name), "value": number(figure.value),
            "confidence": .string(figure.confidence.rawValue), "weak": .bool(figure.isWeak),
            "scope": figure.isOfDie ? "die" : "usable", "rounded_to": number(figure.roundedTo),
            "independent_sources": .integer(figure.independentSources), "kinds": texts(figure.kinds.map(\.rawValue)),
            "sources": texts(figure.sources), "other_values": .array(others),
        ])
    }

    private static func shell(_ row: DeviceSheet.ShellRow, kinds: [ResourceKind]) -> JSONValue {
        .object(pairs: [
            "board": .string(row.board), "shell": .string(row.shell.name), "version": text(row.shell.version),
            "budget": amounts(row.budget, kinds: kinds), "confidence": .string(row.shell.confidence.rawValue),
            "sources": texts(row.shell.sources), "notes": texts(row.shell.notes),
        ])
    }

    private static func limit(_ limit: Family.BlockLimit) -> JSONValue {
        .object(pairs: [
            "block": .string(limit.block), "mode": .string(limit.mode), "speed_grade": .string(limit.speedGrade),
            "core_volt": number(limit.coreVolt), "mhz": number(limit.mhz),
            "confidence": .string(limit.confidence.rawValue), "sources": texts(limit.sources),
        ])
    }

    /// The document `presynth.findings/1` of `devices validate`.
    static func json(_ findings: [DatabaseFinding], documents: Int) -> JSONValue {
        let rows = findings.map { finding in
            JSONValue.object(pairs: [
                "path": .string(finding.path), "line": finding.line.map(JSONValue.integer) ?? .null,
                "field": .string(finding.field), "severity": .string(finding.severity.rawValue),
                "expected": .string(finding.expected),
                "found": .string(finding.found),
            ])
        }
        return .object(pairs: [
            "schema": "presynth.findings/1", "documents": .integer(documents), "findings": .array(rows),
        ])
    }
}

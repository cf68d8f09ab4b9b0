import Devices
import Wire

/// What one block RAM is in an export report: its unit changed, and no report says which it has.
enum ExportedBRAM {
    /// Halves of 18 Kb.
    case halves
    /// Tiles of 36 Kb.
    case tiles
    case unknown

    /// By the tool: halves in every report of 2018.2 and later that can be told (7 reports).
    init(toolVersion: String?) {
        let year = toolVersion.flatMap { Int($0.prefix(4)) }
        self = (year ?? 0) >= 2018 ? .halves : .unknown
    }

    /// By the amount the report says the device has: the database's, or half of it.
    ///
    /// A report without a part is of the one device with such LUT, FF and DSP. Files of 2017 say 140 for the xc7z020 and 545
    /// for the xc7z045 (tiles); those of 2020.2 and 2024.1 say 4032 for the VU37P and 4320 for the VU9P (halves).
    init(available: ResourceUse, device: String?, toolVersion: String?) {
        self.init(toolVersion: toolVersion)
        guard let reported = available[.bram18], reported > 0 else { return }
        let known = Self.candidates(available: available, device: device).compactMap { $0[.bram18] }
        if known.contains(reported) {
            self = .halves
        } else if known.contains(2 * reported) {
            self = .tiles
        }
    }

    private static func candidates(available: ResourceUse, device: String?) -> [ResourceUse] {
        if let device, let part = KnownParts.part(named: device) { return [part.available] }
        let kinds = [ResourceKind.lut, .ff, .dsp].filter { available[$0] != nil }
        guard kinds.contains(.lut) else { return [] }
        return KnownParts.all.map(\.available).filter { part in kinds.allSatisfy { part[$0] == available[$0] } }
    }

    /// Halves of 18 Kb in an amount; 0 is 0 in every unit.
    func halves(_ amount: Double) -> Double? {
        switch self {
        case .halves: amount
        case .tiles: 2 * amount
        case .unknown: amount == 0 ? 0 : nil
        }
    }
}

extension Measurement {
    /// Takes the amounts of an export report by its names; what the schema lacks goes to `extra`.
    mutating func setExported(_ resources: [(name: String, amount: Double?)], bramUnit: ExportedBRAM) {
        for (name, amount) in resources {
            guard let amount else { continue }
            guard let kind = HLSCell.kind(named: name) else {
                if let count = Int(exactly: amount) { extra[name] = "\(count)" }
                continue
            }
            used[kind] = kind == .bram18 ? bramUnit.halves(amount) : amount
            guard used[kind] == nil else { continue }
            extra[name] = Int(exactly: amount).map { "\($0)" } ?? "\(amount)"
            diagnostics.append(
                Diagnostic(
                    .warning, code: .bramUnitUnknown,
                    message: "The report does not say whether its \(name) counts 18 Kb halves or 36 Kb tiles; "
                        + "the figure is left unknown."))
        }
    }
}

import Devices
import Wire

extension Measurement {
    /// Takes a part as a report prints it, finds the device it means, and says so when the database has none.
    ///
    /// Old spellings count: without `xc`, without dashes, without package.
    mutating func setPart(_ name: String?) {
        guard let name, !name.isEmpty else { return }
        design.part = name
        design.device = KnownParts.part(named: name)?.name
        guard design.device == nil else { return }
        diagnostics.append(
            Diagnostic(
                .info, code: .unknownDevice,
                message: "The device database has no part '\(name)'; the report's figures are not checked by it."))
    }

    /// Says where the report's available amounts are not the database's; the report is right for this design.
    ///
    /// - Parameter reason: What may lower the amounts, as far as the report says, such as prohibited sites.
    mutating func compareAvailable(reason: String = "") {
        guard let name = design.device, let part = KnownParts.part(named: name) else { return }
        for kind in available.kinds {
            guard let reported = available[kind], let known = part.available[kind], reported != known else { continue }
            diagnostics.append(
                Diagnostic(
                    .note, code: .availableDiffers,
                    message: "The report has \(Self.amount(reported)) \(kind.label) available, "
                        + "the database \(Self.amount(known)) for \(name)\(reason); the report's figure is used."))
        }
    }

    private static func amount(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? "\(value)"
    }
}

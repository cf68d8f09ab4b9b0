import Devices

/// Finds the device of an Intel report in the database, and says where report and database differ.
enum IntelDevice {
    /// Fills in the device stem and a note for every available amount that is not the database's.
    ///
    /// The report decides: its `Available` figures are kept as they are.
    static func resolve(in measurement: inout Measurement) {
        guard let name = measurement.design.part, let device = try? DeviceCatalogue.shipped.resolve(name)
        else { return }
        if case .family = device.match { return }
        measurement.design.device = device.part.name
        let known = device.part.available
        for kind in measurement.available.kinds {
            guard let stated = measurement.available[kind], let expected = known[kind], stated != expected else {
                continue
            }
            let message =
                "the report has \(number(stated)) \(kind.label) available, the device database \(number(expected)) for "
                + "\(device.part.name): the report decides"
            measurement.diagnostics.append(ReportDiagnostic(.note, code: "available-differs", message: message))
        }
    }

    private static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}

import Devices
import Presentation

extension Option {
    /// `--vendor`.
    static let vendor = Option(
        name: "vendor", value: "NAME", summary: "Parts of one maker only",
        completion: .choices(Vendor.allCases.map(\.rawValue)), group: .target)

    /// `--family`.
    static let family = Option(
        name: "family", value: "TEXT", summary: "Parts whose family or product line contains this, such as zynq",
        group: .target)

    /// `--min`.
    static let minimum = Option(
        name: "min", value: "AMOUNTS", summary: "Parts with at least these amounts, such as dsp=4000,lut=1000000",
        isRepeatable: true, group: .target)

    /// `--on-board`.
    static let onBoard = Option(
        name: "on-board", summary: "Parts that a board of the database carries", group: .target)

    /// `--format` of `devices`.
    static let devicesFormat = Option(
        name: "format", value: "FORMAT", summary: "Form of the output", defaultText: "table",
        completion: .choices(Formats.deviceLists.names), group: .output)
}

extension DeviceFilter {
    /// Understands the options of `devices list`.
    ///
    /// - Throws: `UsageError` for an amount that is none.
    init(_ invocation: Invocation) throws(UsageError) {
        self.init(
            vendor: invocation.value(of: .vendor).flatMap(Vendor.init(rawValue:)),
            family: invocation.value(of: .family), text: invocation.operands.first,
            isOnBoard: invocation.has(.onBoard))
        for element in invocation.list(of: .minimum) {
            let parts = element.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
            guard parts.count == 2, let kind = ResourceKind(rawValue: parts[0].lowercased()),
                let amount = Double(parts[1]), amount >= 0
            else {
                let known = ResourceKind.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageError(
                    "--min cannot be '\(element)'", hint: "Give it as dsp=4000; the kinds are \(known).",
                    command: "devices list")
            }
            minimum[kind] = amount
        }
    }
}

import Devices
import Estimator
import Networks
import Wire

extension Limits {
    /// Understands the options that limit a design; what is typed wins over a budget file.
    ///
    /// - Throws: `UsageError` for a bad value, `InputError` for a bad budget file.
    init(_ invocation: Invocation, console: Console) throws {
        self.init()
        if let path = invocation.value(of: .budget) {
            let (bytes, name) = try InputFile.read(path, console: console)
            try apply(budget: try JSONReader.read(bytes, file: name), file: name)
        }
        for element in invocation.list(of: .maxUtilization) { try apply(utilization: element) }
        latency = try invocation.value(of: .maxLatency).map(ValueParsing.timeLimit) ?? latency
        interval = try invocation.value(of: .maxInterval).map(ValueParsing.timeLimit) ?? interval
    }

    /// Understands `70%` for everything or `lut=70%` for one kind.
    private mutating func apply(utilization text: String) throws(UsageError) {
        guard let equals = text.firstIndex(of: "=") else {
            utilization = try ValueParsing.share(text)
            return
        }
        let name = text[..<equals].trimmingSpaces().lowercased()
        guard let kind = ResourceKind(rawValue: name) else {
            let known = ResourceKind.allCases.map(\.rawValue)
            let nearest = Nearest.match(name, among: known).map { "Did you mean '\($0)'? " } ?? ""
            throw UsageError(
                "--max-utilization knows no resource '\(name)'",
                hint: nearest + "It is one of: \(known.joined(separator: ", ")).", command: "check")
        }
        utilizationByKind[kind] = try ValueParsing.share(text[text.index(after: equals)...].trimmingSpaces())
    }
}

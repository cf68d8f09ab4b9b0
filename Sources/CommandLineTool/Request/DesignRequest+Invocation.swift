import Devices
import Estimator
import Networks

extension DesignRequest {
    /// Understands the common options; what is typed wins over a configuration file.
    ///
    /// - Throws: `UsageError` for a bad value, `InputError` for a bad configuration file.
    init(_ invocation: Invocation, console: Console) throws {
        self.init()
        if let path = invocation.value(of: .config) { try apply(ConfigFile.read(path, console: console)) }
        try apply(TypedOptions(invocation))
        for setting in invocation.values(of: .set) { try apply(setting: setting) }
        allowsUnknown = allowsUnknown || invocation.has(.allowUnknown)
        deviceDatabase = invocation.value(of: .deviceDatabase) ?? deviceDatabase
    }

    /// The options with a value that replace what a file says.
    private struct TypedOptions {
        let invocation: Invocation
        init(_ invocation: Invocation) { self.invocation = invocation }

        /// The values of an option, each understood; nil when it was not given.
        func values<Value>(
            _ option: Option, _ read: (String) throws(UsageError) -> Value
        ) throws(UsageError) -> [Value]? {
            guard invocation.has(option) else { return nil }
            var values: [Value] = []
            for text in invocation.list(of: option) { values.append(try read(text)) }
            guard !values.isEmpty else { throw UsageError("--\(option.name) is empty") }
            return values
        }
    }

    private mutating func apply(_ typed: TypedOptions) throws(UsageError) {
        devices = try typed.values(.device) { (text) throws(UsageError) in text } ?? devices
        clockPeriodsNs = try typed.values(.clock, ValueParsing.clockPeriodNs) ?? clockPeriodsNs
        flows = try typed.values(.flow, ValueParsing.flow) ?? flows
        strategies = try typed.values(.strategy, ValueParsing.strategy) ?? strategies
        reuseFactors = try typed.values(.reuse, ValueParsing.reuseFactor) ?? reuseFactors
        precisions = try typed.values(.precision, ValueParsing.precision) ?? precisions
        ioType = try typed.values(.io, ValueParsing.ioType)?.last ?? ioType
        stage = typed.invocation.value(of: .stage).flatMap(Stage.init(estimated:)) ?? stage
    }

    /// Understands `LAYER.KEY=VALUE`; a layer's name may itself hold dots.
    mutating func apply(setting: String) throws(UsageError) {
        guard let equals = setting.firstIndex(of: "="),
            let dot = setting[..<equals].lastIndex(of: "."), dot != setting.startIndex
        else {
            throw UsageError("'\(setting)' is no setting", hint: "Give it as LAYER.KEY=VALUE, such as fc1.reuse=4.")
        }
        let key = setting[setting.index(after: dot)..<equals].trimmingSpaces()
        let value = setting[setting.index(after: equals)...].trimmingSpaces()
        try set(layer: String(setting[..<dot]), key: key, value: value)
    }

    /// Changes one setting of one layer.
    mutating func set(layer: String, key: String, value: String) throws(UsageError) {
        var options = layers[layer] ?? DesignOptions.LayerOptions()
        switch key {
        case "reuse": options.reuseFactor = try ValueParsing.reuseFactor(value)
        case "strategy": options.strategy = try ValueParsing.strategy(value)
        case "precision": options.precision = try ValueParsing.precision(value)
        default:
            let known = ["reuse", "strategy", "precision"]
            let nearest = Nearest.match(key, among: known).map { "Did you mean '\($0)'? " } ?? ""
            throw UsageError("a layer has no '\(key)'", hint: nearest + "It has \(known.joined(separator: ", ")).")
        }
        layers[layer] = options
    }
}

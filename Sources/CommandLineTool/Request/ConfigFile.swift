import Devices
import Estimator
import Networks
import Wire

/// The file that `--config` names: the common options under their own names.
///
/// ```json
/// { "device": ["xcvu13p-flga2577-2-e", "pynq-z2"], "clock": "5ns", "flow": "vitis-hls@2022.2", "io": "parallel",
///   "strategy": "latency", "reuse": [1, 4], "precision": "ap_fixed<16,6>", "stage": "csynth",
///   "allow-unknown": false, "device-db": "parts",
///   "set": { "fc1": { "reuse": 4, "strategy": "resource", "precision": "ap_fixed<8,3>" } } }
/// ```
/// Every key may be left out; what may be repeated on the command line may be a list here. YAML with the same keys is
/// read as well.
struct ConfigFile {
    /// The document.
    var document: JSONValue
    /// The name used in errors.
    var name: String

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `InputError` when it cannot be read or is no such document.
    static func read(_ path: String, console: Console) throws(InputError) -> ConfigFile {
        let (bytes, name) = try InputFile.read(path, console: console)
        let isJSON = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
        let document = isJSON ? try JSONReader.read(bytes, file: name) : try YAMLReader.read(bytes, file: name)
        let file = ConfigFile(document: document, name: name)
        guard file.document.members != nil else {
            throw InputError(file: name, expected: "an object of settings", found: file.document.text(pretty: false))
        }
        return file
    }

    /// The keys a file may have.
    static let keys = [
        "device", "clock", "flow", "io", "strategy", "reuse", "precision", "set", "stage", "allow-unknown", "device-db",
    ]

    /// A value and its members as text, so that files and the command line are understood by the same code.
    func texts(_ value: JSONValue, key: String) throws(InputError) -> [String] {
        switch value {
        case .string(let text): return [text]
        case .integer(let number): return [String(number)]
        case .number: return [value.text()]
        case .array(let elements):
            var all: [String] = []
            for element in elements where element.array == nil { all += try texts(element, key: key) }
            guard all.count == elements.count, !all.isEmpty else {
                throw fault(key, "a value or a list of values", value)
            }
            return all
        case .null, .bool, .object: throw fault(key, "a value or a list of values", value)
        }
    }

    /// An error about one key.
    func fault(_ key: String, _ expected: String, _ found: JSONValue) -> InputError {
        InputError(file: name, expected: "\(expected) under \"\(key)\"", found: found.text(pretty: false))
    }
}

extension DesignRequest {
    /// Takes over the settings of a file.
    ///
    /// - Throws: `InputError` naming the key that is unknown or has a bad value.
    mutating func apply(_ file: ConfigFile) throws(InputError) {
        for member in file.document.members ?? [] {
            do {
                try apply(member, of: file)
            } catch let error as UsageError {
                throw InputError(
                    file: file.name, expected: "a good value under \"\(member.key)\" (\(error.hint ?? ""))",
                    found: error.problem)
            } catch let error as InputError {
                throw error
            } catch {
                throw file.fault(member.key, "a good value", member.value)
            }
        }
    }

    private mutating func apply(_ member: JSONValue.Member, of file: ConfigFile) throws {
        let key = member.key
        func texts() throws(InputError) -> [String] { try file.texts(member.value, key: key) }
        switch key {
        case "device": devices = try texts()
        case "clock": clockPeriodsNs = try texts().map(ValueParsing.clockPeriodNs)
        case "flow": flows = try texts().map(ValueParsing.flow)
        case "io": ioType = try texts().map(ValueParsing.ioType).last
        case "strategy": strategies = try texts().map(ValueParsing.strategy)
        case "reuse": reuseFactors = try texts().map(ValueParsing.reuseFactor)
        case "precision": precisions = try texts().map(ValueParsing.precision)
        case "device-db": deviceDatabase = try texts().last
        case "stage":
            guard let stage = try texts().last.flatMap(Stage.init(estimated:)) else {
                throw file.fault(key, "csynth or synthesis", member.value)
            }
            self.stage = stage
        case "allow-unknown":
            guard let isAllowed = member.value.bool else { throw file.fault(key, "true or false", member.value) }
            allowsUnknown = isAllowed
        case "set": try applySettings(member.value, of: file)
        default:
            let nearest = Nearest.match(key, among: ConfigFile.keys).map { "\"\($0)\"" }
            let known = nearest ?? "one of " + ConfigFile.keys.joined(separator: ", ")
            throw InputError(file: file.name, expected: "the key \(known)", found: "\"\(key)\"")
        }
    }

    private mutating func applySettings(_ value: JSONValue, of file: ConfigFile) throws {
        guard let layers = value.members else { throw file.fault("set", "an object of layers", value) }
        for layer in layers {
            guard let settings = layer.value.members else {
                throw file.fault("set.\(layer.key)", "an object of settings", layer.value)
            }
            for setting in settings {
                let key = "set.\(layer.key).\(setting.key)"
                guard let text = try file.texts(setting.value, key: key).first else { continue }
                try set(layer: layer.key, key: setting.key, value: text)
            }
        }
    }
}

import Devices
import Networks
import Wire

/// What `hls4ml_config.yml` says, which is what the user asked of hls4ml.
struct ProjectConfiguration: Sendable {
    /// The whole document.
    private let document: JSONValue

    /// Reads the file's bytes.
    init(_ bytes: [UInt8], file: String) throws(InputError) {
        document = try YAMLReader.read(bytes, file: file)
        guard document.members != nil else {
            throw InputError(file: file, line: 1, expected: "the keys of an hls4ml configuration", found: "none")
        }
    }

    /// Backend, such as `Vivado`; hls4ml 0.5 and older name none.
    var backend: String? { document["Backend"]?.string }
    /// The project's name.
    var projectName: String? { document["ProjectName"]?.string }
    /// Part; `XilinxPart` in hls4ml 0.5 and older.
    var part: String? { (document["Part"] ?? document["XilinxPart"])?.string }
    /// Clock period in ns.
    var clockPeriodNs: Double? {
        document["ClockPeriod"]?.double.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }
    /// Clock uncertainty: text such as `27%`, or a number of ns.
    var clockUncertainty: ClockUncertainty? {
        guard let value = document["ClockUncertainty"] else { return nil }
        if let text = value.string { return ClockUncertainty(parsing: text) }
        return value.double.flatMap { $0 >= 0 ? .ns($0) : nil }
    }
    /// `io_parallel` or `io_stream`.
    var ioType: String? { document["IOType"]?.string }

    /// The reuse factor asked for: the layer's, else its kind's, else the model's.
    func reuseFactor(layer: String, kind: String) -> Int? {
        setting("ReuseFactor", layer: layer, kind: kind)?.integer.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Strategy asked for, in small letters.
    func strategy(layer: String, kind: String) -> String? {
        setting("Strategy", layer: layer, kind: kind)?.string?.lowercased()
    }

    private func setting(_ key: String, layer: String, kind: String) -> JSONValue? {
        let settings = document["HLSConfig"]
        return settings?["LayerName"]?[layer]?[key] ?? settings?["LayerType"]?[kind]?[key] ?? settings?["Model"]?[key]
    }
}

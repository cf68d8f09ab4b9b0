import Devices
import Wire

/// What `info.json` tells of a report: the tool, its version, the device.
struct IntelContext {
    /// The tool.
    var tool: String?
    /// Its version as printed.
    var toolVersion: String?
    /// The ordering code.
    var part: String?
    /// The device family as printed.
    var family: String?
    /// Further rows by their names.
    var extra: [String: String] = [:]

    /// The period asked for with `--clock` or `-Xsclock=`, in ns.
    var clockNs: Double?

    /// The block `RAMs` counts: that of the family, nil when the schema does not have it; M20K, which most devices of
    /// these compilers have, when the family is not known.
    var memory: ResourceKind? { family.map(IntelMemoryBlock.kind(ofFamily:)) ?? .m20k }

    /// Nothing known.
    init() {}

    /// Reads the rows of i++ and the OpenCL compiler, or the node of oneAPI.
    init(_ value: JSONValue) {
        if let node = value["compileInfo"]?["nodes"]?.array?.first {
            tool = node["product"]?.string == "SYCL" ? "Intel oneAPI" : node["product"]?.string
            toolVersion = node["version"]?.string
            take(device: node["family"]?.string ?? "")
            extra["Quartus Version"] = node["quartus"]?.string
            extra["Project Name"] = node["name"]?.string
            extra["Command"] = node["command"]?.string
            clockNs = extra["Command"].flatMap(Self.clock(ofCommand:))
            return
        }
        for row in value["rows"]?.array ?? [] {
            guard let name = row["name"]?.string, let text = row["data"]?.array?.first?.string else { continue }
            switch name {
            case "i++ Version": (tool, toolVersion) = ("Intel HLS Compiler", text)
            case "AOC Version": (tool, toolVersion) = ("Intel FPGA SDK for OpenCL", text)
            case "Target Family, Device", "Target Family, Device, Board": take(device: text)
            default: extra[name] = text
            }
        }
        clockNs = extra["Command"].flatMap(Self.clock(ofCommand:))
    }

    /// The period in ns that a command line asks for: `--clock 5ns`, `--clock=240MHz`, `-Xsclock=360MHz`.
    private static func clock(ofCommand command: String) -> Double? {
        let words = command.split { $0 == " " || $0 == "=" }
        guard let option = words.firstIndex(where: { $0 == "--clock" || $0 == "-Xsclock" }),
            option + 1 < words.count
        else { return nil }
        let text = ArraySlice(words[option + 1].utf8)
        let figure = text.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard let value = figure.number, value > 0 else { return nil }
        switch text.dropFirst(figure.count).text.lowercased() {
        case "ps": return value / 1000
        case "ns": return value
        case "us": return value * 1000
        case "khz": return 1e6 / value
        case "mhz": return 1000 / value
        case "ghz": return 1 / value
        default: return nil
        }
    }

    /// Takes `Arria10, 10AX115U1F45I1SG`, with the board as a third piece.
    private mutating func take(device text: String) {
        let pieces = text.split(separator: ",").map { ArraySlice($0.utf8).trimmed.text }
        family = pieces.first
        part = pieces.count > 1 ? pieces[1] : nil
        if pieces.count > 2 { extra["Board"] = pieces[2...].joined(separator: ",") }
    }

    /// A measurement with what is known so far.
    func measurement(path: String, kind: String, stage: Stage) -> Measurement {
        let source = Measurement.Source(path: path, kind: kind, tool: tool, toolVersion: toolVersion)
        var measurement = Measurement(source: source, stage: stage)
        measurement.setPart(part)
        measurement.extra = extra
        if let family { measurement.extra["Family"] = family }
        if let clockNs { measurement.clocks = [MeasuredClock(targetNs: clockNs)] }
        return measurement
    }
}

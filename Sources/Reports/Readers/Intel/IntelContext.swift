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

    /// The block `RAMs` counts: M20K, which all devices of these compilers but Cyclone V have.
    var memory: ResourceKind { family.flatMap(IntelMemoryBlock.kind(ofFamily:)) ?? .m20k }

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
    }

    /// Takes `Arria10, 10AX115U1F45I1SG`, with the board as a third piece.
    private mutating func take(device text: String) {
        let pieces = text.split(separator: ",").map { ArraySlice($0.utf8).trimmed.text }
        family = pieces.first
        part = pieces.count > 1 ? pieces[1] : nil
        if pieces.count > 2 { extra["Board"] = pieces[2...].joined(separator: ",") }
    }

    /// A measurement with what is known so far.
    func measurement(path: String, kind: String, stage: Measurement.Stage) -> Measurement {
        let source = Measurement.Source(path: path, kind: kind, tool: tool, toolVersion: toolVersion)
        var measurement = Measurement(source: source, stage: stage)
        measurement.setPart(part)
        measurement.extra = extra
        if let family { measurement.extra["Family"] = family }
        return measurement
    }
}

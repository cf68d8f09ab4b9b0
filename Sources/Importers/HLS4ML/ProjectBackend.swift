import Devices
import Networks
import Wire

/// The backends of hls4ml and those whose C++ code is read.
enum ProjectBackend {
    /// The tool a supported backend drives.
    ///
    /// - Throws: `InputError` naming a backend that is known but not read yet, or not known.
    static func tool(_ backend: String, file: String) throws(InputError) -> Flow.Tool {
        switch backend.lowercased().filter({ $0.isLetter }) {
        case "vivado", "vivadoaccelerator", "pynq": return .vivadoHLS
        case "vitis", "vitisaccelerator", "vitisunified", "vitisacceleratoripflow": return .vitisHLS
        default:
            throw InputError(
                file: file, expected: "the backend Vivado, Vitis, VivadoAccelerator or VitisAccelerator",
                found: "\(backend), whose projects are not supported yet")
        }
    }

    /// The backend a project shows by its types when no configuration names one: `ac_` types are not AMD's.
    static func check(_ declarations: Declarations, file: String) throws(InputError) {
        let foreign = declarations.types.values.filter { $0.name()?.hasPrefix("ac_") == true }
        guard let first = foreign.min(by: { ($0.line ?? 0) < ($1.line ?? 0) }) else { return }
        throw InputError(
            file: file, line: first.line, expected: "the types of a Vivado or Vitis project, such as ap_fixed<16,6>",
            found: "\(first.joined): Quartus, oneAPI and Catapult projects are not supported yet")
    }
}

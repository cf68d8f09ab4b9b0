internal import Wire

/// The JSON files that the FINN compiler writes into `report/`, told apart by their keys.
///
/// Seen from 57 files of five projects, of the generation with `StreamingFCLayer_Batch` nodes and of that with `MVAU`.
enum FINNKind: String, CaseIterable {
    case networkPerformance = "estimate_network_performance"
    case outOfContext = "ooc_synth_and_timing"
    case simulation = "rtlsim_performance"
    case counts = "op_and_param_counts"
    case configuration = "final_hw_config"
    case alternatives = "estimate_layer_config_alternatives"
    case layerResources = "estimate_layer_resources"
    case layerResourcesHLS = "estimate_layer_resources_hls"
    case layerCycles = "estimate_layer_cycles"

    /// Recognises a file by its first bytes.
    init?(_ head: ArraySlice<UInt8>) {
        guard head.first(where: { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }) == UInt8(ascii: "{") else { return nil }
        let match = FINNKind.allCases.first { $0.fits(head) }
        guard let match else { return nil }
        self = match
    }

    private func fits(_ head: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .networkPerformance: head.contains("\"critical_path_cycles\"") && head.contains("\"max_cycles")
        case .outOfContext: head.contains("\"vivado_proj_folder\"")
        case .simulation: head.contains("\"throughput[images/s]\"") && head.contains("\"cycles\"")
        case .counts:
            head.contains("\"op_mac_") || head.contains("\"param_weight_") || head.contains("\"param_threshold_")
        case .configuration:
            head.contains("\"Defaults\"") && (head.contains("\"ram_style\"") || head.contains("\"PE\""))
        case .alternatives: head.contains("\"BRAM_efficiency\"") && Self.opens(head, with: UInt8(ascii: "["))
        case .layerResources: head.contains("\"BRAM_efficiency\"") && Self.opens(head, with: UInt8(ascii: "{"))
        case .layerResourcesHLS:
            head.contains("\"BRAM_18K\"") && head.contains("\"LUT\"") && Self.opens(head, with: UInt8(ascii: "{"))
                && Self.hasNodeName(head)
        case .layerCycles: Self.opens(head, with: nil) && Self.hasNodeName(head)
        }
    }

    /// Whether the first member's value opens with a byte; nil stands for a digit.
    private static func opens(_ head: ArraySlice<UInt8>, with byte: UInt8?) -> Bool {
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let value = head[(colon + 1)...].first { ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
        guard let value else { return false }
        return byte.map { $0 == value } ?? (0x30...0x39).contains(value)
    }

    /// Whether the first key is that of a dataflow node: an operator's name in capitals and its number,
    /// such as `MVAU_hls_0`.
    private static func hasNodeName(_ head: ArraySlice<UInt8>) -> Bool {
        guard let start = head.firstIndex(of: UInt8(ascii: "\"")) else { return false }
        let key = head[(start + 1)...].prefix { $0 != UInt8(ascii: "\"") }
        guard let first = key.first, (0x41...0x5A).contains(first), let mark = key.lastIndex(of: UInt8(ascii: "_"))
        else { return false }
        let number = key[(mark + 1)...]
        return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }
}

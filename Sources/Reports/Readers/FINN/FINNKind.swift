internal import Wire

/// The JSON files that the FINN compiler writes into `report/`, told apart by their keys.
///
/// Seen from 57 files of five projects, of the generation with `StreamingFCLayer_Batch` nodes and of that with `MVAU`;
/// `post_synth_resources` as JSON is from FINN's source.
enum FINNKind: String, CaseIterable {
    case networkPerformance = "estimate_network_performance"
    case outOfContext = "ooc_synth_and_timing"
    case simulation = "rtlsim_performance"
    case counts = "op_and_param_counts"
    case configuration = "final_hw_config"
    case alternatives = "estimate_layer_config_alternatives"
    case postSynthesis = "post_synth_resources"
    case layerResources = "estimate_layer_resources"
    case layerResourcesHLS = "estimate_layer_resources_hls"
    case layerCycles = "estimate_layer_cycles"

    /// Recognises a file by its first bytes.
    init?(_ head: ArraySlice<UInt8>) {
        let head = head.withoutByteOrderMark.drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
        guard head.first == UInt8(ascii: "{") else { return nil }
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
        case .configuration: Self.firstKey(head).elementsEqual("Defaults".utf8)
        case .postSynthesis:
            head.contains("\"BRAM_36K\"") && head.contains("\"SRL\"") && Self.opens(head, with: UInt8(ascii: "{"))
        case .alternatives: head.contains("\"BRAM_efficiency\"") && Self.opens(head, with: UInt8(ascii: "["))
        case .layerResources: head.contains("\"BRAM_efficiency\"") && Self.opens(head, with: UInt8(ascii: "{"))
        case .layerResourcesHLS:
            head.contains("\"BRAM_18K\"") && head.contains("\"LUT\"") && Self.opens(head, with: UInt8(ascii: "{"))
                && Self.hasNodeName(head)
        case .layerCycles: Self.opens(head, with: nil) && Self.hasNodeName(head)
        }
    }

    /// Whether the first member's value opens with a byte; nil stands for a number, a text of one, `NaN` or `Infinity`.
    private static func opens(_ head: ArraySlice<UInt8>, with byte: UInt8?) -> Bool {
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let value = head[(colon + 1)...].drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }.prefix(10)
        guard let first = value.first else { return false }
        if let byte { return byte == first }
        let digits = first == UInt8(ascii: "\"") ? value.dropFirst() : value
        if ["NaN", "Infinity", "null"].contains(where: { value.starts(with: $0.utf8) }) { return true }
        return digits.first.map { (0x30...0x39).contains($0) } ?? false
    }

    /// The first key, without its quotes.
    private static func firstKey(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let start = head.firstIndex(of: UInt8(ascii: "\"")) else { return [] }
        return head[(start + 1)...].prefix { $0 != UInt8(ascii: "\"") }
    }

    /// Whether the first key is that of a dataflow node: an operator's name in capitals and its number,
    /// such as `MVAU_hls_0`.
    private static func hasNodeName(_ head: ArraySlice<UInt8>) -> Bool {
        let key = firstKey(head)
        guard let first = key.first, (0x41...0x5A).contains(first), let mark = key.lastIndex(of: UInt8(ascii: "_"))
        else { return false }
        let number = key[(mark + 1)...]
        return !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether a file is FINN's list of the seconds that each step of a build took, which has no figure of the design.
    static func isStepTimes(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.withoutByteOrderMark.drop { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
        return start.first == UInt8(ascii: "{") && firstKey(start).starts(with: "step_") && opens(start, with: nil)
    }
}

import Devices
import Networks
internal import Wire

/// How long the operations of an unrolled multiply-accumulate take on one device family, in ns.
///
/// The schedulers' own figures are not printed; these reproduce the latency of latency-strategy layers, see
/// `ConstantProductSchedule`, and agree with the estimated clock periods those reports state (3.7 and 3.8 ns for a subtraction
/// and five levels on UltraScale+, 3.81 for a multiplication on 7-series speed grade -2).
public struct AccumulationDelays: Hashable, Sendable {
    /// A multiplication in one DSP block without internal registers.
    public var dspMultiply: Double
    /// A multiplication built from logic.
    public var fabricMultiply: Double
    /// An adder or subtracter that replaces a multiplication.
    public var shiftAdd: Double
    /// One level of an adder tree, its adders packed in pairs.
    public var add: Double
    /// One level of an adder tree whose sums go to registers, which cannot be packed with the next.
    public var lastAdd: Double
    /// Whether results of a shared multiplier need further cycles before they are summed.
    public var isSlow: Bool
}

extension TechnologyFields {
    /// Reads the delays of each family.
    func accumulationDelays(_ key: String) throws(InputError) -> [String: AccumulationDelays] {
        guard let families = json[key]?.members, !families.isEmpty else {
            throw fault("an object with delays by device family under \"\(key)\"", found: json[key])
        }
        var delays: [String: AccumulationDelays] = [:]
        for member in families {
            let fields = TechnologyFields(json: member.value, file: file)
            delays[member.key] = AccumulationDelays(
                dspMultiply: try fields.number("dsp_multiply"), fabricMultiply: try fields.number("fabric_multiply"),
                shiftAdd: try fields.number("shift_add"), add: try fields.number("add"),
                lastAdd: try fields.number("last_add"), isSlow: try fields.number("add") > 1.2)
        }
        return delays
    }
}

import Devices
import Networks
internal import Wire

/// How long the operations of a resource loop take on one device family, in ns.
///
/// The schedulers' own figures are not printed; these reproduce the iteration latency of the reuse loop in 26 of 26
/// dense modules of Vivado HLS 2019.1 to 2020.1 and Vitis HLS 2024.2 and in 689 of 689 designs of a sweep, and agree with the estimated clock
/// periods those reports state (3.25 and 6.38 on 7-series speed grade -1, 4.89 on grade -2, 4.30 for memory, multiplier
/// and adder in one cycle on UltraScale+).
public struct OperationDelays: Hashable, Sendable {
    /// From clock to output of a block RAM.
    public var rom: Double
    /// A multiplication in one DSP block without internal registers.
    public var dspMultiply: Double
    /// A multiplication built from logic.
    public var fabricMultiply: Double
    /// An addition.
    public var add: Double
    /// A comparison of more than eight bits; see `compare(width:)` for narrower ones.
    public var compare: Double
    /// A choice between two values; a multiplexer takes one for each halving of its inputs.
    public var select: Double
    /// Cycles a shift of a whole input word by a variable amount is spread over.
    public var barrelShiftCycles: Int
}

extension TechnologyFields {
    /// Reads the delays of each family.
    func operationDelays(_ key: String) throws(InputError) -> [String: OperationDelays] {
        guard let families = json[key]?.members, !families.isEmpty else {
            throw fault("an object with delays by device family under \"\(key)\"", found: json[key])
        }
        var delays: [String: OperationDelays] = [:]
        for member in families {
            let fields = TechnologyFields(json: member.value, file: file)
            delays[member.key] = OperationDelays(
                rom: try fields.number("rom"), dspMultiply: try fields.number("dsp_multiply"),
                fabricMultiply: try fields.number("fabric_multiply"), add: try fields.number("add"),
                compare: try fields.number("compare"), select: try fields.number("select"),
                barrelShiftCycles: Int(exactly: try fields.number("barrel_shift_cycles")) ?? 0)
        }
        return delays
    }
}

extension OperationDelays {
    /// A comparison; narrow ones are faster (2.43, 1.55, 1.30 and 1.13 ns for 16, 8, 4 and 3 bits on 7-series).
    func compare(width: Int) -> Double {
        switch width {
        case ...0: 0
        case ...3: 0.465 * compare
        case 4: 0.535 * compare
        case ...8: 0.64 * compare
        default: compare
        }
    }
}

public import Devices
import Networks
public import Wire

/// The cost of each physical thing for one tool, read from `device-db/technology/<tool>.json`.
///
/// The figures are those of most versions and families; `specialised(for:)` replaces the ones a version or family
/// charges otherwise.
/// A model that needs a further cost adds a key to the JSON documents and a property here.
public struct Technology: Hashable, Sendable {
    /// The tool these costs are for.
    public var tool: Flow.Tool
    /// LUT that a stand-alone adder costs beyond its width.
    public var isolatedAdderOverheadLUT: Double
    /// LUT of a two-input add or subtract, by width; see `TechnologyVariant`.
    public var adderLUT: CurveTable
    /// LUT of a comparison, by width.
    public var compareLUT: StepTable
    /// Whether a comparison costs what an adder of its width costs.
    public var comparesLikeAdder = false
    /// LUT of a choice between two one-bit values; wider choices cost their width.
    public var oneBitSelectLUT: Double
    /// LUT of a one-bit and, or, xor; wider ones cost their width.
    public var oneBitLogicLUT: Double

    /// LUT of a multiplexer by its number of data inputs; its width does not matter in the reports seen
    /// (29,000 rows of the Multiplexer tables, Vivado HLS 2018.2-2020.1 and Vitis HLS 2021.1-2025.1).
    public var multiplexerLUT: StepTable
    /// LUT of a multiplexer that is an instance of its own (`mux_<inputs>`, `sparsemux`), by its number of data inputs.
    public var multiplexerInstanceLUT: CurveTable
    /// LUT of a shift by a variable amount, by the width of the value.
    public var barrelShiftLUT: CurveTable
    /// LUT of a multiplication built from logic, by the wider operand; see `MultiplierMapping`.
    public var fabricMultiplyLUT: StepTable
    /// LUT of a multiplication whose wider operand would call for a DSP but whose narrower one is too narrow.
    public var narrowMultiplyLUT: StepTable
    /// How long operations take, by device family.
    public var operationDelays: [String: OperationDelays]
    /// How long the operations of an unrolled multiply-accumulate take, by device family.
    public var accumulationDelays: [String: AccumulationDelays]
    /// Costs that differ between versions of the tool and device families.
    public var variants: [TechnologyVariant]

    /// Reads a technology document.
    ///
    /// - Parameters:
    ///   - json: The document.
    ///   - file: The name used in errors.
    /// - Throws: `InputError` naming the key that is missing or of the wrong kind.
    public init(_ json: JSONValue, file: String) throws(InputError) {
        let fields = TechnologyFields(json: json, file: file)
        guard let tool = json["tool"]?.string.flatMap(Flow.Tool.init(rawValue:)) else {
            throw fields.fault("\"tool\" with the name of a tool", found: json["tool"])
        }
        self.tool = tool
        isolatedAdderOverheadLUT = try fields.number("isolated_adder_overhead_lut")
        adderLUT = try fields.curve("adder_lut_by_width")
        compareLUT = try fields.table("compare_lut_by_width")
        oneBitSelectLUT = try fields.number("one_bit_select_lut")
        oneBitLogicLUT = try fields.number("one_bit_logic_lut")
        multiplexerLUT = try fields.table("multiplexer_lut_by_inputs")
        multiplexerInstanceLUT = try fields.curve("multiplexer_instance_lut_by_inputs")
        barrelShiftLUT = try fields.curve("barrel_shift_lut_by_width")
        fabricMultiplyLUT = try fields.table("fabric_multiply_lut_by_wider_operand")
        narrowMultiplyLUT = try fields.table("narrow_multiply_lut_by_wider_operand")
        operationDelays = try fields.operationDelays("operation_delays_ns")
        variants = try fields.variants("variants")
        accumulationDelays = try fields.accumulationDelays("accumulation_delays_ns")
    }

    /// The cost of one component of this kind.
    ///
    /// - Parameter kind: What is built.
    /// - Returns: The cost of one; multiply by the count.
    public func cost(of kind: Component.Kind) -> ComponentCost {
        switch kind {
        case .dspMultiply(_, _, let blocks):
            ComponentCost(dsp: Double(blocks))
        case .fabricMultiply(let widthA, let widthB):
            ComponentCost(lut: fabricMultiply(widthA, widthB))
        case .add(let width): ComponentCost(lut: Double(width) + isolatedAdderOverheadLUT)
        case .chainedAdd(let width): ComponentCost(lut: Double(width))
        case .adder(let width): ComponentCost(lut: adderLUT[width].rounded())
        case .compare(let width): ComponentCost(lut: comparesLikeAdder ? adderLUT[width].rounded() : compareLUT[width])
        case .select(let width): ComponentCost(lut: width <= 1 ? oneBitSelectLUT : Double(width))
        case .logic(let width): ComponentCost(lut: width <= 1 ? oneBitLogicLUT : Double(width))
        case .multiplexer(let inputs, _): ComponentCost(lut: multiplexerLUT[inputs])
        case .multiplexerInstance(let inputs): ComponentCost(lut: multiplexerInstanceLUT[inputs].rounded())
        case .barrelShift(let width): ComponentCost(lut: barrelShiftLUT[width].rounded())
        case .register(let width): ComponentCost(ff: Double(width))
        case .shiftRegister(let width, let depth):
            ComponentCost(lut: Double(width * ((depth + 31) / 32)), ff: Double(width))
        case .rom(let wordBits, let depth):
            MemoryMapping.isLogicROM(wordBits: wordBits, depth: depth)
                ? MemoryMapping.logicROM(wordBits: wordBits, depth: depth)
                : ComponentCost(bram18: Double(MemoryMapping.bram18(wordBits: wordBits, depth: depth)))
        case .blockROM(let wordBits, let depth), .ram(let wordBits, let depth):
            ComponentCost(bram18: Double(MemoryMapping.bram18(wordBits: wordBits, depth: depth)))
        case .fifo(let wordBits, let depth): FIFOMapping.cost(wordBits: wordBits, depth: depth)
        case .logicCells(let lut, let ff): ComponentCost(lut: lut, ff: ff)
        }
    }
}

extension Technology {
    /// LUT of a multiplication built from logic.
    func fabricMultiply(_ widthA: Int, _ widthB: Int) -> Double {
        let wide = max(widthA, widthB)
        let isNarrow = min(widthA, widthB) < MultiplierMapping.smallestNarrowerOperand
        guard wide >= MultiplierMapping.smallestWiderOperand else { return fabricMultiplyLUT[wide] }
        return isNarrow ? narrowMultiplyLUT[wide] : (1.13 * Double(widthA) * Double(widthB)).rounded()
    }
}

/// A figure that steps up with a width: the figure of the first step that is wide enough.
public struct StepTable: Hashable, Sendable {
    /// One step: valid up to and including `upTo`.
    public struct Step: Hashable, Sendable {
        /// Largest width of this step.
        public var upTo: Int
        /// The figure.
        public var value: Double
    }

    /// The steps, narrowest first; never empty.
    public var steps: [Step]

    /// The figure for a width; past the last step it grows in proportion to the width.
    public subscript(width: Int) -> Double {
        for step in steps where width <= step.upTo { return step.value }
        guard let last = steps.last, last.upTo > 0 else { return 0 }
        return last.value * Double(width) / Double(last.upTo)
    }
}

/// Reads the fields of a technology document, naming the field that is wrong.
struct TechnologyFields {
    let json: JSONValue
    let file: String

    func fault(_ expected: String, found: JSONValue?) -> InputError {
        InputError(file: file, expected: expected, found: found?.text(pretty: false) ?? "nothing")
    }

    func number(_ key: String) throws(InputError) -> Double {
        guard let value = json[key]?.double else { throw fault("a number under \"\(key)\"", found: json[key]) }
        return value
    }

    /// Reads `[[width, figure], ...]` with widths that ascend.
    func table(_ key: String) throws(InputError) -> StepTable {
        var steps: [StepTable.Step] = []
        for row in json[key]?.array ?? [] {
            guard let pair = row.array, pair.count == 2, let width = pair[0].integer, let value = pair[1].double,
                width > (steps.last?.upTo ?? 0)
            else { throw fault("[width, figure] pairs with ascending widths under \"\(key)\"", found: row) }
            steps.append(StepTable.Step(upTo: width, value: value))
        }
        guard !steps.isEmpty else { throw fault("[width, figure] pairs under \"\(key)\"", found: json[key]) }
        return StepTable(steps: steps)
    }
}

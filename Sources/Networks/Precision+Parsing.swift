extension Precision {
    /// Widest type accepted; Vivado and Vitis HLS allow 1024 bits (UG1399, AP_INT_MAX_W) unless told otherwise.
    public static let maximumWidth = 4096

    /// Reads a type as HLS code, hls4ml configurations and people write it.
    ///
    /// Accepts `ap_fixed<16,6,AP_RND_CONV,AP_SAT,0>`, `fixed<16,6>`, `ac_fixed<16,6,true>`, `ap_int<8>`, `uint<4>`,
    /// `bool`, `float`, `double`, `half`, in any case and with spaces. A width outside 1...4096 is refused.
    public init?(parsing text: String) {
        let compact = text.lowercased().filter { !$0.isWhitespace }
        let open = compact.firstIndex(of: "<") ?? compact.endIndex
        var name = String(compact[..<open])
        for prefix in ["ap_", "ac_", "nnet::"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        guard let arguments = Precision.arguments(of: compact, from: open) else { return nil }
        let parsed: Precision?
        switch name {
        case "bool": parsed = Precision(width: 1, integerBits: 1, isSigned: false)
        case "half": parsed = Precision(kind: .floating, width: 16, integerBits: 16)
        case "float": parsed = Precision(kind: .floating, width: 32, integerBits: 32)
        case "double": parsed = Precision(kind: .floating, width: 64, integerBits: 64)
        case "int", "uint": parsed = Precision.integerType(arguments, isSigned: name == "int")
        case "fixed", "ufixed": parsed = Precision.fixedType(arguments, isSigned: name == "fixed")
        case "xnor": parsed = Precision(kind: .xnor, width: 1, integerBits: 1)
        default: parsed = nil
        }
        guard let parsed, (1...Precision.maximumWidth).contains(parsed.width),
            (-Precision.maximumWidth...Precision.maximumWidth).contains(parsed.integerBits)
        else { return nil }
        self = parsed
    }

    private static func arguments(of text: String, from open: String.Index) -> [Substring]? {
        guard open < text.endIndex else { return [] }
        guard text.hasSuffix(">") else { return nil }
        return text[text.index(after: open)..<text.index(before: text.endIndex)]
            .split(separator: ",", omittingEmptySubsequences: false)
    }

    private static func integerType(_ arguments: [Substring], isSigned: Bool) -> Precision? {
        guard let first = arguments.first, let width = Int(first) else { return nil }
        let signed = arguments.count > 1 ? arguments[1] != "false" && isSigned : isSigned
        return Precision(width: width, integerBits: width, isSigned: signed)
    }

    private static func fixedType(_ arguments: [Substring], isSigned: Bool) -> Precision? {
        guard arguments.count >= 2, let width = Int(arguments[0]), let integerBits = Int(arguments[1]) else {
            return nil
        }
        var type = Precision(width: width, integerBits: integerBits, isSigned: isSigned)
        for argument in arguments.dropFirst(2) {
            guard type.apply(mode: argument) else { return nil }
        }
        return type
    }

    /// Applies one further template argument: a mode, a count of saturation bits, or the sign flag of `ac_fixed`.
    private mutating func apply(mode: Substring) -> Bool {
        var name = mode.uppercased()
        for prefix in ["AP_", "AC_"] where name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
        if let rounding = Rounding(rawValue: name) {
            self.rounding = rounding
        } else if let overflow = Overflow(rawValue: name) {
            self.overflow = overflow
        } else if name == "TRUE" || name == "FALSE" {
            isSigned = name == "TRUE"
        } else {
            return Int(name) != nil
        }
        return true
    }
}

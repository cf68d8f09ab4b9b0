import Devices
import Networks
import Wire

/// What a C++ type of a project stands for.
struct ValueType: Hashable, Sendable {
    /// How one element of the type is stored.
    enum Form: Hashable, Sendable {
        /// A number.
        case scalar
        /// `nnet::array<T, N>`: a stream's word of N numbers.
        case packed(Int)
        /// `struct { row_index; col_index; weight; }` of compressed layers.
        case compressed
        /// `hls::stream<…>` of the type.
        case stream(Int)
    }

    /// The type of one number.
    var precision: Precision
    /// How it is stored.
    var form: Form

    /// Numbers in one word of a stream or packed type, nil for plain numbers.
    var packSize: Int? {
        switch form {
        case .packed(let size), .stream(let size): size
        case .scalar, .compressed: nil
        }
    }
}

extension Declarations {
    /// Expressions nested deeper than this, through names, are refused.
    private static let maximumDepth = 24

    /// Names one expression may still look up, so that names which stand for sums of names end soon.
    private final class Budget {
        private var remaining = 4096

        func take() -> Bool {
            remaining -= 1
            return remaining > 0
        }
    }

    /// The value of a whole-number constant of a configuration, its bases included.
    func integer(_ name: String, in config: ConfigStruct) -> Int? {
        integer(name, in: config, depth: 0, budget: Budget())
    }

    /// The value of an expression outside of any configuration.
    func integer(_ expression: CodeSlice) -> Int? {
        let budget = Budget()
        return CodeExpression.evaluate(expression) { integer($0, in: nil, depth: 1, budget: budget) }
    }

    private func integer(_ name: String, in config: ConfigStruct?, depth: Int, budget: Budget) -> Int? {
        guard depth < Declarations.maximumDepth, budget.take() else { return nil }
        let parts = name.split(separator: ":")
        if parts.count == 2, let scope = self.config(String(parts[0])) {
            return integer(String(parts[1]), in: scope, depth: depth + 1, budget: budget)
        }
        let own = config.flatMap { constant(name, in: $0) }
        guard let expression = own ?? constants[name] else { return nil }
        return CodeExpression.evaluate(expression) { integer($0, in: config, depth: depth + 1, budget: budget) }
    }

    /// The initialiser of a constant of a configuration or one of its bases.
    func constant(_ name: String, in config: ConfigStruct) -> CodeSlice? {
        var current: ConfigStruct? = config
        for _ in 0..<Declarations.maximumDepth {
            guard let candidate = current else { return nil }
            if let value = candidate.constants[name] ?? constants[candidate.name + "::" + name] { return value }
            current = candidate.base.flatMap { self.config($0) }
        }
        return nil
    }

    /// The last part of a constant that is an enumerator, such as `latency` of `nnet::latency`.
    func word(_ name: String, in config: ConfigStruct) -> String? {
        guard let value = constant(name, in: config), !value.isEmpty else { return nil }
        return value.name(at: value.range.count - 1)
    }

    /// A constant that is a plain number, such as `slope = 0.2`.
    func number(_ name: String, in config: ConfigStruct) -> Double? {
        constant(name, in: config).flatMap { Declarations.number($0) }
    }

    /// A slice that is a plain number, with a sign if any.
    static func number(_ slice: CodeSlice) -> Double? {
        var digits = slice.joined
        while let last = digits.last, "fFlLuU".contains(last) { digits.removeLast() }
        guard let value = Double(digits), value.isFinite else { return nil }
        return value
    }

    /// The type a configuration gives this name, its bases included.
    func alias(_ name: String, in config: ConfigStruct) -> CodeSlice? {
        var current: ConfigStruct? = config
        for _ in 0..<Declarations.maximumDepth {
            guard let candidate = current else { return nil }
            if let type = candidate.types[name] { return type }
            current = candidate.base.flatMap { self.config($0) }
        }
        return nil
    }

    /// The precision of a type a configuration names, such as `accum_t`; nil when it names none.
    ///
    /// - Throws: `InputError` at the configuration when the type exists but cannot be understood.
    func precision(_ name: String, in config: ConfigStruct) throws(InputError) -> Precision? {
        guard let slice = alias(name, in: config) else { return nil }
        guard let type = valueType(slice) else {
            throw InputError(
                file: slice.text.file, line: slice.line,
                expected: "a type such as ap_fixed<16,6> for \(name) of \(config.name)", found: "'\(slice.joined)'")
        }
        return type.precision
    }

    /// What a named type stands for.
    func valueType(named name: String) -> ValueType? {
        types[name].flatMap { valueType($0) } ?? config(name).flatMap { valueType(of: $0) }
            ?? Precision(parsing: name).map { ValueType(precision: $0, form: .scalar) }
    }

    /// What a type expression stands for; nil when it is none that hls4ml writes.
    func valueType(_ slice: CodeSlice) -> ValueType? { valueType(slice, depth: 0) }

    private func valueType(_ slice: CodeSlice, depth: Int) -> ValueType? {
        guard depth < Declarations.maximumDepth else { return nil }
        var type = slice
        while type.has("const") || type.has("typename") || type.has("static") { type = type.dropping(1) }
        while type.has("::", at: 1) { type = type.dropping(2) }
        guard let name = type.name() else { return nil }
        guard type.has("<", at: 1), let close = type.dropping(1).closing(of: 0, anglesNest: true) else {
            if let alias = types[name] { return valueType(alias, depth: depth + 1) }
            if let structure = config(name) { return valueType(of: structure) }
            return Declarations.scalar(type)
        }
        let arguments = type.dropping(2).prefix(close - 1).split(at: ",", anglesNest: true)
        switch name {
        case "array":
            guard arguments.count == 2, let element = valueType(arguments[0], depth: depth + 1),
                let size = integer(arguments[1]), size > 0
            else { return nil }
            return ValueType(precision: element.precision, form: .packed(size))
        case "stream":
            guard let word = arguments.first, let element = valueType(word, depth: depth + 1) else { return nil }
            return ValueType(precision: element.precision, form: .stream(element.packSize ?? 1))
        default: return Declarations.scalar(type)
        }
    }

    private static func scalar(_ type: CodeSlice) -> ValueType? {
        let text = type.joined
        let parsed = Precision(parsing: text) ?? Precision(floatingPoint: text)
        return parsed.map { ValueType(precision: $0, form: .scalar) }
    }

    /// The structs that hold one weight: exponent (`sign`, `weight`) and compressed (`row_index`, `col_index`).
    private func valueType(of structure: ConfigStruct) -> ValueType? {
        guard let weight = structure.members["weight"], let type = Declarations.scalar(weight) else { return nil }
        if structure.members["sign"] != nil {
            let width = type.precision.width + 1
            let isSigned = type.precision.isSigned
            let precision = Precision(kind: .powerOfTwo, width: width, integerBits: width, isSigned: isSigned)
            return ValueType(precision: precision, form: .scalar)
        }
        return structure.members["row_index"] == nil ? nil : ValueType(precision: type.precision, form: .compressed)
    }
}

extension Precision {
    /// The floating-point types that hls4ml writes besides `float`: `ap_float<16,5>`, `std::bfloat16_t` and others.
    fileprivate init?(floatingPoint text: String) {
        let widths = ["bfloat16": 16, "bfloat16_t": 16, "float16_t": 16, "float32_t": 32, "float64_t": 64]
        if let width = widths[text] {
            self.init(kind: .floating, width: width, integerBits: width)
        } else if text.hasPrefix("ap_float<") {
            let digits = text.dropFirst(9).prefix { $0.isNumber }
            guard let width = Int(digits), (1...Precision.maximumWidth).contains(width) else { return nil }
            self.init(kind: .floating, width: width, integerBits: width)
        } else {
            return nil
        }
    }
}

import Devices
import Networks
import Wire

/// A call of a library function in the top function.
struct LayerCall: Sendable {
    /// The function without its namespace, such as `dense` or `relu`.
    var function: String
    /// Template arguments as written.
    var templateArguments: [CodeSlice]
    /// Arguments: names of variables, or numbers.
    var arguments: [CodeSlice]
    /// The comment behind or in front of the call, hls4ml's layer name.
    var comment: String?
    /// Line of the call.
    var line: Int

    /// The configuration: the last template argument that names one of these.
    func configName(in declarations: Declarations) -> String? {
        templateArguments.lazy.reversed().compactMap { $0.name() }.first { declarations.config($0) != nil }
    }
}

/// A variable or parameter of the top function.
struct TopVariable: Sendable {
    /// Its name.
    var name: String
    /// The words of its type.
    var type: CodeSlice
    /// The expression of its array size, nil for streams and scalars.
    var size: CodeSlice?
}

/// The top function as `firmware/<top>.cpp` writes it.
struct TopFunction: Sendable {
    /// Its name.
    var name: String
    /// The file.
    var file: String
    /// The style its pragmas ask for.
    var style: TopLevelStyle?
    /// `II=` of the PIPELINE pragma.
    var intervalCycles: Int?
    /// `depth=` of STREAM pragmas by variable.
    var streamDepths: [String: Int] = [:]
    /// Its parameters, sizes left out (`const_size_in_1`).
    var parameters: [TopVariable] = []
    /// Its local variables.
    var variables: [TopVariable] = []
    /// Names that stand for other variables: `auto& layer5_out = layer4_out`, which is how a reshape is written.
    var aliases: [String: String] = [:]
    /// The calls in order.
    var calls: [LayerCall] = []

    /// Creates a function without calls.
    init(name: String, file: String) {
        self.name = name
        self.file = file
    }

    /// Reads the function of this name; nil when the text has none.
    init?(named wanted: String, in text: CodeText) {
        guard let (head, body) = TopFunction.find(wanted, in: text.all, depth: 0) else { return nil }
        name = wanted
        file = text.file
        for parameter in head.split(at: ",", anglesNest: true) {
            if let variable = TopFunction.variable(parameter), !parameter.has("unsigned") {
                parameters.append(variable)
            }
        }
        readPragmas(of: body)
        var reader = StatementReader(body)
        while let statement = reader.next() {
            if let call = TopFunction.call(statement) {
                calls.append(call)
            } else if let (name, target) = TopFunction.alias(statement.code) {
                aliases[name] = target
            } else if statement.body == nil, let variable = TopFunction.variable(statement.code) {
                variables.append(variable)
            }
        }
    }

    /// The parameter list and body of `void NAME(…) {…}`, inside of namespaces too.
    private static func find(_ name: String, in slice: CodeSlice, depth: Int) -> (head: CodeSlice, body: CodeSlice)? {
        var reader = StatementReader(slice)
        while let statement = reader.next() {
            guard let body = statement.body else { continue }
            let code = statement.code
            if code.has("namespace") || code.has("extern"), depth < 16 {
                if let found = find(name, in: body, depth: depth + 1) { return found }
            }
            guard let open = code.firstIndex(of: "("), open > 0, code.name(at: open - 1) == name,
                let close = code.closing(of: open)
            else { continue }
            return (code.dropping(open + 1).prefix(close - open - 1), body)
        }
        return nil
    }

    /// Reads `TYPE NAME[SIZE]`, `hls::stream<TYPE> &NAME` or `hls::stream<TYPE> NAME("NAME")`.
    private static func variable(_ code: CodeSlice) -> TopVariable? {
        guard !code.has("return"), !code.has("if"), code.firstIndex(of: "=") == nil else { return nil }
        var end = code.firstIndex(of: "[", anglesNest: true) ?? code.firstIndex(of: "(", anglesNest: true)
        let size: CodeSlice? = end.flatMap { open in
            guard code.has("[", at: open), let close = code.closing(of: open) else { return nil }
            return code.dropping(open + 1).prefix(close - open - 1)
        }
        end = end ?? code.range.count
        guard let last = end, last > 1, let name = code.name(at: last - 1) else { return nil }
        var type = code.prefix(last - 1)
        if type.has("&", at: type.range.count - 1) { type = type.prefix(type.range.count - 1) }
        return TopVariable(name: name, type: type, size: size)
    }

    /// Reads `auto& NAME = NAME`.
    private static func alias(_ code: CodeSlice) -> (name: String, target: String)? {
        guard code.has("auto"), code.range.count == 5, code.has("&", at: 1), code.has("=", at: 3),
            let name = code.name(at: 2), let target = code.name(at: 4)
        else { return nil }
        return (name, target)
    }

    /// The variable that a name stands for; a ring of aliases ends after a few steps.
    func variable(behind name: String) -> String {
        var name = name
        for _ in 0..<32 {
            guard let target = aliases[name] else { break }
            name = target
        }
        return name
    }

    /// Reads `nnet::relu<A, B, C>(x, y)`; nil for other statements and for helpers of the C simulation.
    private static func call(_ statement: Statement) -> LayerCall? {
        guard statement.body == nil else { return nil }
        var code = statement.code
        while code.has("::", at: 1) { code = code.dropping(2) }
        guard let function = code.name(), !function.hasPrefix("load_"), !function.hasPrefix("save_") else { return nil }
        var templates: [CodeSlice] = []
        var rest = code.dropping(1)
        if rest.has("<"), let close = rest.closing(of: 0, anglesNest: true) {
            templates = rest.dropping(1).prefix(close - 1).split(at: ",", anglesNest: true)
            rest = rest.dropping(close + 1)
        }
        guard rest.has("("), let close = rest.closing(of: 0), close == rest.range.count - 1 else { return nil }
        let arguments = rest.dropping(1).prefix(close - 1).split(at: ",", anglesNest: true)
        return LayerCall(
            function: function, templateArguments: templates, arguments: arguments,
            comment: statement.note ?? statement.comment, line: statement.code.line ?? 1)
    }

    private mutating func readPragmas(of body: CodeSlice) {
        for word in body.text.words[body.range] where word.kind == .pragma {
            let fields = body.text.text(word).split { TopFunction.pragmaSeparators.contains($0) }.dropFirst()
            if fields.first?.lowercased() == "hls" { apply(directive: Array(fields.dropFirst())) }
        }
    }

    /// What stands between the words of a pragma.
    static let pragmaSeparators = " \t=,\\\r\n"

    /// Takes the style or stream depth of one directive, such as `PIPELINE II 2`, from its words.
    mutating func apply(directive fields: [Substring]) {
        let options = Array(fields.dropFirst())
        func value(_ key: String) -> Substring? {
            options.firstIndex { $0.lowercased() == key }.flatMap { $0 + 1 < options.count ? options[$0 + 1] : nil }
        }
        switch fields.first?.lowercased() {
        case "pipeline":
            style = .pipeline
            intervalCycles = value("ii").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        case "dataflow": style = .dataflow
        case "stream":
            if let variable = value("variable"), let depth = value("depth").flatMap({ Int($0) }), depth > 0 {
                streamDepths[String(variable)] = depth
            }
        default: break
        }
    }
}

import Devices
import Networks
import Wire

/// Turns the calls of the top function into layers joined by tensors.
struct CallWiring {
    private let top: TopFunction
    private let declarations: Declarations
    private let shapes: TensorShapes
    private var plan = GraphPlan()
    private var indices: [String: Int] = [:]
    private var written: Set<String> = []
    private var variables: [String: TopVariable] = [:]

    /// Plans the graph.
    ///
    /// - Throws: `InputError` when a type or size cannot be understood.
    static func plan(_ top: TopFunction, declarations: Declarations) throws(InputError) -> GraphPlan {
        var wiring = CallWiring(top, declarations)
        for (index, call) in top.calls.enumerated() { try wiring.add(call, isLast: index == top.calls.count - 1) }
        wiring.finish()
        return wiring.plan
    }

    private init(_ top: TopFunction, _ declarations: Declarations) {
        self.top = top
        self.declarations = declarations
        shapes = TensorShapes(declarations: declarations)
        for variable in top.parameters + top.variables { variables[variable.name] = variable }
    }

    private mutating func add(_ call: LayerCall, isLast: Bool) throws(InputError) {
        let configName = call.configName(in: declarations)
        let config = configName.flatMap { declarations.config($0) }
        let family = LayerFunction(named: call.function)
        let roles = CallRoles(
            call, family: family, resolve: top.variable(behind:), isTensor: { variables[$0] != nil },
            isWritten: written.contains)
        var layer = PlannedLayer(
            name: CallWiring.layerName(call.comment ?? config?.comment) ?? configName ?? call.function,
            function: call.function, family: family, config: config, inputs: [], outputs: [],
            constants: roles.constants, numbers: roles.numbers, file: top.file, line: call.line)
        if roles.hasParameterType, call.templateArguments.count > 3 {
            layer.parameterType = declarations.valueType(call.templateArguments[1])?.precision
        }
        for (position, name) in roles.inputs.enumerated() {
            let shape = shapes.inputShape(of: family, config: config, position: position)
            let type = position < call.templateArguments.count ? call.templateArguments[position] : nil
            layer.inputs.append(try tensor(name, shape: shape, type: type, call: call, layer: layer))
        }
        let shape = outputShape(of: layer)
        let types = outputTypes(of: call, roles: roles, isLast: isLast)
        for name in roles.outputs {
            layer.outputs.append(try tensor(name, shape: shape, type: types, call: call, layer: layer))
            written.insert(name)
        }
        if family == .dense, let shape { checkSize(of: layer, against: shape) }
        plan.layers.append(layer)
    }

    /// The shape a layer writes: its configuration's, in the input's form where the two have as many elements.
    private func outputShape(of layer: PlannedLayer) -> [Int]? {
        guard let read = layer.inputs.first.map({ plan.tensors[$0] }) else {
            return shapes.output(of: layer.family, config: layer.config)
        }
        guard let shape = shapes.output(of: layer.family, config: layer.config) else { return read.shape }
        let count = Tensor(name: "", shape: shape, precision: read.precision).count
        return layer.family.isElementwise && count == read.count ? read.shape : shape
    }

    /// The template argument that is the result's type: the one in front of the configuration.
    private func outputTypes(of call: LayerCall, roles: CallRoles, isLast: Bool) -> CodeSlice? {
        let types = call.templateArguments.filter { declarations.valueType($0) != nil }
        if types.count > roles.inputs.count { return types.last }
        let digits = call.configName(in: declarations).flatMap { declarations.config($0)?.number } ?? ""
        return declarations.types["layer\(digits)_t"] ?? (isLast ? declarations.types["result_t"] : nil) ?? types.last
    }

    /// The index of a tensor, made at its first mention.
    private mutating func tensor(
        _ name: String, shape: [Int]?, type: CodeSlice?, call: LayerCall, layer: PlannedLayer
    ) throws(InputError) -> Int {
        if let index = indices[name] { return index }
        let variable = variables[name]
        guard let slice = variable?.type ?? type, let value = declarations.valueType(slice) else {
            let found = (variable?.type ?? type)?.joined ?? "none"
            throw InputError(
                file: top.file, line: call.line, expected: "a type such as ap_fixed<16,6> for \(name)",
                found: "'\(found)'")
        }
        var sizes = try variable?.size.map { size throws(InputError) in try shapes.shape(ofSize: size) } ?? shape
        if sizes == nil, value.packSize == nil { sizes = consumedShape(of: name) }
        if let pack = value.packSize {
            plan.hasStreams = true
            sizes = CallWiring.streamed(sizes ?? [pack], pack: pack)
        }
        guard let sizes else {
            throw InputError(
                file: top.file, line: call.line, expected: "a size for \(name) in its declaration or configuration",
                found: "none")
        }
        indices[name] = plan.tensors.count
        plan.tensors.append(Tensor(name: name, shape: sizes, precision: value.precision))
        return plan.tensors.count - 1
    }

    /// The shape a later call asks for, for tensors whose declaration was taken out; looks through calls that have no
    /// configuration of their own.
    private func consumedShape(of name: String) -> [Int]? {
        var name = name
        for call in top.calls where call.arguments.first?.name() == name {
            let config = call.configName(in: declarations).flatMap { declarations.config($0) }
            let family = LayerFunction(named: call.function)
            if let shape = shapes.inputShape(of: family, config: config, position: 0) { return shape }
            guard config == nil, call.arguments.count > 1, let next = call.arguments[1].name() else { return nil }
            name = next
        }
        return nil
    }

    /// The shape of a stream: words of `pack` elements, as many as the count needs.
    static func streamed(_ shape: [Int], pack: Int) -> [Int] {
        let count = shape.reduce(1, &*)
        guard pack > 0, shape.last != pack, count > 0, count % pack == 0 else { return shape }
        return count == pack ? [pack] : [count / pack, pack]
    }

    private mutating func checkSize(of layer: PlannedLayer, against shape: [Int]) {
        guard let index = layer.outputs.first else { return }
        let declared = plan.tensors[index]
        guard declared.shape.last != shape.last, declared.count != shape.last else { return }
        plan.tensors[index].shape = shape
        plan.diagnostics.append(
            Diagnostic(
                .warning, code: .sourcesDisagree, layer: layer.name,
                message: "\(declared.name) is declared with \(declared.count) elements but its configuration writes "
                    + "\(shape.last ?? 0); parameters.h wins"))
    }

    private mutating func finish() {
        let read = Set(plan.layers.flatMap(\.inputs))
        let wrote = Set(plan.layers.flatMap(\.outputs))
        let parameters = Set(top.parameters.map(\.name))
        for (index, tensor) in plan.tensors.enumerated() {
            let isParameter = parameters.contains(tensor.name)
            if read.contains(index), !wrote.contains(index) {
                if isParameter || parameters.isEmpty {
                    plan.inputs.append(index)
                } else {
                    unwritten(tensor)
                }
            }
            if wrote.contains(index), isParameter || (!read.contains(index) && parameters.isEmpty) {
                plan.outputs.append(index)
            }
        }
    }

    /// hls4ml 1.1.0 leaves out the calls of ternary activations, so that the next layer reads what nobody wrote.
    private mutating func unwritten(_ tensor: Tensor) {
        let message = "\(tensor.name) is read but never written: a call seems to be missing in \(top.file)"
        plan.diagnostics.append(Diagnostic(.warning, code: .tensorNeverWritten, message: message))
    }

    /// A comment that can be a layer's name: one word that is no heading.
    static func layerName(_ comment: String?) -> String? {
        guard let comment, !comment.isEmpty, !comment.hasPrefix("*"), !comment.contains(where: \.isWhitespace) else {
            return nil
        }
        return comment
    }
}

/// Which arguments of a call are read, written, or constant.
struct CallRoles {
    /// Names of tensors read.
    var inputs: [String] = []
    /// Names of tensors written.
    var outputs: [String] = []
    /// Names of weights.
    var constants: [String] = []
    /// Numbers.
    var numbers: [Double] = []
    /// Whether the second template argument is the type of the parameter between input and output.
    var hasParameterType = false

    /// Sorts the arguments by the function's signature; of unknown functions the first array is read, those that were
    /// written before are read too, and the next one is written.
    init(
        _ call: LayerCall, family: LayerFunction, resolve: (String) -> String, isTensor: (String) -> Bool,
        isWritten: (String) -> Bool
    ) {
        var names: [String] = []
        for argument in call.arguments {
            if let number = Declarations.number(argument) {
                numbers.append(number)
            } else if let name = argument.name(), argument.range.count == 1 {
                names.append(resolve(name))
            }
        }
        switch family {
        case .merge:
            inputs = Array(names.prefix(2))
            outputs = Array(names.dropFirst(2).prefix(1))
        case .clone:
            inputs = Array(names.prefix(1))
            outputs = Array(names.dropFirst())
        case .activation(let function)
        where call.templateArguments.count > 3 || (names.count == 3 && function != .unaryLUT):
            // hls4ml 0.5 to 0.7 write prelu(in, alpha, out) with three template arguments, later ones four.
            hasParameterType = call.templateArguments.count > 3
            inputs = Array(names.prefix(1))
            outputs = Array(names.dropFirst().suffix(1))
            constants = Array(names.dropFirst().dropLast())
        case .other:
            sortUnknown(names, isTensor: isTensor, isWritten: isWritten)
        case .dense, .normalize, .threshold, .activation, .softmax, .repack, .reshape:
            inputs = Array(names.prefix(1))
            outputs = Array(names.dropFirst().prefix(1))
            constants = Array(names.dropFirst(2))
        }
    }

    private mutating func sortUnknown(
        _ names: [String], isTensor: (String) -> Bool, isWritten: (String) -> Bool
    ) {
        for (position, name) in names.enumerated() {
            if position == 0 || isWritten(name) {
                inputs.append(name)
            } else if outputs.isEmpty, isTensor(name) || position == 1 {
                outputs.append(name)
            } else {
                constants.append(name)
            }
        }
    }
}

import Devices
import Networks

extension LayerFactory {
    /// The strategy a dense layer is built with.
    ///
    /// The weight type tells compressed layers, the `strategy` constant (hls4ml 0.5 and later) most others; before
    /// that, resource layers were those that called `dense_large`.
    func strategy(_ plan: PlannedLayer, _ config: ConfigStruct) -> Strategy {
        let weights = declarations.alias("weight_t", in: config).flatMap { declarations.valueType($0) }
        if weights?.form == .compressed { return .compressed }
        switch declarations.word("strategy", in: config) {
        case "latency": return .latency
        case "resource", "large": return .resource
        case "resource_unrolled", "unrolled": return .unrolled
        case "compressed": return .compressed
        case "distributed_arithmetic": return .distributedArithmetic
        default: break
        }
        switch plan.function {
        case "dense_large", "dense_resource", "compute_large_layer": return .resource
        case "dense_compressed": return .compressed
        default: return .latency
        }
    }

    /// Compares the firmware's reuse factor and strategy with what the yml asks for.
    ///
    /// hls4ml repairs reuse factors only in resource strategies; elsewhere a difference means that the yml belongs to
    /// another conversion.
    mutating func compareReuse(of layer: inout Layer, _ plan: PlannedLayer) {
        guard let asked = configuration?.reuseFactor(layer: plan.name, kind: plan.family.configurationKind),
            asked != layer.reuseFactor
        else { return }
        switch layer.strategy {
        case .resource, .unrolled, .compressed: layer.requestedReuseFactor = asked
        case .latency, .distributedArithmetic, nil: staleReuseFactors.append(plan.name)
        }
    }

    /// One diagnostic for all layers whose yml belongs to another conversion.
    var staleDiagnostic: Diagnostic? {
        guard !staleReuseFactors.isEmpty else { return nil }
        let names = staleReuseFactors.prefix(3).joined(separator: ", ")
        let more = staleReuseFactors.count > 3 ? " and \(staleReuseFactors.count - 3) more" : ""
        return Diagnostic(
            .note, code: .sourcesDisagree,
            message: "hls4ml_config.yml asks for another reuse factor than parameters.h has in \(names)\(more); "
                + "parameters.h wins")
    }
}

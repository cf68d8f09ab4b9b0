import Devices
import Networks

/// Softmax over n classes with tables of exponentials and inverses (`nnet_activation.h`, hls4ml 0.2 to 1.3).
///
/// Checked on 21 distinct modules of Vivado HLS 2019.2 and 2020.1 and Vitis HLS 2021.1, 2022.2 and 2025.1, 2 to 16
/// classes, 3.33 to 25 ns, stable and latency:
/// - DSP: one multiplier per class (exact in all 21; 0 with `config_op mul -impl fabric`).
/// - Block RAM: `TableCopies` of the exponentials for n reads and one of the inverses (exact in all 21).
/// - LUT: the operators of `SoftmaxOperators`, median error 2 %, largest 10 % (saturating sums, products in logic).
/// - Latency and FF: `SoftmaxSchedule`; 17 latencies equal and all within 1 cycle, FF median error 2 %, largest 14 %.
/// Legacy and argmax follow the source; no report of them with parallel data and hls4ml's own code was at hand.
enum SoftmaxModel {
    /// Lowers the layer; nil for streams and types that are not fixed-point.
    static func lower(_ layer: ResolvedLayer, _ softmax: SoftmaxLayer, context: LayerContext) -> LayerArchitecture? {
        guard context.ioType == .parallel, let input = layer.inputs.first?.precision,
            let output = layer.outputs.first?.precision, input.kind == .fixed, softmax.classCount > 0,
            softmax.classCount <= 1 << 16, softmax.sliceCount > 0
        else { return nil }
        let parts = SoftmaxOperators(softmax, input, output, context: context)
        let schedule = SoftmaxSchedule(softmax, parts, context: context)
        let slices = Double(softmax.sliceCount)
        let components = (parts.components + parts.multipliers + schedule.registers + parts.tables.components)
            .map { Component($0.kind, count: $0.count * slices) }
        let latency = Double(schedule.latency)
        let isMeasured = softmax.implementation == .stable || softmax.implementation == .latency
        return LayerArchitecture(
            components: components,
            latencyCycles: QuantityRange(
                .between(latency, low: max(0, latency - 1), high: latency + 1)),
            intervalCycles: QuantityRange(.exact(1)), why: reasons(softmax, parts, schedule, context: context),
            bases: LayerBases(
                lut: isMeasured
                    ? .init(.modelled, spread: .init(below: 0.13, above: 0.13)) : ActivationOperators.derived,
                ff: .init(.modelled, spread: .init(below: 0.2, above: isMeasured ? 0.2 : 0.5))),
            timing: EdgeTiming(
                inputDelayNs: context.target.usablePeriodNs, outputDelayNs: schedule.outputDelayNs))
    }

    private static func reasons(
        _ softmax: SoftmaxLayer, _ parts: SoftmaxOperators, _ schedule: SoftmaxSchedule, context: LayerContext
    ) -> [Reason] {
        let lut = Int(context.technology.lut(of: parts.components))
        return [
            Reason("dsp", rule: "one-product-per-class", detail: parts.multiplierText),
            Reason("bram18", rule: "table-copies", detail: parts.tables.text),
            Reason("lut", rule: "operators", detail: "\(parts.text) = \(lut)"),
            Reason("latency_cycles", rule: "operator-delays", detail: schedule.text),
        ]
    }
}

extension LayerContext {
    /// Whether the tool is Vitis HLS 2020.1 to 2021.2, whose cost tables differ from later ones.
    var isFirstVitis: Bool {
        guard target.flow.tool == .vitisHLS, let version = target.flow.version else { return false }
        return version < Flow.Version(2022, 1)
    }

    /// Whether the tool is Vitis HLS 2024.1 or later.
    var isLatestVitis: Bool {
        guard target.flow.tool == .vitisHLS else { return false }
        return target.flow.version.map { $0 >= Flow.Version(2024, 1) } ?? true
    }
}

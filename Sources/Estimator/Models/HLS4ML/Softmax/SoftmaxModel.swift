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
    static func lower(_ layer: ResolvedLayer, _ softmax: SoftmaxLayer, context: LayerContext) -> Circuit? {
        guard context.ioType == .parallel, let input = layer.inputs.first?.precision,
            let output = layer.outputs.first?.precision, input.kind == .fixed, softmax.classCount > 0,
            softmax.classCount <= 1 << 16, softmax.sliceCount > 0
        else { return nil }
        let parts = SoftmaxOperators(softmax, input, output, context: context)
        let schedule = SoftmaxSchedule(softmax, parts, context: context)
        let slices = Double(softmax.sliceCount)
        let components = (parts.components + parts.multipliers + schedule.registers + parts.tables)
            .map { Component($0.kind, count: $0.count * slices) }
        let isMeasured = softmax.implementation == .stable || softmax.implementation == .latency
        return Circuit(
            components: components,
            latencyCycles: QuantityRange(
                .around(Double(schedule.latency), context.calibration.cycles(.softmaxOperators))),
            intervalCycles: QuantityRange(interval(schedule, context: context)),
            why: reasons(softmax, parts, schedule, context: context),
            evidence: CircuitEvidence(
                multipliers: .softmaxOperators, logic: isMeasured ? .softmaxOperators : .derivedElementOperators,
                registers: isMeasured ? .softmaxRegisters : .derivedSoftmaxRegisters, memory: .tableCopies),
            timing: EdgeTiming(
                inputDelayNs: context.target.usablePeriodNs, outputDelayNs: schedule.outputDelayNs))
    }

    /// Cycles between two starts: one in a pipelined top function.
    ///
    /// A process of a dataflow region may run to its end before it starts again:
    /// one of two such modules of Vivado HLS 2020.1 does, at 57 cycles.
    private static func interval(_ schedule: SoftmaxSchedule, context: LayerContext) -> Quantity {
        guard context.topLevel == .dataflow else { return .exact(1) }
        let spread = context.calibration.cycles(.softmaxOperators, .interval)
        return .between(1, low: 1, high: Double(schedule.latency) + spread.above, basis: spread.basis)
    }

    private static func reasons(
        _ softmax: SoftmaxLayer, _ parts: SoftmaxOperators, _ schedule: SoftmaxSchedule, context: LayerContext
    ) -> [Reason] {
        let lut = Int(context.technology.lut(of: parts.components))
        return [
            Reason(.dsp, .softmax(parts.productRule)), Reason(.bram18, .softmax(parts.tableRule)),
            Reason(
                .lut,
                .softmax(
                    .operators(
                        softmax.implementation, classes: softmax.classCount, sumWidth: parts.sumWidth, lut: lut))),
            Reason(.latency, .softmax(schedule.rule)),
        ]
    }
}

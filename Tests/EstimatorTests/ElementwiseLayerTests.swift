import Devices
import Testing

@testable import Estimator
@testable import Networks

@Suite("Layers made of one operator per element")
struct ElementwiseLayerTests {
    static let type = "ap_fixed<16,6>"

    private func merge(_ function: MergeLayer.Function, output: String = type) throws -> LayerEstimate {
        let context = try ReportedTarget.alveo2022.context(.pipeline)
        func tensor(_ name: String, _ type: String) throws -> Tensor {
            Tensor(name: name, shape: [8], precision: try #require(Precision(parsing: type)))
        }
        let layer = ResolvedLayer(
            name: "merge", configName: "config",
            operation: .merge(MergeLayer(function: function, elementCounts: [8, 8])),
            inputs: [try tensor("a", Self.type), try tensor("b", Self.type)], outputs: [try tensor("c", output)],
            strategy: nil, requestedReuseFactor: 1, usedReuseFactor: 1)
        let circuit = try #require(LayerModels.lower(layer, context: context))
        return LayerEstimate(layer, circuit, context: context)
    }

    /// Per element: an adder of 16 bits 23 LUT, a comparison 13 and a choice 16, a multiplier one DSP; the dot product
    /// takes a cycle, so 13 more for the multiplexer of each.
    static let merges: [(MergeLayer.Function, Double, Double)] = [
        (.add, 0, 8 * 23), (.subtract, 0, 8 * 23), (.maximum, 0, 8 * 29), (.minimum, 0, 8 * 29), (.multiply, 8, 0),
        (.concatenate1d, 0, 0), (.concatenate2d, 0, 0), (.concatenate3d, 0, 0), (.dot, 8, 7 * 23 + 8 * 13),
    ]

    @Test("merges", arguments: merges)
    func mergeFigures(function: MergeLayer.Function, dsp: Double, lut: Double) throws {
        let estimate = try merge(function)
        #expect(estimate.csynth[.dsp].value == dsp)
        #expect(estimate.csynth[.lut].value == lut)
        #expect(estimate.csynth[.bram18].value == 0)
    }

    @Test("a saturating sum costs more than a wrapping one")
    func saturation() throws {
        let wrapping = try #require(try merge(.add).csynth[.lut].value)
        let saturating = try #require(try merge(.add, output: "ap_fixed<16,6,AP_RND,AP_SAT>").csynth[.lut].value)
        #expect(saturating > wrapping)
    }

    @Test("every activation has a model whose cost grows with its elements", arguments: ActivationFunction.allCases)
    func activations(function: ActivationFunction) throws {
        func lut(_ count: Int) throws -> Double {
            let operation = Networks.Operation.activation(ActivationLayer(function: function, elementCount: count))
            let estimate = try ReportedTarget.zynq2020.estimate(
                operation, input: Self.type, output: Self.type, count: count)
            return try #require(estimate.csynth[.lut].value)
        }
        let (few, many) = (try lut(4), try lut(64))
        if function == .linear { #expect(few == 0 && many == 0) } else { #expect(few > 0 && many > few) }
    }

    @Test("reshape, clone and repack are wires", arguments: [Networks.Operation.reshape, .clone, .repack])
    func wires(operation: Networks.Operation) throws {
        let estimate = try ReportedTarget.zynq2020.estimate(operation, input: Self.type, output: Self.type, count: 64)
        for kind in ResourceKind.amd { #expect(estimate.csynth[kind] == .zero) }
        #expect(estimate.latencyCycles.max == .zero)
    }

    @Test("extreme sizes and types give figures or none, never a trap", arguments: [0, 1, 1 << 40, Int.max])
    func extremes(count: Int) throws {
        for function in ActivationFunction.allCases {
            for type in ["ap_fixed<16,6>", "ap_ufixed<1,1>", "ap_fixed<60,-40>", "ap_fixed<8,60,AP_RND,AP_SAT>"] {
                let context = try ReportedTarget.zynq2020.context(.dataflow)
                let precision = try #require(Precision(parsing: type))
                let tensor = Tensor(name: "t", shape: [count], precision: precision)
                let activation = ActivationLayer(function: function, elementCount: count, tableSize: max(1, count))
                let softmax = SoftmaxLayer(
                    implementation: .stable, classCount: count, exponentTableSize: count, inverseTableSize: count)
                for operation in [Networks.Operation.activation(activation), .softmax(softmax)] {
                    let layer = ResolvedLayer(
                        name: "l", configName: "c", operation: operation, inputs: [tensor], outputs: [tensor],
                        strategy: nil, requestedReuseFactor: 1, usedReuseFactor: 1)
                    guard let circuit = LayerModels.lower(layer, context: context) else { continue }
                    let estimate = LayerEstimate(layer, circuit, context: context)
                    #expect((estimate.csynth[.lut].value ?? 0) >= 0)
                }
            }
        }
    }
}

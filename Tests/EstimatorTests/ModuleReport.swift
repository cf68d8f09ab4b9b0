import Devices
import Testing

@testable import Estimator
@testable import Networks

/// The target of a module in a C-synthesis report of a public design.
struct ReportedTarget: Sendable {
    let part: String
    let flow: (Flow.Tool, Int, Int)
    let clockPeriodNs: Double
    let uncertaintyNs: Double
    var binding = MultiplierBinding.automatic

    static let zynq2019 = ReportedTarget(
        part: "xc7z020clg400-1", flow: (.vivadoHLS, 2019, 2), clockPeriodNs: 5, uncertaintyNs: 0.62)
    static let zynq2020 = ReportedTarget(
        part: "xc7z020clg400-1", flow: (.vivadoHLS, 2020, 1), clockPeriodNs: 5, uncertaintyNs: 0.62)
    static let zynq2020slow = ReportedTarget(
        part: "xc7z020clg400-1", flow: (.vivadoHLS, 2020, 1), clockPeriodNs: 25, uncertaintyNs: 3.12)
    static let virtex7 = ReportedTarget(
        part: "xc7vx690tffg1761-2", flow: (.vivadoHLS, 2019, 1), clockPeriodNs: 5, uncertaintyNs: 0.62)
    static let alveo2019 = ReportedTarget(
        part: "xcu250-figd2104-2L-e", flow: (.vivadoHLS, 2019, 2), clockPeriodNs: 5, uncertaintyNs: 0.62)
    static let alveo2022 = ReportedTarget(
        part: "xcu250-figd2104-2L-e", flow: (.vitisHLS, 2022, 2), clockPeriodNs: 5, uncertaintyNs: 1.35)
    static let u55c2022 = ReportedTarget(
        part: "xcu55c-fsvh2892-2L-e", flow: (.vitisHLS, 2022, 2), clockPeriodNs: 3.33, uncertaintyNs: 0.9)
    static let alveo2024 = ReportedTarget(
        part: "xcu250-figd2104-2L-e", flow: (.vitisHLS, 2024, 1), clockPeriodNs: 5, uncertaintyNs: 1.35)
    static let zynq2024 = ReportedTarget(
        part: "xc7z020clg400-1", flow: (.vitisHLS, 2024, 2), clockPeriodNs: 5, uncertaintyNs: 1.35)
    static let zynq2025 = ReportedTarget(
        part: "xc7z020clg400-1", flow: (.vitisHLS, 2025, 1), clockPeriodNs: 5, uncertaintyNs: 1.35)

    /// The small Zynq of one family of projects, Vitis HLS 2021.1.
    static func zynq2021(_ clockPeriodNs: Double, _ binding: MultiplierBinding = .automatic) -> ReportedTarget {
        ReportedTarget(
            part: "xc7z007sclg225-2", flow: (.vitisHLS, 2021, 1), clockPeriodNs: clockPeriodNs,
            uncertaintyNs: clockPeriodNs < 4 ? 0.42 : 0.62, binding: binding)
    }

    /// What a layer model gets to see.
    func context(_ topLevel: TopLevelStyle) throws -> LayerContext {
        var target = Target(
            device: try DeviceCatalogue.shipped.resolve(part), clockPeriodNs: clockPeriodNs,
            flow: Flow(flow.0, version: Flow.Version(flow.1, flow.2)))
        target.clockUncertaintyNs = uncertaintyNs
        target.multiplierBinding = binding
        return try LayerContext(target, topLevel: topLevel)
    }

    /// The estimate of one layer by itself.
    func estimate(
        _ operation: Networks.Operation, input: String, output: String, count: Int,
        topLevel: TopLevelStyle = .pipeline
    ) throws -> LayerEstimate {
        let context = try context(topLevel)
        func tensor(_ name: String, _ type: String) throws -> Tensor {
            Tensor(name: name, shape: [count], precision: try #require(Precision(parsing: type)))
        }
        let layer = ResolvedLayer(
            name: "layer", configName: "config", operation: operation, inputs: [try tensor("in", input)],
            outputs: [try tensor("out", output)], strategy: nil, requestedReuseFactor: 1, usedReuseFactor: 1)
        let circuit = try #require(LayerModels.lower(layer, context: context))
        return LayerEstimate(layer, circuit, context: context)
    }
}

extension LayerContext {
    /// The context of a layer that stands alone, with the shipped costs and intervals.
    init(_ target: Target, ioType: IOType = .parallel, topLevel: TopLevelStyle) throws {
        let estimator = try DesignEstimator(catalogue: .shipped, tool: target.flow.tool)
        self.init(
            target: target, ioType: ioType, topLevel: topLevel,
            technology: try #require(estimator.sources.first?.technology(for: target)),
            calibration: estimator.calibration.calibration(for: target.flow))
    }
}

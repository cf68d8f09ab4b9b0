import Devices
import Estimator
import Importers
import TestSupport

/// Estimates of real projects beside their reports: whole designs, project families and layers.
struct ProjectRun {
    var designs = AccuracyReport()
    var families = AccuracyReport()
    var layers = AccuracyReport()
    var leftOut: [String] = []

    /// Runs over all projects of this consistency.
    init(corpus: String, _ consistency: ReportedDesign.Consistency) throws {
        for design in try ReportedDesign.designs(corpus: corpus, consistency) {
            guard let flow = design.flow else { continue }
            do {
                add(try Self.estimate(design, flow: flow), beside: design, tool: flow.tool.rawValue)
            } catch let EstimateError.unsupportedLayers(names) {
                let reasons = Set(names.map(\.reason)).sorted().joined(separator: ", ")
                leftOut.append("\(design.id): \(reasons)")
            } catch {
                leftOut.append("\(design.id): \(error)")
            }
        }
    }

    private static func estimate(_ design: ReportedDesign, flow: Flow) throws -> DesignEstimate {
        let model = try ModelImporters.read(path: try RebuiltProject.rebuild(design.project))
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(design.part), clockPeriodNs: design.clockNs,
            clockUncertaintyNs: model.clockUncertaintyNs, flow: flow, multiplierBinding: model.multiplierBinding)
        return try DesignEstimator(catalogue: .shipped, tool: flow.tool).estimate(model.graph, target: target)
    }

    private mutating func add(_ estimate: DesignEstimate, beside design: ReportedDesign, tool: String) {
        for quantity in Quality.Quantity.allCases {
            let estimated = Quality.estimated(quantity, in: estimate)
            let reported = design.figures[quantity]
            for group in ["all", "\(tool), \(estimate.topLevel.rawValue)"] {
                designs.add(quantity, group: group, name: design.id, estimated: estimated, reported: reported)
            }
            families.add(
                quantity, group: design.repository, name: design.id, estimated: estimated, reported: reported)
        }
        for row in design.layers {
            guard let layer = estimate.layers.first(where: { $0.configName == row.configName }) else { continue }
            let group = "\(tool), \(layer.kind) \(layer.strategy?.rawValue ?? "")"
            for quantity in Quality.Quantity.allCases {
                layers.add(
                    quantity, group: group, name: "\(design.id)/\(layer.name)",
                    estimated: Quality.estimated(quantity, in: layer), reported: row.figures[quantity])
            }
        }
    }

    /// What has no figures here, with the reason, as a Markdown list.
    var leftOutText: String { leftOut.map { "- \($0)" }.joined(separator: "\n") }
}

extension SingleDense {
    /// Estimates of the whole sweep beside its figures, by strategy and width.
    static func run(corpus: String) throws -> AccuracyReport {
        var report = AccuracyReport()
        let target = Target(
            device: try DeviceCatalogue.shipped.resolve(partName), clockPeriodNs: clockNs, flow: flow)
        let estimator = try DesignEstimator(catalogue: .shipped, tool: flow.tool)
        for row in try all(corpus: corpus) {
            let estimate = try estimator.estimate(row.graph, target: target)
            for quantity in Quality.Quantity.allCases {
                for group in [row.strategy.rawValue, "\(row.strategy.rawValue), \(row.weightPrecision.width) bits"] {
                    report.add(
                        quantity, group: group, name: row.id, estimated: Quality.estimated(quantity, in: estimate),
                        reported: row.figures[quantity])
                }
            }
        }
        return report
    }
}

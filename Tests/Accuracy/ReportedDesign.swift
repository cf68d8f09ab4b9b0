import Estimator
import Foundation

/// A real report's figures with what is known of where they come from.
struct ReportedDesign {
    let id: String
    let project: String
    let repository: String
    let tool: String
    let version: String
    let part: String
    let clockNs: Double
    let clockUncertaintyNs: Double?
    let strategies: String
    let figures: [Quality.Quantity: Double]
    let layers: [ReportedLayer]

    /// How surely a report belongs to the project beside it.
    enum Consistency: String {
        /// Every configuration the report names is in the project: the trusted core.
        case ok
        /// The report names no configuration, so the project may be of another build.
        case unknown
    }

    /// Designs of official hls4ml sources: io_parallel networks without a wrapper around them.
    static func designs(corpus: String, _ consistency: Consistency) throws -> [ReportedDesign] {
        let layers = Dictionary(grouping: try CSVTable(path: corpus + "/synth/layers.csv").rows) { $0["design"] ?? "" }
        return try CSVTable(path: corpus + "/synth/designs.csv").rows.compactMap { row in
            let source = row["hls4ml_source"] ?? ""
            guard row["project"]?.isEmpty == false, row["consistency"] == consistency.rawValue,
                row["top_kind"] == "core",
                source.hasPrefix("official") || source.hasPrefix("near_official"), row["io_type"] == "io_parallel"
            else { return nil }
            return ReportedDesign(row, layers: layers[row["id"] ?? ""] ?? [])
        }
    }

    private init?(_ row: [String: String], layers: [[String: String]]) {
        guard let clockNs = Double(row["clock_ns"] ?? "") else { return nil }
        id = row["id"] ?? ""
        project = row["project"] ?? ""
        repository = row["repo"] ?? ""
        tool = row["tool"] ?? ""
        version = row["tool_version"] ?? ""
        part = row["part"] ?? ""
        self.clockNs = clockNs
        clockUncertaintyNs = Double(row["clock_uncertainty_ns"] ?? "")
        strategies = row["strategies"] ?? ""
        figures = Quality.figures(row, resourcePrefix: "hls_")
        self.layers = layers.compactMap(ReportedLayer.init)
    }

    /// The tool as the estimator names it.
    var flow: Flow? {
        switch tool {
        case "Vivado HLS": Flow(.vivadoHLS, version: Flow.Version(parsing: version))
        case "Vitis HLS": Flow(.vitisHLS, version: Flow.Version(parsing: version))
        default: nil
        }
    }
}

/// One instance row of a report.
struct ReportedLayer {
    let configName: String
    let kind: String
    let strategy: String
    let figures: [Quality.Quantity: Double]

    fileprivate init?(_ row: [String: String]) {
        guard let name = row["cfg"], !name.isEmpty else { return nil }
        configName = name
        kind = row["kind"] ?? ""
        strategy = row["strategy"] ?? ""
        figures = Quality.figures(row, resourcePrefix: "")
    }
}

import Comparing
import Devices
import Foundation
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Vivado and Vitis reports of the package, written for it in the tools' formats.
enum VivadoFixture {
    static let folder = Package.root + "/Tests/Fixtures/reports/"

    /// Their paths below the folder.
    static let paths = [
        "vivado-2018.2/timing.rpt", "vivado-2019.2/timing_summary_synth.rpt",
        "vivado-2019.2/utilization_hierarchical.rpt", "vivado-2019.2/utilization_hierarchical.xml",
        "vivado-2019.2/utilization_placed.rpt", "vivado-2020.1/timing_summary_unconstrained.rpt",
        "vivado-2022.2/kernel_util_routed.rpt", "vivado-2022.2/utilization_of_platform_synth.rpt",
        "vivado-2022.2/utilization_versal_synth.rpt", "vivado-2024.1/power_exceeded.rpt",
        "vivado-2024.1/power_routed.rpt", "vivado-2024.1/timing_summary_routed.rpt",
        "vivado-2024.1/utilization_hierarchical.rpt", "vivado-2024.1/vivado_synth.rpt",
        "vitis-2022.2/system_estimate.xtxt", "vitis-2022.2/tagger.xclbin.info",
        "vivado-2014.4/utilization_synth.rpt", "vivado-2023.1/design_reports.rpt",
        "vivado-2023.1/utilization_pblocks.rpt", "vitis-2018.3/system_estimate.xtxt", "vitis-2021.1/jets.xclbin.info",
    ]

    /// The content of a fixture.
    static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: folder + path)))
    }

    /// What is read of a fixture, under a name that says nothing of its kind.
    static func read(_ path: String) throws -> Devices.Measurement {
        let read = try ReportReaders.read(ReportFile(path: "report", bytes: bytes(path)))
        return try #require(read.count == 1 ? read.first : nil)
    }
}

extension Devices.Measurement {
    /// The codes of the diagnostics.
    var codes: [String] { diagnostics.map(\.code.rawValue) }
}

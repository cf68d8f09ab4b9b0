import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Every HLS report of the collection against values that were read from it by other means.
@Suite(.enabled(if: Corpus.isAvailable, "the collection of reports is not here"))
struct AMDHLSCorpusTests {
    @Test(
        "Every file of the kinds without listed values is read as its kind",
        arguments: [
            ("vitis_hls/export_full_rpt", "export_full_rpt"), ("vitis_hls/log", "log"), ("vivado_hls/log", "log"),
            ("vitis_hls/csynth_design_size_rpt", "csynth_design_size_rpt"),
        ])
    func foldersAreRead(folder: String, kind: String) throws {
        let files = try ExpectedReport.files(in: folder)
        #expect(!files.isEmpty)
        for file in files {
            let measurement = try #require(try ReportReaders.read(file).first)
            #expect(measurement.source.kind == kind, "\(file.path)")
            #expect(kind == "csynth_design_size_rpt" || measurement.source.toolVersion != nil, "\(file.path)")
        }
    }

    @Test("Damaged exports and co-simulations keep what is good")
    func damagedReports() throws {
        let files = try ExpectedReport.files(in: "vivado/malformed")
        func measurement(_ name: String) throws -> Measurement {
            let file = try #require(files.first { $0.path.contains(name) })
            return try #require(try ReportReaders.read(file).first)
        }
        let cosim = try measurement("invalid-cosim1")
        #expect(cosim.latencyCycles.isUnknown)
        #expect(cosim.diagnostics.map(\.code) == ["cosim-failed"])
        let withoutLUT = try measurement("invalid-synth1")
        #expect(withoutLUT.used[.lut] == nil)
        #expect(withoutLUT.used[.ff] == 776)
        #expect(withoutLUT.clocks.first?.targetNs == nil)
        #expect(withoutLUT.clocks.first?.achievedNs == 4.836)
        #expect(withoutLUT.diagnostics.first?.code == "not-stated")
        #expect(withoutLUT.available[.bram18] == 280)
        let withoutSlices = try measurement("partial-synth1")
        #expect(withoutSlices.used[.lut] == 538)
        #expect(withoutSlices.extra["SLICE"] == nil)
        #expect(withoutSlices.clocks.first?.isMet == false)
        #expect(withoutSlices.diagnostics.map(\.message) == ["The report has no figure for: SLICE."])
        let withoutPeriod = try measurement("partial-synth2")
        #expect(withoutPeriod.used[.lut] == 538)
        #expect(withoutPeriod.clocks.first?.achievedNs == nil)
        #expect(withoutPeriod.clocks.first?.isMet == nil)
    }
}

import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Forms of the Intel tools' reports that differ from the fixtures: older families, other versions, other flows.
struct IntelVariantsTests {
    private static func read(_ text: String) throws -> Devices.Measurement {
        try #require(try ReportReaders.read(ReportFile(path: "report", bytes: Array(text.utf8))).first)
    }

    /// MAX 10 counts logic elements, which stay under the report's own name; M9K and 9-bit multipliers are no M20K or DSP.
    @Test func logicElements() throws {
        let measurement = try Self.read(
            """
            Fitter Status : Successful - Mon Jan 06 10:00:00 2025
            Quartus Prime Version : 18.1.0 Build 625 09/12/2018 SJ Lite Edition
            Top-level Entity Name : tagger_top
            Family : MAX 10
            Device : 10M50DAF484C7G
            Total logic elements : 8,245 / 49,760 ( 17 % )
                Total combinational functions : 7,100 / 49,760 ( 14 % )
                Dedicated logic registers : 4,600 / 49,760 ( 9 % )
            Total registers : 4631
            Embedded Multiplier 9-bit elements : 4 / 288 ( 1 % )
            """)
        #expect(measurement.used == ResourceUse([.ff: 4631]))
        #expect(measurement.available == ResourceUse([.ff: 49_760]))
        #expect(measurement.extra["Total logic elements"] == "8,245 / 49,760 ( 17 % )")
        #expect(measurement.design.device == "10m50")
    }

    @Test func quartusII() throws {
        let measurement = try Self.read(
            """
            Fitter Status : Successful - Mon Jan 06 10:00:00 2014
            Quartus II 64-Bit Version : 13.1.0 Build 162 10/23/2013 SJ Full Version
            Top-level Entity Name : tagger_top
            Family : Stratix IV
            Device : EP4SGX230KF40C2
            Logic utilization : 5 %
                Combinational ALUTs : 1,234 / 182,400 ( < 1 % )
                Memory ALUTs : 0 / 91,200 ( 0 % )
                Dedicated logic registers : 5,036 / 182,400 ( 3 % )
            DSP block 18-bit elements : 4 / 1,288 ( < 1 % )
            """)
        #expect(measurement.source.tool == "Quartus II")
        #expect(measurement.used == ResourceUse([.alut: 1234, .ff: 5036]))
        #expect(measurement.available == ResourceUse([.alut: 182_400, .ff: 182_400]))
        #expect(measurement.diagnostics.map(\.code) == ["unknown-device"])
    }

    /// A device that the tool is to choose is no device yet.
    @Test func automaticDevice() throws {
        let measurement = try Self.read(
            "Fitter Status : Successful\nFamily : Cyclone V\nDevice : AUTO\nTotal registers : 10\n")
        #expect(measurement.design.part == nil)
        #expect(measurement.diagnostics.isEmpty)
    }

    /// Without a node for the system, the last node is the design's; `TBD` is what stands there before a compile.
    @Test(arguments: [
        (#"{"type":"component","name":"tagger","alm":"1,520.5","reg":"2419","dsp":"40","ram":"3"}"#, 1520.5),
        (#"{"type":"component","name":"tagger","alm":"TBD","reg":"TBD","dsp":"TBD","ram":"TBD"}"#, nil),
    ])
    func nodesOfComponents(node: String, alm: Double?) throws {
        let clock = alm == nil ? "TBD" : "250.0"
        let measurement = try Self.read(
            #"{"quartusFitClockSummary":{"nodes":[{"name":"f","clock":"\#(clock)","clock fmax":"\#(clock)"}]},"#
                + #""quartusFitResourceUsageSummary":{"nodes":[{"type":"other","name":"x"},\#(node)]}}"#)
        #expect(measurement.used[.alm] == alm)
        #expect(measurement.clocks.first?.achievedNs == (alm == nil ? nil : 4))
        #expect(measurement.diagnostics.map(\.code) == (alm == nil ? ["not-compiled"] : []))
    }

    @Test(arguments: [
        ("--clock 5ns", 5.0), ("--clock=200MHz", 5), ("-Xsclock=0.4GHz", 2.5), ("--clock 2500ps", 2.5),
        ("--clock", nil), ("--clock fast", nil), ("-O3", nil), ("--clock 0ns", nil),
    ])
    func clockOfTheCommand(options: String, periodNs: Double?) throws {
        let info =
            #"{"name":"Info","rows":[{"name":"Command","data":["i++ tagger.cpp \#(options) -o tagger"]},"#
            + #"{"name":"Target Family, Device","data":["Arria10, 10AX115U1F45I1SG"]}]}"#
        #expect(try Self.read(info).clocks.first?.targetNs == periodNs)
        let script =
            "var infoJSON='\(info)';\nvar summaryJSON={\"estimatedResources\":{\"children\":[]}};\n"
            + #"var quartusJSON={"quartusFitClockSummary":{"children":[{"data":["1x clock fmax": 180.5]}]}};"#
        let fit = try #require(try ReportReaders.read(ReportFile(path: "x", bytes: Array(script.utf8))).last)
        #expect(fit.stage == .implementation)
        #expect(fit.clocks.map(\.fmaxMHz) == [180.5])
        #expect(fit.clocks.first?.targetNs == periodNs)
        #expect(fit.clocks.first?.isMet == periodNs.map { 1000 / $0 <= 180.5 })
    }

    /// A kernel takes at least as long as its longest block, in the summary's row of it too.
    @Test func kernelsOfAFolder() throws {
        let project = try TemporaryProject([
            "tagger.prj/reports/resources/json/summary.ndjson": "oneapi-2024.1/summary.ndjson",
            "tagger.prj/reports/resources/json/loop_attr.ndjson": "oneapi-2024.1/loop_attr.ndjson",
        ])
        let estimate = try #require(ReportFolder(project.path).designs.first?[.estimate])
        let kernel = try #require(estimate.instances.first { $0.name == "Tagger" })
        #expect(kernel.used[.alut] == 2134)
        #expect(kernel.latencyCycles == MeasuredRange(min: 176))
        #expect(estimate.latencyCycles == MeasuredRange(min: 176))
        #expect(estimate.clocks.first?.fmaxMHz == 349.92)
    }

    /// Multipliers that share DSP blocks are not in the total's DSPs, and the report says so.
    @Test func sharedMultipliers() throws {
        let text =
            #"{"estimatedResources":{"dsp_packing_factor":2,"columns":["","DSPs ","Frac. DSPs"],"#
            + #""children":[{"name":"Total","data":[3,80]}]}}"#
        let measurement = try Self.read(text)
        #expect(measurement.used[.dsp] == 3)
        #expect(measurement.extra["Frac. DSPs"] == "80")
        #expect(measurement.diagnostics.map(\.code) == ["shared-dsp"])
    }

    /// The OpenCL compiler's list in another order.
    @Test func kernelListInAnotherOrder() throws {
        let measurement = try Self.read(
            "Device: 1SX280\nLogic utilization: 1,000 / 933,120 ( < 1 % )\nRegisters: N/A\nActual clock freq: 400\n"
                + "Kernel fmax: 412.5\n")
        #expect(measurement.source.kind == "acl_quartus_report_txt")
        #expect(measurement.used == ResourceUse([.alm: 1000]))
        #expect(measurement.clocks.first?.fmaxMHz == 412.5)
    }

    /// Hold violated in another corner than that of the least setup slack: the constraints are not met.
    @Test func verdictOfAllClocks() throws {
        let measurement = try Self.read(
            """
            ------------------------------------------------------------
            TimeQuest Timing Analyzer Summary
            ------------------------------------------------------------

            Type  : Slow 1200mV 85C Model Setup 'clk'
            Slack : 0.250
            TNS   : 0.000

            Type  : Fast 1200mV 0C Model Hold 'it's'
            Slack : -0.031
            TNS   : -0.062
            """)
        #expect(measurement.clocks.map(\.isMet) == [true, false])
        #expect(measurement.clocks.map(\.name) == ["clk", "it's"])
        #expect(measurement.worstClock?.wnsNs == 0.25)
        #expect(measurement.worstClock?.isMet == false)
    }

    /// The area tree beside the summary rounds the total's half DSP block the other way; neither is wrong.
    @Test func folderOfAComponent() throws {
        let area =
            #"{"columns":["","ALUTs","FFs","RAMs","DSPs","MLABs"],"total":[35176,13480,3,52,10],"#
            + #""max_resources":[854400,1708800,2713,1518,42720],"children":[{"name":"tagger","#
            + #""total_kernel_resources":[35176,13480,3,51.5,10]}]}"#
        let project = try TemporaryProject(
            [
                "tagger.prj/reports/lib/json/summary.json": "intel-hls-19.1/summary.json",
                "tagger.prj/reports/lib/verification_data.js": "intel-hls-19.1/verification_data.js",
            ], texts: ["tagger.prj/reports/lib/json/area.json": area])
        let design = try #require(ReportFolder(project.path).designs.first)
        #expect(design[.estimate]?.used[.dsp] == 51)
        #expect(design[.estimate]?.available[.mlab] == 42_720)
        #expect(design[.estimate]?.diagnostics.isEmpty == true)
        #expect(design[.cosim]?.latencyCycles.max == 22)
        #expect(design.missing.allSatisfy { $0.code != "no-csynth" })
    }
}

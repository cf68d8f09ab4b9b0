import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Logs of HLS runs that end in other ways than they should.
@Suite struct HLSLogTests {
    private static let banner = """
        ****** Vitis HLS - High-Level Synthesis from C, C++ and OpenCL v2022.2 (64-bit)
        INFO: [HLS 200-1510] Running: open_project tagger_prj
        INFO: [HLS 200-10] Opening project '/build/tagger_prj'.
        INFO: [HLS 200-1510] Running: set_top tagger
        INFO: [HLS 200-10] Opening solution '/build/tagger_prj/solution1'.
        INFO: [HLS 200-1510] Running: config_array_partition -maximum_size 4096
        ERROR: [HLS 200-101] config_array_partition: Unknown option '-maximum_size'.
        ***** C/RTL SYNTHESIS *****
        INFO: [HLS 200-1510] Running: csynth_design

        """
    private static let synthesised = """
        INFO: [HLS 200-111] Finished Generating all RTL models: CPU user time: 0.3 seconds.
        INFO: [HLS 200-789] **** Estimated Fmax: 280.80 MHz
        ***** C/RTL SYNTHESIS COMPLETED IN 0h2m29s *****

        """

    private static func read(_ text: String) throws -> Devices.Measurement {
        try #require(try ReportReaders.read(ReportFile(path: "vitis_hls.log", bytes: Array(text.utf8))).first)
    }

    @Test(arguments: [
        (
            "ERROR: [XFORM 203-504] Stop unrolling loop 'Product1'.\nERROR: [HLS 200-70] Pre-synthesis failed.\n",
            "XFORM"
        ),
        ("Abnormal program termination (11)\nPlease check 'hs_err_pid7.log' for details\n", "Abnormal program"),
        ("/opt/bin/rdiArgs.sh: line 286: 77 Killed                  \"$RDI_PROG\" \"$@\"\n", "Killed"),
        ("segfault in /opt/bin/vitis_hls -exec vitis_hls, exiting...\n", "segfault"),
        ("terminate called after throwing an instance of 'std::bad_alloc'\n", "bad_alloc"),
        ("child killed: kill signal\n", "child killed"), ("Segmentation fault (core dumped)\n", "Segmentation"),
    ])
    func `the reason of a failure is told once, and no error before it`(end: String, word: String) throws {
        let log = try Self.read(Self.banner + end)
        let failure = try #require(log.diagnostics.first)
        #expect(failure.code == "run-not-finished")
        #expect(failure.severity == .error)
        #expect(failure.message.hasPrefix("C synthesis did not finish: "))
        #expect(failure.message.contains(word))
        #expect(log.diagnostics.filter { $0.message.contains(word) }.count == 1)
        let early = log.diagnostics.filter { $0.message.contains("Unknown option") }
        #expect(early.map(\.code) == ["tool-error-passed-over"])
        #expect(log.design.top == "tagger")
    }

    @Test func `a log that just ends is of a run that was stopped`() throws {
        let log = try Self.read(Self.banner + "INFO: [HLS 200-10] Analyzing design file 'tagger.cpp' ...\n")
        #expect(log.diagnostics.map(\.code) == ["run-not-finished", "tool-error-passed-over"])
        #expect(log.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(log.extra["C synthesis"] == "not finished")
    }

    @Test func `what failed after synthesis is named`() throws {
        let cosim = try Self.read(
            Self.banner + Self.synthesised + "***** C/RTL SIMULATION *****\n"
                + "ERROR: [COSIM 212-4] *** C/RTL co-simulation finished: FAIL ***\n")
        #expect(cosim.diagnostics.first?.message.hasPrefix("Co-simulation did not finish: ERROR: [COSIM") == true)
        let logic = try Self.read(
            Self.banner + Self.synthesised + "***** VIVADO SYNTHESIS *****\n"
                + "ERROR: [Common 17-345] A valid license was not found for feature 'Synthesis'.\n")
        #expect(logic.diagnostics.first?.message.hasPrefix("Logic synthesis did not finish: ERROR: [Common") == true)
        #expect(logic.extra["C synthesis"] == "finished")
    }

    @Test(arguments: [
        "****** v++ v2024.2 (64-bit)\nINFO: [HLS 200-2005] Using work_dir hls\n",
        "****** vitis-run v2024.2 (64-bit)\n\n"
            + "****** Vitis HLS - High-Level Synthesis from C, C++ and OpenCL v2024.2 (64-bit)\n",
    ])
    func `the unified flow is known by its launcher or its messages`(head: String) throws {
        let log = try Self.read(
            head + "INFO: [HLS 200-1465] Applying ini 'syn.top=tagger' from hls_config.cfg(8)\n"
                + "INFO: [HLS 200-1465] Applying ini 'part=xcvu13p-flga2577-2-e' from hls_config.cfg(1)\n"
                + "INFO: [HLS 200-1510] Running: csynth_design\n" + Self.synthesised)
        #expect(log.source.tool == "Vitis HLS")
        #expect(log.source.toolVersion == "2024.2")
        #expect(log.design.top == "tagger")
        #expect(log.design.device == "xcvu13p")
        #expect(log.worstClock?.fmaxMHz == 280.8)
        #expect(log.diagnostics.isEmpty)
    }

    @Test func `an export ends with the Vivado that it starts`() throws {
        let text = """
            INFO: [HLS 200-10] Opening solution 'tagger_prj/solution1'.
            INFO: [IMPL 213-8] Exporting RTL as a Vivado IP.
            ****** Vivado v2019.2 (64-bit)
            INFO: [Common 17-206] Exiting Vivado at Mon Jan  1 12:00:00 2024...

            """
        let log = try Self.read(text)
        #expect(log.extra["Export of the design"] == "finished")
        #expect(log.diagnostics.map(\.severity) == [.info])
    }
}

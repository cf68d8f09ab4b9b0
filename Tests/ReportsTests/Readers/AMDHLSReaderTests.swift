import Comparing
import Devices
import Presentation
import Readers
import TestSupport
import Testing
import Wire

/// Reports of the AMD HLS tools in the forms of several versions.
@Suite struct AMDHLSReaderTests {
    static let fixtures = [
        "vivado-hls-2016.2/adder_tree_csynth.rpt", "vivado-hls-2017.1/export.xml",
        "vivado-hls-2018.3/tagger_csynth.xml", "vivado-hls-2019.2/failed_cosim.rpt",
        "vivado-hls-2019.2/tagger_cosim.rpt", "vivado-hls-2019.2/tagger_csynth.rpt",
        "vivado-hls-2019.2/tagger_export.rpt", "vivado-hls-2019.2/vivado_hls.log", "vitis-hls-2023.2/csynth.xml",
        "vitis-hls-2023.2/csynth_design_size.rpt", "vitis-hls-2023.2/tagger_cosim.rpt",
        "vitis-hls-2023.2/tagger_csynth.rpt", "vitis-hls-2023.2/vitis_hls.log", "vitis-hls-2024.1/csynth.rpt",
        "vitis-hls-2024.1/export_impl.rpt", "vitis-hls-2024.1/export_impl.xml", "vitis-hls-2024.1/tagger_export.rpt",
        "vitis-hls-2025.1/csynth.rpt",
    ]

    @Test("Everything a report says is read", arguments: fixtures)
    func everything(name: String) throws {
        let file = try ReportFixture.file(name)
        let text = try ReportReaders.read(file).map(\.outline).joined(separator: "\n")
        expectSnapshot(text, named: "Reports/Readers/\(name).txt")
    }

    @Test(
        "Unknown figures stay unknown and blanks of a resource are none",
        arguments: ["vivado-hls-2019.2/tagger_csynth.rpt", "vitis-hls-2025.1/csynth.rpt"])
    func unknownIsNotZero(name: String) throws {
        let measurement = try #require(try ReportReaders.read(try ReportFixture.file(name)).first)
        let open = try #require(measurement.instances.first { $0.latencyCycles.max == nil })
        #expect(open.intervalCycles.max == nil)
        #expect(open.used[.lut] != nil)
        #expect(measurement.used[.uram] == 0)
    }

    @Test("The device's amounts are not those of one die, and the part is found in the database")
    func availableOfDevice() throws {
        let file = try ReportFixture.file("vivado-hls-2019.2/tagger_csynth.rpt")
        let measurement = try #require(try ReportReaders.read(file).first)
        #expect(measurement.available[.lut] == 1_182_240)
        #expect(measurement.design.device == "xcvu9p")
        #expect(!measurement.diagnostics.contains { $0.code == "available-differs" })
    }

    @Test("Amounts other than the database's are said")
    func availableDiffers() throws {
        var file = try ReportFixture.file("vitis-hls-2023.2/tagger_csynth.rpt")
        file.bytes = Array(String(decoding: file.bytes, as: UTF8.self).replacing(" 53200", with: " 53201").utf8)
        let measurement = try #require(try ReportReaders.read(file).first)
        #expect(measurement.available[.lut] == 53201)
        #expect(measurement.diagnostics.map(\.code) == ["available-differs"])
    }

    @Test("Tiles of old exports count twice, halves of new ones once")
    func exportedBlockRAM() throws {
        let old = try #require(try ReportReaders.read(try ReportFixture.file("vivado-hls-2017.1/export.xml")).first)
        #expect(old.used[.bram18] == 6)
        #expect(old.available[.bram18] == 280)
        let new = try #require(try ReportReaders.read(try ReportFixture.file("vitis-hls-2024.1/export_impl.xml")).first)
        #expect(new.used[.bram18] == 2)
        var file = try ReportFixture.file("vivado-hls-2019.2/tagger_export.rpt")
        file.bytes = Array(String(decoding: file.bytes, as: UTF8.self).replacing("v.2019.2.1", with: "v.2016.4").utf8)
        let unknown = try #require(try ReportReaders.read(file).first)
        #expect(unknown.used[.bram18] == nil)
        #expect(unknown.extra["BRAM"] == "36")
        #expect(unknown.diagnostics.map(\.code) == ["bram-unit-unknown"])
    }

    @Test("A log says what failed and why, and not what was passed over")
    func logs() throws {
        let failed = try #require(
            try ReportReaders.read(try ReportFixture.file("vivado-hls-2019.2/vivado_hls.log")).first)
        let first = try #require(failed.diagnostics.first)
        #expect(first.code == "run-not-finished")
        #expect(first.severity == .error)
        #expect(first.message.contains("Stop unrolling loop"))
        let good = try #require(try ReportReaders.read(try ReportFixture.file("vitis-hls-2023.2/vitis_hls.log")).first)
        #expect(good.diagnostics.map(\.severity) == [.warning])
        #expect(good.clocks.first?.fmaxMHz == 280.8)
    }

    @Test("A report cut in the middle keeps what is there, and says that it is cut")
    func truncatedReport() throws {
        var file = try ReportFixture.file("vivado-hls-2019.2/tagger_csynth.rpt")
        let text = String(decoding: file.bytes, as: UTF8.self)
        let place = try #require(text.firstRange(of: "|Register"))
        file.bytes = Array(text[..<place.lowerBound].utf8)
        let measurement = try #require(try ReportReaders.read(file).first)
        #expect(measurement.latencyCycles.min == 12)
        #expect(measurement.used[.lut] == nil)
        #expect(measurement.diagnostics.contains { $0.code == "incomplete-report" })
    }

    @Test(
        "What is no report ends with one clear error",
        arguments: [
            ("", "found an empty file"), ("\0\u{1}\u{2}", "found a binary file"), ("\n\n\n", "found blank lines"),
            ("Dear all,\nplease find", "found 'Dear all,'"),
            (
                "<profile><UserAssignments></UserAssignments></profile>",
                "expected <profile> with <PerformanceEstimates>"
            ),
            ("<profile><UserAssignments>", "expected </UserAssignments>"),
            ("== Vitis HLS Report for 'x'\n", "expected a section '== Performance Estimates'"),
            ("== Synthesis Summary Report of 'x'\n", "expected a table of modules"),
            ("+   RTL    +  Status  +\n", "expected a row for VHDL or Verilog"),
            ("Implementation tool: x\n#=== \n", "expected '#=== Post-Synthesis Resource usage ==='"),
            ("== Design Size Report\n", "expected a table with the columns Phase"),
            ("== Vivado RTL Synthesis Results\n", "expected a section 'Resource Summary'"),
        ])
    func wrongInput(text: String, message: String) {
        let file = ReportFile(path: "input", bytes: Array(text.utf8))
        #expect {
            _ = try ReportReaders.read(file)
        } throws: { error in
            "\(error)".hasPrefix("input:") && "\(error)".contains(message)
        }
    }

    @Test("Damaged reports never trap", arguments: fixtures)
    func mutations(name: String) throws {
        let file = try ReportFixture.file(name)
        var generator = SeededGenerator(seed: UInt64(name.utf8.count) &* 7919)
        var read = 0
        for _ in 0..<200 {
            let damaged = ReportFile(path: name, bytes: ReportDamage.mutated(file.bytes, using: &generator))
            do throws(InputError) {
                read += try ReportReaders.read(damaged).count
            } catch {
                #expect(error.file == name)
            }
        }
        #expect(read > 0)
    }
}

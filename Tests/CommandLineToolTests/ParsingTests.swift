import Devices
import Estimator
import Networks
import Testing

@testable import CommandLineTool

@Suite struct ParsingTests {
    private static let reuse = Option(name: "reuse", value: "N", summary: "a value", isRepeatable: true)
    private static let output = Option(name: "output", letter: "o", value: "FILE", summary: "one value")
    private static let quiet = Option(name: "quiet", letter: "q", summary: "a flag")
    private static let command = Command(
        name: "test", summary: "For tests", operands: [Operand(name: "MODEL", summary: "a model")],
        options: [reuse, output, quiet])

    private static func parse(_ words: String...) throws -> Invocation {
        try ArgumentParser.parse(words, for: command, path: "test")
    }

    @Test(arguments: [
        ["m", "--reuse", "4"], ["m", "--reuse=4"], ["--reuse", "4", "m"], ["--reuse=4", "--", "m"],
        ["-q", "m", "--reuse=4"], ["--output", "-", "m", "--reuse=4"],
    ])
    func `values are attached or follow`(words: [String]) throws {
        let invocation = try ArgumentParser.parse(words, for: Self.command, path: "test")
        #expect(invocation.operands == ["m"])
        #expect(invocation.values(of: Self.reuse) == ["4"])
    }

    @Test(arguments: [["m", "-o", "f"], ["m", "-of"], ["m", "-o=f"], ["m", "--output=f"]])
    func `letters take values`(words: [String]) throws {
        #expect(try ArgumentParser.parse(words, for: Self.command, path: "test").value(of: Self.output) == "f")
    }

    @Test func `what follows two dashes is an operand`() throws {
        #expect(try Self.parse("--", "--reuse").operands == ["--reuse"])
    }

    @Test func `a dash alone is an operand, an empty value is a value`() throws {
        #expect(try Self.parse("-").operands == ["-"])
        #expect(try Self.parse("m", "--reuse=").values(of: Self.reuse) == [""])
    }

    @Test func `lists and repetition are the same, and types keep their commas`() throws {
        #expect(try Self.parse("m", "--reuse", "1,2", "--reuse=4").list(of: Self.reuse) == ["1", "2", "4"])
        #expect(CommaList.split("ap_fixed<16,6>, ap_fixed<8,3,AP_RND>,") == ["ap_fixed<16,6>", "ap_fixed<8,3,AP_RND>"])
        #expect(CommaList.split("a>,b") == ["a>", "b"])
    }

    @Test(arguments: [
        ([], "MODEL is missing"), (["m", "n"], "'n' is one word too many"), (["m", "--ruse", "1"], "'--reuse'"),
        (["m", "--quiet=1"], "takes no value"), (["m", "--reuse"], "needs a value"),
        (["m", "--reuse", "--quiet"], "needs a value"), (["m", "-x"], "unknown option '-x'"),
        (["m", "-o", "a", "-o", "b"], "given twice"),
    ])
    func `errors say what is wrong`(words: [String], message: String) {
        #expect {
            _ = try ArgumentParser.parse(words, for: Self.command, path: "test")
        } throws: {
            "\($0)".contains(message) && "\($0)".contains("presynth test --help")
        }
    }

    @Test(arguments: [
        ("estimat", "estimate"), ("chekc", "check"), ("devcies", "devices"), ("c", "check"), ("ESTIMATE", "estimate"),
        ("xyzzy", nil), ("", nil),
    ])
    func nearest(word: String, name: String?) {
        #expect(Nearest.match(word, among: ["estimate", "check", "devices", "help"]) == name)
    }

    @Test(arguments: [
        ("5ns", 5.0), ("200MHz", 5), ("200 mhz", 5), ("0.2GHz", 5), ("5000ps", 5), ("5", 5), ("2.5", 2.5), ("0", nil),
        ("-5ns", nil), ("5 parsecs", nil), ("0MHz", nil), ("nan", nil), ("1e999ns", nil), ("", nil),
    ])
    func clocks(text: String, periodNs: Double?) {
        #expect((try? ValueParsing.clockPeriodNs(text)) == periodNs)
    }

    @Test(arguments: [("70%", 0.7), ("0.7", 0.7), ("100%", 1), ("0%", nil), ("-1", nil), ("7000%", nil), ("x", nil)])
    func shares(text: String, share: Double?) {
        #expect((try? ValueParsing.share(text)) == share)
    }

    @Test(arguments: [
        ("vitis-hls@2022.2", Flow(.vitisHLS, version: .init(2022, 2))), ("Vivado-HLS", Flow(.vivadoHLS)),
        ("vitis_hls", Flow(.vitisHLS)), ("vitis", nil), ("vitis-hls@new", nil), ("", nil),
    ])
    func flows(text: String, flow: Flow?) {
        #expect((try? ValueParsing.flow(text)) == flow)
    }

    @Test(arguments: ["fc1=4", "fc1.reuse", ".reuse=4", "fc1.reuse=0", "fc1.rause=4", "fc1.strategy=fast", "="])
    func `a setting that is none is refused`(setting: String) {
        var request = DesignRequest()
        #expect(throws: UsageError.self) { try request.apply(setting: setting) }
    }

    @Test func `settings add up`() throws {
        var request = DesignRequest()
        try request.apply(setting: "block.fc1.reuse=4")
        try request.apply(setting: "block.fc1.strategy=Resource")
        try request.apply(setting: "fc2.precision=ap_fixed<8,3>")
        #expect(request.layers["block.fc1"] == .init(reuseFactor: 4, strategy: .resource))
        #expect(request.layers["fc2"]?.precision == Precision(width: 8, integerBits: 3))
    }

    @Test func `combinations are counted before they are made`() throws {
        var request = DesignRequest()
        request.devices = ["a", "b"]
        request.reuseFactors = [1, 2, 4]
        #expect(try request.variants().map(\.reuseFactor) == [1, 2, 4, 1, 2, 4])
        request.clockPeriodsNs = Array(repeating: 5, count: 11)
        #expect(throws: UsageError.self) { try request.variants() }
    }
}

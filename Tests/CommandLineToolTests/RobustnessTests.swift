import CommandLineTool
import TestSupport
import Testing

@Suite struct RobustnessTests {
    /// Words of which command lines are made at random.
    private static let words = [
        "estimate", "check", "devices", "list", "show", "validate", "completion", "help", "bash", "--device", "pynq-z2",
        "vu9p,", "--clock", "5ns", "1e308MHz", "--reuse", "4", "1,2,3", "99999999999999999999", "--precision",
        "ap_fixed<16,6>", "ap_fixed<16", "<>", "--set", "fc1.reuse=2", "a.b.c=", "--config", "--budget", "-", "--",
        "-o/dev/null", "--output=/dev/null", "--format", "json", "csv", "table", "--max-utilization", "lut=70%", "%",
        "--max-latency",
        "60cy", "cy", "--flow", "vitis-hls@2022.2", "@", "--io", "stream", "--stage", "synthesis", "--quiet",
        "--allow-unknown", "", "\u{0}", "é\u{301}", "=", "--=", "--=x", "-=", "-", "\u{1F9EA}", Projects.jetTagger,
    ]

    @Test(arguments: 0..<20)
    func `any words give an answer or an error`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let count = Int.random(in: 1...7, using: &random)
            let arguments = (0..<count).map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &random)] }
            let run = Run(arguments, input: "{}")
            #expect(run.exit != .internalError || run.error.contains("cannot write"), "\(arguments): \(run.error)")
            #expect(run.exit == .good || run.exit == .negative || !run.error.isEmpty, "\(arguments)")
        }
    }

    @Test(arguments: ["--config", "--budget"], 0..<10)
    func `damaged settings give an error or are taken`(option: String, seed: Int) {
        let whole =
            option == "--budget"
            ? """
            {"schema": "presynth.budget/1", "resources": {"lut": 400000}, "reserved": {"lut": 12, "bram18": 300},
             "slr": 1, "max_utilization": {"lut": 0.7}, "max_latency": "500ns", "max_interval": "1cy"}
            """
            : """
            {"device": ["vu9p", "pynq-z2"], "clock": "5ns", "flow": "vitis-hls@2022.2", "io": "parallel",
             "reuse": [1, 4], "precision": "ap_fixed<16,6>", "allow-unknown": true, "set": {"fc1": {"reuse": 4}}}
            """
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            var bytes = Array(whole.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place...)
                default: bytes.insert(contentsOf: bytes[..<place], at: place)
                }
                if bytes.isEmpty { bytes = [0x7B] }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let run = Run(["check", Projects.jetTagger, "--allow-unknown", option, "-"], input: text)
            #expect(run.exit != .internalError, "\(text): \(run.error)")
            #expect(run.exit == .good || run.exit == .negative || !run.error.isEmpty)
        }
    }
}

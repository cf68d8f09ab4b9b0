import CommandLineTool
import TestSupport
import Testing

@Suite struct UsageTests {
    /// Command lines that are wrong, with what the message has to name.
    @Test(arguments: [
        ("estimat x", "'estimate'"), ("--verson", "commands are"), ("parze x", "'parse'"), ("parse", "REPORT|DIR"),
        ("nothing x", "unknown command"),
        ("estimate", "MODEL"), ("estimate x --devise y", "'--device'"), ("estimate x --format jsn", "'json'"),
        ("estimate x --clock soon", "5ns or 200MHz"), ("estimate x --reuse 0", "whole number"),
        ("estimate x --strategy lattency", "'latency'"), ("estimate x --precision int", "ap_fixed<16,6>"),
        ("estimate x --flow viti-hls", "'vitis-hls'"), ("estimate x --set fc1", "fc1.reuse=4"),
        ("estimate x --stage place", "csynth, synthesis"), ("estimate x --reuse ,", "empty"),
        ("check x --max-utilization luts=70%", "'lut'"), ("check x --max-latency 5", "500ns or 60cy"),
        ("check x --format htm", "'html'"), ("devices list --min x", "dsp=4000"),
        ("devices show xcvu9q", "xcvu9p"), ("compare", "MODEL|DIR"),
        ("compare x --tolerance lutt=1", "lut=15%"), ("compare x --update-baseline", "--baseline FILE"),
        ("completion fsh", "'zsh'"), ("help nothing", "unknown command"),
    ])
    func `a wrong command line is exit 2 and says what is right`(line: String, named: String) {
        let run = Run(line)
        #expect(run.exit == .usage)
        #expect(run.output.isEmpty)
        #expect(run.error.hasPrefix("presynth: error: "))
        #expect(run.error.contains(named), "\(run.error)")
    }

    @Test(arguments: [
        "estimate no/such/place", "estimate /dev/null", "check no/such/place", "estimate x --config no/such/file",
        "check x --budget no/such/file", "estimate x --device-db no/such/folder", "devices validate no/such/folder",
        "parse no/such/report", "compare no/such/place", "compare x --baseline no/such/file",
    ])
    func `a missing input is exit 3 and named`(line: String) {
        let run = Run(line)
        #expect(run.exit == .badInput)
        #expect(run.output.isEmpty)
        #expect(run.error.contains(": error: expected "), "\(run.error)")
    }

    @Test(arguments: [
        "{\"devise\": \"vu9p\"}", "{\"reuse\": 0}", "{\"clock\": null}", "{\"set\": {\"fc1\": 4}}", "[1]", "{",
        "{\"strategy\": \"fast\"}", "{\"stage\": \"place\"}", "{\"allow-unknown\": 1}", "reuse: [", "reuse: {a: 1}",
        "{\"set\": {\"fc1\": {\"ruse\": 1}}}", "",
    ])
    func `a wrong configuration is exit 3 and named`(text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "settings")
        for (name, run) in [
            (file, Run(["estimate", "x", "--config", file])),
            ("standard input", Run(["estimate", "x", "--config", "-"], input: text)),
        ] {
            #expect(run.exit == .badInput)
            #expect(run.error.hasPrefix(name))
            #expect(run.error.contains("error: expected"))
        }
    }

    @Test func `an output that cannot be written is exit 4`() {
        let run = Run(["devices", "list", "vu9p", "-o", "/no/such/folder/out.txt"])
        #expect(run.exit == .internalError)
        #expect(run.error.contains("/no/such/folder/out.txt"))
    }
}

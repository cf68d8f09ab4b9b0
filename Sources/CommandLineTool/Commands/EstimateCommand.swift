import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers

extension Command {
    /// `presynth estimate MODEL`.
    static let estimate = Command(
        name: "estimate",
        summary: "Estimate what a model will cost on an FPGA, layer by layer",
        discussion: [
            "Reads the project folder that hls4ml wrote and predicts the C-synthesis report: DSP, LUT, FF, BRAM18, URAM, "
                + "latency and initiation interval of every layer and of the whole, each with its error bar. Part, clock, "
                + "tool, reuse factors and types are the project's own unless an option overrides them; the output "
                + "states every override.",
            "Several values for --device, --clock, --flow, --strategy, --reuse or --precision, as a list or by "
                + "repeating the option, are compared side by side.",
            "A --config file holds the same settings under the same names, in YAML or JSON: 'device', 'clock', 'flow', "
                + "'io', 'strategy', 'reuse', 'precision', 'stage', 'allow-unknown', 'device-db', and 'set' with settings "
                + "by layer, such as {\"device\": [\"vu9p\", \"pynq-z2\"], \"reuse\": 4, \"set\": {\"fc1\": "
                + "{\"reuse\": 8}}}.",
        ],
        operands: [Operand(name: "MODEL", summary: "an hls4ml project folder", completion: .file)],
        options: Option.targetOptions + Option.designOptions + [.estimateFormat] + Option.outputOptions + [.helpFlag],
        examples: [
            Example(arguments: "estimate my-project", summary: "on the part and clock the project asks for"),
            Example(
                arguments: "estimate my-project --device vu13p,vu9p,pynq-z2 --clock 200MHz",
                summary: "three devices side by side"),
            Example(
                arguments: "estimate my-project --reuse 1,2,4,8 --strategy resource",
                summary: "what each reuse factor buys"),
            Example(
                arguments: "estimate my-project --set fc1.reuse=4 --set fc2.precision='ap_fixed<8,3>'",
                summary: "single layers changed"),
            Example(arguments: "estimate my-project --format json -o estimate.json", summary: "for other programs"),
        ],
        run: runEstimate)

    private static func runEstimate(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
        let request = try DesignRequest(invocation, console: console)
        let session = try Session(path: invocation.operands[0], request: request)
        let estimates = try session.cases().map { try session.estimate($0, quiet: invocation.has(.quiet)) }
        try Output.write(
            estimates, as: Formats.estimates, .estimateFormat, stage: request.stage, invocation, console)
        return .good
    }
}

extension OutputStyle {
    /// The style for what the user asked for and the terminal there is.
    ///
    /// Colour needs standard output to be a terminal and the output's place, and neither NO_COLOR (no-color.org),
    /// `TERM=dumb` nor --no-color to stand against it.
    init(_ invocation: Invocation, stage: Stage, console: Console) {
        let environment = console.environment
        let path = invocation.value(of: .output) ?? "-"
        let isTerminal = environment.outputColumns != nil && path == "-"
        let isRefused =
            environment.isSet("NO_COLOR") || invocation.has(.noColor) || environment.variables["TERM"] == "dumb"
        self.init(columns: environment.columns, usesColor: isTerminal && !isRefused, stage: stage)
    }
}

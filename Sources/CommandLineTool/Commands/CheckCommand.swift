import Comparing
import Devices
import Estimator
import Networks
import Presentation
import Readers

extension Command {
    /// `presynth check MODEL`.
    static let check = Command(
        name: "check",
        summary: "Say whether a model fits its limits, what breaks them, and what would help",
        discussion: [
            "Estimates the model and holds every resource, the latency and the interval against the device and the "
                + "limits given. The answer is 'fits', 'does not fit', or 'cannot say' when an unknown figure decides or "
                + "the limit lies inside an error bar. It names the tightest resource and the layer that needs most of "
                + "it, and searches for the smallest single change of reuse factor or strategy that makes the design "
                + "fit; every change it names was verified by estimating the design again.",
            "A budget is a JSON file such as "
                + "{\"schema\": \"presynth.budget/1\", \"resources\": {\"lut\": 400000}, \"reserved\": {\"lut\": 120000, "
                + "\"bram18\": 300}, \"slr\": 1, \"max_utilization\": 0.7, \"max_latency\": \"500ns\", "
                + "\"max_interval\": \"1cy\"}, where every key but the schema may be left out: 'resources' are absolute "
                + "limits, 'reserved' is what a shell takes, 'slr' how many dies the design may spread over.",
        ],
        operands: [Operand(name: "MODEL", summary: "an hls4ml project folder", completion: .file)],
        options: Option.limitOptions + Option.targetOptions + Option.designOptions + [.checkFormat]
            + Option.outputOptions + [.helpFlag],
        examples: [
            Example(arguments: "check my-project", summary: "against the whole device"),
            Example(
                arguments: "check my-project --max-utilization lut=70%,dsp=80% --max-latency 500ns",
                summary: "as a trigger needs it"),
            Example(
                arguments: "check my-project --device pynq-z2,vu9p --reuse 1,8 --max-interval 8cy",
                summary: "every combination judged"),
            Example(arguments: "check my-project --budget shell.json --format json", summary: "for a CI job"),
        ],
        negativeMeaning: "does not fit, or cannot say; the output says which",
        run: runCheck)

    private static func runCheck(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
        let request = try DesignRequest(invocation, console: console)
        let limits = try Limits(invocation, console: console)
        let session = try Session(path: invocation.operands[0], request: request)
        let progress = Progress("searching for a change that helps", invocation, console)
        let checks = try session.cases().map { place in
            let estimate = try session.estimate(place, quiet: invocation.has(.quiet))
            return DesignCheck(
                estimate, limits: limits.within(place), stage: request.stage,
                evaluator: { session.changes(of: place) }, step: progress.step)
        }
        progress.finish()
        try Output.write(checks, as: Formats.checks, .checkFormat, stage: request.stage, invocation, console)
        return checks.allSatisfy { $0.verdict.outcome == .fits } ? .good : .negative
    }
}

extension Limits {
    /// The limits on one device: a shell whose budget the database knows limits it unless a budget file already does.
    fileprivate func within(_ place: Session.Case) -> Limits {
        guard let shell = place.device.shell, budget == Budget() else { return self }
        var limits = self
        let amounts = shell.userBudget(on: place.device.part)
        limits.budget.name = "shell \(shell.name)"
        for kind in amounts.kinds { limits.budget.resources[kind] = amounts[kind] }
        return limits
    }
}

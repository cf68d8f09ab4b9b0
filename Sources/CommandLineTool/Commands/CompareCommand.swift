import Comparing
import Devices
import Dispatch
import Estimator
import Networks
import Presentation
import Readers
import Synchronization
import Wire

extension Command {
    /// `presynth compare`.
    static let compare = Command(
        name: "compare",
        summary: "Set estimates beside vendor reports, and say whether they agree",
        discussion: [
            "Compares the estimate of a model, or one saved with 'estimate --format json', with one or several reports: "
                + "the total and every layer that the report has a row for, stage with like stage. Part, clock and tool "
                + "are the report's, unless an option names others. A project alone is compared with the reports below "
                + "its folder; folders of projects give error statistics, the worst cases first.",
            "With --tolerance, an error beyond it makes the answer no. A rule is QUANTITY=AMOUNT: a quantity is a "
                + "resource, 'latency' (cycles), 'interval' or 'all', an amount a share of the report (15%), a count "
                + "(200, 2cy) or their sum (15%+200). A quantity alone is that of the total; 'layers.lut' is that of "
                + "every layer, 'dense.lut' of layers of a kind, 'fc1.lut' of one layer.",
            "With --baseline, only regressions make the answer no: reported figures that have grown since the baseline "
                + "was written, by more than the tolerance.",
        ],
        operands: [
            Operand(
                name: "MODEL|DIR", summary: "a project folder, a saved estimate, or a folder of projects",
                completion: .file),
            Operand(
                name: "REPORT|DIR",
                summary: "reports, folders of reports, what 'parse --format json' wrote, or more folders of projects; "
                    + "- is standard input",
                isOptional: true, isRepeatable: true, completion: .file),
        ],
        options: [.tolerance, .baseline, .updateBaseline] + Option.targetOptions + Option.designOptions
            + [.comparisonFormat, .output, .quiet, .noColor, .helpFlag],
        examples: [
            Example(arguments: "compare my-project", summary: "with the reports in the project's own folder"),
            Example(
                arguments: "compare my-project myproject_csynth.rpt --tolerance lut=15%,dsp=0,latency=2cy",
                summary: "as a gate"),
            Example(
                arguments: "compare my-project --baseline baseline.json --tolerance lut=5% --format markdown",
                summary: "regressions only, for a pull request"),
            Example(arguments: "compare projects", summary: "accuracy over a tree of projects"),
        ],
        negativeMeaning: "outside tolerance, or grown since the baseline; the output says which figures",
        run: runCompare)

    private static func runCompare(_ invocation: Invocation, _ console: Console) throws -> ExitCode {
        let request = try DesignRequest(invocation, console: console)
        let tolerances = try ToleranceRules(invocation, console: console)
        let baseline = try savedBaseline(invocation, console)
        let inputs = try ComparisonInputs(invocation.operands)
        var set = try compare(inputs, request: request, tolerances: tolerances, invocation, console)
        let unheld = set
        if let baseline { set.hold(against: baseline) }
        try Output.write(set, as: Formats.comparisons, .comparisonFormat, invocation, console)
        if invocation.has(.updateBaseline) {
            try Output.write(ComparisonRecord.text(unheld), to: invocation.value(of: .baseline), console: console)
            return .good
        }
        switch set.outcome {
        case .within, .notJudged: return .good
        case .outside, .cannotSay: return .negative
        }
    }

    /// The baseline to judge by; nil without one, and where a first one is about to be written.
    private static func savedBaseline(_ invocation: Invocation, _ console: Console) throws -> Baseline? {
        guard let path = invocation.value(of: .baseline) else {
            guard invocation.has(.updateBaseline) else { return nil }
            throw UsageError(
                "--update-baseline needs --baseline", hint: "Name the file to write with --baseline FILE.",
                command: "compare")
        }
        if invocation.has(.updateBaseline), BoundedFile.kind(path) == nil { return nil }
        let (bytes, name) = try InputFile.read(path, console: console)
        return try Baseline(JSONReader.read(bytes, file: name), file: name)
    }

    private static func compare(
        _ inputs: ComparisonInputs, request: DesignRequest, tolerances: ToleranceRules, _ invocation: Invocation,
        _ console: Console
    ) throws -> ComparisonSet {
        let progress = Progress("comparing projects", invocation, console)
        let isQuiet = invocation.has(.quiet) || inputs.isTree
        let standardInput = invocation.operands.contains("-") ? console.readInput() : []
        let parts = PartIndex(try DeviceCatalogue.shipped(overlaidBy: request.deviceDatabase))
        let results = Mutex<[Int: Result<[Comparison], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: inputs.pairs.count) { index in
            let job = PairComparison(
                pair: inputs.pairs[index], request: request, tolerances: tolerances, isQuiet: isQuiet, parts: parts,
                standardInput: standardInput)
            let result = Result { try job.comparisons() }
            results.withLock { $0[index] = result }
            progress.step()
        }
        progress.finish()
        var set = ComparisonSet(comparisons: [], isTree: inputs.isTree, hasTolerances: !tolerances.isEmpty)
        let answers = results.withLock { $0 }
        for (index, pair) in inputs.pairs.enumerated() {
            switch answers[index] {
            case .success(let comparisons)?: set.comparisons += comparisons
            case .failure(let error)? where inputs.isTree:
                set.leftOut.append(.init(path: pair.name, reason: reason(error)))
            case .failure(let error)?: throw error
            case nil: break
            }
        }
        return set
    }

    /// Why a project of a tree was left out, without its path, so that equal reasons can be told together.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as UnmodelledLayers: error.layers.first?.reason ?? "layers without a model"
        case let error as InputError: "expected \(error.expected), found \(error.found)"
        case let error as UsageError: error.problem
        default: "\(error)"
        }
    }
}

extension ToleranceRules {
    /// Understands every `--tolerance`, in order: rules, or the file that holds them.
    ///
    /// - Throws: `UsageError` for a rule that is none, `InputError` for a bad file.
    init(_ invocation: Invocation, console: Console) throws {
        self.init()
        for text in invocation.values(of: .tolerance) {
            let isRules = text.contains("=") || text.hasSuffix("%")
            guard isRules || BoundedFile.kind(text) == .file else {
                throw UsageError(
                    "--tolerance cannot be '\(text)'",
                    hint: "There is no such file; rules look like \(Self.form).", command: "compare")
            }
            if !isRules {
                let (bytes, name) = try InputFile.read(text, console: console)
                try add(try JSONReader.read(bytes, file: name), file: name)
                continue
            }
            for rule in CommaList.split(text) where !add(rule) {
                throw UsageError(
                    "--tolerance cannot be '\(rule)'", hint: "Rules look like \(Self.form).", command: "compare")
            }
        }
    }
}

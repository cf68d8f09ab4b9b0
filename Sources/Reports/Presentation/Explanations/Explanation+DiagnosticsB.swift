import Devices

extension Explanation {
    /// Diagnostics from `no-estimate` to `stage-of-platform`.
    static let diagnosticsB: [Explanation] = [
        Explanation(
            .diagnostic(.noEstimate),
            meaning: "The report has no early estimate of the tool.",
            cause: "The tool's version does not write one.",
            remedy: "Nothing."),
        Explanation(
            .diagnostic(.noFigures),
            meaning: "The report states no figure of the schema.",
            cause: "The run stopped before, or it is a report of another question.",
            remedy: "Name the report that has the figures."),
        Explanation(
            .diagnostic(.noInterval),
            meaning: "Co-simulation measured no interval.",
            cause: "That needs a test bench that calls the top function more than once.",
            remedy: "Call it twice, or use the interval of C synthesis."),
        Explanation(
            .diagnostic(.noLatency),
            meaning: "Co-simulation passed without a measured latency.",
            cause: "Some tool versions leave it out.",
            remedy: "Use the latency of C synthesis."),
        Explanation(
            .diagnostic(.noLogicSynthesis),
            meaning: "No report after logic synthesis is below this folder.",
            cause: "The step was not run (hls4ml: vsynth=True runs it).",
            remedy: "Run it for LUT and FF as they will really be."),
        Explanation(
            .diagnostic(.noReport),
            meaning: "A log says that the step finished, but its report is not here.",
            cause: "Reports were moved or cleaned.",
            remedy: "Copy the report beside the log."),
        Explanation(
            .diagnostic(.noSynthesisRun),
            meaning: "The log ends before synthesis began.",
            cause: "The script stopped earlier.",
            remedy: "Read the log's last lines."),
        Explanation(
            .diagnostic(.noTiming),
            meaning: "No timing report is below this folder.",
            cause: "Implementation was not run.",
            remedy: "Nothing, unless timing after placement is wanted."),
        Explanation(
            .diagnostic(.notCompiled),
            meaning: "The Intel tool only emulated the design or stopped before it compiled.",
            cause: "Early reports have no fitter figures.",
            remedy: "Compile it, or compare with the area estimate."),
        Explanation(
            .diagnostic(.notInBaseline),
            meaning: "The baseline has no figure to hold this one against.",
            cause: "The quantity or layer is new.",
            remedy: "Write a new baseline with --update-baseline."),
        Explanation(
            .diagnostic(.notMapped),
            meaning: "Cells are generic; nothing was mapped to a device yet.",
            cause: "Yosys was run without a technology.",
            remedy: "Run synth_xilinx, synth_intel or the like."),
        Explanation(
            .diagnostic(.notMetBesideSetup),
            meaning: "Setup is met, but hold, recovery or pulse width is not.",
            cause: "Another kind of check fails.",
            remedy: "Read the section named in the report."),
        Explanation(
            .diagnostic(.notSimulated),
            meaning: "The report has no simulated figure.",
            cause: "The verification was not run.",
            remedy: "Run it, or ignore this."),
        Explanation(
            .diagnostic(.notStated),
            meaning: "The report leaves a figure open.",
            cause: "The tool printed '?', '-' or nothing.",
            remedy: "Look at the layer in the tool; the figure stays unknown, never 0."),
        Explanation(
            .diagnostic(.outsideTolerance),
            meaning: "A figure differs from the report by more than the tolerance.",
            cause: "The estimate is wrong here, or the report is of another build.",
            remedy: "Check part, clock, version and reuse factor of both; then report it with the two files."),
        Explanation(
            .diagnostic(.partUnreadable),
            meaning: "One report of several in a file could not be read.",
            cause: "It is damaged; the others were read.",
            remedy: "Get that report again."),
        Explanation(
            .diagnostic(.pathsMissing),
            meaning: "The timing report lists fewer paths than its summary counts.",
            cause: "It was written with a limit or is cut.",
            remedy: "Nothing, unless all paths are wanted."),
        Explanation(
            .diagnostic(.platformReport),
            meaning: "A report of the platform stands beside the kernel's.",
            cause: "Accelerator flows write both.",
            remedy: "The kernel's figures are used."),
        Explanation(
            .diagnostic(.reportsDiffer),
            meaning: "Two reports of one stage state different figures.",
            cause: "They are of different runs, or of different versions of the tool.",
            remedy: "Remove the outdated one; the fuller report is believed."),
        Explanation(
            .diagnostic(.reuseFactorRepaired),
            meaning: "The layer is built with another reuse factor than asked for.",
            cause: "The resource strategy accepts only factors that cut the matrix evenly; hls4ml takes the nearest.",
            remedy: "Ask for the factor that is used, so that both agree."),
        Explanation(
            .diagnostic(.rowUnreadable),
            meaning: "A row of a table could not be read.",
            cause: "The table is damaged or of an unknown form.",
            remedy: "Compare it with the report by eye."),
        Explanation(
            .diagnostic(.runFailed),
            meaning: "The tool stopped with an error.",
            cause: "See the message named.",
            remedy: "Mend it and run again."),
        Explanation(
            .diagnostic(.runNotFinished),
            meaning: "The log has no end.",
            cause: "The run was killed or is still going.",
            remedy: "Wait for it, or run it again."),
        Explanation(
            .diagnostic(.sharedDSP),
            meaning: "Several multipliers share a DSP block.",
            cause: "The tool packs narrow multipliers.",
            remedy: "Nothing: both numbers are kept."),
        Explanation(
            .diagnostic(.shellUnknown),
            meaning: "The card's shell takes some of the device, but how much is not known.",
            cause: "No source states the platform's size.",
            remedy: "Name the platform, or give `check` a --budget with `reserved`."),
        Explanation(
            .diagnostic(.simulationIncomplete),
            meaning: "The simulation stopped before all calls were done.",
            cause: "A time limit or an error.",
            remedy: "Run it longer."),
        Explanation(
            .diagnostic(.slackBetweenClocks),
            meaning: "The worst slack is of a path between two clocks.",
            cause: "Such paths often need a constraint, not a faster design.",
            remedy: "Set the clock groups or the exception that is missing."),
        Explanation(
            .diagnostic(.sourcesDisagree),
            meaning: "Two files of one project say different things.",
            cause: "One is of an older build.",
            remedy: "Remove the outdated file; the message says which one counts."),
        Explanation(
            .diagnostic(.stageNotEstimated),
            meaning: "Resources of this stage are not estimated.",
            cause: "Only C synthesis is modelled so far.",
            remedy: "Compare with the C-synthesis report."),
        Explanation(
            .diagnostic(.stageOfPlatform),
            meaning: "The stage is that of the platform's build, not of the kernel's.",
            cause: "Accelerator flows link kernels after they are synthesised.",
            remedy: "Nothing."),
    ]
}

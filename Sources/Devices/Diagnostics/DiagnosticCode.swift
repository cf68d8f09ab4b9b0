/// A stable identifier of what a diagnostic says, in kebab case, such as `reuse-factor-repaired`.
///
/// Every code there is stands here; what each means and what to do about it, `presynth explain CODE` says.
public struct DiagnosticCode: RawRepresentable, Hashable, Sendable {
    /// The code as documents and messages show it.
    public let rawValue: String

    /// A code by its text, listed or not: documents of other versions keep theirs.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

extension DiagnosticCode: ExpressibleByStringLiteral, CustomStringConvertible {
    /// A code by its text, for tests and documents; shipped code names the listed ones.
    public init(stringLiteral text: String) {
        self.init(rawValue: text)
    }

    /// The code's text.
    public var description: String { rawValue }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DiagnosticCode {
    public static let availableDiffers = DiagnosticCode(rawValue: "available-differs")
    public static let availableOfPblock = DiagnosticCode(rawValue: "available-of-pblock")
    public static let baselineDiffers = DiagnosticCode(rawValue: "baseline-differs")
    public static let bramUnitUnknown = DiagnosticCode(rawValue: "bram-unit-unknown")
    public static let configurationUnreadable = DiagnosticCode(rawValue: "configuration-unreadable")
    public static let cosimFailed = DiagnosticCode(rawValue: "cosim-failed")
    public static let cosimNotRun = DiagnosticCode(rawValue: "cosim-not-run")
    public static let csynthNotRun = DiagnosticCode(rawValue: "csynth-not-run")
    public static let deviceFamilyOnly = DiagnosticCode(rawValue: "device-family-only")
    public static let deviceFigureWeak = DiagnosticCode(rawValue: "device-figure-weak")
    public static let estimateUnknown = DiagnosticCode(rawValue: "estimate-unknown")
    public static let folderTooLarge = DiagnosticCode(rawValue: "folder-too-large")
    public static let grownSinceBaseline = DiagnosticCode(rawValue: "grown-since-baseline")
    public static let implementationFailed = DiagnosticCode(rawValue: "implementation-failed")
    public static let includesPlatform = DiagnosticCode(rawValue: "includes-platform")
    public static let incompleteReport = DiagnosticCode(rawValue: "incomplete-report")
    public static let intervalOfTextReport = DiagnosticCode(rawValue: "interval-of-text-report")
    public static let invalidJSON = DiagnosticCode(rawValue: "invalid-json")
    public static let junctionTemperatureExceeded = DiagnosticCode(rawValue: "junction-temperature-exceeded")
    public static let layerGone = DiagnosticCode(rawValue: "layer-gone")
    public static let layerNew = DiagnosticCode(rawValue: "layer-new")
    public static let layerNotModelled = DiagnosticCode(rawValue: "layer-not-modelled")
    public static let matchedByFigures = DiagnosticCode(rawValue: "matched-by-figures")
    public static let memoryWordTooWide = DiagnosticCode(rawValue: "memory-word-too-wide")
    public static let moreErrors = DiagnosticCode(rawValue: "more-errors")
    public static let negativeAmount = DiagnosticCode(rawValue: "negative-amount")
    public static let negativeSlack = DiagnosticCode(rawValue: "negative-slack")
    public static let noClocks = DiagnosticCode(rawValue: "no-clocks")
    public static let noCosim = DiagnosticCode(rawValue: "no-cosim")
    public static let noCsynth = DiagnosticCode(rawValue: "no-csynth")
    public static let noEstimate = DiagnosticCode(rawValue: "no-estimate")
    public static let noFigures = DiagnosticCode(rawValue: "no-figures")
    public static let noInterval = DiagnosticCode(rawValue: "no-interval")
    public static let noLatency = DiagnosticCode(rawValue: "no-latency")
    public static let noLogicSynthesis = DiagnosticCode(rawValue: "no-logic-synthesis")
    public static let noReport = DiagnosticCode(rawValue: "no-report")
    public static let noSynthesisRun = DiagnosticCode(rawValue: "no-synthesis-run")
    public static let noTiming = DiagnosticCode(rawValue: "no-timing")
    public static let notCompiled = DiagnosticCode(rawValue: "not-compiled")
    public static let notInBaseline = DiagnosticCode(rawValue: "not-in-baseline")
    public static let notMapped = DiagnosticCode(rawValue: "not-mapped")
    public static let notMetBesideSetup = DiagnosticCode(rawValue: "not-met-beside-setup")
    public static let notSimulated = DiagnosticCode(rawValue: "not-simulated")
    public static let notStated = DiagnosticCode(rawValue: "not-stated")
    public static let outsideTolerance = DiagnosticCode(rawValue: "outside-tolerance")
    public static let partUnreadable = DiagnosticCode(rawValue: "part-unreadable")
    public static let pathsMissing = DiagnosticCode(rawValue: "paths-missing")
    public static let platformReport = DiagnosticCode(rawValue: "platform-report")
    public static let reportsDiffer = DiagnosticCode(rawValue: "reports-differ")
    public static let reuseFactorRepaired = DiagnosticCode(rawValue: "reuse-factor-repaired")
    public static let rowUnreadable = DiagnosticCode(rawValue: "row-unreadable")
    public static let runFailed = DiagnosticCode(rawValue: "run-failed")
    public static let runNotFinished = DiagnosticCode(rawValue: "run-not-finished")
    public static let sharedDSP = DiagnosticCode(rawValue: "shared-dsp")
    public static let shellUnknown = DiagnosticCode(rawValue: "shell-unknown")
    public static let simulationIncomplete = DiagnosticCode(rawValue: "simulation-incomplete")
    public static let slackBetweenClocks = DiagnosticCode(rawValue: "slack-between-clocks")
    public static let sourcesDisagree = DiagnosticCode(rawValue: "sources-disagree")
    public static let stageNotEstimated = DiagnosticCode(rawValue: "stage-not-estimated")
    public static let stageOfPlatform = DiagnosticCode(rawValue: "stage-of-platform")
    public static let streamJoinsNotModelled = DiagnosticCode(rawValue: "stream-joins-not-modelled")
    public static let streamWordTooWide = DiagnosticCode(rawValue: "stream-word-too-wide")
    public static let synthesisFailed = DiagnosticCode(rawValue: "synthesis-failed")
    public static let synthesisNotModelled = DiagnosticCode(rawValue: "synthesis-not-modelled")
    public static let tablesRepeated = DiagnosticCode(rawValue: "tables-repeated")
    public static let tensorNeverWritten = DiagnosticCode(rawValue: "tensor-never-written")
    public static let timingSummaryMissing = DiagnosticCode(rawValue: "timing-summary-missing")
    public static let timingUnconstrained = DiagnosticCode(rawValue: "timing-unconstrained")
    public static let toolError = DiagnosticCode(rawValue: "tool-error")
    public static let toolErrorPassedOver = DiagnosticCode(rawValue: "tool-error-passed-over")
    public static let toolFailed = DiagnosticCode(rawValue: "tool-failed")
    public static let toolVersionAssumed = DiagnosticCode(rawValue: "tool-version-assumed")
    public static let toolVersionFound = DiagnosticCode(rawValue: "tool-version-found")
    public static let topFunctionMissing = DiagnosticCode(rawValue: "top-function-missing")
    public static let totalMissing = DiagnosticCode(rawValue: "total-missing")
    public static let truncated = DiagnosticCode(rawValue: "truncated")
    public static let unknownDevice = DiagnosticCode(rawValue: "unknown-device")
    public static let unreadablePart = DiagnosticCode(rawValue: "unreadable-part")
    public static let unrollCaution = DiagnosticCode(rawValue: "unroll-caution")
    public static let unrollLimit = DiagnosticCode(rawValue: "unroll-limit")
    public static let valueMissing = DiagnosticCode(rawValue: "value-missing")
    public static let verdictMissing = DiagnosticCode(rawValue: "verdict-missing")
    public static let weightsUnknown = DiagnosticCode(rawValue: "weights-unknown")
    public static let wrapperReport = DiagnosticCode(rawValue: "wrapper-report")

    /// Every code there is, in alphabetical order.
    public static let all: [DiagnosticCode] = [
        .availableDiffers, .availableOfPblock, .baselineDiffers, .bramUnitUnknown, .configurationUnreadable,
        .cosimFailed, .cosimNotRun, .csynthNotRun, .deviceFamilyOnly, .deviceFigureWeak, .estimateUnknown,
        .folderTooLarge, .grownSinceBaseline, .implementationFailed, .includesPlatform, .incompleteReport,
        .intervalOfTextReport, .invalidJSON, .junctionTemperatureExceeded, .layerGone, .layerNew, .layerNotModelled,
        .matchedByFigures, .memoryWordTooWide, .moreErrors, .negativeAmount, .negativeSlack, .noClocks, .noCosim,
        .noCsynth, .noEstimate, .noFigures, .noInterval, .noLatency, .noLogicSynthesis, .noReport, .noSynthesisRun,
        .noTiming, .notCompiled, .notInBaseline, .notMapped, .notMetBesideSetup, .notSimulated, .notStated,
        .outsideTolerance, .partUnreadable, .pathsMissing, .platformReport, .reportsDiffer, .reuseFactorRepaired,
        .rowUnreadable, .runFailed, .runNotFinished, .sharedDSP, .shellUnknown, .simulationIncomplete,
        .slackBetweenClocks, .sourcesDisagree, .stageNotEstimated, .stageOfPlatform, .streamJoinsNotModelled,
        .streamWordTooWide, .synthesisFailed, .synthesisNotModelled, .tablesRepeated, .tensorNeverWritten,
        .timingSummaryMissing, .timingUnconstrained, .toolError, .toolErrorPassedOver, .toolFailed,
        .toolVersionAssumed, .toolVersionFound, .topFunctionMissing, .totalMissing, .truncated, .unknownDevice,
        .unreadablePart, .unrollCaution, .unrollLimit, .valueMissing, .verdictMissing, .weightsUnknown,
        .wrapperReport,
    ]
}

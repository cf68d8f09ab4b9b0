import Devices

extension Explanation {
    /// Diagnostics from `stream-joins-not-modelled` to `wrapper-report`.
    static let diagnosticsC: [Explanation] = [
        Explanation(
            .diagnostic(.streamJoinsNotModelled),
            meaning: "Channels between layers of io_stream have no model; totals are lower bounds.",
            cause: "FIFO depths and their cost are not derived yet.",
            remedy: "Do not gate on totals of this design."),
        Explanation(
            .diagnostic(.streamWordTooWide),
            meaning: "A word of a stream has more bits than Vitis HLS accepts, so synthesis will fail.",
            cause: "All channels of a pixel travel in one word.",
            remedy: "Narrow the type, or use io_parallel."),
        Explanation(
            .diagnostic(.synthesisFailed),
            meaning: "Logic synthesis stopped with an error.",
            cause: "See the message named.",
            remedy: "Mend it and run again."),
        Explanation(
            .diagnostic(.synthesisNotModelled),
            meaning: "Resources after logic synthesis are not modelled yet.",
            cause: "Only the C-synthesis report is predicted.",
            remedy: "Logic synthesis typically keeps 0.4 to 0.5 of the LUT."),
        Explanation(
            .diagnostic(.tablesRepeated),
            meaning: "A table stands in the report more than once.",
            cause: "Reports were appended to one file.",
            remedy: "The last one counts."),
        Explanation(
            .diagnostic(.tensorNeverWritten),
            meaning: "A variable of the top function is read but nothing writes it.",
            cause: "The code is edited or of an unknown form.",
            remedy: "Check the top function; the layer's input is unknown."),
        Explanation(
            .diagnostic(.timingSummaryMissing),
            meaning: "The timing report has no summary.",
            cause: "It was written with other options, or is cut.",
            remedy: "Write it with report_timing_summary."),
        Explanation(
            .diagnostic(.timingUnconstrained),
            meaning: "Some or all paths have no constraint, so that nothing was checked.",
            cause: "No clock reaches them.",
            remedy: "Constrain the clock; 'met' means little without."),
        Explanation(
            .diagnostic(.toolError),
            meaning: "The tool's log has an error.",
            cause: "See the message.",
            remedy: "Mend it and run again."),
        Explanation(
            .diagnostic(.toolErrorPassedOver),
            meaning: "The log has an error, but the run went on and finished.",
            cause: "The script caught it.",
            remedy: "Read it; figures may be of an earlier run."),
        Explanation(
            .diagnostic(.toolFailed),
            meaning: "The tool says that the run failed.",
            cause: "See the message.",
            remedy: "Mend it and run again."),
        Explanation(
            .diagnostic(.toolVersionAssumed),
            meaning: "Nothing names the version of the tool, so one is assumed.",
            cause: "Generated projects do not state it, and figures differ between versions.",
            remedy:
                "Name it with --flow TOOL@VERSION; until then intervals cover all supported versions and such figures are marked assumed."
        ),
        Explanation(
            .diagnostic(.toolVersionFound),
            meaning: "The version of the tool was taken from a report or log beside the project.",
            cause: "The project itself names none.",
            remedy: "Nothing; --flow TOOL@VERSION names another."),
        Explanation(
            .diagnostic(.topFunctionMissing),
            meaning: "The top function could not be found, so layers were derived from the configuration.",
            cause: "The file is not there or has another name.",
            remedy: "Check the project's firmware folder; joins and order are derived."),
        Explanation(
            .diagnostic(.totalMissing),
            meaning: "The report has rows but no total.",
            cause: "It is cut, or of a form without one.",
            remedy: "Get the whole report."),
        Explanation(
            .diagnostic(.truncated),
            meaning: "The report ends in the middle; figures behind the cut are unknown.",
            cause: "The run was killed, or the file was copied too early.",
            remedy: "Get the whole report."),
        Explanation(
            .diagnostic(.unknownDevice),
            meaning: "The device database has no such part.",
            cause: "It is new, rare or misspelt.",
            remedy: "Add it with --device-db DIR; shares and checks by the database are left out."),
        Explanation(
            .diagnostic(.unreadablePart),
            meaning: "A section of the file could not be read.",
            cause: "It is damaged.",
            remedy: "Get the file again."),
        Explanation(
            .diagnostic(.unrollCaution),
            meaning: "So many weights as constants rarely finish in Vivado HLS.",
            cause: "In a public sweep 1,281 runs of 3,072 weights and more failed or were cut off.",
            remedy: "Raise the reuse factor with the resource strategy."),
        Explanation(
            .diagnostic(.unrollLimit),
            meaning: "More operations or elements are unrolled than the tool handles safely.",
            cause: "hls4ml partitions arrays of up to 4,096 elements; Vivado HLS stops above.",
            remedy: "Raise the reuse factor, or split the layer."),
        Explanation(
            .diagnostic(.valueMissing),
            meaning: "A figure that the report should have is missing.",
            cause: "The table is cut or of an unknown form.",
            remedy: "The figure stays unknown; compare with the report by eye."),
        Explanation(
            .diagnostic(.verdictMissing),
            meaning: "The report does not say whether timing is met.",
            cause: "It is cut or written with other options.",
            remedy: "Get the whole timing summary."),
        Explanation(
            .diagnostic(.weightsUnknown),
            meaning: "The weights of this layer are not known; figures rest on an assumed distribution.",
            cause: "Weight files are missing or stored elsewhere.",
            remedy: "Keep `firmware/weights` in the project."),
        Explanation(
            .diagnostic(.wrapperReport),
            meaning: "The report is of a wrapper around the model.",
            cause: "Accelerator back ends add interfaces.",
            remedy: "The model's own row or report is used."),
    ]
}

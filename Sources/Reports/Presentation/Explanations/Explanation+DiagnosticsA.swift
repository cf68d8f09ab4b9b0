import Devices

extension Explanation {
    /// Diagnostics from `available-differs` to `no-csynth`.
    static let diagnosticsA: [Explanation] = [
        Explanation(
            .diagnostic(.availableDiffers),
            meaning: "The report's count of what the device has is not the database's.",
            cause:
                "Shells, prohibited sites and software limits lower what a design may use; the report's figure is used.",
            remedy:
                "Nothing, if the platform explains it; else compare the part in the report with `presynth devices show PART`."
        ),
        Explanation(
            .diagnostic(.availableOfPblock),
            meaning: "Amounts available are those of a placement block, not of the device.",
            cause: "`report_utilization -pblocks` counts one region only.",
            remedy: "Read the report of the whole design for shares of the device."),
        Explanation(
            .diagnostic(.baselineDiffers),
            meaning: "The baseline was written for something else than what is compared now.",
            cause: "Part, clock, tool or model differ, so growth may come from that.",
            remedy: "Write a new baseline with --update-baseline when the change is meant."),
        Explanation(
            .diagnostic(.bramUnitUnknown),
            meaning:
                "A block RAM figure may count halves of 18 Kb or whole blocks of 36 Kb, and nothing in the report tells which.",
            cause: "Exports of some versions print the number without its unit.",
            remedy: "Give the report that states 'BRAM_18K', or the part, whose amounts tell the unit."),
        Explanation(
            .diagnostic(.configurationUnreadable),
            meaning: "hls4ml_config.yml could not be read; the C++ code alone is used.",
            cause: "The file is damaged or no YAML.",
            remedy: "Write it again, or remove it; figures rest on the C++ code either way."),
        Explanation(
            .diagnostic(.cosimFailed),
            meaning: "Co-simulation ran and failed, so it measured no latency.",
            cause: "The design's results differ from the test bench, or it never finished.",
            remedy: "Read the log of the run; a latency from C synthesis is not confirmed."),
        Explanation(
            .diagnostic(.cosimNotRun),
            meaning: "The co-simulation report has no language that was simulated.",
            cause: "The step was set up but not run.",
            remedy: "Run co-simulation, or ignore the report."),
        Explanation(
            .diagnostic(.csynthNotRun),
            meaning: "C synthesis was never started in this project.",
            cause: "The build script was not run, or ran with csynth off.",
            remedy: "Run it before comparing."),
        Explanation(
            .diagnostic(.deviceFamilyOnly),
            meaning: "The project names a family; a part of it stands for all.",
            cause: "Amounts and speed differ between the parts of a family.",
            remedy: "Name the part with --device."),
        Explanation(
            .diagnostic(.deviceFigureWeak),
            meaning: "An amount of this device rests on weak evidence.",
            cause: "No vendor report was at hand, only memory, derivation or a rounded table.",
            remedy:
                "`presynth devices show PART` says which figure and where it comes from; a vendor report settles it."),
        Explanation(
            .diagnostic(.estimateUnknown),
            meaning: "There is no estimate to hold the report against.",
            cause: "The layer has no model, or the stage is not estimated.",
            remedy: "Leave the quantity out of the tolerance, or compare another stage."),
        Explanation(
            .diagnostic(.folderTooLarge),
            meaning: "Only the first files below a folder were looked at.",
            cause: "The number of files is bounded.",
            remedy: "Name the folder of one project."),
        Explanation(
            .diagnostic(.grownSinceBaseline),
            meaning: "A reported figure grew by more than the tolerance since the baseline.",
            cause: "The design got larger or slower.",
            remedy: "Look at the layer named; accept it with --update-baseline when it is meant."),
        Explanation(
            .diagnostic(.implementationFailed),
            meaning: "The vendor's implementation stopped with an error.",
            cause: "Placement, routing or a design rule failed.",
            remedy: "Read the tool's log; figures of earlier stages stay valid."),
        Explanation(
            .diagnostic(.includesPlatform),
            meaning: "Figures count the platform's logic too.",
            cause: "The report is of the whole card, kernels and shell together.",
            remedy: "Use the kernel's own report for a comparison with an estimate."),
        Explanation(
            .diagnostic(.incompleteReport),
            meaning: "The report is cut short; what follows the cut is not known.",
            cause: "The run was killed, the disk was full, or the file was copied too early.",
            remedy: "Get the whole report; figures that are missing stay unknown."),
        Explanation(
            .diagnostic(.intervalOfTextReport),
            meaning: "The interval of this text report is one less than the tool's XML report says.",
            cause: "csynth.rpt of some versions prints it so.",
            remedy: "Keep csynth.xml beside it; its figure is used."),
        Explanation(
            .diagnostic(.invalidJSON),
            meaning: "A part of the report that should be JSON is not.",
            cause: "The file is damaged or written by an unknown version.",
            remedy: "Get the report again; its other parts were read."),
        Explanation(
            .diagnostic(.junctionTemperatureExceeded),
            meaning: "The power report says that the chip gets too hot.",
            cause: "Power times thermal resistance exceeds the limit.",
            remedy: "Check cooling and activity settings in the vendor's tool."),
        Explanation(
            .diagnostic(.layerGone),
            meaning: "A layer of the baseline is no longer in the model.",
            cause: "It was renamed or removed.",
            remedy: "Write a new baseline when that is meant."),
        Explanation(
            .diagnostic(.layerNew),
            meaning: "A layer is in the model but not in the baseline.",
            cause: "It was added or renamed.",
            remedy: "Write a new baseline when that is meant."),
        Explanation(
            .diagnostic(.layerNotModelled),
            meaning: "No model exists for this layer; its figures are unknown and totals are lower bounds.",
            cause: "The kind of layer, its strategy or its types are not covered yet.",
            remedy:
                "Do not gate on totals of this design; `--set LAYER.strategy=...` may choose a strategy that is modelled."
        ),
        Explanation(
            .diagnostic(.matchedByFigures),
            meaning: "Layers were told apart in the report by their figures.",
            cause: "The tool shortened the names of their functions.",
            remedy: "Nothing; these layers are left out of error statistics."),
        Explanation(
            .diagnostic(.memoryWordTooWide),
            meaning: "The weight memory needs wider words than the tool accepts, so synthesis will fail.",
            cause: "A low reuse factor puts many weights into one word.",
            remedy: "Raise the reuse factor of the layer."),
        Explanation(
            .diagnostic(.moreErrors),
            meaning: "The log has more errors than are shown.",
            cause: "Only the first are listed.",
            remedy: "Read the log."),
        Explanation(
            .diagnostic(.negativeAmount),
            meaning: "The report states a negative amount, which cannot be; it is unknown.",
            cause: "The file is damaged or was edited.",
            remedy: "Get the report again."),
        Explanation(
            .diagnostic(.negativeSlack),
            meaning: "The slack printed is negative although the report claims that timing is met.",
            cause: "The report is cut, or of several runs.",
            remedy: "Get the whole report; the verdict is not known."),
        Explanation(
            .diagnostic(.noClocks),
            meaning: "The report lists no clock.",
            cause: "The design has none, or constraints were not applied.",
            remedy: "Check the constraints; there is no timing verdict."),
        Explanation(
            .diagnostic(.noCosim),
            meaning: "No co-simulation report is below this folder.",
            cause: "The step was not run.",
            remedy: "Nothing, unless a measured latency is wanted."),
        Explanation(
            .diagnostic(.noCsynth),
            meaning: "No C-synthesis report is below this folder.",
            cause: "The step was not run, or the reports were not kept.",
            remedy: "Keep `*_csynth.rpt` or `csynth.xml`."),
    ]
}

/// A disagreement that was looked into by eye, in the report itself.
struct KnownDisagreement {
    /// The end of the report's path.
    let file: String
    /// The field.
    let field: String
    /// Who is right, and why.
    let verdict: String

    /// Every one there is; where a reader is wrong it is mended in place of being listed.
    static let all = [
        KnownDisagreement(
            file: "tapasco__correct-util1.rpt", field: "dsp is 0.0 %",
            verdict: "neither: the report was edited by hand, its shares are not those of its counts"),
        KnownDisagreement(
            file: "tapasco__correct-util1.rpt", field: "bram_tile is 0.01 %",
            verdict: "neither: the report was edited by hand, its shares are not those of its counts"),
        KnownDisagreement(file: "edalize__picorv32_wrap_0_1_2.fit.rpt", field: "alm", verdict: logicElements),
        KnownDisagreement(file: "edalize__picorv32_wrap_0_1_2.fit.rpt", field: "alm available", verdict: logicElements),
        KnownDisagreement(file: "edalize__picorv32_wrap_0_1_2.fit.rpt", field: "dsp", verdict: multiplierElements),
        KnownDisagreement(
            file: "edalize__picorv32_wrap_0_1_2.fit.rpt", field: "dsp available", verdict: multiplierElements),
        KnownDisagreement(file: "AXC3000_MIPI.sta.summary", field: "Setup entries", verdict: dataDelay),
        KnownDisagreement(file: "bts_xcvr.sta.summary", field: "Setup entries", verdict: dataDelay),
    ]

    private static let logicElements = "the reader: a Cyclone IV has logic elements and no adaptive logic modules"
    private static let multiplierElements = "the reader: 9-bit multiplier elements are no DSP blocks"
    private static let dataDelay = "the reader: the list counts rows of 'Setup Data Delay' as setup rows"

    /// The entry for a field of a report, nil when nobody looked into it.
    static func of(_ field: String, in path: String) -> KnownDisagreement? {
        all.first { path.hasSuffix($0.file) && $0.field == field }
    }
}

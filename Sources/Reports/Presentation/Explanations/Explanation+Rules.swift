extension Explanation {
    /// The rules that reasons name.
    static let rules: [Explanation] = [
        Explanation(
            .rule("block-factor"),
            meaning:
                "DSP of the resource strategy: ceil(inputs x outputs / reuse factor) multipliers, each with the DSP blocks its operand widths take.",
            cause:
                "Exact in 44 dense layers of 19 public projects and 717 rows of a sweep (Vivado HLS 2019.1 to 2020.1); five modules of Vitis HLS 2024.2."
        ),
        Explanation(
            .rule("binary-products"),
            meaning: "A product of two one-bit values is an equality with a constant, no multiplier.",
            cause: "hls4ml's source; no report of such a layer is known."),
        Explanation(
            .rule("compressed-block-factor"),
            meaning: "ceil(non-zero weights / reuse factor) multipliers.",
            cause: "hls4ml's source; no report was at hand."),
        Explanation(
            .rule("computed-indices"),
            meaning:
                "Above 16,384 iterations the output indices are computed on every call, so the loop does not rewind.",
            cause: "5 layers."),
        Explanation(
            .rule("constant-multiplies"),
            meaning:
                "Products with constants of three and more signed digits need a multiplier, at most ceil(elements / reuse factor).",
            cause: "12 modules of one project (Vitis HLS 2021.1)."),
        Explanation(
            .rule("constant-products-and-adder-trees"),
            meaning:
                "LUT of constant products: n - 1 adders for n terms, shifted adders for weights of two digits, and multiplications in logic.",
            cause: "LUT median error 2.8 % on 103 layers."),
        Explanation(
            .rule("cycles-of-the-adder-tree"),
            meaning:
                "Latency: the product, then as many levels of the adder tree per cycle as fit the clock period less its uncertainty.",
            cause: "Exact in 83 % of 103 layers, within one cycle in 98 %."),
        Explanation(
            .rule("dataflow-slowest"),
            meaning: "Interval of a dataflow region: the slowest layer.",
            cause: "12 top reports (Vivado HLS 2019.2 and 2020.1)."),
        Explanation(
            .rule("dataflow-sum"),
            meaning: "Latency of a dataflow region: the layers on the longest way and one cycle per channel.",
            cause: "Two designs and 119 of 122 sweep rows."),
        Explanation(
            .rule("distinct-constant-multiplies"),
            meaning:
                "DSP of the latency strategy: per input, equal weights share a product; a weight with three and more non-zero signed digits takes a multiplier.",
            cause:
                "Exact in all 85 layers of Vitis HLS seen and in 50 of 60 of Vivado HLS, the others within 4 % but for three."
        ),
        Explanation(
            .rule("fused-multiply-add"),
            meaning: "A multiplier and the adder behind it share a DSP block.",
            cause: "17 of 22 multiplications of one Vitis HLS 2024.2 design."),
        Explanation(
            .rule("one-product-per-class"),
            meaning: "Softmax multiplies each exponential with the inverse of the sum.",
            cause: "Exact in 49 modules."),
        Explanation(
            .rule("ones-counter"),
            meaning: "A tree of adders counts the ones of a binary layer.",
            cause: "hls4ml's source; no report of such a layer is known."),
        Explanation(
            .rule("operator-delays"),
            meaning: "Latency of a layer from the delays of its operators in sequence, cut into clock cycles.",
            cause: "ReLU: 109 of 109 layers; softmax: 38 of 44 equal, all within one cycle."),
        Explanation(
            .rule("operators"),
            meaning: "LUT of softmax: comparisons, differences, sums, as the reports list them.",
            cause: "Median error 0.6 % on 44 layers."),
        Explanation(
            .rule("operators-per-element"),
            meaning: "LUT of a layer: what one element takes, times the elements that are built.",
            cause: "ReLU: exact in 109 layers; merges from hls4ml's source."),
        Explanation(
            .rule("pipeline-reuse-factor"),
            meaning: "The function is pipelined with an interval of the reuse factor.",
            cause: "hls4ml's source."),
        Explanation(
            .rule("pipeline-slowest"),
            meaning: "Interval of a pipelined top function: the largest of its layers.",
            cause: "64 of 67 top reports."),
        Explanation(
            .rule("pipeline-sum"),
            meaning:
                "Latency of a pipelined top function: layers on the longest way, registered boundaries and late results.",
            cause: "49 top reports (Vivado HLS 2019.1 to 2020.1, Vitis HLS 2021.1 to 2025.1)."),
        Explanation(
            .rule("pipelined-function"),
            meaning: "Interval: the reuse factor, at most the latency and one.",
            cause: "97 % of 103 layers."),
        Explanation(
            .rule("products"),
            meaning: "Multipliers of a dot product under the limit of the reuse factor.",
            cause: "hls4ml's source; no report was at hand."),
        Explanation(
            .rule("resource-loop"),
            meaning:
                "LUT of the resource loop: multiplexers that choose inputs and accumulators, products and adders of an iteration.",
            cause: "LUT within 11 % in nine of ten of 44 layers (Vivado HLS)."),
        Explanation(
            .rule("rewinding-loop"),
            meaning: "Latency of the resource loop: reuse factor + depth of an iteration - 2, and one more at most.",
            cause: "66 module reports and 689 sweep rows."),
        Explanation(
            .rule("table-copies"),
            meaning: "A lookup table is copied for every two reads, as a ROM has two ports.",
            cause: "Exact in 36 modules of Vivado HLS and 23 of Vitis HLS 2021.1; other versions count otherwise."),
        Explanation(
            .rule("table-entry"),
            meaning: "LUT that compute the entry of a table from the input.",
            cause: "13 sigmoid and tanh modules (Vivado HLS 2019.1 and 2019.2)."),
        Explanation(
            .rule("table-in-logic"),
            meaning: "A table indexed by the input's bits becomes logic: one LUT per 64 bits.",
            cause: "hls4ml's source; no report was at hand."),
        Explanation(
            .rule("unrolled-blocks"),
            meaning: "Multipliers of the unrolled resource strategy: blocks less those whose weights are all zero.",
            cause: "The generator's source; no report was at hand."),
        Explanation(
            .rule("values-between-cycles"),
            meaning: "FF of constant products: every value that crosses from one cycle to the next, at its width.",
            cause: "Median error 9 % on 103 layers."),
        Explanation(
            .rule("weight-memory"),
            meaning:
                "Block RAM of weights: one word per iteration, as wide as all weights it holds, less the topmost unused bits.",
            cause: "40 of 44 layers, and 682 of 689 sweep rows within one block."),
        Explanation(
            .rule("wires"),
            meaning: "Nothing is built: only wires are renamed.",
            cause: "No report lists an instance for such a layer."),
    ]
}

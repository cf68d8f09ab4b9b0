import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// What the user should know, the most serious first, equal messages of several layers joined.
struct DiagnosticsSection: Sendable {
    /// The diagnostics of one estimate.
    let diagnostics: [Diagnostic]

    /// A list, or a sentence where there is none.
    var html: HTML {
        guard !diagnostics.isEmpty else { return "<p>None.</p>\n" }
        return "<ul class=diagnostics>\(DiagnosticText.entries(diagnostics).html(item))</ul>\n"
    }

    private func item(_ entry: DiagnosticText.Entry) -> HTML {
        let names = entry.layers.map { "<b class=name>\($0)</b>" as HTML }.joined(", ")
        let layers: HTML = entry.layers.isEmpty ? "" : "\(names): "
        return """
            <li><span class="tag \(Self.styleClass(entry.severity))">\(entry.severity.rawValue)</span> \
            <span>\(layers)\(entry.message) <code>\(entry.code.rawValue)</code></span>

            """
    }

    private static func styleClass(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .info, .note: "plain"
        case .warning: "warn"
        case .error: "bad"
        }
    }
}

/// What marks and words on the page mean.
struct LegendSection: Sendable {
    /// The key to the marks.
    var html: HTML {
        """
        <section class=legend aria-labelledby=legend><h2 id=legend>How to read the figures</h2>
        <dl>
        <div><dt><i>\(PageFigure.mark(.exact))</i> 288<dd><b>Exact</b>: from a rule that reproduces real reports exactly.</div>
        <div><dt><i>\(PageFigure.mark(.modelled))</i> 1,280 <small>1,100–1,500</small><dd><b>Modelled</b>: from a model of \
        the structure that is built, with an interval measured on real reports.</div>
        <div><dt><i>\(PageFigure.mark(.assumed))</i> 640 <small>210–980</small><dd><b>Assumed</b>: rests on something the \
        input does not say, such as weights that are missing.</div>
        <div><dt><span class=u>unknown</span><dd><b>Unknown</b>: there is no figure. It is not zero, and a total it is \
        part of is a lower bound, marked <i>\(PageFigure.mark(.unknown))</i>.</div>
        </dl>
        <p>The line across a bar is the interval. C synthesis figures are what the HLS report will state; logic synthesis \
        usually needs fewer LUTs, so the two stages are never mixed. BRAM18 counts 18&nbsp;Kb halves of a block RAM.</p>
        </section>

        """
    }
}

import Estimator

extension Headline {
    /// What to see first: the answer, what decides it, and the figures in large print.
    var html: HTML {
        let mark: HTML = sign.map { "<span aria-hidden=true>\($0.rawValue)</span> " } ?? .empty
        let on: HTML = subject.map { " <span class=on>\($0)</span>" } ?? .empty
        let sentence: HTML = self.sentence.map { "<p>\($0.sentenceCase).</p>" } ?? .empty
        let timing: HTML = figures.isEmpty ? .empty : "\n<dl class=timing>\(figures.html(\.html))</dl>\n"
        return """
            <div class=first>
            <div><p class="verdict \(ink.styleClass)">\(mark)\(words.sentenceCase)\(on)</p>
            \(sentence)\(remarks.html { "<p>\($0.html)</p>" })</div>\(timing)</div>

            """
    }
}

extension Headline.Figure {
    fileprivate var html: HTML {
        let figure = PageFigure(cycles)
        guard figure.value != nil else { return "<div><dt>\(label)<dd><span class=big>unknown</span></div>" }
        let time = cycles.timeText(clockPeriodNs: clockPeriodNs) ?? "unknown"
        let unit = figure.number == "1" ? "cycle" : "cycles"
        let interval = figure.interval.map { "interval \($0) cycles" }
        return """
            <div><dt>\(label)<dd><span class=big><i>\(figure.mark)</i>\(figure.number)</span> \(unit)\
            <small>\(time)</small>\(interval.small)</div>
            """
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

import Comparing
import Devices
import Estimator
import Networks
import Readers
import Wire

/// Error statistics as a table of a page.
struct StatisticsSection {
    let groups: [StatisticsGroup]

    var html: HTML {
        guard !groups.isEmpty else { return .empty }
        let rows = groups.html { group in
            ComparedQuantity.all.html { quantity in
                group.statistics[quantity].map { row(group, quantity, $0) } ?? .empty
            }
        }
        return """
            <section aria-labelledby=statistics><h2 id=statistics>Errors</h2>
            <div class=scroll role=region tabindex=0 aria-label="Error statistics"><table class=sort>
            <thead><tr><th scope=col>Group<th scope=col>Stage<th scope=col>Quantity<th scope=col class=n>Pairs\
            <th scope=col class=n>Exact<th scope=col class=n>+-1<th scope=col class=n>+-2\
            <th scope=col class=n>Median<th scope=col class=n>90% below\
            <th scope=col class=n>Bias<th scope=col class=n>In error bar<th scope=col class=n>Worst<th scope=col>In</thead>
            <tbody>\(rows)</tbody></table></div></section>

            """
    }

    private func row(_ group: StatisticsGroup, _ quantity: ComparedQuantity, _ errors: ErrorStatistics) -> HTML {
        """
        <tr><th scope=row>\(group.name)<td>\(group.stage.rawValue)<td>\(quantity.label)<td class=n>\(errors.count)\
        <td class=n>\(ComparisonText.share(errors.exactCount, of: errors.count))<td class=n>\(ComparisonText.share(errors.withinOneCount, of: errors.count))\
        <td class=n>\(ComparisonText.share(errors.withinTwoCount, of: errors.count))\
        <td class=n>\(ComparisonText.percent(errors.median, signed: false))\
        <td class=n>\(ComparisonText.percent(errors.ninetieth, signed: false))\
        <td class=n>\(ComparisonText.percent(errors.bias))\
        <td class=n>\(ComparisonText.percent(errors.coverage, signed: false))\
        <td class=n>\(ComparisonText.percent(errors.worst))<td class=name>\(errors.worstName ?? "")

        """
    }
}

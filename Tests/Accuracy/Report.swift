import Estimator

/// Collects pairs by group and prints them as Markdown tables.
struct AccuracyReport {
    private var groups: [(title: String, quality: Quality)] = []

    mutating func add(_ quantity: Quality.Quantity, group: String, name: String, estimated: Quantity, reported: Double?)
    {
        let index = groups.firstIndex { $0.title == group } ?? groups.count
        if index == groups.count { groups.append((group, Quality())) }
        groups[index].quality.add(quantity, name: name, estimated: estimated, reported: reported)
    }

    /// The tables, one row per group and quantity, groups in alphabetical order.
    func markdown() -> String {
        var text = """
            | group | quantity | count | exact | within 1 | within 2 | median error | 90th percentile | interval covers |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """
        for (title, quality) in groups.sorted(by: { $0.title < $1.title }) {
            for quantity in Quality.Quantity.allCases {
                guard let pairs = quality.pairs[quantity], !pairs.isEmpty else { continue }
                let cells = [
                    title, quantity.rawValue, "\(pairs.count)", pairs.share(\.isExact), pairs.within(1),
                    pairs.within(2),
                    pairs.errorQuantile(0.5), pairs.errorQuantile(0.9), pairs.share(\.isCovered),
                ]
                text += "| " + cells.joined(separator: " | ") + " |\n"
            }
        }
        return text
    }

    /// The pairs furthest off, worst first, for people who look for the reason.
    func worst(_ quantity: Quality.Quantity, count: Int) -> [String] {
        let all = groups.flatMap { group in (group.quality.pairs[quantity] ?? []).map { (group.title, $0) } }
        return all.sorted { abs($0.1.relativeError ?? 9) > abs($1.1.relativeError ?? 9) }.prefix(count).map {
            title, pair in
            "\(quantity.rawValue) \(title) \(pair.name): estimated \(pair.estimated.text), reported \(pair.reported.wholeText)"
        }
    }

    /// The quality of one group.
    func quality(of title: String) -> Quality { groups.first { $0.title == title }?.quality ?? Quality() }

    /// A short table for the README: what people decide by, one row per group.
    static func summary(_ rows: [(title: String, quality: Quality)]) -> String {
        var text = """
            | csynth figures of | count | DSP exact | BRAM18 within 1 | II exact | latency within 2 | LUT median, 90 % | FF median, 90 % |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """
        for (title, quality) in rows {
            func pairs(_ quantity: Quality.Quantity) -> [Quality.Pair] { quality.pairs[quantity] ?? [] }
            let cells = [
                title, "\(pairs(.lut).count)", pairs(.dsp).share(\.isExact), pairs(.bram18).within(1),
                pairs(.interval).share(\.isExact), pairs(.latency).within(2),
                pairs(.lut).errorQuantile(0.5) + ", " + pairs(.lut).errorQuantile(0.9),
                pairs(.ff).errorQuantile(0.5) + ", " + pairs(.ff).errorQuantile(0.9),
            ]
            text += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return text
    }
}

import Wire

/// A short table of what people decide by, one row per group of pairs.
struct SummaryTable {
    /// The rows: their title and the statistics by quantity.
    let rows: [(title: String, statistics: [String: JSONValue])]

    /// The table as Markdown.
    func markdown(firstColumn: String) -> String {
        var text = """
            | \(firstColumn) | count | DSP exact | BRAM18 within 1 | II exact | latency within 2 | LUT median, 90 % | \
            FF median, 90 % |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """
        for (title, statistics) in rows {
            func share(_ quantity: String, _ key: String) -> String {
                guard let found = statistics[quantity], let part = found[key]?.integer,
                    let all = found["count"]?.integer,
                    all > 0
                else { return "-" }
                return Self.percent(Double(part) / Double(all), decimals: 0)
            }
            func errors(_ quantity: String) -> String {
                guard let found = statistics[quantity], let median = found["median"]?.double,
                    let ninetieth = found["p90"]?.double
                else { return "-" }
                return "\(Self.percent(median, decimals: 1)), \(Self.percent(ninetieth, decimals: 1))"
            }
            let cells = [
                title, statistics["lut"]?["count"]?.integer.map(String.init) ?? "-", share("dsp", "exact"),
                share("bram18", "within_1"), share("interval", "exact"), share("latency", "within_2"), errors("lut"),
                errors("ff"),
            ]
            text += "| " + cells.joined(separator: " | ") + " |\n"
        }
        return text
    }

    private static func percent(_ fraction: Double, decimals: Int) -> String {
        NumberText.fixed(fraction * 100, decimals: decimals) + " %"
    }
}

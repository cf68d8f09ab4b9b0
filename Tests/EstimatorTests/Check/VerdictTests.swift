import Devices
import Testing
import Wire

@testable import Estimator
@testable import Networks

@Suite struct VerdictTests {
    /// One figure against one limit.
    @Test(arguments: [
        (Quantity.exact(100), 100.0, Verdict.Outcome.fits, Verdict.Doubt?.none),
        (.exact(101), 100, .doesNotFit, nil),
        (.between(90, low: 80, high: 99), 100, .fits, nil),
        (.between(90, low: 80, high: 101), 100, .cannotSay, .intervalStraddlesLimit),
        (.between(120, low: 99, high: 140), 100, .cannotSay, .intervalStraddlesLimit),
        (.between(120, low: 101, high: 140), 100, .doesNotFit, nil),
        (.unknown, 100, .cannotSay, .figureUnknown),
        (.atLeast(50), 100, .cannotSay, .lowerBoundOnly),
        (.atLeast(150), 100, .doesNotFit, nil),
        (.zero, 0, .fits, nil),
        (.exact(1), 0, .doesNotFit, nil),
    ])
    func oneFigure(demand: Quantity, limit: Double, outcome: Verdict.Outcome, doubt: Verdict.Doubt?) {
        let (found, why) = Verdict.Item.judge(demand, limit: limit)
        #expect(found == outcome)
        #expect(why == doubt)
    }

    @Test func `a limit nobody knows decides only when something is needed`() {
        #expect(Verdict.Item.judge(.exact(1), limit: nil) == (.cannotSay, .limitUnknown))
        #expect(Verdict.Item.judge(.zero, limit: nil) == (.fits, nil))
    }

    @Test func `a limit is the device times the share less what is reserved`() throws {
        var limits = Limits(utilization: 0.5, utilizationByKind: [.dsp: 0.8])
        limits.budget.reserved = [.lut: 20_000]
        limits.budget.resources = [.bram18: 30]
        let criteria = limits.criteria(for: CheckSamples.target)
        func limit(_ kind: ResourceKind) -> Double? { criteria.first { $0.subject == .resource(kind) }?.limit }
        #expect(limit(.dsp) == 0.8 * 1000)
        #expect(limit(.lut) == 0.5 * 100_000 - 20_000)
        #expect(limit(.ff) == 0.5 * 200_000)
        #expect(limit(.bram18) == 30)
    }

    @Test func `a budget of dies takes that many of them`() {
        let limits = Limits(budget: Budget(slrCount: 1))
        let lut = limits.criteria(for: CheckSamples.target).first { $0.subject == .resource(.lut) }
        #expect(lut?.limit == 50_000)
        #expect(lut?.origin == "1 of 2 SLR")
    }

    @Test(arguments: [(TimeLimit.ns(50), 10.0), (.cycles(7), 7)])
    func `time limits are in cycles of the clock`(limit: TimeLimit, cycles: Double) {
        let limits = Limits(latency: limit, interval: limit)
        for subject in [Criterion.Subject.latency, .interval] {
            #expect(limits.criteria(for: CheckSamples.target).first { $0.subject == subject }?.limit == cycles)
        }
    }

    @Test func `one no outweighs a doubt, and the tightest is named with its layer`() throws {
        let estimate = CheckSamples.estimate(DesignOptions(all: .init(reuseFactor: 1)))
        let verdict = Verdict(estimate, limits: Limits(), stage: .csynth)
        #expect(verdict.outcome == .doesNotFit)
        let tightest = try #require(verdict.tightest)
        #expect(tightest.criterion.subject == .resource(.dsp))
        #expect(tightest.leadingLayer == "wide")
        #expect(tightest.load == 1.6)
        #expect(Verdict(estimate, limits: Limits(), stage: .synthesis).outcome == .cannotSay)
    }

    @Test func `what the flow refuses does not fit`() {
        var estimate = CheckSamples.estimate(DesignOptions(all: .init(reuseFactor: 64)))
        #expect(Verdict(estimate, limits: Limits(), stage: .csynth).outcome == .fits)
        estimate.diagnostics = [Diagnostic(.error, code: "partition-limit", message: "too many elements")]
        #expect(Verdict(estimate, limits: Limits(), stage: .csynth).outcome == .doesNotFit)
    }

    @Test(arguments: [
        ("500ns", TimeLimit.ns(500)), ("1.5 us", .ns(1500)), ("60cy", .cycles(60)), ("1 CYCLE", .cycles(1)),
        ("", nil), ("60", nil), ("-5ns", nil), ("0ns", nil), ("5 parsecs", nil), ("1e400ns", nil),
    ])
    func times(text: String, limit: TimeLimit?) {
        #expect(TimeLimit(parsing: text) == limit)
    }

    @Test(arguments: [
        #"{"schema":"presynth.budget/1","slr":0}"#, #"{"schema":"presynth.budget/1","resource":{}}"#,
        #"{"schema":"presynth.budget/2"}"#, #"[]"#, #"{"schema":"presynth.budget/1","reserved":{"luts":1}}"#,
        #"{"schema":"presynth.budget/1","max_latency":"soon"}"#,
        #"{"schema":"presynth.budget/1","max_utilization":"70%"}"#,
        #"{"schema":"presynth.budget/1","max_utilization":{"lut":70}}"#,
        #"{"schema":"presynth.budget/1","resources":{"lut":-1}}"#,
    ])
    func `a wrong budget is refused by key`(text: String) throws {
        let json = try JSONReader.read(Array(text.utf8), file: "b.json")
        var limits = Limits()
        #expect(throws: InputError.self) { try limits.apply(budget: json, file: "b.json") }
    }

    @Test func `a budget is read whole`() throws {
        let text = """
            {"schema":"presynth.budget/1","resources":{"lut":400000},"reserved":{"bram18":300},"slr":2,
             "max_utilization":0.7,"max_latency":"500ns","max_interval":"1cy"}
            """
        var limits = Limits()
        try limits.apply(budget: JSONReader.read(Array(text.utf8), file: "b.json"), file: "b.json")
        #expect(limits.budget == Budget(resources: [.lut: 400_000], reserved: [.bram18: 300], slrCount: 2))
        #expect(limits.utilization == 0.7)
        #expect(limits.latency == .ns(500))
        #expect(limits.interval == .cycles(1))
    }
}

import Devices
import Estimator
import Networks
import Testing

@Suite struct ChangeSearchTests {
    private static func check(_ limits: Limits, options: DesignOptions = DesignOptions()) -> DesignCheck {
        DesignCheck(
            CheckSamples.estimate(options), limits: limits, stage: .csynth,
            evaluator: { ChangeEvaluator(options: options) { CheckSamples.estimate($0) } })
    }

    private static func dsp(atMost amount: Double) -> Limits { Limits(budget: Budget(resources: [.dsp: amount])) }

    @Test func `a design that fits needs no change`() {
        let check = Self.check(Self.dsp(atMost: 1000), options: DesignOptions(all: .init(reuseFactor: 2)))
        #expect(check.verdict.outcome == .fits)
        #expect(check.remedy == nil)
    }

    @Test func `one doubling of the layer that matters is the smallest change`() throws {
        let check = Self.check(Limits())
        guard case .change(let change, let changed)? = check.remedy else {
            Issue.record("no change found")
            return
        }
        #expect(change == Change(layer: "wide", reuseFactor: 2))
        #expect(Verdict(changed, limits: Limits(), stage: .csynth).outcome == .fits)
    }

    @Test func `all layers change when no single one is enough`() {
        guard case .change(let change, let changed)? = Self.check(Self.dsp(atMost: 300)).remedy else {
            Issue.record("no change found")
            return
        }
        #expect(change == Change(layer: nil, reuseFactor: 6))
        #expect(changed.csynth[.dsp] == .exact(200 + 67))
    }

    @Test func `a change is what typing it behind the other options would do`() {
        let options = DesignOptions(all: .init(reuseFactor: 2), layers: ["wide": .init(reuseFactor: 1)])
        let ofAll = Change(layer: nil, reuseFactor: 8).applied(to: options)
        #expect(ofAll.layers["wide"]?.reuseFactor == 1)
        #expect(ofAll.all.reuseFactor == 8)
        let ofOne = Change(layer: "wide", reuseFactor: 8, strategy: .resource).applied(to: options)
        #expect(ofOne.layers["wide"] == .init(reuseFactor: 8, strategy: .resource))
    }

    @Test func `a latency that is too long asks for a lower reuse factor`() {
        let check = Self.check(
            Limits(latency: .cycles(12)), options: DesignOptions(all: .init(reuseFactor: 4)))
        guard case .change(let change, let changed)? = check.remedy else {
            Issue.record("no change found")
            return
        }
        #expect((change.reuseFactor ?? 9) < 4)
        #expect((changed.latencyCycles.max.value ?? 99) <= 12)
        #expect(changed.csynth[.dsp].high ?? 9999 <= 1000)
    }

    @Test func `where nothing is enough the nearest is named`() {
        guard
            case .closest(let change, let changed)? = Self.check(
                Limits(budget: Budget(resources: [.dsp: 100]), interval: .cycles(4))
            ).remedy
        else {
            Issue.record("nothing named")
            return
        }
        #expect(change.reuseFactor != nil)
        #expect((changed.csynth[.dsp].value ?? 9999) < 1600)
    }

    @Test func `what reuse does not touch leaves nothing to change`() {
        guard case .some(.none) = Self.check(Limits(budget: Budget(resources: [.ff: 10]))).remedy else {
            Issue.record("a change was named")
            return
        }
    }

    @Test func `an unknown that decides is not searched for`() {
        var estimate = CheckSamples.estimate(DesignOptions(all: .init(reuseFactor: 4)))
        estimate.csynth[.bram18] = .unknown
        let check = DesignCheck(
            estimate, limits: Limits(), stage: .csynth,
            evaluator: {
                Issue.record("nothing should be searched for")
                return ChangeEvaluator(options: DesignOptions()) { _ in nil }
            })
        #expect(check.verdict.outcome == .cannotSay)
        #expect(check.remedy == nil)
    }
}

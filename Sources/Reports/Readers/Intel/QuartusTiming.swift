import Devices
import Wire

/// The checks a Quartus timing analysis makes of a clock.
enum TimingCheck: String, CaseIterable {
    case setup = "Setup"
    case hold = "Hold"
    case recovery = "Recovery"
    case removal = "Removal"
    case minimumPulseWidth = "Minimum Pulse Width"

    private var name: StaticString {
        switch self {
        case .setup: "Setup"
        case .hold: "Hold"
        case .recovery: "Recovery"
        case .removal: "Removal"
        case .minimumPulseWidth: "Minimum Pulse Width"
        }
    }

    /// The check and the corner's model a text such as `Slow 1100mV 85C Model Setup` names.
    static func split(_ text: ArraySlice<UInt8>) -> (check: TimingCheck, corner: ArraySlice<UInt8>)? {
        for check in allCases where text.ends(with: check.name) {
            let corner = text.dropLast(check.name.utf8CodeUnitCount)
            if corner.isEmpty || corner.last == 0x20 { return (check, corner.trimmed) }
        }
        return nil
    }
}

/// Collects slacks and frequencies by clock and corner, in the report's order.
///
/// Pro 24 and later give one list with the worst corner of every row instead of a list for every corner: setup and hold
/// of one clock then stand under different corners, and stay so here. Slacks and sums are in ns; sums are those of one
/// clock in one corner and must not be added over corners.
struct QuartusTiming {
    /// The clocks so far.
    private(set) var clocks: [MeasuredClock] = []
    private var places: [Key: Int] = [:]
    private var worst: [TimingCheck: Double] = [:]

    private struct Key: Hashable {
        var name: String
        var corner: String
    }

    /// Takes a slack with the total negative slack beside it; the corner is empty where the report names none.
    mutating func take(
        _ check: TimingCheck, clock: ArraySlice<UInt8>, corner: ArraySlice<UInt8>, slackNs: Double, tnsNs: Double?
    ) {
        worst[check] = min(worst[check] ?? slackNs, slackNs)
        change(clock, corner) { clock in
            clock.isMet = (clock.isMet ?? true) && slackNs >= 0
            switch check {
            case .setup:
                clock.wnsNs = min(clock.wnsNs ?? slackNs, slackNs)
                clock.tnsNs = tnsNs
            case .hold:
                clock.whsNs = min(clock.whsNs ?? slackNs, slackNs)
                clock.thsNs = tnsNs
            case .recovery, .removal, .minimumPulseWidth: break
            }
        }
    }

    /// Takes the highest frequency of a clock, the restricted one where pulse widths limit it.
    mutating func take(fmaxMHz: Double, clock: ArraySlice<UInt8>, corner: ArraySlice<UInt8>) {
        change(clock, corner) { $0.fmaxMHz = fmaxMHz }
    }

    /// Puts everything into a measurement: periods by clock name, worst slack of every check among its further figures.
    func add(to measurement: inout Measurement, periodsNs: [String: Double] = [:]) {
        measurement.clocks = clocks.map { clock in
            var clock = clock
            clock.targetNs = clock.name.flatMap { periodsNs[$0] }
            return clock
        }
        for check in TimingCheck.allCases {
            if let slack = worst[check] { measurement.extra["Worst \(check.rawValue) Slack"] = "\(slack)" }
        }
    }

    private mutating func change(
        _ name: ArraySlice<UInt8>, _ corner: ArraySlice<UInt8>, _ body: (inout MeasuredClock) -> Void
    ) {
        let key = Key(name: name.text, corner: corner.text)
        let place = places[key] ?? clocks.count
        if place == clocks.count {
            places[key] = place
            clocks.append(MeasuredClock(name: key.name, corner: corner.isEmpty ? nil : key.corner))
        }
        body(&clocks[place])
    }
}

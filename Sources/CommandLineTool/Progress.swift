import Synchronization

/// A line on standard error that says a long search goes on; only on a terminal, only after a second, never if quiet.
final class Progress: Sendable {
    private let title: String
    private let write: (@Sendable (String) -> Void)?
    private let start = ContinuousClock.now
    private let state = Mutex((count: 0, shownAt: ContinuousClock.Instant?.none))

    /// Creates progress for one command.
    init(_ title: String, _ invocation: Invocation, _ console: Console) {
        self.title = title
        let isWanted = console.environment.errorIsTerminal && !invocation.has(.quiet)
        write = isWanted ? console.writeError : nil
    }

    /// Counts one piece of work and shows the count at most four times a second.
    func step() {
        guard let write else { return }
        let now = ContinuousClock.now
        let count = state.withLock { state -> Int? in
            state.count += 1
            let isDue = now - (state.shownAt ?? start) > (state.shownAt == nil ? .seconds(1) : .milliseconds(250))
            if isDue { state.shownAt = now }
            return isDue ? state.count : nil
        }
        if let count { write("\r\(title): \(count)") }
    }

    /// Wipes the line away.
    func finish() {
        guard let write, state.withLock({ $0.shownAt != nil }) else { return }
        write("\r\u{1B}[K")
    }
}

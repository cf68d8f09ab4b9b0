import Dispatch
import Synchronization
import Wire

/// Work spread over the processor's cores.
enum Parallel {
    /// Maps elements at the same time, a few to a piece of work; the results keep the elements' order.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element], chunkSize: Int = 4, _ body: @Sendable (Element) -> Result
    ) -> [Result] {
        let size = max(1, chunkSize)
        let count = (elements.count + size - 1) / size
        guard count > 1 else { return elements.map(body) }
        let chunks = Mutex<[[Result]]>(Array(repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let results = elements[index * size..<min(elements.count, (index + 1) * size)].map(body)
            chunks.withLock { $0[index] = results }
        }
        return chunks.withLock { $0.flatMap(\.self) }
    }
}

import Foundation
import Glibc

/// The resident memory of this process at its highest, which Linux records and starts anew on request.
enum PeakMemory {
    /// How far the resident memory rises above what is in use before, in bytes.
    ///
    /// Only meaningful in a process that does nothing else at the same time.
    static func growth(during work: () -> Void) -> Int {
        returnFreeMemory()
        try? Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        let before = kilobytes("VmRSS:")
        work()
        return max(0, kilobytes("VmHWM:") - before) * 1024
    }

    /// Gives back what was freed, so that it does not count as in use; `malloc.h` is not among Glibc's modules.
    private static func returnFreeMemory() {
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
    }

    private static func kilobytes(_ name: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
    }
}

/// The time that this thread computes, which other processes on the machine do not lengthen.
enum ProcessorTime {
    /// The seconds that some work takes.
    static func seconds(of work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

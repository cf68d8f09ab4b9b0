import Foundation

/// Median wall time of a body over several runs, in seconds.
func medianSeconds(runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var seconds: [Double] = []
    for _ in 0..<runs {
        let start = ContinuousClock.now
        try body()
        let duration = ContinuousClock.now - start
        seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
    return seconds.sorted()[runs / 2]
}

/// Runs a program to its end with its output thrown away; `Foundation.Process` would add some 50 ms of its own.
///
/// - Returns: The largest resident memory of any child so far, in MB.
@discardableResult
func runProcess(_ path: String, _ arguments: [String]) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else { throw CocoaError(.fileNoSuchFile) }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    var usage = rusage()
    getrusage(-1, &usage)  // RUSAGE_CHILDREN, which the module map does not carry over
    return Double(usage.ru_maxrss) / 1024
}

/// One row of the printed table.
func printRow(_ name: String, _ figure: String, target: String) {
    let padding = String(repeating: " ", count: max(1, 58 - name.count))
    let gap = String(repeating: " ", count: max(1, 16 - figure.count))
    print("\(name)\(padding)\(figure)\(gap)\(target)")
}

/// A figure with two decimals.
func text(_ value: Double) -> String { String(format: "%.2f", value) }

import Extracting
import Foundation
import Model
import Reading

// What it costs to have a document read by a warm worker and not in the same process: pipe, frames,
// lock. By the clock both ways in turn, so that a busy machine hurts both alike; then in processor
// time of parent and child together.
// usage: worker-cost ROUNDS FILE.pdf
let arguments = CommandLine.arguments
guard arguments.count == 3, let rounds = Int(arguments[1]), rounds > 0 else { exit(2) }
let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
let own = __rusage_who_t(RUSAGE_SELF.rawValue)
let reaped = __rusage_who_t(RUSAGE_CHILDREN.rawValue)

let (near, far) = try await walls()
let inside = processorSeconds { for _ in 0..<rounds { _ = extract(bytes, format: .pdf) } }
let through = try await processorSecondsThrough()
let perDocument = [inside, through].map { $0 * 1_000 / Double(rounds) }
print("PDF of \(bytes.count / 1_000) KB, \(rounds) times, a document:")
report("by the clock (median)", near, far)
report("processor time (mean)", perDocument[0], perDocument[1])

func report(_ name: String, _ near: Double, _ far: Double) {
    let figures = [near, far, far - near].map { String(format: "%.2f ms", $0) }
    print(
        "  \(name): in process \(figures[0]), by a warm worker \(figures[1]), costs \(figures[2])"
    )
}

/// The medians by the clock, in milliseconds.
func walls() async throws -> (near: Double, far: Double) {
    let children = used(reaped)
    var extractor: Extractor? = try Extractor(
        executable: ExtractorExecutable.locate(),
        workers: 1,
        limits: ExtractorLimits(tasksPerChild: rounds + 1)
    )
    let clock = ContinuousClock()
    var (near, far): ([Duration], [Duration]) = ([], [])
    for _ in 0..<rounds {
        near.append(clock.measure { _ = extract(bytes, format: .pdf) })
        far.append(await clock.measure { _ = await extractor?.extraction(of: bytes, format: .pdf) })
    }
    extractor = nil
    try await reap(after: children)
    return (median(near), median(far))
}

/// Waits until the one child has ended, and its processor time counts.
func reap(after children: Double) async throws {
    while used(reaped) == children { try await Task.sleep(for: .milliseconds(10)) }
}

func median(_ durations: [Duration]) -> Double {
    durations.sorted()[durations.count / 2] / .milliseconds(1)
}

func processorSeconds(_ work: () -> Void) -> Double {
    let before = used(own)
    work()
    return used(own) - before
}

/// That of this process and of the child, which counts when it is reaped.
func processorSecondsThrough() async throws -> Double {
    let (before, children) = (used(own), used(reaped))
    var extractor: Extractor? = try Extractor(
        executable: ExtractorExecutable.locate(),
        workers: 1,
        limits: ExtractorLimits(tasksPerChild: rounds + 1)
    )
    for _ in 0..<rounds { _ = await extractor?.extraction(of: bytes, format: .pdf) }
    extractor = nil
    try await reap(after: children)
    return used(own) - before + used(reaped) - children
}

func used(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
        $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
}

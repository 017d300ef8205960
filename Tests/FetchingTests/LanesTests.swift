import TestSupport
import Testing

@testable import Fetching

@Suite struct LanesTests {
    private let start = ContinuousClock.now

    private func after(_ milliseconds: Int) -> ContinuousClock.Instant {
        start + .milliseconds(milliseconds)
    }

    @Test func `requests to one host keep their spacing`() {
        var lanes = Lanes(width: 4)
        for id in 1...3 { lanes.add(id, host: "a", spacing: .milliseconds(100), at: start) }
        #expect(lanes.start(at: start) == [1])
        #expect(lanes.nextStart == after(100))
        #expect(lanes.start(at: after(99)).isEmpty)
        #expect(lanes.start(at: after(100)) == [2])
        #expect(lanes.start(at: after(250)) == [3])
        #expect(lanes.nextStart == nil)
    }

    @Test func `the spacing counts from the last start even when the lane was empty`() {
        var lanes = Lanes(width: 4)
        lanes.add(1, host: "a", spacing: .milliseconds(100), at: start)
        #expect(lanes.start(at: start) == [1])
        lanes.finish(host: "a")
        #expect(lanes.start(at: after(10)).isEmpty)
        lanes.add(2, host: "a", spacing: .milliseconds(100), at: after(20))
        #expect(lanes.start(at: after(20)).isEmpty)
        #expect(lanes.start(at: after(100)) == [2])
    }

    @Test func `a host waits for its own requests only`() {
        var lanes = Lanes(width: 1)
        lanes.add(1, host: "a", spacing: .seconds(60), at: start)
        lanes.add(2, host: "a", spacing: .seconds(60), at: start)
        lanes.add(3, host: "b", spacing: .zero, at: start)
        #expect(Set(lanes.start(at: start)) == [1, 3])
        lanes.finish(host: "b")
        lanes.add(4, host: "b", spacing: .zero, at: start)
        #expect(lanes.start(at: after(1)) == [4])
    }

    @Test func `a full lane waits for an end and not for time`() {
        var lanes = Lanes(width: 2)
        for id in 1...3 { lanes.add(id, host: "a", spacing: .zero, at: start) }
        #expect(lanes.start(at: start) == [1, 2])
        #expect(lanes.nextStart == nil)
        lanes.finish(host: "a")
        #expect(lanes.start(at: after(1)) == [3])
    }

    @Test func `a request that is taken out does not start`() {
        var lanes = Lanes(width: 4)
        for id in 1...3 { lanes.add(id, host: "a", spacing: .zero, at: start) }
        lanes.remove(2, host: "a")
        #expect(lanes.start(at: start) == [1, 3])
    }

    @Test func `any order of events keeps width and spacing`() {
        var random = SeededRandom(seed: 1)
        var lanes = Lanes(width: 3)
        var running: [String: Int] = [:]
        var hosts: [Int: String] = [:]
        var lastStart: [String: Int] = [:]
        for step in 0..<5000 {
            let host = ["a", "b", "c"].randomElement(using: &random) ?? "a"
            if Bool.random(using: &random) {
                lanes.add(step, host: host, spacing: .milliseconds(7), at: after(step))
                hosts[step] = host
            } else if running[host, default: 0] > 0 {
                lanes.finish(host: host)
                running[host, default: 0] -= 1
            }
            for id in lanes.start(at: after(step)) {
                let host = hosts[id] ?? ""
                running[host, default: 0] += 1
                #expect(running[host, default: 0] <= 3)
                #expect(step - (lastStart[host] ?? -7) >= 7)
                lastStart[host] = step
            }
        }
        #expect(lastStart.count == 3)
    }
}

import Addressing
import Foundation
import Model

@testable import Fetching

/// A fetcher for tests: no delay, short timeouts, a clock that stands still, and `server` named as
/// the target so that loopback may be asked.
func makeFetcher(
    naming named: String...,
    settings: Settings = .brisk
) throws -> Fetcher {
    try Fetcher(
        settings: settings,
        named: named.map { try address($0) },
        now: { Date(timeIntervalSince1970: 1_000_000) }
    )
}

func address(_ text: String) throws -> Address {
    guard let address = Address(text) else { throw FetchError.notAnAddress(text) }
    return address
}

extension Settings {
    /// Settings for a server that belongs to the test.
    static let brisk = Settings(
        delay: .zero,
        timeouts: Timeouts(connect: .seconds(20)),
        backoff: Backoff(firstPause: .milliseconds(5), longestPause: .seconds(3))
    )

    func with(_ change: (inout Settings) -> Void) -> Settings {
        var settings = self
        change(&settings)
        return settings
    }
}

extension Fetcher {
    /// Asks for an address that everybody may ask.
    func fetch(_ text: String, limit: Int = 1 << 20) async throws -> Reply {
        await fetch(try address(text), Appetite(limit: limit)) { _ in .go(spacing: .zero) }
    }
}

extension Reply {
    /// The body as text, where there is one.
    var text: String? { arrival.map { String(decoding: $0.bytes, as: UTF8.self) } }

    var arrival: Arrival? {
        if case .arrived(let arrival) = outcome { arrival } else { nil }
    }

    var trouble: Trouble? {
        if case .unreachable(let trouble) = outcome { trouble } else { nil }
    }

    var status: Int? {
        if case .refused(let status) = outcome { status } else { nil }
    }

    var skip: Skip? {
        if case .skipped(let skip) = outcome { skip } else { nil }
    }
}

import Addressing
import Testing

@testable import Assessing

/// Addresses that differ from those that are there in the case of letters alone.
struct SpellingTests {
    private func spelling(of missing: String..., known: [String]) -> Spelling {
        var spelling = Spelling(of: missing.map { address($0) })
        spelling.add(known: known.map { address($0) })
        return spelling
    }

    @Test func `an address is found under its other spelling, of two under the first in order`() {
        let missing = address("/Plan/o10.PDF")
        let known = ["/plan/o10.pdf#page=2", "/Plan/O10.pdf", "/plan/o11.pdf"]
        #expect(
            spelling(of: "/Plan/o10.PDF", known: known).known(as: missing)
                == address("/Plan/O10.pdf")
        )
        #expect(
            spelling(of: "/Plan/o10.PDF", known: known.reversed()).known(as: missing)
                == address("/Plan/O10.pdf")
        )
    }

    @Test func `an address is no other spelling of itself`() {
        let missing = address("/plan/o10.pdf")
        #expect(spelling(of: "/plan/o10.pdf", known: ["/plan/o10.pdf"]).known(as: missing) == nil)
    }

    @Test func `its folder is asked for as others write it, before the name in lower case`() {
        let missing = address("/PLAN/O10.PDF?v=1")
        let guesses = spelling(of: "/PLAN/O10.PDF?v=1", known: ["/Plan/other.html"])
            .guesses(for: missing)
        #expect(
            guesses == [
                address("/Plan/O10.PDF?v=1"), address("/Plan/O10.pdf?v=1"),
                address("/Plan/o10.pdf?v=1"), address("/plan/o10.pdf?v=1"),
            ]
        )
    }
}

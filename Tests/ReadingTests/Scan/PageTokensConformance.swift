import FoundationEssentials
import Testing

@testable import Reading

/// The html5lib tokenizer tests that begin in the data state, against the cut that links are scanned by:
/// all characters, and how many tags begin and end.
@Suite struct PageTokensConformance {
    /// The one that asks for U+FFFD where XML may not hold what is written.
    private static let declined = ["a\u{FFFF}b"]

    @Test func `tags and characters are cut as the tests say, but for one of XML`() throws {
        var (asked, differing) = (0, [String]())
        for file in TokenizerSuite.files {
            guard let suite = try TokenizerSuite(file) else { return }
            for test in suite.tests where test.isAsked {
                asked += 1
                if Cut(test.input) != Cut(test) { differing.append(test.input) }
            }
        }
        print("html5lib tokenizer, scan: \(asked - differing.count) of \(asked) agree")
        #expect(differing == Self.declined)
        #expect(asked > 6_000)
    }
}

/// What a page is cut into.
private struct Cut: Equatable {
    var text = ""
    var starts = 0
    var ends = 0

    /// As the cut has it.
    init(_ input: String) {
        let bytes = Array(input.utf8)
        var tokens = PageTokens()
        var text: [UInt8] = []
        while let token = tokens.next(in: bytes.span) {
            switch token {
            case .text(let range):
                text += References.undone(range, in: bytes.span, isAttribute: false)
            case .start: starts += 1
            case .end: ends += 1
            }
        }
        self.text = Flow.line(text)
    }

    /// As the test has it.
    init(_ test: TokenizerSuite.Case) {
        text = test.text
        starts = test.count(of: "StartTag")
        ends = test.count(of: "EndTag")
    }
}

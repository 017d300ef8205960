import Addressing
import Foundation
import TestSupport
import Testing

@testable import Fetching

/// The tests of Google's robots.txt parser, which RFC 9309 grew from.
@Suite struct RobotsConformance {
    private struct Case: Decodable {
        let test: String
        let robots: String
        let agent: String
        let url: String
        let allowed: Bool
    }

    /// Google's matcher does not decode an escaped letter of a rule. RFC 9309 §2.2.2 says that one
    /// must, and shows this very path.
    private static func departsFromStandard(_ test: Case) -> Bool {
        test.robots.contains("/foo/bar/%62%61%7A")
    }

    @Test func `robots rules are read as Google's own tests expect, but for one the RFC denies`()
        throws
    {
        guard let file = SharedCorpus.location(of: "conformance/robots.json") else { return }
        let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
        #expect(cases.count == 71)
        for test in cases {
            let robots = Robots(Array(test.robots.utf8), product: test.agent)
            let isAllowed =
                test.url.isEmpty
                ? robots.allows(target: "/") : robots.allows(try address(test.url))
            let expected = test.allowed != Self.departsFromStandard(test)
            #expect(isAllowed == expected, "\(test.test): \(test.robots) \(test.url)")
        }
        #expect(cases.filter(Self.departsFromStandard).count == 1)
    }
}

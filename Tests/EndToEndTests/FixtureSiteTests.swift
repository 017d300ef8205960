import Testing

/// The four websites of one invented town, whose truth `Fixtures/sites/README.md` states.
struct FixtureSiteTests {
    private let all = (1...28).map { "o\($0)" }

    @Test(arguments: Way.allCases)
    func `a site that shows everything is complete`(way: Way) async throws {
        let report = try await report(.complete, way)
        #expect(report.items("complete") == all, "\(report.shortfalls(all))")
        #expect(report.scores.oit == Report.Score(low: 100, high: 100))
        #expect(report.coverage.exhausted)
    }

    @Test(arguments: Way.allCases)
    func `the seed's town loses points at o12 and o19 alone`(way: Way) async throws {
        let report = try await report(.angthong, way)
        #expect(report.items("incomplete") == ["o12", "o19"])
        let others = all.filter { !["o12", "o19"].contains($0) }
        #expect(report.items("complete") == others, "\(report.shortfalls(others))")
        #expect(report.indicator("9") == Report.Score(low: 85, high: 92.5))
        #expect(report.scores.oit == Report.Score(low: 92.5, high: 96.25))
    }

    @Test(arguments: Way.allCases)
    func `what the seed's town did not break is judged as where nothing is broken`(way: Way)
        async throws
    {
        let whole = try await report(.complete, way)
        let broken = try await report(.angthong, way)
        for (one, other) in zip(whole.items, broken.items)
        where !["o12", "o19"].contains(one.id) {
            #expect(Judgement.of(one) == Judgement.of(other))
        }
    }

    @Test(arguments: ["o12.c5", "o12.c7", "o12.c8", "o12.c12", "o12.c14", "o19.c2", "o19.c3"])
    func `what is wrong in the seed's town is told by component`(
        component: String
    ) async throws {
        let found = try #require(try await report(.angthong, .folder).component(component))
        #expect(found.verdict == "absent", "\(found.reason.code)")
    }

    @Test(arguments: Way.allCases)
    func `labels with nothing behind them complete no item`(way: Way) async throws {
        let report = try await report(.shells, way)
        #expect(report.items("complete").isEmpty)
        #expect(report.items("missing") == all)
        #expect(report.scores.oit.high == 0)
    }

    @Test(arguments: Way.allCases)
    func `of last year's papers only what has no year is complete`(way: Way) async throws {
        let report = try await report(.lastYear, way)
        let timeless = ["o1", "o2", "o3", "o8", "o9", "o10", "o17", "o18"]
        #expect(report.items("complete") == timeless, "\(report.shortfalls(timeless))")
        #expect(report.items("incomplete") == ["o16"], "\(report.shortfalls(["o16"]))")
        #expect(report.items("missing") == all.filter { !(timeless + ["o16"]).contains($0) })
    }

    @Test(arguments: [4, 5, 6, 7, 11, 12, 13, 14, 15, 16] + Array(19...28))
    func `last year's paper is of the wrong year, not unknown`(item: Int) async throws {
        let found = try #require(try await report(.lastYear, .folder).item("o\(item)"))
        #expect(found.components.contains { $0.verdict == "wrongYear" })
    }

    /// `as found` is the sum of what the sites' README names, with the pages that lead there.
    @Test(arguments: Way.allCases)
    func `exactly the links that lead nowhere are broken`(way: Way) async throws {
        let broken = try await report(.complete, way).links.broken
        let host = "https://www.srivareenakhon.go.th"
        let expected: Set<String> = [
            "dead \(host)/gallery/2547/index.html", "dead \(host)/files/2547/royal-gazette.pdf",
            "dead \(host)/files/2559/report-old.pdf", "dead \(host)/poll/2565/result.html",
            "anchor \(host)/contact.html#board",
        ]
        #expect(Set(broken.map { "\($0.kind) \($0.url)" }) == expected)
        #expect(broken.allSatisfy { !$0.from.isEmpty && $0.from.allSatisfy { $0.line > 0 } })
    }

    @Test(arguments: Way.allCases)
    func `the town has the hub, the channel and the declaration that the seed asks for`(way: Way)
        async throws
    {
        let report = try await report(.complete, way)
        for check in ["hub-page", "hub-from-home", "hub-whole", "two-way-channel"] {
            #expect(report.siteCheck(check)?.verdict == "present", "\(check)")
        }
    }

    @Test(arguments: Subject.fixtures)
    func `a folder and a server give the same verdicts`(subject: Subject) async throws {
        let folder = try await report(subject, .folder)
        let server = try await report(subject, .http)
        #expect(folder.items.map(Judgement.of) == server.items.map(Judgement.of))
        #expect(folder.scores.oit == server.scores.oit)
    }
}

/// What an item came to, without the evidence.
struct Judgement: Equatable, CustomStringConvertible {
    let description: String

    static func of(_ item: Report.Item) -> Judgement {
        let parts = item.components.map { "\($0.id) \($0.verdict) \($0.reason.code)" }
        return Judgement(
            description: "\(item.id) \(item.verdict): " + parts.joined(separator: ", ")
        )
    }
}

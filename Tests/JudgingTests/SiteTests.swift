import Judging
import Model
import Testing

@Suite struct SiteTests {
    private let facebook = Part.linkIn(.header, "Facebook", "https://www.facebook.com/town")

    private func judge(
        _ parts: [Part],
        hubs: [SiteView.Hub] = [],
        channels: [Exhibit] = [],
        wasWhole: Bool = true
    ) -> [String: SiteFinding] {
        let view = SiteView(
            home: exhibit(page(parts, at: "https://www.example.go.th/")),
            hubs: hubs,
            channels: channels,
            searchWasWhole: wasWhole
        )
        let findings = bench.judge(view)
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.check.id, $0) })
    }

    private func hub(items: Int, clicks: Int?) -> SiteView.Hub {
        hub(items: Set((1...items).map { ItemID($0) }), clicks: clicks)
    }

    private func hub(items: Set<ItemID>, clicks: Int?) -> SiteView.Hub {
        let page = page([.h(1, "OIT 2568")], at: "https://www.example.go.th/ita")
        return SiteView.Hub(page: exhibit(page), items: items, clicks: clicks)
    }

    @Test func `one page that gathers the items is a hub`() {
        let good = judge([.p("x")], hubs: [hub(items: 10, clicks: 1), hub(items: 28, clicks: 1)])
        #expect(good["hub-page"]?.verdict == .present)
        #expect(good["hub-page"]?.evidence.map(\.quote) == ["OIT 2568"])
        #expect(good["hub-from-home"]?.verdict == .present)
        let lost = judge([.p("x")], hubs: [hub(items: 28, clicks: nil)])
        #expect(lost["hub-from-home"]?.reason == .notReachableFromHome)
        #expect(judge([.p("x")], hubs: [hub(items: 10, clicks: 1)])["hub-page"]?.verdict == .absent)
        #expect(judge([.p("x")], wasWhole: false)["hub-page"]?.verdict == .notChecked)
    }

    @Test func `the hub lies within two clicks`() {
        for (clicks, verdict) in [(1, Verdict.present), (2, .present), (3, .absent)] {
            let found = judge([.p("x")], hubs: [hub(items: 28, clicks: clicks)])["hub-from-home"]
            #expect(found?.verdict == verdict)
            #expect(found?.evidence.isEmpty == false)
        }
        let far = judge([.p("x")], hubs: [hub(items: 28, clicks: 3)])["hub-from-home"]
        #expect(far?.reason == .tooManyClicks(3, most: 2))
    }

    @Test func `the hub links every item, or those that it leaves out are named`() {
        let whole = judge([.p("x")], hubs: [hub(items: 28, clicks: 1)])["hub-whole"]
        #expect(whole?.verdict == .present)
        var some = Set((1...28).map { ItemID($0) })
        some.subtract([ItemID(4), ItemID(12)])
        let lacking = judge([.p("x")], hubs: [hub(items: some, clicks: 1)])["hub-whole"]
        #expect(lacking?.verdict == .absent)
        #expect(lacking?.reason == .itemsNotLinked([ItemID(4), ItemID(12)]))
        #expect(judge([.p("x")])["hub-whole"]?.verdict == .absent)
    }

    @Test func `only its closed feed could tell what a network's page shows`() {
        let social = judge([facebook])
        #expect(social["procurement-on-social"]?.verdict == .undecided)
        #expect(social["two-way-channel"]?.verdict == .undecided)
        #expect(social["procurement-on-social"]?.evidence.isEmpty == false)
        #expect(judge([.p("x")])["procurement-on-social"]?.verdict == .absent)
    }

    @Test func `a chat anywhere is a two-way channel`() {
        let contact = exhibit(page([.linkIn(.main, "แชท", "https://m.me/town")]))
        #expect(judge([facebook], channels: [contact])["two-way-channel"]?.verdict == .present)
        #expect(
            judge([.linkIn(.footer, "LINE", "https://lin.ee/x")])["two-way-channel"]?.verdict
                == .present
        )
    }

    @Test func `the home page shows that no gifts are taken, its menu alone does not`() {
        #expect(
            judge([.picture(alt: "ประกาศ No Gift Policy", "/a.jpg")])["no-gift-on-home"]?.verdict
                == .present
        )
        #expect(judge([.p("งดรับของขวัญทุกเทศกาล")])["no-gift-on-home"]?.verdict == .present)
        #expect(
            judge([.linkIn(.navigation, "No Gift Policy", "/g")])["no-gift-on-home"]?.verdict
                == .absent
        )
    }

    @Test func `a home page that was not read is not judged`() {
        let view = SiteView(home: nil, hubs: [], channels: [], searchWasWhole: true)
        #expect(bench.judge(view).allSatisfy { $0.verdict == .notChecked })
    }
}

import Matching
import Model
import Testing
import ThaiText

/// What is admitted to speak for o12 of an edition with o11, o12 and o13.
struct AdmissionTests {
    private let edition = Edition(
        id: "test",
        year: FiscalYear(buddhist: 2568),
        revision: "test",
        digest: facts("/").digest,
        title: Wording(th: "", en: ""),
        scoring: .unknown(reason: Wording(th: "", en: "")),
        groups: [],
        items: [11, 12, 13].map(item),
        siteChecks: []
    )

    private static func item(_ number: Int) -> Item {
        Item(
            id: ItemID(number),
            group: "9.3",
            title: Wording(th: "", en: ""),
            aliases: [],
            identity: Identity(all: []),
            levels: [100, 0],
            components: []
        )
    }

    private func decide(
        _ likeness: Likeness = .none,
        others: (Likeness, Likeness) = (.none, .none),
        route: Candidate.Route = .hubRow,
        state: PageState = .content,
        agency: String? = nil,
        own: String? = "เทศบาลเมืองตัวอย่าง",
        hubRows: Int = 1,
        isTitleSure: Bool = true
    ) -> Admission.Outcome {
        let candidate = Candidate(
            item: ItemID(12),
            address: address("/x"),
            route: route,
            label: "",
            labelYear: nil
        )
        let inspection = Inspection(
            likenesses: [others.0, likeness, others.1],
            state: state,
            agency: agency,
            isTitleSure: isTitleSure
        )
        return Admission(edition: edition, agency: own)
            .decide(candidate, inspection, hubRows: hubRows)
    }

    @Test func `a document that says what it is may speak however it was found`() {
        #expect(decide(.own, route: .fileName) == .admitted)
    }

    @Test func `a document may be the disclosure of two items`() {
        #expect(decide(.own, others: (.own, .own)) == .admitted)
    }

    @Test func `a hub's row whose document says nothing of itself is for a person`() {
        #expect(decide(.none) == .doubtful)
    }

    @Test(arguments: [Candidate.Route.ownTitle, .linkText, .surroundings, .fileName])
    func `no other way makes up for a document that says nothing`(route: Candidate.Route) {
        #expect(decide(.none, route: route) == .rejected(.notThisDisclosure))
    }

    @Test func `a document that calls itself another item's is that item's`() {
        #expect(decide(.none, others: (.none, .own)) == .rejected(.otherItem(ItemID(13))))
    }

    @Test func `one document for four items is a placeholder for all`() {
        #expect(decide(.none, hubRows: 4) == .rejected(.oneDocumentForMany))
        #expect(decide(.none, hubRows: 3) == .doubtful)
        #expect(decide(.own, hubRows: 28) == .admitted)
    }

    @Test(
        arguments: [
            ("รายงานผลการดำเนินการ", Reason.reportNotPlan), ("ผลการดำเนินงาน", .reportNotPlan),
            ("แผนการจัดซื้อจัดจ้าง", .planNotReport), ("สขร.1", .excluded("สขร.1")),
        ]
    )
    func `a title with a word of another disclosure says why it is refused`(
        phrase: String,
        reason: Reason
    ) {
        #expect(decide(.refused(phrase)) == .rejected(reason))
    }

    @Test(
        arguments: [
            (PageState.shell, Reason.emptyPage), (.splash, .emptyPage),
            (.placeholder, .placeholder), (.softNotFound, .softNotFound), (.loginWall, .signIn),
            (.needsRendering, .needsRendering),
        ]
    )
    func `a page that says nothing may not speak, whatever its title`(
        state: PageState,
        reason: Reason
    ) {
        #expect(decide(.own, state: state) == .rejected(reason))
    }

    @Test func `a neighbour's document is not ours`() {
        let neighbour = "เทศบาลตำบลข้างเคียง"
        #expect(decide(.own, agency: neighbour) == .rejected(.otherAgency(neighbour)))
    }

    @Test(arguments: ["เทศบาลเมืองตัวอย่าง", "เทศบาลเมืองตัวอยาง", "เทศบาลเมือง ตัวอย่าง"])
    func `our own name is ours however its marks are printed`(name: String) {
        #expect(decide(.own, agency: name) == .admitted)
    }

    @Test func `where our own name is not known no document is a neighbour's`() {
        #expect(decide(.own, agency: "เทศบาลตำบลข้างเคียง", own: nil) == .admitted)
    }

    @Test
    func `a picture whose title was not recognised is for a person where a link names the item`() {
        for route in [Candidate.Route.hubRow, .linkText, .ownTitle] {
            #expect(decide(route: route, isTitleSure: false) == .doubtful)
        }
        #expect(decide(others: (.own, .none), isTitleSure: false) == .doubtful)
        #expect(decide(route: .surroundings, isTitleSure: false) == .rejected(.notThisDisclosure))
        #expect(decide(route: .linkText) == .rejected(.notThisDisclosure))
    }

    @Test func `a misread letter makes no other agency of ours`() {
        let misread = "เทศบาลเมืองตัวยย่าง"
        #expect(decide(.own, agency: misread) == .rejected(.otherAgency(misread)))
        #expect(decide(.own, agency: misread, isTitleSure: false) == .admitted)
        let other = "เทศบาลตำบลข้างเคียง"
        #expect(decide(.own, agency: other, isTitleSure: false) == .rejected(.otherAgency(other)))
    }
}

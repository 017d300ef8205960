package import Addressing
package import FoundationEssentials
package import ThaiText

/// Everything one run found out: what every report is written from.
package struct Assessment: Sendable {
    package var edition: Edition
    package var target: Target
    package var run: Run
    package var coverage: Coverage
    package var items: [ItemFinding]
    package var scores: Scores
    package var siteChecks: [SiteFinding]
    package var links: LinkReport

    package init(
        edition: Edition,
        target: Target,
        run: Run,
        coverage: Coverage,
        items: [ItemFinding],
        scores: Scores,
        siteChecks: [SiteFinding],
        links: LinkReport
    ) {
        self.edition = edition
        self.target = target
        self.run = run
        self.coverage = coverage
        self.items = items
        self.scores = scores
        self.siteChecks = siteChecks
        self.links = links
    }
}

/// What was judged, and as of when.
package struct Target: Sendable {
    package enum Kind: String, Sendable { case site, folder, archive }

    package var kind: Kind
    /// The address, the folder or the archive as the user named it.
    package var location: String
    package var fiscalYear: FiscalYear
    package var asOf: CalendarDay
    /// The home page of an archive of captured pages, which may be of several sites.
    package var home: Address?
    /// What to know of the source itself before believing a verdict, such as damage.
    package var notes: [Wording]

    package init(
        kind: Kind,
        location: String,
        fiscalYear: FiscalYear,
        asOf: CalendarDay,
        home: Address? = nil,
        notes: [Wording] = []
    ) {
        self.kind = kind
        self.location = location
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        self.home = home
        self.notes = notes
    }
}

/// The run itself: the only part of a report that differs between two runs over the same capture.
package struct Run: Sendable {
    package var id: String
    package var startedAt: Date
    package var finishedAt: Date

    package init(id: String, startedAt: Date, finishedAt: Date) {
        self.id = id
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }
}

/// How much of the site was seen.
package struct Coverage: Sendable {
    package var pages: Int
    package var documents: Int
    package var ocrPages: Int
    /// Pages that were read as a browser drew them, since their scripts write them.
    package var drawnPages: Int
    /// Whether everything in scope was asked for.
    package var exhausted: Bool
    /// What was not asked or not read, with the reason; ordered by address.
    package var notChecked: [Unchecked]

    package struct Unchecked: Hashable, Sendable {
        package let address: Address
        package let reason: Reason

        package init(address: Address, reason: Reason) {
            self.address = address
            self.reason = reason
        }
    }

    package init(
        pages: Int,
        documents: Int,
        ocrPages: Int = 0,
        drawnPages: Int = 0,
        exhausted: Bool,
        notChecked: [Unchecked]
    ) {
        self.pages = pages
        self.documents = documents
        self.ocrPages = ocrPages
        self.drawnPages = drawnPages
        self.exhausted = exhausted
        self.notChecked = notChecked
    }
}

package struct ItemFinding: Sendable {
    package var item: Item
    package var verdict: ItemVerdict
    package var score: Score
    package var components: [ComponentFinding]

    package init(
        item: Item,
        verdict: ItemVerdict,
        score: Score,
        components: [ComponentFinding]
    ) {
        self.item = item
        self.verdict = verdict
        self.score = score
        self.components = components
    }
}

package struct ComponentFinding: Sendable {
    package var component: Component
    package var verdict: Verdict
    package var reason: Reason
    /// Never empty where the verdict is `present`.
    package var evidence: [Evidence]
    package var nearMisses: [NearMiss]

    package init(
        component: Component,
        verdict: Verdict,
        reason: Reason,
        evidence: [Evidence] = [],
        nearMisses: [NearMiss] = []
    ) {
        self.component = component
        self.verdict = verdict
        self.reason = reason
        self.evidence = evidence
        self.nearMisses = nearMisses
    }
}

/// What a second reviewer can open and see for themselves.
package struct Evidence: Hashable, Sendable {
    package var address: Address
    /// The shortest click path from the home page, the home page first.
    package var path: [Address]
    /// Where to look in it.
    package var locator: Locator
    /// Words of the document itself, white space collapsed; empty where a picture or link speaks.
    package var quote: String
    package var digest: Digest
    package var fetchedAt: Date?
    package var extractor: String
    /// What is wrong with the certificate of the server that gave it, where the user let that pass.
    package var excused: TLSFault?

    package init(
        address: Address,
        path: [Address],
        locator: Locator,
        quote: String,
        digest: Digest,
        fetchedAt: Date?,
        extractor: String,
        excused: TLSFault? = nil
    ) {
        self.address = address
        self.path = path
        self.locator = locator
        self.quote = quote
        self.digest = digest
        self.fetchedAt = fetchedAt
        self.extractor = extractor
        self.excused = excused
    }
}

/// A place in a document for people: page, sheet and cell, line, and the heading above it.
package struct Locator: Hashable, Sendable {
    package var place: Place
    package var heading: String

    package init(place: Place, heading: String = "") {
        self.place = place
        self.heading = heading
    }
}

/// Something that came close and was rejected.
package struct NearMiss: Hashable, Sendable {
    package var address: Address
    package var reason: Reason

    package init(address: Address, reason: Reason) {
        self.address = address
        self.reason = reason
    }
}

package struct Scores: Sendable {
    package var groups: [Named]
    package var indicators: [Named]
    package var oit: Score?
    /// Whether two ways of rolling up differ, so that an interval spans both.
    package var spansRollUps: Bool

    package struct Named: Sendable {
        package let id: String
        package let score: Score

        package init(id: String, score: Score) {
            self.id = id
            self.score = score
        }
    }

    package init(groups: [Named], indicators: [Named], oit: Score?, spansRollUps: Bool) {
        self.groups = groups
        self.indicators = indicators
        self.oit = oit
        self.spansRollUps = spansRollUps
    }
}

package struct SiteFinding: Sendable {
    package var check: SiteCheck
    package var verdict: Verdict
    package var reason: Reason
    package var evidence: [Evidence]

    package init(check: SiteCheck, verdict: Verdict, reason: Reason, evidence: [Evidence] = []) {
        self.check = check
        self.verdict = verdict
        self.reason = reason
        self.evidence = evidence
    }
}

package struct LinkReport: Sendable {
    /// Distinct addresses that were asked for.
    package var checked: Int
    package var broken: [BrokenLink]

    package init(checked: Int, broken: [BrokenLink]) {
        self.checked = checked
        self.broken = broken
    }
}

/// A target that links lead to in vain, with the links.
package struct BrokenLink: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case dead, blocked, flaky, tls, soft404
        case wrongCase = "wrong-case"
        case anchor
        case redirectHome = "redirect-home"
    }

    package struct Source: Hashable, Sendable {
        package let page: Address
        package let line: Int
        package let column: Int
        package let text: String
        /// What the link is: a click, a picture, something in a script.
        package let kind: Link.Kind
        /// Where in a document it stands that has no lines; nil for a page.
        package let place: Place?

        package init(
            page: Address,
            line: Int,
            column: Int,
            text: String,
            kind: Link.Kind = .anchor,
            place: Place? = nil
        ) {
            self.page = page
            self.line = line
            self.column = column
            self.text = text
            self.kind = kind
            self.place = place
        }
    }

    package var address: Address
    /// The HTTP status, or nil where there was no answer.
    package var status: Int?
    package var kind: Kind
    package var reason: Reason
    /// Where it stands; of very many places the first by page.
    package var from: [Source]
    /// In how many places it stands.
    package var places: Int
    /// How often it was asked for.
    package var attempts: Int

    /// Whether only scripts name it, so that nobody has verified that a person gets there.
    package var isUnverified: Bool { from.allSatisfy { $0.kind == .script } }

    /// `places` where it stands in more than are given.
    package init(
        address: Address,
        status: Int?,
        kind: Kind,
        reason: Reason,
        from: [Source],
        places: Int? = nil,
        attempts: Int = 1
    ) {
        self.address = address
        self.status = status
        self.kind = kind
        self.reason = reason
        self.from = from
        self.places = places ?? from.count
        self.attempts = attempts
    }
}

extension BrokenLink {
    /// The address under which the target is there; nil where nobody knows one.
    package var works: Address? {
        if case .wrongCase(let works) = reason { works } else { nil }
    }
}

/// By page, and then by place within it.
extension BrokenLink.Source: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.page, left.line, left.column, left.text)
            < (right.page, right.line, right.column, right.text)
    }
}

package import Addressing
package import FoundationEssentials
package import ThaiText

/// A document that may be the disclosure of an item, and how one came to think so.
package struct Candidate: Hashable, Sendable {
    package let item: ItemID
    package var address: Address
    package let route: Route
    /// The words of the link that leads to it.
    package let label: String
    /// The year that the label or its surroundings name.
    package let labelYear: FiscalYear?

    /// Ordered by how much it says: the first is the strongest.
    package enum Route: Int, Comparable, Sendable {
        /// A row of a hub with the item's code, under the right year.
        case hubRow
        /// The document's own title.
        case ownTitle
        /// A link whose text names the item.
        case linkText
        /// A link in a row or under a heading that names the item.
        case surroundings
        /// The code in its file name.
        case fileName

        package static func < (one: Route, other: Route) -> Bool { one.rawValue < other.rawValue }
    }

    package init(
        item: ItemID,
        address: Address,
        route: Route,
        label: String,
        labelYear: FiscalYear?
    ) {
        self.item = item
        self.address = address
        self.route = route
        self.label = label
        self.labelYear = labelYear
    }

    /// Whether a hub's row with the code, or a link or title with the item's name, says it is the item's.
    package var isOwn: Bool {
        switch route {
        case .hubRow, .linkText, .ownTitle: true
        case .surroundings, .fileName: false
        }
    }
}

/// A document laid before the judge for one item.
package struct Exhibit: Sendable {
    package var document: Document
    package var candidate: Candidate
    /// The shortest click path from the home page, the home page first.
    package var path: [Address]
    package var fetchedAt: Date?
    /// Indices of the blocks that speak for the document: no menus, no link labels, no hub rows,
    /// nothing that every page of the site repeats.
    package var speaking: [Int]
    /// Indices of the tables that speak for it.
    package var speakingTables: [Int]
    package var times: DocumentTimes
    /// False where a hub leads to it under the item's code and its own words do not say what it is:
    /// what it shows is for a person to accept.
    package var isCertain = true
    /// What is wrong with the certificate of the server that gave it, where the user let that pass.
    package var excused: TLSFault?

    package init(
        document: Document,
        candidate: Candidate,
        path: [Address],
        fetchedAt: Date?,
        speaking: [Int],
        speakingTables: [Int],
        times: DocumentTimes
    ) {
        self.document = document
        self.candidate = candidate
        self.path = path
        self.fetchedAt = fetchedAt
        self.speaking = speaking
        self.speakingTables = speakingTables
        self.times = times
    }
}

/// The years a document is of, by its own words.
package struct DocumentTimes: Sendable {
    /// Named where it says what it is: title, headings, first lines, sheet titles.
    package var stated: [Statement]
    /// Named in its text, most frequent year first; statutes left out.
    package var body: [Statement]
    /// Where it says what it is, in signs that could not be read: the year may be any.
    package var unreadStated: Unread?
    /// The same in its text.
    package var unreadBody: Unread?

    /// A year that stands there and could not be read.
    package struct Unread: Hashable, Sendable {
        /// The words that say so, as they stand in the document.
        package let quote: String
        package let place: Place
        /// How often the document says one.
        package let count: Int

        package init(quote: String, place: Place, count: Int) {
            self.quote = quote
            self.place = place
            self.count = count
        }
    }

    package struct Statement: Hashable, Sendable {
        /// The fiscal years it speaks of: one, or a span.
        package let years: ClosedRange<FiscalYear>
        /// The words that say so, as they stand in the document.
        package let quote: String
        package let place: Place
        /// How often the document says it.
        package let count: Int

        package init(years: ClosedRange<FiscalYear>, quote: String, place: Place, count: Int) {
            self.years = years
            self.quote = quote
            self.place = place
            self.count = count
        }
    }

    package init(
        stated: [Statement] = [],
        body: [Statement] = [],
        unreadStated: Unread? = nil,
        unreadBody: Unread? = nil
    ) {
        self.stated = stated
        self.body = body
        self.unreadStated = unreadStated
        self.unreadBody = unreadBody
    }
}

/// What is known for one item besides the documents that speak for it.
package struct Dossier: Sendable {
    /// Documents that came close and were turned away.
    package var nearMisses: [NearMiss]
    /// Targets of this item's own links that could not be read, with the verdict that follows.
    package var unread: [Unread]
    /// Whether everything in scope was looked at.
    package var searchWasWhole: Bool

    /// A link that should lead to the item and gave nothing to read.
    package struct Unread: Hashable, Sendable {
        package let candidate: Candidate
        package let path: [Address]
        /// `undecided`, `unreadable`, `unreachable` or `notChecked`.
        package let verdict: Verdict
        package let reason: Reason

        package init(candidate: Candidate, path: [Address], verdict: Verdict, reason: Reason) {
            self.candidate = candidate
            self.path = path
            self.verdict = verdict
            self.reason = reason
        }
    }

    package init(
        nearMisses: [NearMiss] = [],
        unread: [Unread] = [],
        searchWasWhole: Bool
    ) {
        self.nearMisses = nearMisses
        self.unread = unread
        self.searchWasWhole = searchWasWhole
    }
}

/// How a person gets to a document, and when it was fetched.
package struct Path: Sendable {
    /// The shortest click path, the home page first and the document last; just the document where
    /// no link leads to it.
    package let addresses: [Address]
    package let fetchedAt: Date?

    package init(addresses: [Address], fetchedAt: Date?) {
        self.addresses = addresses
        self.fetchedAt = fetchedAt
    }
}

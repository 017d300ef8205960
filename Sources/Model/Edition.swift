package import ThaiText

/// One year's checklist: what an agency must disclose, and how it is scored.
package struct Edition: Sendable {
    /// `nacc-oit`.
    package let id: String
    /// The assessed fiscal year, Buddhist Era.
    package let year: FiscalYear
    /// Which state of the data this is, such as `2026-11-22`.
    package let revision: String
    /// SHA-256 of the file it was read from.
    package let digest: Digest
    package let title: Wording
    package let scoring: Scoring
    package let groups: [ItemGroup]
    package let items: [Item]
    /// Headings of the procurement forms and other tables that several components name.
    package let siteChecks: [SiteCheck]
    /// What an agency's file changed of the edition it extends; nil where it is an edition itself.
    package var overlay: Overlay?

    package init(
        id: String,
        year: FiscalYear,
        revision: String,
        digest: Digest,
        title: Wording,
        scoring: Scoring,
        groups: [ItemGroup],
        items: [Item],
        siteChecks: [SiteCheck]
    ) {
        self.id = id
        self.year = year
        self.revision = revision
        self.digest = digest
        self.title = title
        self.scoring = scoring
        self.groups = groups
        self.items = items
        self.siteChecks = siteChecks
    }

    package func item(_ id: ItemID) -> Item? { items.first { $0.id == id } }
}

/// The code of an item within its edition: `o12`.
package struct ItemID: Hashable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// Reads `o12`; nil for anything else.
    package init?(text: String) {
        guard text.first == "o", let number = Int(text.dropFirst()), number > 0 else { return nil }
        self.number = number
    }

    package var description: String { "o\(number)" }
}

/// A sub-indicator such as 9.3: its score is the mean of its items.
package struct ItemGroup: Sendable {
    package let id: String
    /// The indicator it belongs to: `9` or `10`, or `unknown`.
    package let indicator: String
    package let title: Wording
    package let items: [ItemID]

    package init(id: String, indicator: String, title: Wording, items: [ItemID]) {
        self.id = id
        self.indicator = indicator
        self.title = title
        self.items = items
    }
}

/// One disclosure that the assessors look for, with the components that must all be there.
package struct Item: Sendable {
    package let id: ItemID
    /// The items of the edition before that it continues; none where it is new, or nobody has said.
    package let from: [ItemID]
    package let group: String
    package let title: Wording
    /// Other names under which agencies publish it: link texts, headings, menu labels.
    package let aliases: [String]
    /// How a document shows by its own words that it is this disclosure.
    package let identity: Identity
    /// Scores that NACC gives: [100, 0], or [100, 50, 0].
    package let levels: [Int]
    package let components: [Component]

    package init(
        id: ItemID,
        from: [ItemID] = [],
        group: String,
        title: Wording,
        aliases: [String],
        identity: Identity,
        levels: [Int],
        components: [Component]
    ) {
        self.id = id
        self.from = from
        self.group = group
        self.title = title
        self.aliases = aliases
        self.identity = identity
        self.levels = levels
        self.components = components
    }
}

/// What a document calls itself when it is the disclosure: for each of `all`, one of the phrases
/// stands in its title area and none of `not` does, and for each of `content` one stands anywhere in
/// its text. Matched on the skeleton, never on link labels.
package struct Identity: Hashable, Sendable {
    package let all: [[String]]
    package let not: [String]
    package let content: [[String]]

    package init(all: [[String]], not: [String] = [], content: [[String]] = []) {
        self.all = all
        self.not = not
        self.content = content
    }
}

/// One thing that an item must show.
package struct Component: Sendable {
    /// `o12.c5`.
    package let id: String
    /// The component of the edition before that it continues.
    package let from: String?
    package let kind: Kind
    package let text: Wording
    package let yearRule: YearRule
    package let confidence: Confidence
    package let judgeable: Judgeable
    package let check: Check
    /// Components that are one element with this one: met when any of them is.
    package let oneWith: [String]
    /// What the second reviewer is asked when no machine can decide.
    package let question: Wording
    /// What to publish.
    package let remedy: Wording
    package let examples: [Example]
    /// Why it is not asked; nil where it is.
    package var disabled: Wording?

    package enum Kind: String, Sendable, CaseIterable {
        case required, format, prohibition, advisory, optional, uncertain
    }

    package init(
        id: String,
        from: String? = nil,
        kind: Kind,
        text: Wording,
        yearRule: YearRule,
        confidence: Confidence,
        judgeable: Judgeable,
        check: Check,
        oneWith: [String] = [],
        question: Wording,
        remedy: Wording,
        examples: [Example] = []
    ) {
        self.id = id
        self.from = from
        self.kind = kind
        self.text = text
        self.yearRule = yearRule
        self.confidence = confidence
        self.judgeable = judgeable
        self.check = check
        self.oneWith = oneWith
        self.question = question
        self.remedy = remedy
        self.examples = examples
    }

    /// Whether it can make an item incomplete; all others only advise (Documentation/verdicts.md).
    package var isDeciding: Bool {
        switch kind {
        case .required, .format, .prohibition: confidence != .low && disabled == nil
        case .advisory, .optional, .uncertain: false
        }
    }
}

/// How sure the checklist itself is of a component.
package enum Confidence: String, Sendable, CaseIterable {
    case high, medium, low
}

/// Who can decide a component: a program, a program with a person's confirmation, or a person.
package enum Judgeable: String, Sendable, CaseIterable {
    case auto, partial, human
}

/// Which year evidence must belong to, seen from the assessed fiscal year.
package enum YearRule: Hashable, Sendable {
    /// The assessed year, stated in the document.
    case current
    /// The year before.
    case previous
    /// An analysis of the year before's result, made for the assessed year.
    case previousResult
    /// A span of years that holds the assessed year.
    case coversCurrent
    /// Either; the report says which.
    case previousOrCurrent
    /// Valid now; no year need be stated.
    case inForce
    /// As it stands today; no year need be stated, though the checklist calls it current.
    case today
}

/// A small page that shows what a component accepts, refuses, or finds of the wrong year.
package struct Example: Hashable, Sendable {
    package let verdict: Verdict
    /// HTML of the page's main content; plain text is fine too.
    package let page: String

    package init(verdict: Verdict, page: String) {
        self.verdict = verdict
        self.page = page
    }
}

/// A property of the whole site that the seed's remedies ask for.
package struct SiteCheck: Sendable {
    /// `hub-page`, `hub-from-home`, `hub-whole`, `two-way-channel`, `procurement-on-social`, `no-gift-on-home`.
    package let id: String
    package let title: Wording
    package let remedy: Wording

    package init(id: String, title: Wording, remedy: Wording) {
        self.id = id
        self.title = title
        self.remedy = remedy
    }
}

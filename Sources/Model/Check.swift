/// How a component is looked for in a document. A small closed set: a new kind is one file in
/// Judging/Checks, one case here and one key in Loading.
package indirect enum Check: Hashable, Sendable {
    /// One of the phrases stands in a passage that says at least `letters` letters besides.
    case term(Phrases, letters: Int)
    /// A heading, label, row or column head names it, and what follows it says at least `letters`
    /// letters, or one of the none-statements.
    case section(Phrases, letters: Int, none: [String])
    /// Two phrases within one passage, in any order, at most `letters` letters apart.
    case phraseNear(Phrases, Phrases, letters: Int)
    /// A table has a column of this heading; `fill` says which of its cells must hold something.
    case tableColumn(ColumnRule)
    /// A table has all these headings, unaltered and in this order: a form of NACC.
    case tableForm(headings: [String])
    /// Every data row of the table with the heading is of the year that the component asks.
    case rows(heading: String, yearHeading: String)
    /// The table's rows speak of each month of the year's period, or a none-statement does.
    case period(PeriodRule)
    /// A number stands beside the label: in its row, its column or its sentence.
    case count(Phrases)
    /// A statement that there was none.
    case noneStatement(Phrases)
    /// The document states the year that the component asks.
    case fiscalYear
    /// The document is of a span of more than one year.
    case multiYear
    /// The document is one of these formats.
    case format([Format])
    /// A postal address, telephone number or e-mail address.
    case contact(Contact)
    /// A map: an embedded one, a link to one, or coordinates.
    case map
    /// A channel that answers: live chat, LINE, Messenger, or a board whose questions have answers.
    case chat
    /// A link to a page on a social network.
    case social
    /// People with this position, each with what `needs` names.
    case people(positions: Phrases, needs: PersonNeed)
    /// A form a person can fill in for the purpose that a phrase names, here or behind a link.
    case form(Phrases)
    /// Links or forms through which a service is had without travelling.
    case service(Phrases, minimum: Int)
    /// The evidence of the item can be reached by clicking from the home page.
    case reachableFromHome
    /// It is not the same address as the channel that the phrases name.
    case separateFrom(Phrases)
    /// A picture whose alternative text, file name or heading says one of the phrases.
    case image(Phrases)
    /// Signed: a name in brackets with a position below, or "signed".
    case signature(positions: Phrases)
    /// News or articles dated in the component's period.
    case datedNews
    /// It is kept unless the document is a whole statute and the item shows no summary of its own.
    case statute(Phrases)
    case any([Check])
    case all([Check])
    /// Nobody but a person can say.
    case manual
}

/// Phrases of which one is enough; matched on normalised, mark-free text.
package struct Phrases: Hashable, Sendable {
    package let any: [String]

    package init(_ any: [String]) { self.any = any }
}

/// Which column of a table is looked at, and how full it must be.
package struct ColumnRule: Hashable, Sendable {
    package let headings: Phrases
    package let fill: Fill
    /// What a cell may hold instead of a value: `-`, `ไม่มี`.
    package let blanks: [String]
    /// Rows whose cell under `unlessHeading` says one of `unless` may be empty.
    package let exempt: Exemption?

    package enum Fill: String, Hashable, Sendable, CaseIterable {
        /// Every data row.
        case every
        /// At least one data row.
        case some
    }

    package struct Exemption: Hashable, Sendable {
        package let heading: String
        package let values: [String]

        package init(heading: String, values: [String]) {
            self.heading = heading
            self.values = values
        }
    }

    package init(headings: Phrases, fill: Fill, blanks: [String] = [], exempt: Exemption? = nil) {
        self.headings = headings
        self.fill = fill
        self.blanks = blanks
        self.exempt = exempt
    }
}

/// Which months a table must speak of.
package struct PeriodRule: Hashable, Sendable {
    /// Months of the fiscal year, 1 = October … 12 = September.
    package let months: ClosedRange<Int>
    /// The column that dates a row: an e-GP number, a date, a month.
    package let dating: Phrases
    /// Statements that a month had none.
    package let none: Phrases
    /// Which finding is asked: all months covered, or the empty ones said to be so.
    package let asks: Asks

    package enum Asks: String, Hashable, Sendable, CaseIterable {
        case coverage, emptyMonths
    }

    package init(months: ClosedRange<Int>, dating: Phrases, none: Phrases, asks: Asks) {
        self.months = months
        self.dating = dating
        self.none = none
        self.asks = asks
    }
}

package enum Contact: String, Hashable, Sendable, CaseIterable {
    case address, telephone, email
}

/// What each person of a list must show.
package enum PersonNeed: String, Hashable, Sendable, CaseIterable {
    case listed, name, position, photograph, contact
}

/// A text in the two languages every report speaks.
package struct Wording: Hashable, Sendable {
    package let th: String
    package let en: String

    package init(th: String, en: String) {
        self.th = th
        self.en = en
    }

    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .thai: th
        case .english: en
        }
    }
}

/// The language a report is written in for people.
package enum Language: String, Sendable, CaseIterable {
    case thai = "th"
    case english = "en"
}

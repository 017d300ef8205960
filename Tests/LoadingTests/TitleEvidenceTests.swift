import Model
import Testing
import ThaiText

/// A title is never evidence of its content. A section named like the document itself would be: all
/// that the document says follows it.
struct TitleEvidenceTests {
    /// Where the title rightly counts, with what follows it: it names the thing asked for, and a
    /// second check of the component asks for the words of the thing itself; or it only advises.
    private static let intended: Set = [
        "o1.c4", "o1.n1", "o10.c2", "o14.c1", "o14.c2", "o16.c1", "o16.c2", "o16.c3", "o16.c4",
    ]

    @Test func `no section is met by the title of its document`() throws {
        for (item, titles) in zip(try Shipped.edition.get().items, Titles.own.map(\.titles)) {
            let titles = (titles + [item.title.th + " ปีงบประมาณ"]).map { Folded($0, .skeleton) }
            for component in item.components where !Self.intended.contains(component.id) {
                for phrase in component.check.sectionPhrases {
                    let needle = Folded(phrase, .skeleton).bytes
                    let isTitle = titles.contains { $0.bytes.firstRange(of: needle) != nil }
                    #expect(!isTitle, "\(component.id): \(phrase)")
                }
            }
        }
    }
}

extension Check {
    fileprivate var sectionPhrases: [String] {
        switch self {
        case .any(let checks), .all(let checks): checks.flatMap(\.sectionPhrases)
        case .section(let phrases, _, _): phrases.any
        default: []
        }
    }
}

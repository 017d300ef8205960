import Model
import Testing
import ThaiText

/// Which titles an item takes for its own. A document's title area is what `Matching` looks at; here it is one title.
struct IdentityTests {
    @Test(arguments: Titles.own)
    func `an item knows the titles that agencies give it`(item: Int, titles: [String]) throws {
        let identity = try identity(of: item)
        for title in titles { #expect(identity.accepts(title), "o\(item): \(title)") }
    }

    @Test(arguments: Titles.foreign)
    func `an item refuses the titles of those it is mistaken for`(item: Int, titles: [String])
        throws
    {
        let identity = try identity(of: item)
        for title in titles { #expect(!identity.accepts(title), "o\(item): \(title)") }
    }

    @Test func `it stays so with the errors that a search forgives`() throws {
        for (own, foreign) in zip(Titles.own, Titles.foreign) {
            let identity = Forgiving(try identity(of: own.item))
            for title in own.titles { #expect(identity.accepts(title), "o\(own.item): \(title)") }
            for title in foreign.titles {
                #expect(!identity.accepts(title), "o\(own.item): \(title)")
            }
        }
    }

    @Test func `every item has titles of its own in the table`() {
        #expect(Titles.own.map(\.item) == Array(1...28))
        #expect(Titles.own.allSatisfy { $0.titles.count >= 3 })
    }

    @Test func `an item's official title is its own`() throws {
        for item in try Shipped.edition.get().items {
            #expect(item.identity.accepts(item.title.th), "\(item.id)")
        }
    }

    @Test func `no official title is taken for another item`() throws {
        let items = try Shipped.edition.get().items
        for item in items {
            let takers = items.filter { $0.identity.accepts(item.title.th) }.map(\.id)
            #expect(takers == [item.id], "\(item.title.th)")
        }
    }

    @Test func `examples that are accepted bear a title of their item`() throws {
        for item in try Shipped.edition.get().items {
            for component in item.components {
                for example in component.examples where example.verdict == .present {
                    #expect(
                        item.identity.accepts(example.headings),
                        "\(component.id): \(example.headings)"
                    )
                }
            }
        }
    }

    @Test func `no identity names a year`() throws {
        for item in try Shipped.edition.get().items {
            let phrases = item.identity.all.joined() + item.identity.not
            for phrase in phrases {
                #expect(!phrase.contains("25") && !phrase.contains("๒๕"), "\(item.id): \(phrase)")
            }
        }
    }

    private func identity(of item: Int) throws -> Identity {
        try #require(try Shipped.edition.get().item(ItemID(item))?.identity)
    }
}

extension Identity {
    /// Whether a title alone meets it, exactly, on the skeleton.
    fileprivate func accepts(_ title: String) -> Bool {
        let text = Folded(title, .skeleton).bytes
        func says(_ phrase: String) -> Bool {
            text.firstRange(of: Folded(phrase, .skeleton).bytes) != nil
        }
        return all.allSatisfy { $0.contains(where: says) } && !not.contains(where: says)
    }
}

/// An identity with one error in twenty letters forgiven, but none in fewer than eight.
private struct Forgiving {
    let all: [PatternSet]
    let not: PatternSet

    init(_ identity: Identity) {
        all = identity.all.map(Self.patterns)
        not = Self.patterns(identity.not)
    }

    func accepts(_ title: String) -> Bool {
        let text = Folded(title, .skeleton)
        return all.allSatisfy { !$0.hits(in: text).isEmpty } && not.hits(in: text).isEmpty
    }

    private static func patterns(_ phrases: [String]) -> PatternSet {
        let patterns = phrases.enumerated().map { index, phrase in
            let isShort = Folded(phrase, .skeleton).count < 8
            return Pattern(id: index, text: phrase, tolerance: isShort ? .exact : .share(0.05))
        }
        return PatternSet(patterns, form: .skeleton)
    }
}

extension Example {
    /// The text of its headings; of a page without any, its first line.
    fileprivate var headings: String {
        let headings = page.matches(of: /<h[1-6]>(.*?)<\/h[1-6]>/).map(\.output.1)
        guard headings.isEmpty else { return headings.joined(separator: " ") }
        return page.split(separator: "\n").first.map(String.init) ?? ""
    }
}

internal import Model
internal import ThaiText

/// People shown one after the other in text: a name, a post, a picture, a telephone number, in lines
/// of their own or in one.
struct Cards {
    private let hearing: Hearing
    private let positions: Positions

    init(_ hearing: Hearing, _ positions: Positions) {
        self.hearing = hearing
        self.positions = positions
    }

    /// What a line contributes.
    private struct Token {
        enum Kind { case name, post, whole }
        let kind: Kind
        let line: Int
        let name: String
        let hasLastName: Bool
        let isVacant: Bool
    }

    /// The people, in reading order, each with the contacts and the picture that stand with them.
    var people: [Person] {
        let cards = paired
        return Photographs(hearing, cards.map(\.lines)).assigned(
            to: cards.enumerated().map { index, card in
                let next = index + 1 < cards.count ? cards[index + 1].lines.lowerBound : Int.max
                return person(card.name, card.lines, until: next)
            }
        )
    }

    private typealias Card = (name: Token, lines: ClosedRange<Int>)

    /// Names with the posts beside them. Whether names come first or posts is what pairs more of them.
    private var paired: [Card] {
        let tokens = tokens
        let nameFirst = pair(tokens, leading: .name)
        let postFirst = pair(tokens, leading: .post)
        return postFirst.count > nameFirst.count ? postFirst : nameFirst
    }

    private func pair(_ tokens: [Token], leading: Token.Kind) -> [Card] {
        var cards: [Card] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            if token.kind == .whole {
                cards.append((token, token.line...token.line))
            } else if token.kind == leading, let next, next.kind != .whole, next.kind != leading,
                next.line - token.line <= Self.reach
            {
                cards.append((token.kind == .name ? token : next, token.line...next.line))
                index += 1
            }
            index += 1
        }
        return cards
    }

    /// Lines at most between a name and its post.
    private static let reach = 3
    /// Lines of one person at most.
    private static let longest = 8

    private var tokens: [Token] {
        hearing.passages.lines.indices.compactMap { line in
            let letters = hearing.passages.bytes(of: line)
            guard letters.count <= 300 else { return nil }
            let text = hearing.document.blocks[hearing.passages.lines[line].block].text
            let folded = Folded(text, .written)
            let names = PersonName.all(in: folded.bytes)
            let holdsPost = positions.make(up: letters)
            let isVacant = names.isEmpty && Vacancy.stands(in: letters)
            guard let name = names.first else {
                guard holdsPost || isVacant else { return nil }
                let kind: Token.Kind = holdsPost ? (isVacant ? .whole : .post) : .name
                return Token(
                    kind: kind,
                    line: line,
                    name: text,
                    hasLastName: false,
                    isVacant: isVacant
                )
            }
            return Token(
                kind: holdsPost || positions.stand(in: letters) ? .whole : .name,
                line: line,
                name: text.utf8Slice(folded.sourceRange(of: name.range)),
                hasLastName: name.hasLastName,
                isVacant: false
            )
        }
    }

    private func person(_ token: Token, _ lines: ClosedRange<Int>, until next: Int) -> Person {
        let count = hearing.passages.lines.count
        let end = min(next, count, lines.lowerBound + Self.longest)
        let own = lines.lowerBound..<max(end, lines.upperBound + 1)
        var contacts: Set<[UInt8]> = []
        var place: Citation?
        for line in own where line < count {
            let block = hearing.passages.lines[line].block
            if line > lines.upperBound, hearing.document.blocks[block].isHeading { break }
            let found = Reach.contacts(in: hearing.document.blocks[block].text)
            if !found.isEmpty, place == nil { place = hearing.examination.citation(line: line) }
            contacts.formUnion(found)
        }
        return Person(
            name: token.name,
            hasLastName: token.hasLastName,
            isVacant: token.isVacant,
            citations: Set(lines).sorted().filter {
                $0 == lines.lowerBound || $0 == lines.upperBound
            }
            .map { hearing.examination.citation(line: $0) },
            contacts: contacts,
            contactCitation: place,
            lines: own
        )
    }
}

/// How somebody is reached, by what stands in a text.
enum Reach {
    /// Telephone numbers as digits and e-mail addresses, folded.
    static func contacts(in text: String) -> Set<[UInt8]> {
        let written = Folded(text, .written).bytes
        return Set(Telephone.numbers(in: written))
            .union(MailAddress.addresses(in: written).map { Array($0.utf8) })
    }
}

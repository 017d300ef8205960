internal import Model
internal import ThaiText

/// Which picture of a page shows whom.
struct Photographs {
    private let pictures: [Image]
    private let blocks: [ClosedRange<Int>]

    /// `cards` are the lines of each person, by index in the hearing's passages.
    init(_ hearing: Hearing, _ cards: [ClosedRange<Int>]) {
        pictures = hearing.contentPictures
        let lines = hearing.passages.lines
        blocks = cards.map { lines[$0.lowerBound].block...lines[$0.upperBound].block }
    }

    /// The people with their pictures: one whose alternative text says the name, else the one that
    /// stands before each, or behind each, whichever gives more people a picture.
    func assigned(to people: [Person]) -> [Person] {
        let before = people.indices.map { index in
            first {
                isBetween($0, index == 0 ? -1 : blocks[index - 1].upperBound, index, isBefore: true)
            }
        }
        let behind = people.indices.map { index in
            first { isBetween($0, blocks[index].lowerBound, index, isBefore: false) }
        }
        let best =
            behind.compactMap { $0 }.count > before.compactMap { $0 }.count ? behind : before
        return people.indices.map { index in
            var person = people[index]
            person.photograph = named(person) ?? best[index]
            return person
        }
    }

    private func first(_ isThere: (Int) -> Bool) -> Image? {
        pictures.first { isThere($0.block ?? -1) }
    }

    /// Whether a picture that follows `block` stands between a person and the one before or behind.
    private func isBetween(_ block: Int, _ from: Int, _ index: Int, isBefore: Bool) -> Bool {
        let next = index + 1 < blocks.count ? blocks[index + 1].lowerBound : Int.max
        return isBefore
            ? (from..<max(from, blocks[index].lowerBound)).contains(block)
            : (from..<next).contains(block)
    }

    /// The picture whose alternative text says the person's name.
    func named(_ person: Person) -> Image? {
        let name = Folded(person.name, .skeleton).bytes
        guard name.count >= 4, !person.isVacant else { return nil }
        return pictures.first { Folded($0.alt, .skeleton).bytes.contains(name) }
    }
}

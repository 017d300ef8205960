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
            nearest { isBetween($0, startBefore(index), index, isBefore: true) }
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

    /// From which block on a picture may stand before a person: a banner at the top of the page shows
    /// nobody, so before the first person it must stand close.
    private func startBefore(_ index: Int) -> Int {
        index == 0 ? max(-1, blocks[0].lowerBound - Self.reach) : blocks[index - 1].upperBound
    }

    /// Blocks between a picture and the first person at most: headings.
    private static let reach = 3

    private func nearest(_ isThere: (Int) -> Bool) -> Image? {
        pictures.last { isThere($0.block ?? -1) }
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

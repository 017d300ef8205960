internal import Model
internal import ThaiText

/// The people of an exhibit who hold one of the given posts, each once: who is listed again under
/// another office shows there what is missing here.
struct Roster {
    let people: [Person]

    init(_ hearing: Hearing, _ positions: Positions) {
        let pictures = Photographs(hearing, [])
        let inTables = hearing.grids.flatMap { $0.people(positions) }.map { person in
            var person = person
            person.photograph = pictures.named(person)
            return person
        }
        people = Self.merged(Cards(hearing, positions).people + inTables)
    }

    /// People listed at most; more than that is a register, not a roster.
    private static let longest = 300

    private static func merged(_ listed: [Person]) -> [Person] {
        var people: [Person] = []
        var names: [Folded] = []
        for person in listed.prefix(longest) {
            let name = Folded(person.name, .skeleton)
            if !person.isVacant, let same = names.firstIndex(where: { isSame($0, name) }) {
                people[same].add(person)
            } else {
                people.append(person)
                names.append(person.isVacant ? Folded("", .skeleton) : name)
            }
        }
        return people
    }

    /// Whether two names are one, a slip of one letter apart at most.
    private static func isSame(_ one: Folded, _ other: Folded) -> Bool {
        guard one.count >= 8, abs(one.count - other.count) <= 1 else {
            return one.bytes == other.bytes
        }
        return distance(of: one, in: other).map { $0.distance <= 1 } ?? false
    }
}

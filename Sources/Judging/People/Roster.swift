internal import Model

/// The people of an exhibit who hold one of the given posts.
struct Roster {
    let people: [Person]

    init(_ hearing: Hearing, _ positions: Positions) {
        var people = Cards(hearing, positions).people
        let known = Set(people.map(\.name))
        let pictures = Photographs(hearing, [])
        for grid in hearing.grids {
            people += grid.people(positions).filter { !known.contains($0.name) }.map { person in
                var person = person
                person.photograph = pictures.named(person)
                return person
            }
        }
        self.people = people
    }
}

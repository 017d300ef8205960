internal import Model
internal import ThaiText

extension [ComponentFinding] {
    /// Turns down what only one of several pages shows of its few people.
    ///
    /// A home page that shows the mayor with a picture is no evidence that all executives have one:
    /// what is asked of each holds for all people that the item's documents list together.
    mutating func weighPeople(_ hearings: (Component) -> [Hearing]) {
        for index in indices where self[index].verdict == .present {
            let component = self[index].component
            guard let (positions, need) = component.check.asksOfEveryone else { continue }
            let certain = hearings(component).filter(\.exhibit.isCertain)
            guard
                let lacking = certain.everyone(holding: positions).first(where: { $0.lacks(need) })
            else { continue }
            let isUnclear = need == .photograph && certain.contains(where: \.showsPicturesForAll)
            self[index].verdict = isUnclear ? .undecided : .absent
            self[index].reason = isUnclear ? .needsPerson : .personLacks(name: lacking.name.quote())
        }
    }
}

extension Check {
    /// The posts whose every holder must show something that a single page can hide.
    fileprivate var asksOfEveryone: (Phrases, PersonNeed)? {
        for check in parts {
            guard case .people(let positions, let need) = check else { continue }
            if need == .photograph || need == .name { return (positions, need) }
        }
        return nil
    }
}

extension [Hearing] {
    /// The people of all exhibits, each once with all that any of them shows.
    fileprivate func everyone(holding positions: Phrases) -> [Person] {
        var people: [(name: [UInt8], person: Person)] = []
        // Only pages show faces; a signature under a paper lists nobody.
        for hearing in self where hearing.document.format == .html {
            for person in Roster(hearing, Positions(positions)).people where !person.isVacant {
                let name = Folded(person.name, .skeleton).bytes
                if let known = people.firstIndex(where: { $0.name == name }) {
                    people[known].person.add(person)
                } else {
                    people.append((name, person))
                }
            }
        }
        return people.map(\.person)
    }
}

extension Hearing {
    /// Whether there are pictures enough for all, though the layout does not tell whose they are.
    fileprivate var showsPicturesForAll: Bool { contentPictures.count >= 2 }
}

extension Person {
    fileprivate func lacks(_ need: PersonNeed) -> Bool {
        switch need {
        case .photograph: photograph == nil
        case .name: !hasLastName
        case .listed, .position, .contact: false
        }
    }
}

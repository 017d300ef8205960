internal import Model
internal import ThaiText

extension [ComponentFinding] {
    /// Turns down what only one of several pages shows of its few people.
    ///
    /// A home page that shows the mayor with a picture is no evidence that all executives have one:
    /// what is asked of each holds for all people that the item's documents list together.
    mutating func weighPeople(_ testimonies: [[Testimony]]) {
        for index in indices where self[index].verdict == .present {
            guard let need = self[index].component.check.asksOfEveryone?.need,
                let lacking = testimonies[index].everyone.first(where: { $0.lacks(need) })
            else { continue }
            let isUnclear =
                need == .photograph && testimonies[index].contains(where: \.showsPicturesForAll)
            self[index].verdict = isUnclear ? .undecided : .absent
            self[index].reason = isUnclear ? .needsPerson : .personLacks(name: lacking.name.quote())
        }
    }
}

extension Check {
    /// The posts whose every holder must show something that a single page can hide.
    var asksOfEveryone: (positions: Phrases, need: PersonNeed)? {
        for check in parts {
            guard case .people(let positions, let need) = check else { continue }
            if need == .photograph || need == .name { return (positions, need) }
        }
        return nil
    }
}

extension [Testimony] {
    /// The people of all exhibits, each once with all that any of them shows.
    fileprivate var everyone: [Person] {
        var people: [(name: [UInt8], person: Person)] = []
        for person in flatMap(\.people) {
            let name = Folded(person.name, .skeleton).bytes
            if let known = people.firstIndex(where: { $0.name == name }) {
                people[known].person.add(person)
            } else {
                people.append((name, person))
            }
        }
        return people.map(\.person)
    }
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

internal import Model

extension Hearing {
    /// People who hold one of the posts; what is asked of them, every one of them must show.
    func people(_ positions: Phrases, _ need: PersonNeed) -> Answer {
        let people = Roster(self, Positions(positions)).people
        guard !people.isEmpty else { return .unmet(.notInDocument) }
        let present = people.filter { !$0.isVacant }
        switch need {
        case .listed, .position: return shown(people, \.citations)
        case .name:
            if let nameless = present.first(where: { !$0.hasLastName }) { return lacks(nameless) }
            return shown(people, \.citations)
        case .photograph: return photographs(of: present)
        case .contact: return contacts(of: present)
        }
    }

    private func photographs(of people: [Person]) -> Answer {
        guard let faceless = people.first(where: { $0.photograph == nil }) else {
            return shown(people) { $0.photograph.map { [citation($0)] } ?? [] }
        }
        // As many pictures as people, and no telling whose they are.
        if contentPictures.count >= people.count, let picture = contentPictures.first {
            return .unclear(.needsPerson, [citation(picture)])
        }
        return lacks(faceless)
    }

    private func contacts(of people: [Person]) -> Answer {
        let shared = Dictionary(grouping: people, by: \.contacts)
        let lacking = people.first { $0.contacts.isEmpty }
        if lacking == nil {
            let isOne = people.count > 1 && shared.count == 1
            let cited = people.compactMap(\.contactCitation).prefix(Self.longest)
            return .met(Proof(Array(cited), advice: isOne ? .sharedTelephone : nil))
        }
        if let office = officeNumber(besides: people) {
            return .met(office, advice: .sharedTelephone)
        }
        return lacking.map(lacks) ?? .unmet(.notInDocument)
    }

    /// A number in the page's own text that is nobody's in particular.
    private func officeNumber(besides people: [Person]) -> Citation? {
        let taken = people.filter { !$0.contacts.isEmpty }.compactMap(\.lines)
        let line = passages.lines.indices.first { line in
            !taken.contains { $0.contains(line) }
                && !Reach.contacts(in: document.blocks[passages.lines[line].block].text).isEmpty
        }
        return line.map { examination.citation(line: $0) }
    }

    private func lacks(_ person: Person) -> Answer {
        .unmet(.personLacks(name: person.name.quote()))
    }

    /// People who are cited at most.
    private static let longest = 5

    private func shown(_ people: [Person], _ cite: (Person) -> [Citation]) -> Answer {
        .met(Proof(people.prefix(Self.longest).flatMap(cite)))
    }
}

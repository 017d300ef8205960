internal import Addressing
internal import Fetching
internal import Model
internal import Storing

extension LinkLedger {
    /// Notes what was found and never asked.
    mutating func note(leftBy frontier: Frontier) {
        for remainder in frontier.remainders {
            tally.leave(remainder.visit.address, .budget(remainder.budget))
        }
        for trap in frontier.traps { tally.leave(trap.visit.address, .trap(trap.kind)) }
        for target in book.targets where target.flags.contains(.outside) {
            tally.leave(target.address, .external)
        }
    }

    /// How much was seen, and what was not.
    var coverage: Coverage {
        Coverage(
            pages: tally.pages,
            documents: tally.documents,
            exhausted: tally.exhausted,
            notChecked: tally.left.sorted {
                ($0.address, $0.reason.code) < ($1.address, $1.reason.code)
            }
        )
    }

    /// Brings the links together with how their targets ended.
    func report() throws(StoreError) -> LinkReport {
        let missing = try missingPlaces()
        let faults = book.targets.indices.map { fault(of: UInt32($0)) }
        var audit = LinkAudit()
        for (root, fault) in excused { audit.note(.excused(fault, at: root)) }
        try links.forEach(
            where: { reference in
                faults[Int(reference.target)] != nil
                    || reference.place.map { missing[Int($0)] } ?? false
            }
        ) { entry in
            let missingPlace = entry.reference.place.map {
                LinkFault.missingPlace(book.places[Int($0)].address)
            }
            guard let fault = faults[Int(entry.reference.target)] ?? missingPlace,
                !(fault.kind == .redirectHome && HomeWords.contains(entry.text))
            else { return }
            audit.note(
                fault,
                at: BrokenLink.Source(
                    page: book[entry.page].address,
                    line: entry.line,
                    column: entry.column,
                    text: entry.text,
                    kind: entry.kind,
                    place: entry.place
                )
            )
        }
        return audit.report(checked: tally.asked)
    }

    /// What is wrong with every link to a target.
    private func fault(of number: UInt32) -> LinkFault? {
        let target = book[number]
        guard var fault = LinkFault(to: target.address, target.end) else {
            return excused[target.address].map { .excused($0, at: target.address) }
        }
        if firstFailures[number] != nil { fault.attempts = 2 }
        return fault
    }

    /// By number: whether a place that links name is known to be missing.
    private func missingPlaces() throws(StoreError) -> [Bool] {
        var isMissing = book.places.map { isDecidable($0) }
        var sought: [UInt32: [UInt64: [Int]]] = [:]
        for (number, named) in book.places.enumerated() where isMissing[number] {
            guard case .element(let place) = named.place else { continue }
            sought[book[named.target].final, default: [:]][place, default: []].append(number)
        }
        try places.forEach(on: { sought[$0] != nil }) { page, place in
            for number in sought[page]?[place] ?? [] { isMissing[number] = false }
        }
        return isMissing
    }

    /// Whether so much is known of the target that the place can be said to be missing.
    private func isDecidable(_ named: TargetBook.NamedTarget) -> Bool {
        let final = book[book[named.target].final]
        switch named.place {
        case .element: return final.flags.contains(.hasPlaces)
        case .page(let page): return final.pageCount.map { page > Int($0) } ?? false
        }
    }
}

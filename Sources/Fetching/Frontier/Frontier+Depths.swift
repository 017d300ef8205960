internal import Addressing
internal import Model

/// Where one depth ends and the next begins: what was found is asked, waits or is left.
extension Frontier {
    /// Makes the present depth of what was found, and of what no page links where nothing was.
    mutating func beginNextLayer() {
        watch.judge()
        endTrials()
        takeFound()
        guard layer.isEmpty else { return }
        for index in 0..<unlinked.count {
            let (page, address) = Self.parts(of: unlinked[index])
            let visit = Visit(address: itinerary[address], depth: 1, from: nil)
            keep(visit, to: page, fits: true)
        }
        unlinked.removeAll()
        takeFound()
    }

    /// Makes what was found the present depth, but for what is a trap by now and for twins.
    private mutating func takeFound() {
        let waiting = found
        found.removeAll()
        foundCount = 0
        var run: [Layer.Turn] = []
        var suspects: [(turn: Layer.Turn, parameters: Suspects)] = []
        for index in 0..<waiting.count {
            let page = waiting[index]
            guard itinerary.standing(page) == .found, !leaves(page) else { continue }
            let turn = Layer.Turn(page, itinerary, site)
            let parameters = twins.suspects(in: itinerary[page])
            guard parameters.isEmpty else {
                suspects.append((turn, parameters))
                continue
            }
            itinerary.set(page, to: .known)
            run.append(turn)
            if run.count == spill.runLength {
                layer.add(run)
                run = []
            }
        }
        for (turn, parameters) in suspects.sorted(by: { $0.turn < $1.turn }) {
            if takes(turn.page, parameters) { run.append(turn) }
        }
        layer.add(run)
    }

    private typealias Suspects = [(parameter: Parameter, kind: Parameter.Kind)]

    /// Whether a page is asked at this depth whose address has parameters that may choose nothing.
    private mutating func takes(_ page: UInt32, _ suspects: Suspects) -> Bool {
        let common = itinerary.enter(itinerary[page].without(suspects))
        let base = itinerary.standing(common) == .known ? common : bases[common]
        guard let base else {
            bases[common] = page
            itinerary.set(page, to: .known)
            return true
        }
        switch twins.decide(page, suspects, base: base) {
        case .ask:
            itinerary.set(page, to: .known)
            return true
        case .wait: itinerary.set(page, to: .waiting)
        case .leave(let kind):
            itinerary.set(page, to: .unseen)
            note(itinerary.visit(page), caughtIn: kind)
        }
        return false
    }

    /// Asks after all what waited for samples that turned out to differ, and leaves the rest.
    private mutating func endTrials() {
        let (verdicts, tokens) = twins.judge()
        for verdict in verdicts {
            for page in verdict.pages where itinerary.standing(page) == .waiting {
                if verdict.isIdle {
                    itinerary.set(page, to: .unseen)
                    note(itinerary.visit(page), caughtIn: verdict.kind)
                } else {
                    itinerary.set(page, to: .found)
                    found.append(page)
                    foundCount += 1
                }
            }
        }
        if !tokens.isEmpty { noteBases() }
    }

    /// Notes what was asked under addresses with tokens, now that these are known for what they may be.
    private mutating func noteBases() {
        for number in 0..<UInt32(clamping: itinerary.count)
        where itinerary.standing(number) == .known {
            let key = itinerary[number]
            let suspects = twins.suspects(in: key)
            guard suspects.contains(where: { $0.kind == .token }) else { continue }
            let common = itinerary.enter(key.without(suspects))
            if bases[common] == nil { bases[common] = number }
        }
    }

    /// Whether a page is left, because one that is a trap by now has found it.
    private mutating func leaves(_ page: UInt32) -> Bool {
        let visit = itinerary.visit(page)
        guard let from = visit.from, let before = knownPage(site.key(from)) else { return false }
        let holder = TrapWatch.Page(
            number: before,
            address: from,
            family: PageFamily(from),
            before: nil,
            face: nil
        )
        guard let kind = watch.obstacle(to: visit.address, from: holder) else { return false }
        itinerary.set(page, to: .unseen)
        note(visit, caughtIn: kind)
        return true
    }
}

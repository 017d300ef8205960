internal import Addressing
internal import Fetching
internal import Model
internal import Reading
internal import Storing

/// What a check of links knows as it goes from page to page: every target by number and how it
/// ended, and on disk the links and places that the end of the run has to bring together.
struct LinkLedger {
    let scope: Scope
    var book: TargetBook
    private var cache = WrittenCache()
    /// The bases of the cache, by folder and by host.
    private var bases: [String: WrittenCache.Base] = [:]
    let links: LinkLog
    let places: PlaceLog
    var tally = LinkTally()
    private(set) var suspects = Suspects()
    /// Why the first try failed of what was asked twice, by number.
    private(set) var firstFailures: [UInt32: Reason] = [:]
    /// What is wrong with certificates that the user lets pass, by the root of their server.
    private(set) var excused: [Address: TLSFault] = [:]

    init(scope: Scope, folder: String) throws(StoreError) {
        self.scope = scope
        book = TargetBook(scope: scope)
        links = try LinkLog(at: folder)
        places = try PlaceLog(at: folder)
    }

    /// Notes that an address is being asked, so that no page need offer it again; whether a link names
    /// one of its pages, so that these have to be counted.
    ///
    /// Only links of earlier depths count: those are all known by now, whoever answered first.
    mutating func begin(_ visit: Visit) -> Bool {
        let number = book.number(of: visit.address)
        book[number].flags.insert(.asked)
        return book.isPageNamed(of: number, before: visit.depth)
    }

    /// Notes how a visit ended; what a redirect has led to needs no visit of its own.
    mutating func settle(
        _ visit: Visit,
        _ reply: Reply,
        _ suspicion: Suspicion = Suspicion()
    ) {
        let number = book.number(of: visit.address)
        let final = book.number(of: reply.shown)
        book[number].final = final
        let end = suspicion.saysMissing ? .softNotFound : TargetEnd(reply.outcome)
        if case .skipped(let skip) = reply.outcome {
            tally.leave(visit.address, Failure.reason(for: skip))
            return
        }
        tally.asked += 1
        if let fault = reply.excused, let root = scope.site.published(reply.shown).root {
            excused[root] = fault
        }
        if let suspect = suspicion.suspect { suspects.add(suspect) }
        // Where a link stands is noted as long as its target may turn out to be broken.
        let isOpen = suspicion.suspect?.siblings != nil
        if final != number { close(final, end, isOpen: isOpen) }
        if isHomeReached(from: visit.address, reply) {
            close(number, .leadsHome)
        } else if let reason = firstFailures[number], LinkFault(to: visit.address, end) == nil {
            close(number, .worked(after: reason))
        } else {
            close(number, end, isOpen: isOpen)
        }
    }

    /// Forgets how an address ended that is asked once more, but not that it failed.
    mutating func reopen(_ address: Address) {
        let number = book.number(of: address)
        switch book[number].end {
        case .refused(let status): firstFailures[number] = Failure.reason(for: status)
        case .unreachable(let trouble): firstFailures[number] = Failure.reason(for: trouble)
        default: return
        }
        book[number].end = .unasked
        tally.asked -= 1
    }

    private mutating func close(_ number: UInt32, _ end: TargetEnd, isOpen: Bool = false) {
        book[number].flags.insert(.asked)
        guard case .unasked = book[number].end else { return }
        book[number].end = end
        let address = book[number].address
        let isExcused = !excused.isEmpty && address.root == address && excused[address] != nil
        if LinkFault(to: address, end) == nil, !isOpen, !isExcused {
            book[number].flags.insert(.good)
        }
    }

    /// Takes in what a visited page links; gives the addresses that may not be known yet.
    mutating func take(
        _ page: ScannedPage,
        shownAt address: Address,
        depth: Int
    ) -> [Address] {
        book.depth = depth
        let number = book.number(of: address)
        guard scope.site.contains(address), !book[number].flags.contains(.read) else { return [] }
        book[number].flags.insert(.read)
        if !page.isStyleSheet { tally.pages += 1 }
        if !page.isCut, !page.isStyleSheet {
            book[number].flags.insert(.hasPlaces)
            if !page.places.isEmpty { places.append(page.places, of: number) }
        }
        return takeLinks(of: page, number)
    }

    /// Takes in the links of a document that has no lines, and how many pages it has.
    mutating func take(_ document: Document, depth: Int) -> [Address] {
        book.depth = depth
        let number = book.number(of: document.address)
        guard scope.site.contains(document.address), !book[number].flags.contains(.read) else {
            return []
        }
        book[number].flags.insert(.read)
        tally.documents += 1
        if document.format == .pdf, document.readability.isOpened {
            book[number].pageCount = UInt32(clamping: document.pageCount)
        }
        var onward: [Address] = []
        for link in document.links {
            guard let address = link.address else { continue }
            let reference = book.reference(to: address)
            offer(reference, from: number, &onward)
            if isGood(reference) { continue }
            links.append(
                LinkLog.Entry(
                    page: number,
                    reference: reference,
                    kind: link.kind,
                    line: link.line,
                    column: link.column,
                    text: link.text,
                    place: document.place(of: link)
                )
            )
        }
        return onward
    }

    private func isHomeReached(from address: Address, _ reply: Reply) -> Bool {
        !reply.hops.isEmpty && scope.site.meansHome(scope.site.published(reply.shown))
            && !scope.site.meansHome(address)
    }

    private mutating func takeLinks(of page: ScannedPage, _ number: UInt32) -> [Address] {
        var onward: [Address] = []
        var positions = ScannedPage.Positions()
        let folder = base(page.base.directory.text)
        let host = base(Address("/", relativeTo: page.base)?.text ?? "")
        for link in page.links {
            guard let reference = reference(of: link, on: page, folder: folder, host: host) else {
                continue
            }
            note(link, reference, on: page, number, &positions, &onward)
            // The file that a viewer's address shows is one more link.
            guard book[reference.target].flags.contains(.showsFile),
                let file = fileShown(at: book[reference.target].address, by: link.kind)
            else { continue }
            note(link, book.reference(to: file), on: page, number, &positions, &onward)
        }
        return onward
    }

    private mutating func base(_ text: String) -> WrittenCache.Base {
        if let known = bases[text] { return known }
        let base = WrittenCache.Base(bases.count)
        bases[text] = base
        return base
    }

    private mutating func note(
        _ link: ScannedLink,
        _ reference: Reference,
        on page: ScannedPage,
        _ number: UInt32,
        _ positions: inout ScannedPage.Positions,
        _ onward: inout [Address]
    ) {
        offer(reference, from: number, &onward)
        if isGood(reference) { return }
        let (line, column) = positions.position(of: link, in: page)
        links.append(
            LinkLog.Entry(
                page: number,
                reference: reference,
                kind: link.kind,
                line: line,
                column: column,
                text: page.text(of: link)
            )
        )
    }
}

extension LinkLedger {
    /// Counts a link, and gives its target on unless it is being asked, once for a page.
    private mutating func offer(
        _ reference: Reference,
        from number: UInt32,
        _ onward: inout [Address]
    ) {
        let target = book[reference.target]
        tally.links += 1
        guard target.offeredBy != number, target.flags.isDisjoint(with: [.asked, .outside]) else {
            return
        }
        book[reference.target].offeredBy = number
        onward.append(target.address)
    }

    /// Whether it is known already that nothing is wrong with a link.
    private func isGood(_ reference: Reference) -> Bool {
        reference.place == nil && book[reference.target].flags.contains(.good)
    }
}

// MARK: References

extension LinkLedger {
    /// What a link refers to; nil for what is no web address.
    private mutating func reference(
        of link: ScannedLink,
        on page: ScannedPage,
        folder: WrittenCache.Base,
        host: WrittenCache.Base
    ) -> Reference? {
        let base: WrittenCache.Base? = page.withWritten(of: link) { written in
            guard written.count <= WrittenCache.longest, !page.mayEncode(written) else {
                return nil
            }
            switch written.first {
            // Relative to the page itself.
            case nil, UInt8(ascii: "#"), UInt8(ascii: "?"): return nil
            case UInt8(ascii: "/"): return host
            default: return folder
            }
        }
        guard let base else { return madeOut(link, on: page) }
        let known = page.withWritten(of: link) { cache.meaning(of: $0, base: base) }
        if let known { return known }
        let reference = madeOut(link, on: page)
        page.withWritten(of: link) { cache.keep(reference, of: $0, base: base) }
        return reference
    }

    private mutating func madeOut(_ link: ScannedLink, on page: ScannedPage) -> Reference? {
        guard case .web(let address) = page.target(of: link) else { return nil }
        let reference = book.reference(to: address)
        if fileShown(at: address, by: .anchor) != nil {
            book[reference.target].flags.insert(.showsFile)
        }
        return reference
    }
}

extension ScannedPage {
    /// Whether what is written means something else on pages of another charset.
    fileprivate func mayEncode(_ written: Span<UInt8>) -> Bool {
        hasOwnCharset && written.indices.contains { written[$0] >= 0x80 }
    }
}

extension Span<UInt8> {
    fileprivate var first: UInt8? { isEmpty ? nil : self[0] }
}

extension TargetEnd {
    init(_ outcome: Outcome) {
        switch outcome {
        // What is too large to be read is there all the same.
        case .arrived, .unreachable(.tooLarge): self = .there
        case .refused(let status): self = .refused(status: status)
        case .unreachable(let trouble): self = .unreachable(trouble)
        case .skipped: self = .unasked
        }
    }
}

internal import Addressing
internal import Fetching
internal import Model
internal import Reading
internal import Storing

/// What a check of links knows as it goes from page to page: every target by number and how it
/// ended, and on disk the links and places that the end of the run has to bring together.
struct LinkLedger {
    private let scope: Scope
    private(set) var book: TargetBook
    private var cache = WrittenCache()
    /// The bases of the cache, by folder and by host.
    private var bases: [String: WrittenCache.Base] = [:]
    let links: LinkLog
    let places: PlaceLog
    var tally = LinkTally()

    init(scope: Scope, folder: String) throws(StoreError) {
        self.scope = scope
        book = TargetBook(scope: scope)
        links = try LinkLog(at: folder)
        places = try PlaceLog(at: folder)
    }

    /// Notes that an address is being asked, so that no page need offer it again.
    mutating func begin(_ address: Address) {
        book[book.number(of: address)].flags.insert(.asked)
    }

    /// Notes how a visit ended; what a redirect has led to needs no visit of its own.
    mutating func settle(_ visit: Visit, _ reply: Reply) {
        let number = book.number(of: visit.address)
        let final = book.number(of: reply.shown)
        book[number].final = final
        let end = TargetEnd(reply.outcome)
        if case .skipped(let skip) = reply.outcome {
            tally.leave(visit.address, Failure.reason(for: skip))
            return
        }
        tally.asked += 1
        close(final, end)
        close(number, isHomeReached(from: visit.address, reply) ? .leadsHome : end)
    }

    private mutating func close(_ number: UInt32, _ end: TargetEnd) {
        book[number].flags.insert(.asked)
        guard case .unasked = book[number].end else { return }
        book[number].end = end
        if LinkFault(to: book[number].address, end) == nil { book[number].flags.insert(.good) }
    }

    /// Takes in what a visited page links; gives the addresses that may not be known yet.
    mutating func take(_ page: ScannedPage, shownAt address: Address) -> [Address] {
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

    private func isHomeReached(from address: Address, _ reply: Reply) -> Bool {
        let home = scope.site.key(scope.site.home)
        return !reply.hops.isEmpty && scope.site.key(reply.shown) == home
            && scope.site.key(address) != home
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
        let target = book[reference.target]
        tally.links += 1
        if target.offeredBy != number, target.flags.isDisjoint(with: [.asked, .outside]) {
            book[reference.target].offeredBy = number
            onward.append(target.address)
        }
        if reference.place == nil, target.flags.contains(.good) { return }
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
        case .arrived: self = .there
        case .refused(let status): self = .refused(status: status)
        case .unreachable(let trouble): self = .unreachable(trouble)
        case .skipped: self = .unasked
        }
    }
}

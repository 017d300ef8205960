internal import Addressing
internal import Model

/// Learns which pages lead nowhere but to more of themselves, and stops them.
///
/// It judges between two depths only, from all that the depth before brought, so that what is asked
/// never hangs on who answers first. A family that is stopped is stopped from within: links to it
/// from other pages are still followed.
struct TrapWatch: Sendable {
    private var chains: [UInt32: Int] = [:]
    private var descents: [UInt32: Int] = [:]
    private var echoes: [UInt32: Int] = [:]
    private var shapes: [Int: DullShape] = [:]
    private var stopped: Set<Int> = []
    private var faces: [UInt32: PageFace] = [:]

    /// A page that was read, as the watch sees it.
    struct Page {
        let number: UInt32
        let address: Address
        let family: PageFamily
        /// The page that led there; nil for the home page and for what no page links.
        let before: (number: UInt32, family: PageFamily, address: Address)?
        /// nil for what is no page.
        let face: PageFace?
    }

    /// What a page showed is what the pages before showed, byte for byte: a program that answers whatever
    /// it is asked. Its links are the same ones, seen from elsewhere. One page that shows what its parent
    /// shows may be the home page under its second name.
    func repeatsItsParents(_ page: Page) -> Bool { echo(of: page) >= TrapBudgets.echoes }

    /// How many pages in a row, this one the last, show what the one before them showed.
    private func echo(of page: Page) -> Int {
        guard let face = page.face, let before = page.before,
            faces[before.number]?.bytes == face.bytes
        else { return 0 }
        return 1 + (echoes[before.number] ?? 0)
    }

    /// Notes what a page says and links: `links` are those that were not known when its depth was begun.
    mutating func note(_ page: Page, links: [Address]) {
        let followed = links.filter { obstacle(to: $0, from: page) == nil }
        let exits = followed.contains { leadsOut($0, of: page) }
        if !links.isEmpty {
            noteChain(page, isBarren: !exits && followed.count <= TrapBudgets.fewLinks)
            noteDescent(page, links: followed)
        }
        let echo = echo(of: page)
        if echo > 0 { echoes[page.number] = echo }
        if let face = page.face {
            faces[page.number] = face
            if page.family.isNumbered {
                shapes[page.family.shape, default: DullShape()].note(face, leadsOut: exits)
            }
        }
    }

    /// Whether a link leads to something else than more pages of the kind.
    private func leadsOut(_ link: Address, of page: Page) -> Bool {
        let family = PageFamily(link)
        if family.root != page.family.root || family.shape != page.family.shape { return true }
        return FileKind(link).isDocument && !FileKind(page.address).isDocument
    }

    private mutating func noteChain(_ page: Page, isBarren: Bool) {
        guard isBarren else { return }
        let isOfFamily = page.before?.family.root == page.family.root
        chains[page.number] = 1 + (isOfFamily ? page.before.flatMap { chains[$0.number] } ?? 0 : 0)
    }

    private mutating func noteDescent(_ page: Page, links: [Address]) {
        guard let before = page.before, page.address.liesBeneath(before.address),
            links.count <= TrapBudgets.fewLinks,
            links.allSatisfy({ $0.liesBeneath(page.address) && !FileKind($0).isDocument }),
            page.face == nil || page.face?.isEmpty == true
                || page.face?.words == faces[before.number]?.words
        else { return }
        descents[page.number] = 1 + (descents[before.number] ?? 0)
    }

    /// Judges the shapes from all that was noted.
    mutating func judge() {
        for shape in shapes.keys where shapes[shape]?.endsDull() == true { stopped.insert(shape) }
    }

    /// Why a link of a page is not followed; nil where it is.
    func obstacle(to address: Address, from page: Page) -> TrapKind? {
        if RepeatedPath.isOne(address) { return .repeatedPath }
        let chain = chains[page.number] ?? 0
        let descent = descents[page.number] ?? 0
        if descent >= TrapBudgets.descent, address.liesBeneath(page.address) { return .deeperPaths }
        guard chain >= TrapBudgets.chain || !stopped.isEmpty else { return nil }
        let family = PageFamily(address)
        guard family.root == page.family.root, !FileKind(address).isDocument else { return nil }
        if chain >= TrapBudgets.chain { return family.isDated ? .calendar : .endlessChain }
        guard stopped.contains(family.shape) else { return nil }
        return family.isDated ? .calendar : .samePages
    }
}

/// What the pages of one shape have brought.
private struct DullShape {
    /// Pages in a row that brought nothing.
    private var dull = 0
    private var faces: Set<UInt64> = []
    /// Since the shape was judged last.
    private var pages = 0
    private var gains = 0

    mutating func note(_ face: PageFace, leadsOut: Bool) {
        pages += 1
        if leadsOut { gains += 1 }
        guard !face.isEmpty else { return }
        if faces.count >= TrapBudgets.faces || faces.insert(face.words).inserted { gains += 1 }
    }

    /// Whether the shape is not worth asking any more.
    mutating func endsDull() -> Bool {
        guard pages > 0 else { return false }
        dull = gains * TrapBudgets.dullness <= pages ? dull + pages : 0
        (pages, gains) = (0, 0)
        return dull >= TrapBudgets.dullPages
    }
}

extension Address {
    /// Whether it lies in the folder of another address or in one of that folder's, and is not that one.
    fileprivate func liesBeneath(_ other: Address) -> Bool {
        let folder = other.directory.text
        return depth > other.depth && text.hasPrefix(folder)
    }
}

internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading
internal import Rendering
internal import Sniffing
internal import Synchronization

/// Draws the pages of a source that say nothing until their scripts have run.
///
/// Whatever the browser asks for while it draws is asked of the same source: its scope, robots.txt,
/// sizes, pace and guard against private addresses hold for scripts as for pages.
struct ScriptedPages: Sendable {
    private let plain: Source
    private let mode: RenderMode
    private let deriver: Deriver
    /// What draws; or why there is nothing that does.
    private let renderer: Result<Renderer, RenderFailure>
    /// What earlier looks made of the same bytes; nil where nothing is kept.
    private let readings: KeptReadings?
    private let report: @Sendable (Progress) -> Void
    private let notes = Notes()
    private let shells = Shells()

    /// Pages that stand for many routes.
    private final class Shells: Sendable {
        let replies = Mutex<[Address: Reply]>([:])
        static let most = 16
    }

    /// What was said already, so that nothing is said over and over.
    private final class Notes: Sendable {
        let said = Mutex<Set<RenderFailure>>([])
        /// The most pages of which each is named.
        static let most = 10
    }

    init(
        _ plain: Source,
        mode: RenderMode,
        deriver: Deriver,
        renderer: Result<Renderer, RenderFailure>,
        readings: KeptReadings? = nil,
        report: @escaping @Sendable (Progress) -> Void
    ) {
        self.plain = plain
        self.mode = mode
        self.deriver = deriver
        self.renderer = renderer
        self.readings = readings
        self.report = report
    }

    /// The source whose pages are drawn where that is needed.
    var source: Source { plain.answering(by: fetch) }

    /// What came of asking for an address, drawn where that makes the page say something.
    @Sendable private func fetch(_ address: Address) async -> Reply {
        let reply = await sent(address)
        guard case .arrived(let sent) = reply.outcome,
            plain.scope.reach(of: reply.address) == .site, sent.mayBePage,
            !isKnownToSpeak(sent, reply),
            let arrival = sent.inMemory, let before = needs(arrival, reply)
        else { return reply }
        do throws(RenderFailure) {
            let drawing = try await renderer.get().draw(arrival.named, at: reply.address)
            let drawn = Arrival(drawing, of: arrival)
            guard isBetter(state(of: drawn, reply), than: before) else { return reply }
            return Reply(
                asked: reply.asked,
                hops: reply.hops,
                outcome: .arrived(drawn),
                fetchedAt: reply.fetchedAt
            )
        } catch {
            note(error, reply)
            return reply
        }
    }

    /// Whether it said enough without its scripts when it was read before; then nobody looks at its
    /// bytes.
    private func isKnownToSpeak(_ arrival: Arrival, _ reply: Reply) -> Bool {
        guard mode == .auto, !reply.asked.hasRoute,
            let state = readings?.state(arrival, at: plain.site.published(reply.shown))
        else { return false }
        return state != .needsRendering && state != .shell
    }

    /// What came of asking for an address without its fragment, which for a route is asked once: all
    /// routes of a program are sent the same page.
    private func sent(_ address: Address) async -> Reply {
        guard address.hasRoute, let fragment = address.fragment else {
            return await plain.fetch(address)
        }
        let page = address.withoutFragment
        if let known = shells.replies.withLock({ $0[page] }) {
            return known.routed(address, fragment)
        }
        let reply = await plain.fetch(page)
        shells.replies.withLock { replies in
            if replies.count >= Shells.most { replies = [:] }
            replies[page] = reply
        }
        return reply.routed(address, fragment)
    }

    /// What a page says of itself without its scripts, if they are to run; nil where they are not.
    private func needs(_ arrival: Arrival, _ reply: Reply) -> PageState? {
        guard sniff(arrival.bytes) == .html, ScriptScan.hasScript(arrival.bytes) else { return nil }
        // What is sent for a route is the page without it, whatever that says.
        if reply.asked.hasRoute { return mode == .never ? nil : .needsRendering }
        if mode == .auto, ScriptScan.saysMuch(arrival.bytes) { return nil }
        let state = state(of: arrival, reply)
        switch mode {
        case .never: return nil
        case .always: return state
        case .auto: return state == .needsRendering || state == .shell ? state : nil
        }
    }

    private func state(of arrival: Arrival, _ reply: Reply) -> PageState {
        let document = readHTML(
            arrival.bytes,
            declared: arrival.contentType,
            at: plain.site.published(reply.shown),
            digest: arrival.digest
        )
        return deriver.state(of: document)
    }

    /// Whether the drawn page is to be read rather than what was sent: not where it says less.
    private func isBetter(_ after: PageState, than before: PageState) -> Bool {
        switch before {
        case .needsRendering: after != .needsRendering
        case .shell: after == .content
        case .content: after == .content
        case .placeholder, .softNotFound, .loginWall, .splash, .challenge: after != .needsRendering
        }
    }

    private func note(_ failure: RenderFailure, _ reply: Reply) {
        guard failure != .cancelled else { return }
        let isNew = notes.said.withLock { said in
            guard said.count < Notes.most || failure.isLasting else { return false }
            return said.insert(failure).inserted
        }
        guard isNew else { return }
        let page = failure.isLasting ? nil : plain.site.published(reply.shown)
        report(.notDrawn(page, failure.message))
    }
}

extension Reply {
    /// The same for a route of its page; where the page was sent on, the route goes along (RFC 9110
    /// §10.2.2).
    fileprivate func routed(_ address: Address, _ fragment: String) -> Reply {
        var hops = hops
        if let last = hops.popLast() {
            let target = Address("\(last.to.withoutFragment.text)#\(fragment)") ?? last.to
            hops.append(Hop(from: last.from, to: target, status: last.status))
        }
        return Reply(asked: address, hops: hops, outcome: outcome, fetchedAt: fetchedAt)
    }
}

extension Arrival {
    /// The same page, its charset said: a browser guesses otherwise than we do.
    fileprivate var named: Arrival {
        let charset = charsetName(of: bytes, declared: contentType)
        return Arrival(
            bytes: bytes,
            digest: digest,
            contentType: "text/html; charset=\(charset)",
            headerLinks: headerLinks
        )
    }

    /// Whether it is worth a look, by what its server says of it: documents of a capture stay there.
    fileprivate var mayBePage: Bool {
        guard let type = contentType?.lowercased(), !type.hasPrefix("text/html") else {
            return true
        }
        return type.contains("html") || type.contains("xml") || type.hasPrefix("text/plain")
    }

    /// The page as it was drawn. Where its scripts wanted to go is a link like that of a header.
    fileprivate init(_ drawing: Drawing, of arrival: Arrival) {
        self.init(
            bytes: drawing.html,
            digest: .sha256(of: drawing.html),
            contentType: "text/html; charset=utf-8",
            headerLinks: arrival.headerLinks + drawing.onward.map(\.text),
            renderer: drawing.renderer
        )
    }
}

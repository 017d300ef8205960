internal import Addressing
internal import Deriving
internal import Fetching
internal import Model

/// Finds the broken links of a site from what was visited; asks for nothing itself.
struct LinkAudit {
    let map: SiteMap

    func report() -> LinkReport {
        var sources: [Fault: [BrokenLink.Source]] = [:]
        for facts in map.orderedFacts {
            for link in facts.links {
                guard let fault = fault(of: link) else { continue }
                sources[fault, default: []].append(
                    BrokenLink.Source(
                        page: facts.address,
                        line: link.line,
                        column: link.column,
                        text: link.text
                    )
                )
            }
        }
        let broken = sources.map { fault, from in
            BrokenLink(
                address: fault.address,
                status: fault.status,
                kind: fault.kind,
                reason: fault.reason,
                from: from
            )
        }
        return LinkReport(
            checked: map.nodes.values.count { !$0.isSkipped },
            broken: broken.sorted {
                ($0.address, $0.kind.rawValue) < ($1.address, $1.kind.rawValue)
            }
        )
    }

    private struct Fault: Hashable {
        let address: Address
        let status: Int?
        let kind: BrokenLink.Kind
        let reason: Reason
    }

    private func fault(of link: LinkFact) -> Fault? {
        guard link.kind != .resource, link.kind != .image else { return nil }
        guard let node = map.node(for: link.target) else { return nil }
        switch node.outcome {
        case .skipped, .answered: return nil
        case .refused(let status):
            let reason = Failure.reason(for: status)
            let kind: BrokenLink.Kind = reason == .dead ? .dead : .blocked
            return Fault(address: node.asked, status: status, kind: kind, reason: reason)
        case .unreachable(let trouble):
            return Fault(
                address: node.asked,
                status: nil,
                kind: Self.kind(of: trouble),
                reason: Failure.reason(for: trouble)
            )
        case .read(let facts): return contentFault(of: link, at: node, facts)
        }
    }

    private func contentFault(of link: LinkFact, at node: SiteMap.Node, _ facts: Facts) -> Fault? {
        if node.wasRedirected, map.isHome(node.final), !map.isHome(node.asked) {
            return Fault(
                address: node.asked,
                status: nil,
                kind: .redirectHome,
                reason: .redirectFault
            )
        }
        if facts.state == .softNotFound, !map.isHome(node.asked) {
            return Fault(address: node.asked, status: 200, kind: .soft404, reason: .softNotFound)
        }
        guard facts.format == .html, let fragment = link.target.fragment,
            Fragment(fragment).isAnchor, !facts.anchors.contains(Fragment(fragment).fingerprint)
        else { return nil }
        return Fault(address: link.target, status: 200, kind: .anchor, reason: .dead)
    }

    private static func kind(of trouble: Trouble) -> BrokenLink.Kind {
        switch trouble {
        case .tls: .tls
        case .timeout, .connectionRefused, .transport, .hostGivenUp: .flaky
        case .privateAddress, .unreadableFile, .damagedFile, .signIn, .tooLarge: .blocked
        case .unknownHost, .noSuchFile, .tooManyRedirects, .redirectLoop, .badRedirect: .dead
        }
    }
}

extension SiteMap.Node {
    var isSkipped: Bool {
        if case .skipped = outcome { true } else { false }
    }
}

/// The fragment of a link, which may or may not name a place of the page.
private struct Fragment {
    let text: String

    init(_ encoded: String) { text = encoded.percentDecoded }

    /// `#`, `#top`, text fragments and routes of scripts need no anchor (WHATWG HTML 7.4.6.3).
    var isAnchor: Bool {
        !text.isEmpty && text.lowercased() != "top" && !text.hasPrefix(":~:")
            && !text.hasPrefix("!") && !text.hasPrefix("/")
    }

    var fingerprint: UInt64 { Boilerplate.fingerprint(text) }
}

extension String {
    /// Percent-escapes decoded where they are UTF-8; as it stands otherwise.
    fileprivate var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            if byte == 0x25, digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? self
    }
}

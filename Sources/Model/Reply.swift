package import Addressing
package import FoundationEssentials

/// What came of asking for one address: bytes, or the reason why there are none.
///
/// A page that fails is data here, never an error: later rooms turn it into a verdict.
package struct Reply: Sendable {
    /// The address that was asked for.
    package let asked: Address
    /// The redirects that were followed, in order.
    package let hops: [Hop]
    package let outcome: Outcome
    /// When the answer was complete; nil for a folder or an archive without dates.
    package let fetchedAt: Date?
    /// What is wrong with a certificate on the way, where the user lets that pass; nil where all are
    /// good.
    package let excused: TLSFault?

    package init(
        asked: Address,
        hops: [Hop] = [],
        outcome: Outcome,
        fetchedAt: Date? = nil,
        excused: TLSFault? = nil
    ) {
        self.asked = asked
        self.hops = hops
        self.outcome = outcome
        self.fetchedAt = fetchedAt
        self.excused = excused
    }

    /// The address that answered in the end.
    package var address: Address { hops.last?.to ?? asked }

    /// The address under which a person finds what answered: the first share link on the way, since
    /// what file hosts redirect to lasts for minutes; else the address that answered.
    package var shown: Address {
        if ShareLink(asked) != nil { return asked }
        return hops.first { ShareLink($0.to) != nil }?.to ?? address
    }
}

/// One redirect: who sent us on, with which status, and where to.
package struct Hop: Hashable, Codable, Sendable {
    package let from: Address
    package let to: Address
    package let status: Int

    package init(from: Address, to: Address, status: Int) {
        self.from = from
        self.to = to
        self.status = status
    }
}

/// The four ways in which asking for an address ends.
package enum Outcome: Sendable {
    /// The server answered 2xx; `Arrival` holds what it sent.
    case arrived(Arrival)
    /// The server answered with an HTTP status of 400 or above.
    case refused(status: Int)
    /// No answer, or none that can be used.
    case unreachable(Trouble)
    /// It was never asked for.
    case skipped(Skip)
}

/// Why an address gave nothing although it was asked.
package enum Trouble: Hashable, Codable, Sendable {
    case unknownHost
    case connectionRefused
    case timeout
    case tls(TLSFault)
    /// More decoded bytes than the limit, which is given in bytes.
    case tooLarge(limit: Int)
    case tooManyRedirects
    case redirectLoop
    /// A redirect to something that is no http(s) address.
    case badRedirect
    /// The name leads to a private, loopback or link-local address (RFC 6890) that was not named.
    case privateAddress
    /// Its host failed so often in this run that it is left alone; it was not asked.
    case hostGivenUp
    /// No such file in a website export, or by the words of a file host that answers 200.
    case noSuchFile
    /// Only who signs in is let in, be it said by a redirect or by a page.
    case signIn
    /// The file is there and may not be read.
    case unreadableFile
    /// What lies before the server asks visitors to prove that they are people (a WAF's challenge).
    case challenge
    /// The file is there, and the archive that holds it is damaged at its place.
    case damagedFile
    /// Anything else that the transport says, in its own words.
    case transport(String)
}

/// Why an address was not asked.
package enum Skip: Hashable, Codable, Sendable {
    /// robots.txt forbids it (RFC 9309).
    case robots
    /// Its spelling says that following it would change something (RFC 9110 §9.2.1 notwithstanding).
    case unsafeLink
    case budget(Budget)
    /// It is one of endlessly many pages; stands for all of its kind.
    case trap(TrapKind)
    /// Another host, and the settings do not ask other hosts.
    case external
    /// The archive or capture that is read holds no answer to it, which says nothing of whether it is
    /// there.
    case notCaptured
    /// The run was cancelled first.
    case cancelled
}

/// How pages can be without end.
package enum TrapKind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Folders repeat themselves in the path: `/a/b/a/b/a/b/`.
    case repeatedPath = "repeated-path"
    /// Each page leads to the next of its kind and to nothing else.
    case endlessChain = "endless-chain"
    /// Many addresses of one kind show the same page but for numbers.
    case samePages = "same-pages"
    /// Days, months or years on which nothing stands, one behind the other.
    case calendar
    /// The same page under a new token each time it is linked.
    case sessionAddresses = "session-addresses"
    /// The same page sorted, printed, shared or dressed otherwise.
    case twinAddresses = "twin-addresses"
    /// A page that shows, byte for byte, the page that links it, and so links the same from elsewhere.
    case sameAsParent = "same-as-parent"
    /// Folder in folder in folder, and each shows the same.
    case deeperPaths = "deeper-paths"
}

/// What a crawl may spend.
package enum Budget: String, Hashable, Codable, Sendable {
    case pages, bytes, time, depth
}

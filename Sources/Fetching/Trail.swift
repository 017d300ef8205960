internal import Addressing
internal import FoundationEssentials
internal import Model

/// The way from the address that was asked for along the redirects that were followed.
struct Trail {
    let asked: Address
    private(set) var hops: [Hop] = []
    /// What a file host's notice leads to in place of the address.
    private(set) var door: Address?
    /// What is wrong with a certificate on the way that the user lets pass.
    var excused: TLSFault?
    private var seen: Set<Address>
    private var cookies = Cookies()

    /// The most redirects that are followed.
    static let longest = 10

    init(from asked: Address) {
        self.asked = asked
        seen = [asked.withoutFragment]
    }

    /// Where it has led so far.
    var address: Address { hops.last?.to ?? asked }

    /// What is asked there: for a share link its file.
    var request: Address { door ?? address.download }

    /// The Cookie header to ask with; nil for none.
    var cookieHeader: String? { cookies.header(for: request) }

    /// The first share link that it has come by.
    var shareLink: ShareLink? {
        ShareLink(asked) ?? hops.lazy.compactMap { ShareLink($0.to) }.first
    }

    /// Goes on behind a notice, once.
    mutating func pass(through door: Address) { self.door = door }

    /// Goes on to where the target of `head` is served, or says why it cannot.
    mutating func follow(_ head: ResponseHead, served: (Address) -> Address) -> Trouble? {
        guard let location = head.location,
            let target = Self.target(location, from: request).map(served)
        else { return .badRedirect }
        let isLetIn = cookies.take(head.cookies, from: request)
        door = nil
        guard hops.count < Self.longest else { return .tooManyRedirects }
        hops.append(Hop(from: address, to: target, status: head.status))
        guard !target.isSignIn else { return .signIn }
        // A server that sets a cookie may send back to where it was asked.
        guard seen.insert(target.withoutFragment).inserted || isLetIn else { return .redirectLoop }
        return nil
    }

    func reply(_ outcome: Outcome, at time: Date?) -> Reply {
        Reply(asked: asked, hops: hops, outcome: outcome, fetchedAt: time, excused: excused)
    }

    /// The address in a Location header (RFC 9110 §10.2.2), nil where it is no http(s) address.
    ///
    /// Bytes beyond ASCII are escaped as they are, whatever their charset: that is what the server
    /// will understand, and what browsers do.
    private static func target(_ location: [UInt8], from base: Address) -> Address? {
        var text = ""
        for byte in location {
            if byte < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + String(byte, radix: 16, uppercase: true)
            }
        }
        return Address(text, relativeTo: base)
    }
}

package import ThaiText

/// What is wrong with a secure connection, as far as the person who runs the server can mend it.
package enum TLSFault: Hashable, Codable, Sendable {
    /// The certificate, or one above it, was good until that day; nil where nobody could see it.
    case expired(on: CalendarDay?)
    /// It is good from that day on.
    case notYetValid(from: CalendarDay?)
    /// It is for other hosts; their names as the certificate has them.
    case wrongHost(names: [String])
    /// It vouches for itself.
    case selfSigned
    /// The server leaves out the certificate of that issuer, which lies at an address that its own
    /// certificate names (RFC 5280 §4.2.2.1, id-ad-caIssuers). Browsers that have met it elsewhere,
    /// or ask there, open the site all the same.
    case incompleteChain(issuer: String, address: String)
    /// It goes back to an authority that is not trusted here; the name of that authority.
    case unknownAuthority(String)
    /// It is not trusted, and nobody could see why.
    case untrusted
    /// There was no talk of certificates at all: no common version, no common cipher, no TLS.
    case handshake
}

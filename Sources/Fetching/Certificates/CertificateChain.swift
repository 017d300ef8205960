internal import FoundationEssentials
internal import Model
internal import ThaiText

/// The certificates that a server sent, the leaf first, and what is wrong with them.
struct CertificateChain: Sendable {
    let certificates: [Certificate]

    init(_ certificates: [Certificate]) { self.certificates = certificates }

    /// What is wrong, for the person who runs the server.
    ///
    /// - Parameters:
    ///   - verification: OpenSSL's code for it (`openssl verify`, x509_vfy.h).
    ///   - date: when it was said.
    /// - Returns: the fault that there is, `untrusted` where nobody could see which.
    func fault(verification: Int, at date: Date) -> TLSFault {
        switch verification {
        // The handshake went well, and it is libcurl that found the name wrong: it leaves the code
        // at 1 then (7.88), which OpenSSL itself never says.
        case 0, 1, Code.hostnameMismatch, Code.addressMismatch: .wrongHost(names: names)
        case Code.notYetValid: .notYetValid(from: start(after: date))
        case Code.hasExpired: .expired(on: end(before: date))
        case Code.leafSelfSigned: .selfSigned
        case Code.selfSignedInChain, Code.noIssuer, Code.noLocalIssuer, Code.leafNotVerified:
            untrusted
        default: .untrusted
        }
    }

    /// Where the chain ends that the server sent.
    private var untrusted: TLSFault {
        guard let leaf = certificates.first, let last = end(of: leaf) else { return .untrusted }
        if last.subject == last.issuer {
            return last == leaf ? .selfSigned : .unknownAuthority(Self.name(last.subject))
        }
        let issuer = Self.name(last.issuer)
        guard let address = last.issuerAddress else { return .unknownAuthority(issuer) }
        return .incompleteChain(issuer: issuer, address: address)
    }

    /// The certificate whose issuer was not sent, or which is its own.
    private func end(of leaf: Certificate) -> Certificate? {
        var last = leaf
        for _ in certificates {
            guard last.subject != last.issuer,
                let next = certificates.first(where: { $0.subject == last.issuer })
            else { return last }
            last = next
        }
        // Two that vouch for each other.
        return nil
    }

    private var names: [String] {
        guard let leaf = certificates.first else { return [] }
        return leaf.hosts.isEmpty ? [Self.name(leaf.subject)] : leaf.hosts
    }

    private func start(after date: Date) -> CalendarDay? {
        let today = CalendarDay(date)
        return certificates.lazy.compactMap(\.start).first { today.map($0.isOnOrAfter) ?? true }
    }

    private func end(before date: Date) -> CalendarDay? {
        let today = CalendarDay(date)
        return certificates.lazy.compactMap(\.end).first { today.map($0.isOnOrBefore) ?? true }
    }

    private static func name(_ name: String) -> String { Certificate.shortName(of: name) }

    private enum Code {
        static let noIssuer = 2
        static let notYetValid = 9
        static let hasExpired = 10
        static let leafSelfSigned = 18
        static let selfSignedInChain = 19
        static let noLocalIssuer = 20
        static let leafNotVerified = 21
        static let hostnameMismatch = 62
        static let addressMismatch = 64
    }
}

extension CalendarDay {
    /// The day in Greenwich.
    fileprivate init?(_ date: Date) {
        self.init(iso: String(date.formatted(.iso8601).prefix(10)))
    }

    fileprivate func isOnOrAfter(_ other: CalendarDay) -> Bool { self >= other }
    fileprivate func isOnOrBefore(_ other: CalendarDay) -> Bool { self <= other }
}

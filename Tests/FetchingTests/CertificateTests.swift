import Foundation
import Model
import Testing
import ThaiText

@testable import Fetching

struct CertificateTests {
    private func fault(_ chain: [Certificate], _ verification: Int) -> TLSFault {
        CertificateChain(chain)
            .fault(verification: verification, at: Date(timeIntervalSince1970: 1_700_000_000))
    }

    private func certificate(_ subject: String, by issuer: String, more: String...) -> Certificate {
        Certificate(["Subject:CN = \(subject)", "Issuer:CN = \(issuer)"] + more)
    }

    @Test func `a certificate is read from what OpenSSL says of it`() {
        let certificate = Certificate([
            "Subject:CN = www.town.example",
            "Issuer:C = TH, O = \"Test, of Town\", CN = Test CA",
            "X509v3 Subject Alternative Name:DNS:town.example, IP Address:127.0.0.1, email:a@b",
            "Authority Information Access:OCSP - URI:http://o.example/\nCA Issuers - URI:http://c.example/c",
            "Start date:Nov 22 22:45:26 2026 GMT",
            "Expire date:Feb  3 00:00:00 2027 GMT",
            "no colon",
        ])
        #expect(certificate.hosts == ["town.example", "127.0.0.1"])
        #expect(certificate.issuerAddress == "http://c.example/c")
        #expect(certificate.start == CalendarDay(iso: "2026-11-22"))
        #expect(certificate.end == CalendarDay(iso: "2027-02-03"))
        #expect(Certificate.shortName(of: certificate.issuer) == "Test CA")
    }

    @Test(arguments: [("C = TH, O = Town", "Town"), ("L = Here", "L = Here"), ("", "")])
    func `an authority without a common name is called by what it has`(
        name: String,
        short: String
    ) {
        #expect(Certificate.shortName(of: name) == short)
    }

    @Test func `what a certificate says never breaks a line, and is short`() {
        let name = Certificate.shortName(
            of: "CN = a\u{1B}[31m\nb" + String(repeating: "c", count: 999)
        )
        #expect(name.hasPrefix("a[31mb"))
        #expect(name.count == 200)
    }

    @Test(arguments: ["Expire date:", "Expire date:Foo 1 2 2026", "Expire date:Feb 30 0 2026 GMT"])
    func `a date that is none is not known`(line: String) {
        #expect(Certificate([line]).end == nil)
    }

    @Test func `certificates that vouch for each other end nowhere`() {
        let circle = [certificate("a", by: "b"), certificate("b", by: "a")]
        #expect(fault(circle, 20) == .untrusted)
    }

    @Test func `a chain out of order is followed by its names`() {
        let access = "Authority Information Access:CA Issuers - URI:http://c.example/root"
        let chain = [
            certificate("leaf", by: "low"), certificate("high", by: "root", more: access),
            certificate("low", by: "high"),
        ]
        let expected = TLSFault.incompleteChain(
            issuer: "root",
            address: "http://c.example/root"
        )
        #expect(fault(chain, 20) == expected)
    }

    @Test(arguments: [2, 18, 19, 20, 21, 10, 9, 62, 64, 0, 1, 99, -5])
    func `a chain that nobody could see is still at fault`(verification: Int) {
        switch fault([], verification) {
        case .incompleteChain, .unknownAuthority, .handshake: Issue.record("nothing was seen")
        default: break
        }
    }
}

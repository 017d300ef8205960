import Foundation
import TestSupport
import Testing

@testable import Addressing

/// One case of the URL tests of the Web Platform Tests.
private struct WebPlatformCase: Decodable {
    let input: String
    let base: String?
    let failure: Bool?
    let href: String?
    let hostname: String?
    let port: String?
    let pathname: String?
    let search: String?
    let hash: String?
    let username: String?
    let password: String?
}

@Suite struct AddressConformance {
    /// Inputs on which we knowingly differ, each with its reason.
    private static let exceptions: [String: String] = [:]

    @Test func `every http case of the Web Platform Tests agrees`() throws {
        guard let data = SharedCorpus.contents(of: "conformance/urltestdata.json") else { return }
        let cases = try JSONDecoder().decode([WebPlatformCase].self, from: data)
            .filter(concernsHTTP)
        var agreeing = 0
        for testCase in cases where Self.exceptions[testCase.input] == nil {
            let base = testCase.base.flatMap { Address($0) }
            let found = Address(testCase.input, relativeTo: base).map(Parts.init)
            #expect(found == Parts(testCase), "\(testCase.input) on \(testCase.base ?? "nothing")")
            if found == Parts(testCase) { agreeing += 1 }
        }
        let failures = cases.count { $0.failure == true }
        print("Web Platform Tests: \(agreeing) of \(cases.count) agree; \(failures) are failures")
        #expect(cases.count > 150)
        #expect(agreeing == cases.count - Self.exceptions.count)
    }

    /// An http(s) result, or a failure of a text that is http(s) or has no scheme of its own.
    private func concernsHTTP(_ testCase: WebPlatformCase) -> Bool {
        if let href = testCase.href { return href.hasPrefix("http:") || href.hasPrefix("https:") }
        let scheme = testCase.input.lowercased().prefixMatch(of: /\s*([a-z][a-z0-9+.\-]*):/)?.output
            .1
        return scheme == nil || scheme == "http" || scheme == "https"
    }
}

/// What a browser shows of a URL, without user info.
private struct Parts: Equatable {
    var href: String
    var hostname: String
    var port: String
    var pathname: String
    var search: String
    var hash: String

    init(_ address: Address) {
        href = address.text
        hostname = address.host
        port = address.explicitPort.map(String.init) ?? ""
        pathname = address.path
        search = address.query.map { $0.isEmpty ? "" : "?\($0)" } ?? ""
        hash = address.fragment.map { $0.isEmpty ? "" : "#\($0)" } ?? ""
    }

    /// The parts the case wants, nil where it wants a failure.
    init?(_ testCase: WebPlatformCase) {
        guard testCase.failure != true, let href = testCase.href else { return nil }
        var userInfo = testCase.username ?? ""
        if let password = testCase.password, !password.isEmpty { userInfo += ":\(password)" }
        self.href = userInfo.isEmpty ? href : href.replacing("//\(userInfo)@", with: "//")
        hostname = testCase.hostname ?? ""
        port = testCase.port ?? ""
        pathname = testCase.pathname ?? ""
        search = testCase.search ?? ""
        hash = testCase.hash ?? ""
    }
}

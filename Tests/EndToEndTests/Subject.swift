import Foundation
import TestSupport
import Testing

/// A whole website to check, and the address that it calls its own.
struct Subject: Hashable, Sendable, CustomTestStringConvertible {
    let name: String
    let folder: URL
    let published: String

    var testDescription: String { name }

    static let complete = fixture("complete")
    static let angthong = fixture("angthong")
    static let shells = fixture("shells")
    static let lastYear = fixture("lastyear")

    /// The corpus' sites, as far as they are there.
    static let sanor = corpus("sanor", "https://www.sanor.go.th/")
    static let thongtanee = corpus("as_Thongtanee")
    static let phichai = corpus("phichai")
    static let watchan = corpus("watchan")

    static let fixtures = [complete, angthong, shells, lastYear]
    static let real = [sanor, thongtanee, phichai, watchan].compactMap(\.self)

    /// The package that holds these tests.
    static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func fixture(_ name: String) -> Subject {
        Subject(
            name: name,
            folder: package.appending(path: "Fixtures/sites/\(name)"),
            published: "https://www.srivareenakhon.go.th/"
        )
    }

    private static func corpus(
        _ name: String,
        _ published: String = "https://example.go.th/"
    ) -> Subject? {
        SharedCorpus.location(of: "sites/\(name)").map {
            Subject(name: name, folder: $0, published: published)
        }
    }
}

/// How a site is given to the command.
enum Way: String, Hashable, Sendable, CaseIterable, CustomTestStringConvertible {
    case folder, http

    var testDescription: String { self == .folder ? "as a folder" : "over HTTP" }
}

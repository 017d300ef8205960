import Addressing
import FoundationEssentials
import Model
import Testing
import ThaiText

@testable import Reading

/// Reads a page as the tests do: at one address, from text or bytes.
func page(
    _ html: String,
    declared: String? = "text/html; charset=utf-8",
    headers: [String] = []
) throws -> Document {
    try page(bytes: Array(html.utf8), declared: declared, headers: headers)
}

func page(bytes: [UInt8], declared: String? = nil, headers: [String] = []) throws -> Document {
    let address = try #require(Address("https://town.go.th/ita/page.html"))
    let digest = try #require(Digest(bytes: repeatElement(0, count: 32)))
    return readHTML(bytes, declared: declared, headerLinks: headers, at: address, digest: digest)
}

/// Text in windows-874, which must be able to hold it.
func windows874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
        scalar.isASCII ? UInt8(scalar.value) : Windows874.byte(of: scalar) ?? 0x3F
    }
}

extension Document {
    /// The links that stand in the page, without what its head loads.
    var clicks: [Link] { links.filter { $0.kind != .resource } }
    var texts: [String] { blocks.map(\.text) }

    /// The addresses of the links of a kind.
    func addresses(_ kind: Link.Kind) -> [String] {
        links.filter { $0.kind == kind }.compactMap { $0.address?.text }
    }
}

extension Table {
    var texts: [[String]] { rows.map { $0.map(\.text) } }
}

/// The folder of shared inputs beside the package; nil where it is not there.
enum Shared {
    static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["OITCHECK_SHARED"]
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder =
            named.map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }()

    /// A file or folder in it; says what is skipped where it is missing.
    static func url(_ path: String) -> URL? {
        if let folder { return folder.appending(path: path) }
        print("skipped: no ../shared/\(path); set OITCHECK_SHARED")
        return nil
    }
}

internal import Model

/// A document in the Open Document Format (ISO/IEC 26300): a package of XML, or all of it in one
/// flat file.
struct OpenDocument {
    private let source: Source

    private enum Source {
        case package(ZipArchive)
        case flat([UInt8])
    }

    init(_ bytes: [UInt8], _ budget: UnpackBudget) throws(Refusal) {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            guard !bytes.isEmpty else { throw .empty }
            source = .flat(bytes)
            return
        }
        let archive = try ZipArchive(bytes, budget)
        source = .package(archive)
        if try Self.isEncrypted(archive) { throw .encrypted }
        guard archive.contains("content.xml") else {
            throw .damaged("no content in the package")
        }
    }

    /// The members of a package under a password are not XML, and its manifest says so
    /// (OpenDocument 1.3 part 2, 4.8).
    private static func isEncrypted(_ archive: ZipArchive) throws(Refusal) -> Bool {
        let manifest = "META-INF/manifest.xml"
        guard archive.contains(manifest) else { return false }
        // Manifests of the first version name a type definition.
        let reader = try XMLReader(archive, manifest, allowsTypeDeclaration: true)
        while let node = try reader.next() {
            if case .open("encryption-data") = node { return true }
        }
        return false
    }

    func content() throws(Refusal) -> XMLReader {
        switch source {
        case .package(let archive): try XMLReader(archive, "content.xml")
        case .flat(let bytes): try XMLReader(bytes)
        }
    }

    /// What holds headers and footers; nil where the package has none, or all is in the content.
    func styles() throws(Refusal) -> XMLReader? {
        guard case .package(let archive) = source, archive.contains("styles.xml") else {
            return nil
        }
        return try XMLReader(archive, "styles.xml")
    }

    /// The title that somebody gave it; empty where nobody did.
    var title: String {
        // What is wrong with the properties is nothing against the document.
        DocumentTitle.shown((try? readTitle()) ?? "")
    }

    private func readTitle() throws(Refusal) -> String {
        let reader: XMLReader
        switch source {
        case .package(let archive):
            guard archive.contains("meta.xml") else { return "" }
            reader = try XMLReader(archive, "meta.xml")
        case .flat(let bytes): reader = try XMLReader(bytes)
        }
        while let node = try reader.next() {
            switch node {
            case .open("title"): return try reader.textToClose()
            case .close("meta"): return ""
            default: break
            }
        }
        return ""
    }
}

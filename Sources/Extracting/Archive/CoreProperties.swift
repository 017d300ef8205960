/// The title among the properties of an OOXML package (ECMA-376 part 2, 11).
enum CoreProperties {
    static func title(of archive: ZipArchive, _ package: Relationships) -> String {
        guard let part = package.first("core-properties")?.target, archive.contains(part) else {
            return ""
        }
        // What is wrong with the properties is nothing against the document.
        return DocumentTitle.shown((try? readTitle(archive, part)) ?? "")
    }

    private static func readTitle(_ archive: ZipArchive, _ part: String) throws(Refusal) -> String {
        let reader = try XMLReader(archive, part)
        while let node = try reader.next() {
            if case .open("title") = node { return try reader.textToClose() }
        }
        return ""
    }
}

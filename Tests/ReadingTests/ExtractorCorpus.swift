import FoundationEssentials

/// The real inputs beside the package, or wherever $OITCHECK_SHARED says.
enum ExtractorCorpus {
    static let folder: String = {
        if let stated = ProcessInfo.processInfo.environment["OITCHECK_SHARED"] { return stated }
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.deletingLastPathComponent().appending(path: "shared").path()
    }()

    /// Paths of the files in a folder of it, sorted; none where it is not there.
    static func files(in name: String) -> [String] {
        let folder = "\(self.folder)/\(name)"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { "\(folder)/\($0)" }
    }
}

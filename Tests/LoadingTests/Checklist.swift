import FoundationEssentials

/// Where the checkout and the shared facts are, found from this file.
enum Place {
    static let package = parent(of: #filePath, levels: 3)

    static var checklist: String { package + "/Checklists/2568.yaml" }

    /// The facts the checklist was made from; nil where they are not at hand.
    static var facts: String? {
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"]
            ?? parent(of: package, levels: 1) + "/shared"
        let path = shared + "/domain/checklist-facts.yaml"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    private static func parent(of path: String, levels: Int) -> String {
        "/" + path.split(separator: "/").dropLast(levels).joined(separator: "/")
    }
}

import FoundationEssentials
import Loading
import Model

/// Where the checkout and the shared facts are, found from this file.
enum Place {
    static let package = parent(of: #filePath, levels: 3)

    /// The facts the checklist was made from; nil where they are not at hand.
    static var facts: String? {
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"]
            ?? parent(of: package, levels: 1) + "/shared"
        let path = shared + "/domain/checklist-facts.yaml"
        guard FileManager.default.fileExists(atPath: path) else {
            print("skipped: no checklist facts at \(path)")
            return nil
        }
        return path
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path)))
    }

    private static func parent(of path: String, levels: Int) -> String {
        "/" + path.split(separator: "/").dropLast(levels).joined(separator: "/")
    }
}

/// The checklists as they stand in the checkout, each read once for all tests.
enum Shipped {
    static let edition = read("2568")
    static let edition2569 = read("2569")

    private static func read(_ name: String) -> Result<Edition, any Error> {
        Result {
            let file = "Checklists/\(name).yaml"
            return try loadEdition(Place.bytes(Place.package + "/" + file), file: file)
        }
    }
}

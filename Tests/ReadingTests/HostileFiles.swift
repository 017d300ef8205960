import FoundationEssentials
import Model

/// A file to be spoilt, and what it was.
struct HostileFile: Sendable {
    let name: String
    let format: Format
    let bytes: [UInt8]

    /// Larger ones take too long to be read hundreds of times.
    private static let mostBytes = 400_000

    /// The small documents of Fixtures, by their folders' names, and three pictures.
    static let all: [HostileFile] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/documents")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
        let files = names.sorted().compactMap { name -> HostileFile? in
            guard let slash = name.firstIndex(of: "/") else { return nil }
            let kind = name[..<slash] == "txt" ? "text" : String(name[..<slash])
            guard let format = Format(rawValue: kind), format != .html else { return nil }
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            guard data.count <= mostBytes else { return nil }
            return HostileFile(name: name, format: format, bytes: [UInt8](data))
        }
        return files + [HostileFile(name: "dots.png", format: .image, bytes: TinyPNG.dots)]
    }()

    /// So many spoilt files, the same for the same seed, from one file after the other.
    static func mutations(_ count: Int, seed: UInt64, of files: [HostileFile]) -> [HostileFile] {
        var random = Mutations(seed: seed)
        return (0..<count).map { number in
            let file = files[number % files.count]
            let bytes = random.mutation(of: file.bytes)
            return HostileFile(name: "\(file.name) #\(number)", format: file.format, bytes: bytes)
        }
    }
}

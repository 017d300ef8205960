/// The relationships of one part of an OOXML package (ECMA-376 part 2, 9.3).
struct Relationships {
    private var byID: [String: Relationship] = [:]
    private var ordered: [Relationship] = []

    struct Relationship {
        /// The last step of the type's URI, such as `worksheet`, which strict and transitional
        /// files have in common.
        let type: String
        /// A part's name, or for an external one what is written.
        let target: String
        let isExternal: Bool
    }

    /// Reads those of the part named; of the package itself where the name is empty. A part
    /// without any is no error.
    init(of part: String, in archive: ZipArchive) throws(Refusal) {
        let name = PartName(part)
        let file = "\(name.folder)_rels/\(name.last).rels"
        guard archive.contains(file) else { return }
        let reader = try XMLReader(archive, file)
        while let node = try reader.next() {
            guard case .open("Relationship") = node else { continue }
            add(reader, base: name)
        }
    }

    subscript(id: String) -> Relationship? { byID[id] }

    func first(_ type: String) -> Relationship? {
        ordered.first { $0.type == type }
    }

    func all(_ type: String) -> [Relationship] {
        ordered.filter { $0.type == type }
    }

    private mutating func add(_ reader: XMLReader, base: PartName) {
        guard let id = reader.attribute("Id"), let target = reader.attribute("Target") else {
            return
        }
        let isExternal = reader.attribute("TargetMode") == "External"
        let type = reader.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
        let relationship = Relationship(
            type: type,
            target: isExternal ? target : base.resolve(target),
            isExternal: isExternal
        )
        byID[id] = relationship
        ordered.append(relationship)
    }
}

extension XMLReader {
    /// What the attribute `id` of the element just opened refers to. Some elements have another
    /// `id` beside it, which is a number.
    func relationship(in relationships: Relationships) -> Relationships.Relationship? {
        attributes("id").lazy.compactMap { relationships[$0] }.first
    }
}

/// The name of a part within its package, without the leading slash.
struct PartName {
    /// Up to and with the last slash; empty at the root.
    let folder: String
    let last: String

    init(_ name: String) {
        let steps = name.split(separator: "/", omittingEmptySubsequences: true)
        last = steps.last.map(String.init) ?? ""
        folder = steps.dropLast().map { "\($0)/" }.joined()
    }

    /// The name that a target written in this part's relationships leads to.
    func resolve(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

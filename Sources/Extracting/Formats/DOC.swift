internal import Model
internal import Sniffing

extension FormatReader {
    /// A Word document of 1997 to 2003. The parent has antiword make DocBook of it where it can, and
    /// then that is what is read here.
    static let doc = FormatReader(format: .doc, name: "antiword/1") {
        bytes,
        draft throws(Refusal) in
        guard !bytes.isEmpty else { throw .empty }
        if let file = CompoundFile(bytes) {
            throw file.isEncryptedPackage ? .encrypted : .unsupported("doc")
        }
        var story = DocBookStory(bytes)
        story.read(into: &draft)
        guard draft.hasText else { throw .empty }
    }
}

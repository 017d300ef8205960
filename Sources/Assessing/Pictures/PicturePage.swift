internal import Addressing
internal import Model

/// A page that shows its text as a picture only.
struct PicturePage: Hashable, Sendable {
    /// Of the document's bytes.
    let document: Digest
    /// One of the addresses at which the document was found, as the facts know it.
    let address: Address
    let format: Format
    /// Counted from 1.
    let number: Int
}

extension PageHead {
    /// The pages that show something and gave no text, counted from 1; a picture file is its own page 1.
    var picturePages: [Int] {
        guard pagesWithoutText.isEmpty else { return pagesWithoutText }
        return format == .image && readability == .noTextLayer ? [1] : []
    }
}

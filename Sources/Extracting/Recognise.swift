package import Model

/// What recognises text in pictures, with all that its answers depend on; empty without models.
package let recogniser: String = Models.name

/// Draws a page as recognition would see it, and says which picture that is.
package func picture(_ bytes: [UInt8], format: Format, page: Int) -> PagePicture {
    PagePicture(digest: try? PageSource.picture(bytes, format, page: page).digest)
}

/// Recognises the text in the picture of a page. Whatever is wrong is in the readability.
package func recognise(_ bytes: [UInt8], format: Format, page: Int) -> Recognition {
    let picture: Picture
    do throws(Refusal) {
        picture = try PageSource.picture(bytes, format, page: page)
    } catch {
        return Recognition(recogniser: recogniser, readability: error.readability)
    }
    let recognition = Models.use { models in
        let page = PageReading(picture, with: models)
        let blocks = RecognisedBlocks(page).blocks
        return Recognition(
            recogniser: recogniser,
            readability: blocks.isEmpty ? .empty : .readable,
            blocks: blocks,
            tables: RecognisedTables(page).tables
        )
    }
    return recognition ?? Recognition(recogniser: "", readability: .unsupported("recognition"))
}

package import Model

/// What recognises text in pictures, with all that its answers depend on; empty without models.
package let recogniser = ""

/// Draws a page as recognition would see it, and says which picture that is.
package func picture(_ bytes: [UInt8], format: Format, page: Int) -> PagePicture {
    PagePicture(digest: nil)
}

/// Recognises the text in the picture of a page. Whatever is wrong is in the readability.
package func recognise(_ bytes: [UInt8], format: Format, page: Int) -> Recognition {
    Recognition(recogniser: recogniser, readability: .unsupported("recognition"))
}

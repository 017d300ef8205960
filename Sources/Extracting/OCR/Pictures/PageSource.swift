internal import Model

/// Where the picture of a page comes from.
enum PageSource {
    private static let dotsPerInch = 200.0
    /// Dots along the longer side of a page: A3 at 200 dots an inch.
    private static let largest = 3_400

    /// The picture of a page, counted from 1; a picture file is its own page 1.
    static func picture(
        _ bytes: [UInt8],
        _ format: Format,
        page: Int
    ) throws(Refusal) -> Picture {
        switch format {
        case .image where page == 1: return try PictureFile.picture(bytes)
        case .pdf:
            let file = try PDFFile(bytes)
            guard page >= 1, page <= file.pageCount else { throw .damaged("no page \(page)") }
            let picture = file.picture(
                ofPage: page - 1,
                dotsPerInch: dotsPerInch,
                largest: largest
            )
            guard let picture, picture.height > 0 else {
                throw .damaged("no picture of page \(page)")
            }
            return picture
        default: throw .unsupported(format.rawValue)
        }
    }
}

internal import Addressing
internal import Model
internal import ThaiText

/// How much of the site was seen.
struct CoverageJSON: Encodable {
    let pages: Int
    let documents: Int
    let ocrPages: Int
    /// Left out where no page was drawn.
    let drawnPages: Int?
    let exhausted: Bool
    let notChecked: [Unchecked]

    struct Unchecked: Encodable {
        let url: String
        /// The reason's code alone; its sentence is `text`.
        let reason: String
        let text: WordingJSON
    }

    init(_ coverage: Coverage, year: FiscalYear) {
        pages = coverage.pages
        documents = coverage.documents
        ocrPages = coverage.ocrPages
        drawnPages = coverage.drawnPages > 0 ? coverage.drawnPages : nil
        exhausted = coverage.exhausted
        notChecked = coverage.notChecked.map {
            Unchecked(
                url: $0.address.text,
                reason: $0.reason.code,
                text: WordingJSON($0.reason.wording(in: ReasonSetting(assessed: year)))
            )
        }
    }
}

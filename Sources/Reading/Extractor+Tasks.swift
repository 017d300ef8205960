package import Model

extension Extractor {
    /// Reads all that is stored in a file. What went wrong is in the readability.
    package func extraction(of bytes: [UInt8], format: Format) async -> Extraction {
        switch await answer(to: .read, bytes, format) {
        case .success(.extraction(let extraction)): extraction
        case .success: ExtractorFailure.otherAnswer.extraction
        case .failure(let failure): failure.extraction
        }
    }

    /// The digest of a page's picture, under which its recognition can be kept; nil where the page
    /// cannot be drawn. Pages count from 1; a picture file is its own page 1.
    package func picture(of bytes: [UInt8], format: Format, page: Int) async -> Digest? {
        let outcome = await answer(to: .picture(page: page), bytes, format)
        guard case .success(.picture(let picture)) = outcome else { return nil }
        return picture.digest
    }

    /// Recognises the text in a page's picture. What went wrong is in the readability; where that
    /// was the child's end, no recogniser is named.
    package func recognition(
        of bytes: [UInt8],
        format: Format,
        page: Int
    ) async -> Recognition {
        switch await answer(to: .recognise(page: page), bytes, format) {
        case .success(.recognition(let recognition)): recognition
        case .success: ExtractorFailure.otherAnswer.recognition
        case .failure(let failure): failure.recognition
        }
    }

    private func answer(
        to task: ExtractionRequest.Task,
        _ bytes: [UInt8],
        _ format: Format
    ) async -> ExtractorJob.Outcome {
        await outcome(of: .request(ExtractionRequest(bytes, format: format, task: task)))
    }
}

import ArgumentParser
import Assessing

/// How much text in pictures is read.
struct RecognitionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Recognise text (OCR) in the pictures of so many pages at most; 0 for none.",
            discussion:
                "Those most likely to decide first; of a document the first five and last two.",
            valueName: "pages"
        )
    )
    var ocrPages = Job.defaultRecognitionPages

    func validate() throws {
        guard (0...1_000_000).contains(ocrPages) else {
            throw ValidationError("--ocr-pages is a number, 0 or more.")
        }
    }
}

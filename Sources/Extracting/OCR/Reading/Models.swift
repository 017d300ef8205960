internal import CTesseract
internal import Glibc
internal import Synchronization

/// The three models that read a line, loaded when the first page asks for them.
final class Models {
    private let thai: TextModel
    private let mixed: TextModel
    private let latin: TextModel
    private let digits: DigitReader

    private init?(in folder: String) {
        guard let thai = TextModel(Self.names[0], in: folder),
            let mixed = TextModel(Self.names[1] + "+" + Self.names[2], in: folder),
            let latin = TextModel(Self.names[2], in: folder),
            let digits = DigitReader()
        else { return nil }
        self.thai = thai
        self.mixed = mixed
        self.latin = latin
        self.digits = digits
    }

    /// Reads the picture of one line. Of its digits those are withheld of which neither the models are
    /// sure nor, where they are Thai, their shape.
    func read(_ picture: LinePicture) -> ReadLine {
        var line = ReadLine(LineReading(thai.read(picture)), LineReading(mixed.read(picture)))
        if line.mayHoldLatin { line.mend(withLatin: LineReading(latin.read(picture))) }
        line.withholdDoubtfulDigits()
        if line.hasNumbers { line.putDigits(digits.read(picture)) }
        return line
    }

    /// The files that are needed, without their ending: of the script, the language, and English.
    private static let names = ["Thai", "tha", "eng"]

    /// Where the models lie; nil where one of them is missing.
    static let folder: String? = {
        let told = getenv("TESSDATA_PREFIX").map { String(cString: $0) }
        let folders = [told, "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata"]
        return folders.lazy.compactMap(\.self).first { folder in
            names.allSatisfy { access("\(folder)/\($0).traineddata", R_OK) == 0 }
        }
    }()

    /// The version of what is done here; it goes up when the same picture comes to say something else.
    private static let version = 2

    /// What reads, by its version, tesseract's and the models; empty where these are missing.
    static var name: String {
        guard folder != nil, let tesseract = TessVersion() else { return "" }
        return
            "ocr/\(version) tesseract \(String(cString: tesseract)) \(names.joined(separator: "+"))"
    }

    private enum State {
        case unasked
        case missing
        case loaded(Models)
    }

    private static let state = Mutex(State.unasked)

    /// Does something with the models, one thread at a time; nil where they cannot be had.
    static func use<Result>(_ body: (Models) -> Result) -> Result? where Result: Sendable {
        state.withLock { state in
            if case .unasked = state {
                state = folder.flatMap(Models.init(in:)).map { .loaded($0) } ?? .missing
            }
            guard case .loaded(let models) = state else { return nil }
            return body(models)
        }
    }
}

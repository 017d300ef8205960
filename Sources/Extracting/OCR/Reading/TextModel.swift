internal import CTesseract

/// One of tesseract's models, or several that are tried in turn, ready to read lines.
final class TextModel {
    private let api: OpaquePointer

    /// Nil where a model is not there.
    init?(_ languages: String, in folder: String) {
        oit_lept_silence()
        guard let api = TessBaseAPICreate() else { return nil }
        oit_tess_silence(api)
        guard TessBaseAPIInit2(api, folder, languages, OEM_LSTM_ONLY) == 0 else {
            TessBaseAPIDelete(api)
            return nil
        }
        // Without it the Thai model's letters come with a space after each.
        TessBaseAPISetVariable(api, "preserve_interword_spaces", "1")
        TessBaseAPISetPageSegMode(api, PSM_RAW_LINE)
        self.api = api
    }

    deinit { TessBaseAPIDelete(api) }

    /// A letter with its marks, or a sign, as it was read.
    struct Sign: Equatable {
        var text: String
        /// 0…100.
        var confidence: Double
        /// Dots from the left of the picture.
        var left: Int
        var right: Int
        /// Whether it is the first behind a space.
        var beginsWord: Bool
    }

    /// Reads the picture of one line; no signs where there is nothing to read.
    func read(_ line: LinePicture) -> [Sign] {
        TessBaseAPISetImage(
            api,
            line.dots,
            Int32(line.box.width),
            Int32(line.box.height),
            1,
            Int32(line.box.width)
        )
        TessBaseAPISetSourceResolution(api, 200)
        defer { TessBaseAPIClear(api) }
        guard TessBaseAPIRecognize(api, nil) == 0, let result = TessBaseAPIGetIterator(api) else {
            return []
        }
        defer { TessResultIteratorDelete(result) }
        guard let text = Self.text(result, RIL_TEXTLINE) else { return [] }
        var signs: [Sign] = []
        repeat {
            if let sign = Self.sign(at: result) { signs.append(sign) }
        } while TessResultIteratorNext(result, RIL_SYMBOL) != 0
        return Self.spaced(signs, as: text)
    }

    /// Marks the signs that stand behind a space in the line's whole text, which alone has them.
    private static func spaced(_ signs: [Sign], as text: String) -> [Sign] {
        var signs = signs
        var rest = Substring(text).unicodeScalars
        for index in signs.indices {
            let before = rest.count
            rest = rest.drop { $0.properties.isWhitespace }
            signs[index].beginsWord = rest.count < before && index > 0
            rest = rest.dropFirst(signs[index].text.unicodeScalars.count)
        }
        return signs
    }

    private static func text(_ result: OpaquePointer, _ level: TessPageIteratorLevel) -> String? {
        guard let text = TessResultIteratorGetUTF8Text(result, level) else { return nil }
        defer { TessDeleteText(text) }
        return String(cString: text)
    }

    private static func sign(at result: OpaquePointer) -> Sign? {
        guard let text = text(result, RIL_SYMBOL) else { return nil }
        let page = TessResultIteratorGetPageIteratorConst(result)
        var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        TessPageIteratorBoundingBox(page, RIL_SYMBOL, &left, &top, &right, &bottom)
        return Sign(
            text: text,
            confidence: Double(TessResultIteratorConfidence(result, RIL_SYMBOL)),
            left: Int(left),
            right: Int(right),
            beginsWord: false
        )
    }
}

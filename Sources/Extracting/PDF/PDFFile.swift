internal import CPoppler

/// A PDF opened by poppler. Pages count from 0 here; damaged pages give nothing.
final class PDFFile {
    private let handle: OpaquePointer
    /// Poppler reads from these bytes for as long as it has the file open.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) throws(Refusal) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        var opening = oit_pdf_opening.refused
        guard let start = copy.baseAddress,
            let handle = oit_pdf_open(start, bytes.count, &opening)
        else {
            copy.deallocate()
            throw opening == .locked ? .encrypted : .damaged("poppler cannot open the PDF")
        }
        self.handle = handle
        self.bytes = copy
    }

    deinit {
        oit_pdf_close(handle)
        bytes.deallocate()
    }

    var pageCount: Int { Int(oit_pdf_page_count(handle)) }

    /// The title of the info dictionary, possibly empty.
    var title: String {
        collect { oit_pdf_title(handle, receiveText, $0) }
    }

    /// The text of a page in content-stream order.
    func text(ofPage page: Int) -> String {
        collect { oit_pdf_text(handle, Int32(page), receiveText, $0) }
    }

    /// A word in its box, in points from the upper left corner of the page as it is shown.
    struct Word {
        let text: String
        /// Font size in points.
        let size: Double
        var isBold = false
        var left = 0.0
        let top: Double
        var right = 0.0
        var bottom = 0.0
    }

    /// How a page looks.
    struct Look {
        /// Its words in reading order, torn as poppler tears Thai there.
        var words: [Word] = []
        /// Drawn at a dot a point; nil where it was not asked for or cannot be drawn.
        var picture: Picture?
    }

    func look(ofPage page: Int, drawn: Bool) -> Look {
        let words = Sink<Look>()
        words.received = [Look()]
        let context = Unmanaged.passUnretained(words).toOpaque()
        oit_pdf_look(handle, Int32(page), receiveWord, drawn ? receivePicture : nil, context)
        return words.received[0]
    }

    /// A link to a URI and the text in its rectangle.
    struct Hyperlink {
        let written: String
        let text: String
    }

    func hyperlinks(ofPage page: Int) -> [Hyperlink] {
        let sink = Sink<Hyperlink>()
        oit_pdf_links(handle, Int32(page), receiveLink, Unmanaged.passUnretained(sink).toOpaque())
        return sink.received
    }

    /// Whether anything shows on a page when it is drawn; a page that cannot be drawn shows.
    func showsSomething(onPage page: Int) -> Bool {
        oit_pdf_shows_something(handle, Int32(page)) != 0
    }

    private func collect(_ give: (UnsafeMutableRawPointer) -> Void) -> String {
        let sink = Sink<String>()
        give(Unmanaged.passUnretained(sink).toOpaque())
        return sink.received.joined()
    }
}

/// Where the shim's receivers put what they get.
private final class Sink<Element> {
    var received: [Element] = []

    /// What a page may give at most; a page with more is not made for people.
    static var limit: Int { 100_000 }

    static func add(_ element: Element, to context: UnsafeMutableRawPointer) {
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        if sink.received.count < limit { sink.received.append(element) }
    }

    /// Changes the one thing that is being received.
    static func change(at context: UnsafeMutableRawPointer, _ change: (inout Element) -> Void) {
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        if !sink.received.isEmpty { change(&sink.received[0]) }
    }
}

private func string(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
}

private func receiveText(
    context: UnsafeMutableRawPointer,
    text: UnsafePointer<CChar>,
    count: Int
) {
    Sink.add(string(text, count), to: context)
}

private func receiveWord(context: UnsafeMutableRawPointer, given: UnsafePointer<oit_word>) {
    let word = given.pointee
    let box = [word.left, word.top, word.right, word.bottom]
    // No page is this large; boxes that are no numbers come from broken matrices.
    guard box.allSatisfy({ abs($0) < 100_000 }), word.size.isFinite else { return }
    Sink<PDFFile.Look>.change(at: context) { look in
        guard look.words.count < Sink<PDFFile.Word>.limit else { return }
        look.words.append(
            PDFFile.Word(
                text: string(word.text, word.count),
                size: word.size,
                isBold: word.bold,
                left: word.left,
                top: word.top,
                right: word.right,
                bottom: word.bottom
            )
        )
    }
}

private func receivePicture(
    context: UnsafeMutableRawPointer,
    dots: UnsafePointer<UInt8>,
    width: Int32,
    height: Int32,
    stride: Int,
    scale: Double
) {
    let rows = UnsafeRawBufferPointer(start: dots, count: stride * Int(height))
    let picture = Picture(rows, width: Int(width), stride: stride, scale: scale)
    Sink<PDFFile.Look>.change(at: context) { $0.picture = picture }
}

private func receiveLink(
    context: UnsafeMutableRawPointer,
    uri: UnsafePointer<CChar>,
    uriCount: Int,
    text: UnsafePointer<CChar>,
    textCount: Int
) {
    let link = PDFFile.Hyperlink(written: string(uri, uriCount), text: string(text, textCount))
    Sink.add(link, to: context)
}

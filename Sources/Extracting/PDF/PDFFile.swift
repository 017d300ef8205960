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

    /// A word with its font size in points and the distance of its line from the top.
    struct Word {
        let text: String
        let size: Double
        var isBold = false
        let top: Double
    }

    func words(ofPage page: Int) -> [Word] {
        let sink = Sink<Word>()
        oit_pdf_words(handle, Int32(page), receiveWord, Unmanaged.passUnretained(sink).toOpaque())
        return sink.received
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
    private static var limit: Int { 100_000 }

    static func add(_ element: Element, to context: UnsafeMutableRawPointer) {
        let sink = Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
        if sink.received.count < limit { sink.received.append(element) }
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

private func receiveWord(
    context: UnsafeMutableRawPointer,
    text: UnsafePointer<CChar>,
    count: Int,
    size: Double,
    bold: Bool,
    top: Double
) {
    let word = PDFFile.Word(text: string(text, count), size: size, isBold: bold, top: top)
    Sink.add(word, to: context)
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

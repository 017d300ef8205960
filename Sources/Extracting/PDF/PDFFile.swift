internal import CPoppler

/// A PDF opened by poppler. Pages count from 0 here; damaged pages give nothing.
final class PDFFile {
    private let handle: OpaquePointer
    /// Poppler reads from these bytes for as long as it has the file open.
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// Processor time that one page may take, in seconds.
    private static let patience = 8.0

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
        let sink = Sink("")
        oit_pdf_title(handle, { Sink.put(string($1, $2), into: $0) }, sink.context)
        return sink.received
    }

    /// What is drawn on a page, in the order in which it is; nothing where there is no such page.
    func drawing(ofPage page: Int) -> PageDrawing {
        let sink = Sink(PageDrawing())
        oit_pdf_page(
            handle,
            Int32(clamping: page),
            Self.patience,
            { Sink.put(PageDrawing($1.pointee), into: $0) },
            sink.context
        )
        return sink.received
    }

    /// A page drawn at some dots a point to the right and down; nil where that would be more than
    /// `most` dots or it cannot be drawn.
    func picture(ofPage page: Int, across: Double, down: Double, most: Int) -> Picture? {
        let sink = Sink<Picture?>(nil)
        oit_pdf_draw(
            handle,
            Int32(clamping: page),
            across * 72,
            down * 72,
            Double(most),
            Self.patience,
            receivePicture,
            sink.context
        )
        guard var picture = sink.received else { return nil }
        picture.scale = across
        return picture
    }

    /// The largest picture of a page in its own dots, turned as it is shown; nil where it has more
    /// than `most` dots or is not opaque. Its scale is not known here.
    func largestPicture(ofPage page: Int, most: Int) -> Picture? {
        let sink = Sink<Picture?>(nil)
        oit_pdf_scan(
            handle,
            Int32(clamping: page),
            Double(most),
            Self.patience,
            receivePicture,
            sink.context
        )
        return sink.received
    }
}

/// Where the shim's receivers put what they get.
private final class Sink<Value> {
    private(set) var received: Value

    init(_ empty: Value) {
        received = empty
    }

    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func put(_ value: Value, into context: UnsafeMutableRawPointer) {
        Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().received = value
    }
}

private func receivePicture(
    context: UnsafeMutableRawPointer,
    dots: UnsafePointer<UInt8>,
    width: Int32,
    height: Int32,
    stride: Int
) {
    let rows = UnsafeRawBufferPointer(start: dots, count: stride * Int(height))
    let picture = Picture(grey: rows, width: Int(width), stride: stride)
    Sink<Picture?>.put(picture, into: context)
}

private func string(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
}

extension PageDrawing {
    fileprivate init(_ page: oit_page) {
        width = page.width
        height = page.height
        styles = UnsafeBufferPointer(start: page.styles, count: page.style_count).map(
            GlyphStyle.init
        )
        glyphs = UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count).map(Glyph.init)
        for rule in UnsafeBufferPointer(start: page.rules, count: page.rule_count) {
            let place = Rule(
                position: Double(rule.position),
                from: Double(rule.from),
                to: Double(rule.to)
            )
            if rule.is_upright { upright.append(place) } else { level.append(place) }
        }
        pictures = UnsafeBufferPointer(start: page.images, count: page.image_count)
            .map(PlacedPicture.init)
        links = UnsafeBufferPointer(start: page.links, count: page.link_count).map(Note.init)
        entries = UnsafeBufferPointer(start: page.entries, count: page.entry_count).map(Note.init)
        shows = page.shows
        isCut = page.is_cut
    }
}

extension GlyphStyle {
    fileprivate init(_ style: oit_style) {
        size = style.size
        ascent = style.ascent
        descent = style.descent
        font = style.font
        family = style.family
        shade = style.shade
        turns = style.turns
        isBold = style.is_bold
        isSlanted = style.is_slanted
        isInvisible = style.is_invisible
        isWatermark = style.is_watermark
        hasThaiDigits = style.has_thai_digits
    }
}

extension Glyph {
    fileprivate init(_ glyph: oit_glyph) {
        scalar = glyph.scalar
        code = glyph.code
        style = Int32(bitPattern: glyph.style)
        x = glyph.x
        y = glyph.y
        endX = glyph.end_x
        endY = glyph.end_y
    }
}

extension Box {
    fileprivate init(_ box: oit_box) {
        left = Double(box.left)
        top = Double(box.top)
        right = Double(box.right)
        bottom = Double(box.bottom)
    }
}

extension PlacedPicture {
    fileprivate init(_ image: oit_image) {
        box = Box(image.box)
        width = Int(image.width)
        height = Int(image.height)
        isSideways = image.is_sideways
        isSlanted = image.is_slanted
        isCropped = image.is_cropped
    }
}

extension Note {
    fileprivate init(_ note: oit_note) {
        text = string(note.text, note.count)
        box = Box(note.box)
    }
}

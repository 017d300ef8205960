package import Model

/// A kind of file as people name it: finer than ``Format``, whose readers tell several apart, and
/// which says of what nobody reads only that it is something else.
package enum FileKind: String, Sendable, CaseIterable {
    case html, pdf, docx, pptx, xlsx, ods, odt, csv, text, rtf, doc, xls
    /// A workbook in the XML of 2003 (SpreadsheetML), mostly named .xls.
    case spreadsheetML
    /// OpenDocument in one file of XML, without an archive around it.
    case fods, fodt
    case jpeg, png, gif, webp, tiff, bmp, ico, heif, svg
    case zip, rar, sevenZip = "7z", tar, gzip, bzip2, xz
    /// Known by name only.
    case xlsb, ppt, odp, odf, epub, ole, postscript, mhtml, wordML, xml, binary

    /// The format whose reader answers for it.
    package var format: Format {
        switch self {
        case .html: .html
        case .pdf: .pdf
        case .docx: .docx
        case .pptx: .pptx
        case .xlsx: .xlsx
        case .ods, .fods: .ods
        case .odt, .fodt: .odt
        case .csv: .csv
        case .text: .text
        case .rtf: .rtf
        case .doc: .doc
        case .xls, .spreadsheetML: .xls
        case .jpeg, .png, .gif, .webp, .tiff, .bmp, .ico, .heif, .svg: .image
        case .zip, .rar, .sevenZip, .tar, .gzip, .bzip2, .xz: .archive
        case .xlsb, .ppt, .odp, .odf, .epub, .ole, .postscript, .mhtml, .wordML, .xml, .binary:
            .other
        }
    }

    /// Tells the kind of a file by its bytes.
    package init(of bytes: [UInt8]) {
        self = Self.signed(bytes) ?? Self.written(TextHead(bytes))
    }

    private static func signed(_ bytes: [UInt8]) -> FileKind? {
        // Programs print warnings before the PDF they send; readers look this far for it too.
        if bytes.first(of: "%pdf-", before: 1_024) != nil { return .pdf }
        if bytes.holds([0x50, 0x4B, 0x03, 0x04], at: 0) { return ZipNames.kind(of: bytes) }
        if let file = CompoundFile(bytes) { return file.kind }
        return Signatures.kind(of: bytes)
    }

    private static func written(_ head: TextHead) -> FileKind {
        if head.isBinary { return .binary }
        if let kind = head.markupKind { return kind }
        if head.isHTML { return .html }
        if head.isVector { return .svg }
        if head.isMarkup { return .xml }
        return head.isTable ? .csv : .text
    }
}

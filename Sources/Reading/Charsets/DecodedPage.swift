internal import ThaiText

/// The text of a page as clean UTF-8, and the charset it was written in.
struct DecodedPage {
    /// Well-formed UTF-8 without NUL, without byte order mark; what cannot be read is U+FFFD.
    let bytes: [UInt8]
    let charset: Charset

    /// Decides the charset and decodes.
    ///
    /// A byte order mark of UTF-16 decides. Then what the text is outweighs what is said of it:
    /// pages lie both ways. Header before meta is asked only where the text could be several.
    init(_ bytes: [UInt8], contentType: String?) {
        let mark = ByteOrderMark(bytes.span)
        if let mark, mark != .utf8 {
            charset = mark == .utf16LittleEndian ? .utf16LittleEndian : .utf16BigEndian
            self.bytes = Decoding.utf16(bytes.span, isBigEndian: mark == .utf16BigEndian)
            return
        }
        let evidence = CharsetEvidence(bytes.span)
        charset = Self.charset(of: bytes.span, evidence, contentType: contentType, mark: mark)
        let skipped = mark == nil ? 0 : 3
        self.bytes =
            switch charset {
            case .windows874:
                Decoding.singleByte(bytes, from: skipped) {
                    Windows874.scalar(of: $0)?.value ?? 0xFFFD
                }
            case .windows1252: Decoding.singleByte(bytes, from: skipped, Windows1252.scalar)
            default: Decoding.utf8(bytes, from: skipped, isClean: evidence.isCleanUTF8)
            }
    }

    /// Thai letters must be this share of all letters before they outweigh a declaration.
    private static let thaiShare = 0.3

    private static func charset(
        of bytes: Span<UInt8>,
        _ evidence: CharsetEvidence,
        contentType: String?,
        mark: ByteOrderMark?
    ) -> Charset {
        if evidence.isUTF8 { return .utf8 }
        let declared = declaredCharset(of: bytes, contentType: contentType, mark: mark)
        if evidence.isASCII { return declared ?? .utf8 }
        if declared == .windows874 { return .windows874 }
        if CharsetEvidence.thaiShare(of: bytes) >= thaiShare { return .windows874 }
        // Nothing is said: the stray byte of an English page is a quotation mark in both.
        return declared ?? .windows874
    }

    private static func declaredCharset(
        of bytes: Span<UInt8>,
        contentType: String?,
        mark: ByteOrderMark?
    ) -> Charset? {
        if mark == .utf8 { return .utf8 }
        let header = contentType.flatMap(CharsetDeclaration.charset(ofContentType:))
        let said = header ?? CharsetDeclaration.charset(ofPage: bytes)
        // Bytes without a mark whose ASCII can be read are no UTF-16.
        return said == .utf16LittleEndian || said == .utf16BigEndian ? .utf8 : said
    }
}

extension CharsetEvidence {
    /// Well-formed UTF-8 that may be taken as it is.
    var isCleanUTF8: Bool { strayBytes == 0 && nulls == 0 }
}

/// The byte order mark at the start of a text (Unicode 15 §2.13).
enum ByteOrderMark {
    case utf8, utf16LittleEndian, utf16BigEndian

    init?(_ bytes: Span<UInt8>) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            self = .utf8
        } else if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE {
            self = .utf16LittleEndian
        } else if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF {
            self = .utf16BigEndian
        } else {
            return nil
        }
    }
}

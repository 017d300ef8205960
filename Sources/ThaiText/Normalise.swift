/// The text as its writer meant it, repaired the way every Thai source needs (PDF, OCR, HTML, Word).
///
/// - Glyphs of the private use area (U+F700–F71A) become marks; zero-width scalars and soft hyphens go.
/// - NIKHAHIT (with a tone) and SARA AA become SARA AM, two SARA E become SARA AE.
/// - Marks come in one order, each once; a tone that slipped behind the next letter returns.
/// - A vowel or mark cut off by a space is joined again, a SARA AM that lost its ring is restored: only where no
///   Thai word can end or begin (`ด าเนิน` is `ดำเนิน`, `กำนั ล` is `กำนัล`; `กำ หนด` stays).
/// - Odd spaces and tabs become U+0020, runs of them one; line breaks are kept.
///
/// Never NFKC, which takes SARA AM apart. Normalising twice changes nothing.
package func normalise(_ text: String) -> String {
    var reader = ClusterReader(text)
    var utf8: [UInt8] = []
    utf8.reserveCapacity(reader.byteCount)
    while var cluster = reader.next() {
        append(cluster.base, to: &utf8)
        while let mark = cluster.marks.popFirst() { append(mark, to: &utf8) }
        append(cluster.tail, to: &utf8)
    }
    return String(decoding: utf8, as: UTF8.self)
}

private func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    switch scalar {
    case Scalar.none:
        break
    case ..<0x80:
        utf8.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
        utf8.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        utf8.append(continuation(scalar))
    case ..<0x10000:
        utf8.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        utf8.append(continuation(scalar >> 6))
        utf8.append(continuation(scalar))
    default:
        utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        utf8.append(continuation(scalar >> 12))
        utf8.append(continuation(scalar >> 6))
        utf8.append(continuation(scalar))
    }
}

private func continuation(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }

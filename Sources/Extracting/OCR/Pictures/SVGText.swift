internal import CLibXML2
internal import Model

/// The text of a drawing in SVG 2 (W3C): what stands in its `text` elements, and its title.
enum SVGText {
    /// Whether bytes are markup and no picture.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(64).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        // UTF-16 has its mark first, and half its bytes are zero.
        return head.first == UInt8(ascii: "<") || head.dropFirst(2).prefix(2).contains(0x3C)
    }

    /// Adds a block for each `text` that says something; what was read before damage stays.
    static func read(_ bytes: [UInt8], _ draft: inout ExtractionDraft) throws(Refusal) {
        guard bytes.count <= ExtractionLimits.textBytes else { throw .tooLarge }
        var state = 0 as Int32
        bytes.withUnsafeBytes { memory in
            guard let reader = reader(of: memory) else { return state = -1 }
            defer { xmlFreeTextReader(reader) }
            state = read(reader, &draft)
        }
        guard draft.hasText || !draft.extraction.title.isEmpty else {
            throw state < 0 ? .damaged("SVG") : .empty
        }
    }

    /// Entities stay unexpanded, and nothing is loaded from outside. The bytes must outlive it.
    private static func reader(of memory: UnsafeRawBufferPointer) -> xmlTextReaderPtr? {
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)
        let start = memory.bindMemory(to: CChar.self).baseAddress
        guard let reader = xmlReaderForMemory(start, Int32(memory.count), nil, nil, options) else {
            return nil
        }
        oit_xml_silence_reader(reader)
        return reader
    }

    /// Reads to the end; 0 there, below zero where the reader gave up before.
    private static func read(_ reader: xmlTextReaderPtr, _ draft: inout ExtractionDraft) -> Int32 {
        var text: String?
        var title: String?
        var state = xmlTextReaderRead(reader)
        while state == 1 {
            let isOpening = kind(of: reader) == XML_READER_TYPE_ELEMENT.rawValue
            let isClosing = kind(of: reader) == XML_READER_TYPE_END_ELEMENT.rawValue
            if isOpening, xmlTextReaderIsEmptyElement(reader) == 0 {
                if name(of: reader) == "text" { text = "" }
                if name(of: reader) == "title", draft.extraction.title.isEmpty { title = "" }
            } else if isClosing, name(of: reader) == "text", let said = text {
                draft.add(.paragraph, said)
                text = nil
            } else if isClosing, name(of: reader) == "title", let said = title {
                draft.extraction.title = said.collapsed
                title = nil
            } else if let said = saying(reader) {
                text? += said
                title? += said
            }
            state = xmlTextReaderRead(reader)
        }
        return state
    }

    private static func kind(of reader: xmlTextReaderPtr) -> UInt32 {
        UInt32(bitPattern: xmlTextReaderNodeType(reader))
    }

    private static func name(of reader: xmlTextReaderPtr) -> String {
        xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? ""
    }

    private static func saying(_ reader: xmlTextReaderPtr) -> String? {
        let kinds = [
            XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue,
        ]
        guard kinds.contains(kind(of: reader)) else { return nil }
        return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }
}

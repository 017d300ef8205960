internal import CLibXML2
internal import Model

/// What comes next in an XML member. Names are local: prefixes differ between producers, and the
/// strict and the transitional form of OOXML between namespaces.
enum XMLNode {
    case open(String)
    case close(String)
    case text(String)
}

/// Reads XML node by node, without ever holding the whole of a packed member.
///
/// Entities are not expanded, nothing is loaded from outside, and a document type declaration,
/// which OOXML forbids (ECMA-376 part 2, 8.1.4), makes the document damaged; drawings may have one.
final class XMLReader {
    private let reader: xmlTextReaderPtr
    private let source: XMLSource
    /// The name of the empty element whose end has yet to be told.
    private var pendingClose: String?
    private let allowsTypeDeclaration: Bool

    convenience init(
        _ archive: ZipArchive,
        _ name: String,
        allowsTypeDeclaration: Bool = false
    ) throws(Refusal) {
        try self.init(try archive.open(name), allowsTypeDeclaration: allowsTypeDeclaration)
    }

    /// Reads a file that is XML itself.
    convenience init(_ bytes: [UInt8], allowsTypeDeclaration: Bool = false) throws(Refusal) {
        let text = XMLText(bytes)
        try self.init(text, charset: "UTF-8", allowsTypeDeclaration: allowsTypeDeclaration)
    }

    private init(
        _ input: any XMLInput,
        charset: String? = nil,
        allowsTypeDeclaration: Bool = false
    ) throws(Refusal) {
        self.allowsTypeDeclaration = allowsTypeDeclaration
        source = XMLSource(input)
        let context = Unmanaged.passUnretained(source).toOpaque()
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue)
        guard let reader = xmlReaderForIO(readXML, nil, context, nil, charset, options) else {
            throw .damaged("XML reader")
        }
        self.reader = reader
        // Without a handler of its own libxml2 prints to standard error.
        xmlTextReaderSetStructuredErrorHandler(reader, noteXMLError, context)
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next node, nil at the end. A member that stops early is an error, never an end.
    func next() throws(Refusal) -> XMLNode? {
        if let name = pendingClose {
            pendingClose = nil
            return .close(name)
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return nil
            default: throw source.refusal
            }
            if let node = try node() { return node }
        }
    }

    private func node() throws(Refusal) -> XMLNode? {
        switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT.rawValue:
            let name = localName
            if xmlTextReaderIsEmptyElement(reader) == 1 { pendingClose = name }
            return .open(name)
        case XML_READER_TYPE_END_ELEMENT.rawValue:
            return .close(localName)
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
            XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
            return .text(Self.string(xmlTextReaderConstValue(reader)) ?? "")
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue where allowsTypeDeclaration: return nil
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
            throw .damaged("a document type declaration in XML")
        default:
            return nil
        }
    }

    /// The value of an attribute of the element just opened, by its local name.
    func attribute(_ name: String) -> String? {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if localName == name { return Self.string(xmlTextReaderConstValue(reader)) }
        }
        return nil
    }

    /// The values of all attributes of the element just opened that have a local name.
    func attributes(_ name: String) -> [String] {
        defer { xmlTextReaderMoveToElement(reader) }
        var values: [String] = []
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard localName == name else { continue }
            if let value = Self.string(xmlTextReaderConstValue(reader)) { values.append(value) }
        }
        return values
    }

    /// Reads on to the end of the element just opened and gives all text within.
    func textToClose() throws(Refusal) -> String {
        var text = ""
        var depth = 1
        while depth > 0, let node = try next() {
            switch node {
            case .open: depth += 1
            case .close: depth -= 1
            case .text(let more): text += more
            }
        }
        return text
    }

    /// Reads on to the end of the element just opened, past all that is in it.
    func skipToClose() throws(Refusal) {
        var depth = 1
        while depth > 0, let node = try next() {
            switch node {
            case .open: depth += 1
            case .close: depth -= 1
            case .text: break
            }
        }
    }

    private var localName: String {
        Self.string(xmlTextReaderConstLocalName(reader)) ?? ""
    }

    private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String? {
        bytes.map { String(cString: $0) }
    }
}

/// What libxml2's callbacks see of a reader.
private final class XMLSource {
    let input: any XMLInput
    /// The first complaint of libxml2.
    var complaint: String?

    init(_ input: any XMLInput) {
        self.input = input
    }

    var refusal: Refusal {
        input.trouble ?? .damaged(complaint ?? "XML")
    }
}

private func readXML(
    context: UnsafeMutableRawPointer?,
    buffer: UnsafeMutablePointer<CChar>?,
    length: Int32
) -> Int32 {
    guard let context, let buffer, length > 0 else { return -1 }
    let source = Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
    let room = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
    return Int32(source.input.read(into: room))
}

private func noteXMLError(context: UnsafeMutableRawPointer?, error: xmlErrorPtr?) {
    guard let context, let error else { return }
    let source = Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
    guard source.complaint == nil, let message = error.pointee.message else { return }
    source.complaint = String(cString: message).collapsed
}

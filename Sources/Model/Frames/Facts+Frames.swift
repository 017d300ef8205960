internal import Addressing
internal import ThaiText

/// Facts as bytes, for a page's facts are read again long after the page: behind the version and a
/// checksum stand its addresses, each once, then what was found, its links naming addresses by index.
extension Facts {
    /// Changes with every change of the layout.
    private static let version: UInt8 = 2
    /// Bytes of the version and the checksum.
    private static let headLength = 1 + 8

    package var encoded: [UInt8] {
        var addresses = AddressList()
        let own = addresses.index(of: address)
        let targets = links.map { addresses.index(of: $0.target) }
        var writer = FrameWriter()
        writer.append(bytes: [UInt8](repeating: 0, count: Self.headLength))
        writer.append(addresses.inOrder) { $0.append($1) }
        writer.append(own)
        appendHead(to: &writer)
        writer.append(links.count)
        for (link, target) in zip(links, targets) { writer.append(link, target: target) }
        var bytes = writer.bytes
        bytes[0] = Self.version
        Self.seal(&bytes)
        return bytes
    }

    /// Writes the checksum of what stands behind the head.
    static func seal(_ bytes: inout [UInt8]) {
        let sum = Checksum.of(bytes, from: headLength)
        for index in 0..<8 { bytes[1 + index] = UInt8(truncatingIfNeeded: sum >> (8 * index)) }
    }

    private func appendHead(to writer: inout FrameWriter) {
        writer.append(bytes: digest.bytes)
        writer.append(code(of: format, in: Format.wire))
        writer.append(contentType)
        writer.append(extractor)
        writer.append(readability)
        writer.append(code(of: state, in: PageState.wire))
        writer.append(title)
        writer.append(pagesWithoutText) { $0.append($1) }
        writer.append(named)
        writer.append(codes)
        writer.append(pageCount)
        // In order, so that the same facts are the same bytes.
        writer.append(anchors.sorted()) { $0.append(fixed: $1) }
        writer.append(sketch != nil)
        if let sketch {
            writer.append(bytes: sketch.bytes)
            writer.append(sketch.weight)
        }
        writer.append(substance != nil)
        if let substance { writer.append(fixed: substance) }
    }

    /// Reads what ``encoded`` gave; refuses what was damaged since.
    package init(decoding bytes: [UInt8]) throws(FrameError) {
        var reader = FrameReader(bytes)
        let version = try reader.byte()
        guard version == Self.version else { throw .version(Int(version)) }
        guard try reader.fixed() == Checksum.of(bytes, from: Self.headLength) else {
            throw .invalid("checksum")
        }
        let addresses = try reader.list("addresses", limit: bytes.count) {
            (reader) throws(FrameError) in try reader.address()
        }
        self.init(
            address: try reader.address(in: addresses),
            digest: try reader.digest(),
            format: try reader.value("format", in: Format.wire),
            contentType: try reader.optionalString(),
            extractor: try reader.string(),
            readability: try reader.readability(),
            state: try reader.value("page state", in: PageState.wire),
            title: try reader.string(),
            pagesWithoutText: try reader.list("pages", limit: bytes.count) {
                (reader) throws(FrameError) in try reader.integer()
            },
            named: try reader.items(),
            codes: try reader.items(),
            pageCount: try reader.integer(),
            links: [],
            anchors: try reader.anchors(limit: bytes.count / 8),
            sketch: try reader.sketch(),
            substance: try reader.truth() ? reader.fixed() : nil
        )
        links = try reader.list("links", limit: bytes.count) {
            (reader) throws(FrameError) in try reader.linkFact(in: addresses)
        }
        try reader.end()
    }
}

/// Each address once, in the order in which they were first met.
private struct AddressList {
    private(set) var inOrder: [Address] = []
    private var indices: [Address: Int] = [:]

    mutating func index(of address: Address) -> Int {
        if let known = indices[address] { return known }
        indices[address] = inOrder.count
        inOrder.append(address)
        return inOrder.count - 1
    }
}

private func code<Value: Equatable>(of value: Value, in wire: [Value]) -> Int {
    wire.firstIndex(of: value) ?? 0
}

/// What more a link's facts have than where it stands and what it says.
private enum LinkExtras {
    static let items = 1
    static let year = 2
    static let place = 4
    static let all = 7
}

extension FrameWriter {
    fileprivate mutating func append(_ address: Address) {
        let lengths = address.partLengths
        append(address.text)
        append(lengths.host)
        append(lengths.port)
        append(lengths.path)
        append(lengths.query)
    }

    fileprivate mutating func append(_ items: [ItemID]) {
        append(items) { $0.append($1.number) }
    }

    fileprivate mutating func append(_ link: LinkFact, target: Int) {
        let hasItems = !(link.codes.isEmpty && link.names.isEmpty && link.surroundings.isEmpty)
        append(target)
        append(code(of: link.kind, in: Link.Kind.wire))
        append(link.region)
        append(link.text)
        append(link.line)
        append(link.column)
        append(
            (hasItems ? LinkExtras.items : 0) + (link.year == nil ? 0 : LinkExtras.year)
                + (link.place == nil ? 0 : LinkExtras.place)
        )
        if hasItems {
            append(link.codes)
            append(link.names)
            append(link.surroundings)
        }
        if let year = link.year { append(year.buddhist) }
        if let place = link.place { append(place) }
    }

    fileprivate mutating func append(fixed number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            append(bytes: [UInt8(truncatingIfNeeded: number >> UInt64(shift))])
        }
    }
}

extension FrameReader {
    fileprivate mutating func sketch() throws(FrameError) -> Sketch? {
        guard try truth() else { return nil }
        let counters = try bytes(Sketch.byteCount)
        guard let sketch = Sketch(bytes: counters, weight: try integer()) else {
            throw .invalid("sketch")
        }
        return sketch
    }

    fileprivate mutating func address() throws(FrameError) -> Address {
        let text = try string()
        let lengths = Address.PartLengths(
            host: try integer(),
            port: try integer(),
            path: try integer(),
            query: try integer()
        )
        guard let address = Address(kept: text, lengths) else { throw .invalid("address") }
        return address
    }

    fileprivate mutating func address(in known: [Address]) throws(FrameError) -> Address {
        try value("address", in: known)
    }

    fileprivate mutating func value<Value>(
        _ name: String,
        in values: [Value]
    ) throws(FrameError) -> Value {
        let code = try integer()
        guard code < values.count else { throw .invalid(name) }
        return values[code]
    }

    fileprivate mutating func digest() throws(FrameError) -> Digest {
        guard let digest = Digest(bytes: try bytes(32)) else { throw .invalid("digest") }
        return digest
    }

    fileprivate mutating func items() throws(FrameError) -> [ItemID] {
        try list("items", limit: ExtractionLimits.links) {
            (reader) throws(FrameError) in ItemID(try reader.integer())
        }
    }

    fileprivate mutating func anchors(limit: Int) throws(FrameError) -> Set<UInt64> {
        Set(
            try list("anchors", limit: limit) {
                (reader) throws(FrameError) in try reader.fixed()
            }
        )
    }

    fileprivate mutating func linkFact(in addresses: [Address]) throws(FrameError) -> LinkFact {
        let target = try address(in: addresses)
        let kind = try value("kind of link", in: Link.Kind.wire)
        let region = try region()
        let text = try string()
        let (line, column) = (try integer(), try integer())
        let extras = try integer()
        guard extras <= LinkExtras.all else { throw .invalid("link") }
        let hasItems = extras & LinkExtras.items != 0
        let codes = hasItems ? try items() : []
        let names = hasItems ? try items() : []
        let surroundings = hasItems ? try items() : []
        let year =
            extras & LinkExtras.year != 0 ? FiscalYear(buddhist: try integer()) : nil
        // Made in one step: there are dozens on a page, and a copy of one costs more than to read it.
        return LinkFact(
            target: target,
            kind: kind,
            region: region,
            text: text,
            line: line,
            column: column,
            place: extras & LinkExtras.place != 0 ? try place() : nil,
            codes: codes,
            names: names,
            surroundings: surroundings,
            year: year
        )
    }

    fileprivate mutating func fixed() throws(FrameError) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 8) {
            number |= UInt64(try byte()) << UInt64(shift)
        }
        return number
    }
}

internal import Addressing
internal import FoundationEssentials
internal import Model

extension WebArchive {
    /// What the archive says of an address.
    struct Answer {
        /// Nil where there is no capture of it, or none that holds its body.
        var response: Response?
        var date: Date?
    }

    /// What was answered for an address when it was captured last, its body decoded to at most
    /// `limit` bytes.
    ///
    /// A page that is known over https may have been captured over http, with `www.` or without.
    func answer(to address: Address, limit: Int, isOwn: Bool) -> Answer {
        for spelling in isOwn ? address.spellings : [address] {
            guard let number = index.number(of: spelling) else { continue }
            let capture = index.captures[number]
            let response = response(number, for: spelling, limit: limit)
            let isDated = capture.date > -.greatestFiniteMagnitude
            return Answer(
                response: response,
                date: isDated ? Date(timeIntervalSince1970: capture.date) : nil
            )
        }
        return Answer()
    }

    private func response(_ number: Int, for address: Address, limit: Int) -> Response? {
        let capture = index.captures[number]
        guard let block = block(of: capture, limit: limit) else { return .failed(.damagedCapture) }
        // Two addresses of one fingerprint: what was captured is something else.
        guard block.head.target.flatMap({ Address($0) })?.canonical == address.canonical else {
            return nil
        }
        guard !block.isTooLarge else { return .failed(.tooLarge) }
        guard block.isWhole else { return .failed(.damagedCapture) }
        switch block.head.kind {
        case .resource: return block.plain(limit: limit)
        case .metadata: return .failed(.heard(Hearsay.trouble(in: block.bytes)))
        case .revisit: return revisit(block, number, limit: limit)
        default: return block.response(limit: limit)
        }
    }

    /// The head of the later visit with the body of the earlier.
    private func revisit(_ block: Block, _ number: Int, limit: Int) -> Response? {
        guard let original = index.original(of: number),
            let earlier = self.block(of: index.captures[original], limit: limit), earlier.isWhole
        else { return nil }
        let response =
            earlier.head.kind == .resource
            ? earlier.plain(limit: limit)
            : earlier.response(limit: limit)
        guard case .answered(let head, let body) = response else { return response }
        let later = HTTPMessage(HTTPMessage.lines(of: block.bytes).lines)?.head
        // 304 says that it is the earlier one, status and all.
        return .answered(later.flatMap { $0.status == 304 ? nil : $0 } ?? head, body: body)
    }

    /// A record with its block, as it stands in a file.
    fileprivate struct Block {
        let head: RecordHead
        let bytes: [UInt8]
        let isTooLarge: Bool
        /// False where the packed bytes are damaged, rather than cut short.
        let isWhole: Bool
    }

    private func block(of capture: Capture, limit: Int) -> Block? {
        let volume = volumes[Int(capture.volume)]
        let stream = RecordStream(volume.medium, isPacked: volume.isPacked, at: capture.place)
        var reader = RecordReader(stream, format: volume.format)
        guard let head = reader.next()?.head else { return nil }
        // Chunks and heads are written around the body.
        let isTooLarge = head.length > limit + limit / 8 + HTTPMessage.longestHead
        let bytes = isTooLarge ? [] : reader.read(head.length)
        return Block(
            head: head,
            bytes: bytes,
            isTooLarge: isTooLarge,
            isWhole: !reader.isDamaged
        )
    }
}

extension WebArchive.Block {
    /// What was kept without HTTP.
    fileprivate func plain(limit: Int) -> Response {
        guard bytes.count <= limit else { return .failed(.tooLarge) }
        return .answered(ResponseHead(contentType: head.contentType), body: bytes)
    }

    fileprivate func response(limit: Int) -> Response {
        guard bytes.starts(with: "HTTP/".utf8) else {
            // HTTP before 1.0 has no head; what is no HTTP at all is shown as it is.
            return plain(limit: limit)
        }
        let (lines, start) = HTTPMessage.lines(of: bytes)
        guard let message = HTTPMessage(lines) else { return .failed(.headersTooLarge) }
        switch message.body(Array(bytes[start...]), limit: limit) {
        case .bytes(let body): return .answered(message.head, body: body)
        case .tooLarge: return .failed(.tooLarge)
        case .damaged: return .failed(.damagedCapture)
        }
    }
}

extension Address {
    /// The address as it is, then with the other scheme, then with `www.` added or taken away.
    fileprivate var spellings: [Address] {
        guard explicitPort == nil else { return [self] }
        let other = scheme == "https" ? "http" : "https"
        let twin = host.hasPrefix("www.") ? String(host.dropFirst(4)) : "www." + host
        let rest = path + (query.map { "?" + $0 } ?? "")
        let more = [(other, host), (scheme, twin), (other, twin)]
        return [self] + more.compactMap { Address("\($0.0)://\($0.1)\(rest)") }
    }
}

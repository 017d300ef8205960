internal import Addressing
package import FoundationEssentials
internal import Glibc
internal import Model
internal import Synchronization

/// Writes what a crawl asks and is answered into a new WARC 1.1 file (ISO 28500:2017), record by
/// record as it happens: whatever ends the process, the last record at most is torn.
package final class WarcWriter: Sendable {
    package let path: String
    private let isPacked: Bool
    private let makeID: @Sendable () -> String
    private let state: Mutex<State>
    private let information: String

    private struct State {
        let descriptor: Int32
        /// The first record of each payload, by its digest.
        var payloads: [String: Original] = [:]
        var failure: String?
    }

    /// A record that later ones of the same payload refer to.
    private struct Original {
        let id: String
        let target: String
        let date: String
    }

    /// Makes the file at `path`, which must not be there; each record is packed where it ends in
    /// `.gz`. `software` is who writes, `makeID` makes a UUID.
    package init(
        path: String,
        software: String,
        settings: Settings,
        now: Date,
        makeID: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() }
    ) throws(FetchError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotRecord(path, String(cString: strerror(errno))) }
        self.path = path
        self.makeID = makeID
        isPacked = path.hasSuffix(".gz")
        state = Mutex(State(descriptor: descriptor))
        information = "<urn:uuid:\(makeID())>"
        let fields = [
            "software: \(software)", "format: WARC File Format 1.1",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "robots: \(settings.obeyRobots ? "classic" : "ignore")",
            "http-header-user-agent: \(settings.userAgent.filter { !$0.isNewline })", "",
        ]
        let block = Array(fields.joined(separator: "\r\n").utf8)
        let name = path.split(separator: "/").last ?? ""
        append(
            WarcRecord(
                "warcinfo",
                id: information,
                date: Self.text(now),
                ["WARC-Filename: \(name)", "Content-Type: application/warc-fields"],
                block
            )
        )
    }

    deinit { state.withLock { _ = close($0.descriptor) } }

    /// Takes what is asked and answered.
    package var recorder: Recorder { Recorder { self.write($0) } }

    /// Why the file lacks what came last; nil where it lacks nothing.
    package var failure: FetchError? {
        state.withLock(\.failure).map { .cannotRecord(path, $0) }
    }

    private func write(_ exchange: RecordedExchange) {
        switch exchange.answer {
        case .none: return
        case .trouble(let trouble): append(record(of: trouble, exchange))
        case .message(let head, let body, let isCut):
            let response = record(of: head, body, isCut: isCut, exchange)
            append(response)
            append(
                WarcRecord(
                    "request",
                    id: newID(),
                    date: response.date,
                    common(exchange) + [
                        "WARC-Concurrent-To: \(response.id)",
                        "Content-Type: application/http; msgtype=request",
                    ],
                    exchange.request
                )
            )
        }
    }

    private func record(of trouble: Trouble, _ exchange: RecordedExchange) -> WarcRecord {
        WarcRecord(
            "metadata",
            id: newID(),
            date: Self.text(exchange.date),
            common(exchange) + ["Content-Type: \(Hearsay.contentType)"],
            Hearsay.block(for: trouble)
        )
    }

    /// A response, or a revisit where the same payload was written before.
    private func record(
        of head: ResponseHead,
        _ body: [UInt8],
        isCut: Bool,
        _ exchange: RecordedExchange
    ) -> WarcRecord {
        let message = RecordedMessage(head, bodyLength: body.count)
        let digest = BlockDigest.sha1(of: body)
        let (id, date) = (newID(), Self.text(exchange.date))
        var fields =
            common(exchange) + [
                "WARC-Payload-Digest: \(digest)",
                "Content-Type: application/http; msgtype=response",
            ]
        if let peer = head.peer { fields.append("WARC-IP-Address: \(peer)") }
        if let transport = message.transport { fields.append("WARC-Protocol: \(transport)") }
        if isCut, !message.statesNoBody { fields.append("WARC-Truncated: unspecified") }
        guard !body.isEmpty, !isCut else {
            return WarcRecord("response", id: id, date: date, fields, message.head + body)
        }
        let new = Original(id: id, target: exchange.address.text, date: date)
        guard let original = original(of: digest, or: new) else {
            return WarcRecord("response", id: id, date: date, fields, message.head + body)
        }
        fields += [
            "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
            "WARC-Refers-To: \(original.id)", "WARC-Refers-To-Target-URI: \(original.target)",
            "WARC-Refers-To-Date: \(original.date)",
        ]
        return WarcRecord("revisit", id: id, date: date, fields, message.head)
    }

    /// The first record of a payload; nil where it is `new`, which is noted.
    private func original(of digest: String, or new: Original) -> Original? {
        state.withLock { state in
            if let known = state.payloads[digest] { return known }
            state.payloads[digest] = new
            return nil
        }
    }

    private func common(_ exchange: RecordedExchange) -> [String] {
        ["WARC-Target-URI: \(exchange.address.text)", "WARC-Warcinfo-ID: \(information)"]
    }

    private func newID() -> String { "<urn:uuid:\(makeID())>" }

    /// Writes a record in one go.
    private func append(_ record: WarcRecord) {
        let plain = record.bytes
        let bytes = isPacked ? GzipMember.packed(plain) : plain
        state.withLock { state in
            guard state.failure == nil else { return }
            guard let bytes else {
                state.failure = "out of memory"
                return
            }
            if !Self.write(bytes, to: state.descriptor) {
                state.failure = String(cString: strerror(errno))
            }
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let start = buffer.baseAddress.map { $0 + written }
                let count = Glibc.write(descriptor, start, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
    }

    private static func text(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

/// A record as it is written.
private struct WarcRecord {
    let id: String
    let date: String
    private let fields: [String]
    private let block: [UInt8]

    init(_ type: String, id: String, date: String, _ fields: [String], _ block: [UInt8]) {
        self.id = id
        self.date = date
        self.block = block
        self.fields =
            ["WARC/1.1", "WARC-Type: \(type)", "WARC-Record-ID: \(id)", "WARC-Date: \(date)"]
            + fields
    }

    var bytes: [UInt8] {
        let head =
            fields + [
                "WARC-Block-Digest: \(BlockDigest.sha1(of: block))",
                "Content-Length: \(block.count)",
                "", "",
            ]
        return Array(head.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
    }
}

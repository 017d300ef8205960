/// What a `SiteServer` says to one request.
package struct Answer: Sendable {
    package var status: Int
    /// Headers beside Content-Length, which is made from the body.
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// How long it thinks before it answers.
    package var delay: Duration

    package enum Body: Sendable {
        case bytes([UInt8])
        /// `count` pieces, one after each `interval`, without an announced length.
        case drip(piece: [UInt8], count: Int, interval: Duration)
    }

    package init(
        status: Int = 200,
        headers: [(name: String, value: String)] = [],
        body: Body = .bytes([]),
        delay: Duration = .zero
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delay = delay
    }

    /// An HTML page, in UTF-8 unless `type` says otherwise.
    package static func page(_ text: String, type: String = "text/html; charset=utf-8") -> Answer {
        Answer(headers: [("Content-Type", type)], body: .bytes(Array(text.utf8)))
    }

    /// A redirect to what stands in its Location header, as written.
    package static func redirect(to location: String, status: Int = 302) -> Answer {
        Answer(status: status, headers: [("Location", location)])
    }

    /// A status with nothing else.
    package static func status(_ status: Int) -> Answer { Answer(status: status) }

    /// A page that travels compressed.
    package static func gzip(_ bytes: [UInt8], type: String = "text/html") -> Answer {
        Answer(
            headers: [("Content-Type", type), ("Content-Encoding", "gzip")],
            body: .bytes(Gzip.compressed(bytes))
        )
    }
}

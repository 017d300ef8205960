package import Addressing
package import FoundationEssentials
internal import Model

/// Takes all that is asked over the network, from any task, as it happens.
package struct Recorder: Sendable {
    let record: @Sendable (RecordedExchange) -> Void

    package init(_ record: @escaping @Sendable (RecordedExchange) -> Void) { self.record = record }
}

/// One request and what came of it.
package struct RecordedExchange: Sendable {
    package let address: Address
    /// When the answer was complete.
    package let date: Date
    /// The head of the request as we asked for it; what libcurl adds and HTTP/2 rewrites is not seen.
    let request: [UInt8]
    let answer: Answer

    enum Answer: Sendable {
        /// `isCut` says that there was more of the body than was wanted.
        case message(ResponseHead, body: [UInt8], isCut: Bool)
        case trouble(Trouble)
        /// Nothing that is worth a record.
        case none
    }

    init(_ request: Request, _ response: Response, _ userAgent: String, at date: Date) {
        address = request.address.withoutFragment
        self.date = date
        self.request = Self.head(of: request, userAgent: userAgent)
        switch response {
        case .answered(let head, let body):
            // Bodies of redirects and refusals are not kept.
            let isCut =
                head.status >= 300 || (request.excess == .cut && body.count >= request.limit)
            answer = .message(head, body: body, isCut: isCut)
        case .failed(let failure): answer = .trouble(failure.trouble(limit: request.limit))
        case .cancelled, .shown: answer = .none
        }
    }

    private static func head(of request: Request, userAgent: String) -> [UInt8] {
        let address = request.address
        let port = address.explicitPort.map { ":\($0)" } ?? ""
        let query = address.query.map { "?" + $0 } ?? ""
        var lines = [
            "GET \(address.path)\(query) HTTP/1.1", "Host: \(address.host)\(port)",
            "User-Agent: \(userAgent.filter { !$0.isNewline })",
        ]
        lines += EasyHandle.headerLines
        if let cookies = request.cookies { lines.append("Cookie: " + cookies) }
        return Array((lines + ["", ""]).joined(separator: "\r\n").utf8)
    }
}

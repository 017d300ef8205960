internal import Glibc

/// The line to a browser while one job is done: sends commands, hands on what happens, and hangs up
/// when the job has taken too much.
final class DevToolsLine {
    let watch: Watch
    private let browser: Browser
    private let mail: RenderMail
    /// Called with every event.
    var onEvent: (Message) throws(RenderFailure) -> Void = { _ throws(RenderFailure) in }
    /// Called with what came of asking for an address.
    var onDelivery: (RenderMail.Delivery) throws(RenderFailure) -> Void = {
        _ throws(RenderFailure) in
    }

    private static let slice = Duration.milliseconds(50)

    init(_ browser: Browser, _ mail: RenderMail, _ watch: Watch) {
        self.browser = browser
        self.mail = mail
        self.watch = watch
    }

    /// Sends a command and does not wait for its answer.
    func tell(
        _ method: String,
        _ parameters: some Encodable = Orders.None(),
        _ session: String? = nil
    ) throws(RenderFailure) {
        _ = try browser.pipe.send(method, parameters, session)
    }

    /// Sends a command and waits for its answer; events are handed on meanwhile.
    func ask<Result: Decodable>(
        _ method: String,
        _ parameters: some Encodable = Orders.None(),
        _ session: String? = nil,
        for type: Result.Type = Told.Nothing.self
    ) throws(RenderFailure) -> Result {
        let id = try browser.pipe.send(method, parameters, session)
        var answer: Message?
        while answer == nil {
            try turn { (message) throws(RenderFailure) in
                if message.head.id == id { answer = message }
            }
        }
        guard let answer else { throw .nonsense(method) }
        if let fault = answer.head.error { throw .nonsense("\(method): \(fault.message)") }
        return try answer.result(as: type)
    }

    /// Waits a moment, and hands on what happens meanwhile.
    func wait() throws(RenderFailure) { try turn { _ throws(RenderFailure) in } }

    /// Waits a moment for whatever may happen, and sees to all that did.
    private func turn(_ onAnswer: (Message) throws(RenderFailure) -> Void) throws(RenderFailure) {
        try watch.check()
        let pipe = browser.pipe
        var files = [pipe.output, mail.bell, browser.wall.listener].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        if pipe.wantsToSend {
            files.append(pollfd(fd: pipe.sendingEnd, events: Int16(POLLOUT), revents: 0))
        }
        poll(&files, nfds_t(files.count), Self.slice.milliseconds)
        if pipe.wantsToSend { try pipe.flush() }
        if files[2].revents != 0 { browser.wall.refuse() }
        for delivery in mail.replies() { try onDelivery(delivery) }
        guard files[0].revents != 0 else { return }
        for message in try pipe.receive() {
            if message.head.method == nil { try onAnswer(message) } else { try onEvent(message) }
        }
    }
}

internal import FoundationEssentials
internal import Glibc

/// Messages to and from a browser over two pipes, each ended by a null byte.
///
/// It lives on one thread and never waits: whoever owns it waits for all that may happen at once.
final class DevToolsPipe {
    private let input: Int32
    let output: Int32
    /// What came of a message that is not complete.
    private var partial: [UInt8] = []
    /// What the browser has not taken yet.
    private var unsent: ArraySlice<UInt8> = []
    private var lastID = 0

    /// A browser that says more than this at once says nothing that is wanted.
    private static let longestMessage = 64 << 20

    /// Takes the ends of both pipes, and closes them with itself.
    init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    deinit {
        close(input)
        close(output)
    }

    /// Whether there is more to send as soon as the browser takes it.
    var wantsToSend: Bool { !unsent.isEmpty }
    var sendingEnd: Int32 { input }

    /// Sends a command; the number by which its answer is known.
    func send(
        _ method: String,
        _ parameters: some Encodable,
        _ session: String?
    ) throws(RenderFailure) -> Int {
        lastID += 1
        let command = Command(
            id: lastID,
            method: method,
            params: parameters,
            sessionId: session
        )
        guard let bytes = try? JSONEncoder().encode(command) else { throw .nonsense(method) }
        unsent.append(contentsOf: bytes)
        unsent.append(0)
        try flush()
        return lastID
    }

    /// Sends what the browser takes now.
    func flush() throws(RenderFailure) {
        while !unsent.isEmpty {
            let sent = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if sent > 0 {
                unsent = unsent.dropFirst(sent)
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                throw .crashed
            }
        }
        unsent = []
    }

    /// The messages that have come since, as many as one reading gives.
    func receive() throws(RenderFailure) -> [Message] {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let got = chunk.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
        if got < 0, errno == EAGAIN || errno == EINTR { return [] }
        guard got > 0 else { throw .crashed }
        var messages: [Message] = []
        let pieces = chunk[..<got].split(separator: 0, omittingEmptySubsequences: false)
        for (number, piece) in pieces.enumerated() {
            if number > 0 {
                messages.append(try Message(partial))
                partial = []
            }
            partial.append(contentsOf: piece)
        }
        guard partial.count <= Self.longestMessage else { throw .tooLarge }
        return messages
    }
}

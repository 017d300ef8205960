internal import FoundationEssentials

/// What is sent to the browser: a command of the DevTools protocol
/// (https://chromedevtools.github.io/devtools-protocol), its parameters by name.
struct Command<Parameters: Encodable>: Encodable {
    let id: Int
    let method: String
    let params: Parameters
    /// The page that it is for; nil for the browser itself.
    let sessionId: String?
}

/// What every message of the browser may begin with.
struct MessageHead: Decodable {
    /// The command that it answers; nil for an event.
    let id: Int?
    /// The event's name; nil for an answer.
    let method: String?
    let sessionId: String?
    let error: Fault?

    struct Fault: Decodable { let message: String }
}

/// One message of the browser, its bytes not yet looked into.
struct Message {
    let head: MessageHead
    private let bytes: Data

    init(_ bytes: [UInt8]) throws(RenderFailure) {
        self.bytes = Data(bytes)
        do {
            head = try JSONDecoder().decode(MessageHead.self, from: self.bytes)
        } catch {
            throw .nonsense("no message")
        }
    }

    /// What it answers.
    func result<Result: Decodable>(as type: Result.Type) throws(RenderFailure) -> Result {
        try decoded(as: Answer<Result>.self).result
    }

    /// What happened.
    func parameters<Parameters: Decodable>(
        as type: Parameters.Type
    ) throws(RenderFailure) -> Parameters {
        try decoded(as: Event<Parameters>.self).params
    }

    private func decoded<Value: Decodable>(as type: Value.Type) throws(RenderFailure) -> Value {
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch {
            throw .nonsense(head.method ?? "an answer")
        }
    }

    private struct Answer<Result: Decodable>: Decodable { let result: Result }
    private struct Event<Parameters: Decodable>: Decodable { let params: Parameters }
}

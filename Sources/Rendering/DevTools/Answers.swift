/// Answers and events of the browser, as far as anybody here asks.
enum Told {
    struct Nothing: Decodable {}

    struct Version: Decodable { let product: String }
    struct Context: Decodable { let browserContextId: String }
    struct Target: Decodable { let targetId: String }
    struct Session: Decodable { let sessionId: String }
    struct World: Decodable { let executionContextId: Int }
    struct Evaluation: Decodable {
        let result: Value
        struct Value: Decodable { let value: String? }
    }

    struct NewTarget: Decodable {
        let targetInfo: Info
        struct Info: Decodable {
            let targetId: String
            let type: String
        }
    }

    struct Paused: Decodable {
        let requestId: String
        let request: Request
        let frameId: String?
        let resourceType: String

        struct Request: Decodable {
            let url: String
            let method: String
            let headers: [String: String]
        }
    }

    struct Navigated: Decodable {
        let frame: Frame
        struct Frame: Decodable { let id: String }
    }
}

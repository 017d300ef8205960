/// Parameters of the commands that are sent.
enum Orders {
    struct None: Encodable {}

    struct NewContext: Encodable { let disposeOnDetach = true }
    struct Context: Encodable { let browserContextId: String }
    struct Downloads: Encodable {
        let behavior = "deny"
        let browserContextId: String
    }
    struct NewTarget: Encodable {
        let url = "about:blank"
        let browserContextId: String
    }
    struct Target: Encodable { let targetId: String }
    struct Attach: Encodable {
        let targetId: String
        let flatten = true
    }
    struct Discover: Encodable { let discover = true }
    struct Bypass: Encodable { let bypass = true }
    struct Script: Encodable { let source: String }
    struct Screen: Encodable {
        let width: Int
        let height: Int
        let deviceScaleFactor = 1
        let mobile = false
    }
    struct Intercept: Encodable {
        let patterns = [Pattern()]
        struct Pattern: Encodable { let urlPattern = "*" }
    }
    struct PageClock: Encodable {
        let policy: String
        /// Milliseconds.
        var budget: Double?
        var maxVirtualTimeTaskStarvationCount: Int?
        /// Seconds since 1970.
        var initialVirtualTime: Double?
    }
    struct Navigate: Encodable { let url: String }
    struct Fail: Encodable {
        let requestId: String
        let errorReason: String
    }
    struct Fulfill: Encodable {
        let requestId: String
        let responseCode: Int
        let responseHeaders: [Header]
        /// In base 64.
        let body: String
    }
    struct Header: Encodable {
        let name: String
        let value: String
    }
    struct Dialog: Encodable { let accept = false }
    struct World: Encodable { let frameId: String }
    struct Evaluate: Encodable {
        let expression: String
        let contextId: Int
        let returnByValue = true
        /// Milliseconds.
        let timeout: Int
    }
}

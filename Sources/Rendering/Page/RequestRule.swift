internal import Addressing

/// What becomes of a request of a page. Only what a page needs to say something is asked for.
enum RequestRule: Equatable {
    /// It is the page itself, which is there already.
    case page
    /// It is asked for, as everything is.
    case ask(Address)
    /// It gets something that says nothing, and nobody is asked.
    case standIn(StandIn)
    /// Another origin is asked whether it may be asked (https://fetch.spec.whatwg.org/#cors-preflight-fetch).
    case preflight
    /// A navigation away: the page stays.
    case stay(to: Address?)
    case refuse

    /// What a page is given instead.
    enum StandIn: Equatable {
        /// Pictures: a page whose picture fails may put another in its place.
        case picture
        /// Styles: programs wait for theirs, and none decides what a page says.
        case style
        /// Frames: what they show is a page of its own.
        case nothing
    }
}

extension RequestRule {
    /// - Parameters:
    ///   - request: as the browser announces it.
    ///   - isMainFrame: whether it is for the page itself, not for a frame in it.
    ///   - hasPage: whether the page was given to it already.
    init(_ request: Told.Paused, isMainFrame: Bool, hasPage: Bool) {
        let method = request.request.method
        let address = Address(request.request.url)
        let headers = request.request.headers
        switch request.resourceType {
        case "Document" where isMainFrame && !hasPage && method == "GET": self = .page
        case "Document" where isMainFrame: self = .stay(to: method == "GET" ? address : nil)
        case "Document": self = .standIn(.nothing)
        case "Stylesheet": self = .standIn(.style)
        case "Image": self = .standIn(.picture)
        case "Script", "XHR", "Fetch", "Preflight", "Other":
            if method == "OPTIONS", headers.value("access-control-request-method") != nil {
                self = .preflight
                return
            }
            guard let address, method == "GET" || method == "HEAD",
                !Self.isNeedless(headers, request.resourceType)
            else {
                self = .refuse
                return
            }
            self = .ask(address.withoutFragment)
        default: self = .refuse
        }
    }

    /// Fetched in case somebody clicks, a stream without an end, an icon.
    private static func isNeedless(_ headers: [String: String], _ type: String) -> Bool {
        let purposes = [headers.value("sec-purpose"), headers.value("purpose")]
        if purposes.contains(where: { $0?.contains("prefetch") ?? false }) { return true }
        let accepted = headers.value("accept") ?? ""
        return accepted.hasPrefix("text/event-stream")
            || (type == "Other" && accepted.hasPrefix("image/"))
    }
}

extension [String: String] {
    /// The value of a header, whose name is given in small letters.
    func value(_ name: String) -> String? {
        self[name] ?? first { $0.key.lowercased() == name }?.value
    }
}

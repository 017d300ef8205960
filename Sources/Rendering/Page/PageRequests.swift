internal import Addressing
internal import FoundationEssentials
internal import Model

/// The requests of one page: what each is given, and when.
final class PageRequests {
    /// What is said to the browser.
    enum Response {
        case fulfill(Orders.Fulfill)
        case fail(Orders.Fail)
    }

    private let page: Arrival
    private let site: Site
    private let larder: Larder
    private let limits: RenderLimits
    private let ask: (Address) -> Task<Void, Never>
    private var hasPage = false
    private var asked = 0
    private var waiting: [Address: [Told.Paused]] = [:]
    private var tasks: [Task<Void, Never>] = []
    /// Where the page wanted to go.
    private(set) var onward: [Address] = []
    /// The first thing of the site that it did not get although a visitor might have.
    private(set) var lack: Address?

    private static let mostOnward = 5
    private static let picture = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

    /// `ask` has an address asked for, whose reply is then given to ``deliver(_:)``.
    init(
        page: Arrival,
        site: Site,
        larder: Larder,
        limits: RenderLimits,
        ask: @escaping (Address) -> Task<Void, Never>
    ) {
        self.page = page
        self.site = site
        self.larder = larder
        self.limits = limits
        self.ask = ask
    }

    deinit { for task in tasks { task.cancel() } }

    /// What a request is given; nil where it must wait.
    func respond(to request: Told.Paused, isMainFrame: Bool) -> Response? {
        switch RequestRule(request, isMainFrame: isMainFrame, hasPage: hasPage) {
        case .page:
            hasPage = true
            let type = page.contentType ?? "text/html"
            let body = Data(page.bytes).base64EncodedString()
            return fulfill(request, 200, type: type, body: body)
        case .ask(let address): return portion(of: address, for: request)
        case .standIn(.picture): return fulfill(request, 200, type: "image/gif", body: Self.picture)
        case .standIn(.style): return fulfill(request, 200, type: "text/css", body: "")
        case .standIn(.nothing): return fulfill(request, 204, type: nil, body: "")
        case .stay(let address):
            if let address, onward.count < Self.mostOnward { onward.append(address) }
            return fulfill(request, 204, type: nil, body: "")
        case .preflight: return fulfill(request, 204, type: nil, body: "")
        case .refuse: return fail(request)
        }
    }

    /// What requests are given that waited for an address.
    func deliver(_ delivery: RenderMail.Delivery) -> [Response] {
        let portion = larder.keep(
            delivery.reply,
            at: delivery.address,
            limit: limits.answerBytes
        )
        return (waiting.removeValue(forKey: delivery.address) ?? []).map {
            response(to: $0, delivery.address, portion)
        }
    }

    /// Leaves what still waits without an answer.
    func giveUp() -> [Response] {
        for address in waiting.keys.sorted() { noteLack(of: address) }
        defer { waiting = [:] }
        return waiting.values.joined().map(fail)
    }

    private func portion(of address: Address, for request: Told.Paused) -> Response? {
        if let portion = larder.portion(for: address) {
            return response(to: request, address, portion)
        }
        guard waiting[address] == nil else {
            waiting[address]?.append(request)
            return nil
        }
        guard asked < limits.requests else {
            noteLack(of: address)
            return fail(request)
        }
        asked += 1
        waiting[address] = [request]
        tasks.append(ask(address))
        return nil
    }

    private func response(
        to request: Told.Paused,
        _ address: Address,
        _ portion: Portion
    ) -> Response {
        if portion.isLack { noteLack(of: address) }
        guard let status = portion.status else { return fail(request) }
        let isProgram = request.resourceType == "Script" || request.resourceType == "Other"
        return fulfill(
            request,
            status,
            // A folder says no type, and modules run only with theirs.
            type: portion.contentType ?? (isProgram ? "text/javascript" : nil),
            body: portion.body,
            location: portion.location
        )
    }

    private func noteLack(of address: Address) {
        if lack == nil, site.contains(address) { lack = address }
    }

    private func fail(_ request: Told.Paused) -> Response {
        .fail(Orders.Fail(requestId: request.requestId, errorReason: "BlockedByClient"))
    }

    private func fulfill(
        _ request: Told.Paused,
        _ status: Int,
        type: String?,
        body: String,
        location: Address? = nil
    ) -> Response {
        var headers = Self.consent(to: request.request.headers)
        if let type { headers.append(.init(name: "Content-Type", value: type)) }
        if let location { headers.append(.init(name: "Location", value: location.text)) }
        return .fulfill(
            Orders.Fulfill(
                requestId: request.requestId,
                responseCode: status,
                responseHeaders: headers,
                body: body
            )
        )
    }

    /// Lets scripts read what was fetched without anybody's cookies: there is nothing to keep from
    /// them that not everybody may see.
    private static func consent(to headers: [String: String]) -> [Orders.Header] {
        var consent = [
            Orders.Header(
                name: "Access-Control-Allow-Origin",
                value: headers.value("origin") ?? "*"
            )
        ]
        if headers.value("origin") != nil {
            consent.append(.init(name: "Access-Control-Allow-Credentials", value: "true"))
        }
        if let wanted = headers.value("access-control-request-headers") {
            consent.append(.init(name: "Access-Control-Allow-Headers", value: wanted))
        }
        return consent
    }
}

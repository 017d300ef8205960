internal import Addressing
internal import Model

/// One page in the browser, from its blank beginning to its text.
///
/// It has a context of its own: nothing that a page stores is seen by the next.
final class PageVisit {
    private let line: DevToolsLine
    private let requests: PageRequests
    private let limits: RenderLimits
    private let clock: Double
    private var target = ""
    private var session = ""
    private var isDone = false

    /// Without a network of its own a browser calls itself offline, and programs believe it.
    private static let online = """
        Object.defineProperty(Navigator.prototype, 'onLine', {get: () => true});
        """
    /// Steps that a page's clock may stand still for before it goes on.
    private static let starvation = 2_000

    init(line: DevToolsLine, requests: PageRequests, limits: RenderLimits, clock: Double) {
        self.line = line
        self.requests = requests
        self.limits = limits
        self.clock = clock
    }

    /// Draws the page that the requests know at its address.
    func draw(at address: Address, renderer: String) throws(RenderFailure) -> Drawing {
        let context = try line.ask(
            "Target.createBrowserContext",
            Orders.NewContext(),
            for: Told.Context.self
        ).browserContextId
        defer {
            try? line.tell(
                "Target.disposeBrowserContext",
                Orders.Context(browserContextId: context)
            )
        }
        try open(in: context)
        line.onEvent = { [self] (message) throws(RenderFailure) in try see(to: message) }
        line.onDelivery = { [self] (delivery) throws(RenderFailure) in
            for response in requests.deliver(delivery) { try give(response) }
        }
        defer {
            line.onEvent = { _ throws(RenderFailure) in }
            line.onDelivery = { _ throws(RenderFailure) in }
        }
        try tell("Page.navigate", Orders.Navigate(url: address.text))
        while !isDone {
            try line.wait()
            if line.watch.isImpatient { for response in requests.giveUp() { try give(response) } }
        }
        let html = try text(of: address)
        if let lack = requests.lack { throw .missing(lack.readable) }
        return Drawing(html: html, onward: requests.onward, renderer: renderer)
    }

    private func open(in context: String) throws(RenderFailure) {
        try line.tell("Browser.setDownloadBehavior", Orders.Downloads(browserContextId: context))
        target = try line.ask(
            "Target.createTarget",
            Orders.NewTarget(browserContextId: context),
            for: Told.Target.self
        ).targetId
        session = try line.ask(
            "Target.attachToTarget",
            Orders.Attach(targetId: target),
            for: Told.Session.self
        ).sessionId
        try tell("Page.enable")
        try tell("Inspector.enable")
        try tell("Network.enable")
        try tell("Network.setBypassServiceWorker", Orders.Bypass())
        try tell("Page.addScriptToEvaluateOnNewDocument", Orders.Script(source: Self.online))
        // Both are waited for: one is done by the browser, the other by what draws the page, and
        // neither the first request nor the first document may be missed.
        _ = try line.ask("Fetch.enable", Orders.Intercept(), session, for: Told.Nothing.self)
        _ = try line.ask(
            "Emulation.setVirtualTimePolicy",
            Orders.PageClock(policy: "pause", initialVirtualTime: clock),
            session,
            for: Told.Nothing.self
        )
    }

    private func tell(
        _ method: String,
        _ parameters: some Encodable = Orders.None()
    ) throws(RenderFailure) {
        try line.tell(method, parameters, session)
    }

    private func see(to message: Message) throws(RenderFailure) {
        switch message.head.method {
        case "Fetch.requestPaused":
            let request = try message.parameters(as: Told.Paused.self)
            // The main frame of a page bears the number of its target.
            let isMainFrame = request.frameId == target
            if let response = requests.respond(to: request, isMainFrame: isMainFrame) {
                try give(response)
            }
        case "Page.frameNavigated":
            let frame = try message.parameters(as: Told.Navigated.self).frame
            if frame.id == target { try startClock() }
        case "Emulation.virtualTimeBudgetExpired": isDone = true
        case "Page.javascriptDialogOpening":
            try tell("Page.handleJavaScriptDialog", Orders.Dialog())
        case "Inspector.targetCrashed": throw .crashed
        case "Target.targetCreated":
            let info = try message.parameters(as: Told.NewTarget.self).targetInfo
            // A window that the page opened.
            guard info.type == "page", info.targetId != target else { return }
            try line.tell("Target.closeTarget", Orders.Target(targetId: info.targetId))
        default: break
        }
    }

    private func startClock() throws(RenderFailure) {
        try tell(
            "Emulation.setVirtualTimePolicy",
            Orders.PageClock(
                policy: "pauseIfNetworkFetchesPending",
                budget: Double(limits.pageTime.milliseconds),
                maxVirtualTimeTaskStarvationCount: Self.starvation
            )
        )
    }

    private func give(_ response: PageRequests.Response) throws(RenderFailure) {
        switch response {
        case .fulfill(let order): try tell("Fetch.fulfillRequest", order)
        case .fail(let order): try tell("Fetch.failRequest", order)
        }
    }

    /// What the page is now, read in a world of our own, in which its scripts have changed nothing.
    private func text(of address: Address) throws(RenderFailure) -> [UInt8] {
        let world = try line.ask(
            "Page.createIsolatedWorld",
            Orders.World(frameId: target),
            session,
            for: Told.World.self
        )
        let evaluation = try line.ask(
            "Runtime.evaluate",
            Orders.Evaluate(
                expression: PageText.script(most: limits.pageBytes),
                contextId: world.executionContextId,
                timeout: 5_000
            ),
            session,
            for: Told.Evaluation.self
        )
        guard let text = evaluation.result.value else { throw .tooLarge }
        let html = Array(text.utf8)
        guard html.count <= limits.pageBytes else { throw .tooLarge }
        return html
    }
}

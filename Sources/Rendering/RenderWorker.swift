internal import Addressing
internal import Model

/// Does one job after another with one browser, which is started when it is needed, let go of when
/// nobody needs it for a while, and started anew when it died.
struct RenderWorker {
    let executable: String
    let limits: RenderLimits
    let clock: Double
    let site: Site
    let mail: RenderMail
    let ask: Renderer.Ask

    private final class State {
        var browser: Browser?
        var starts = 0
        var pages = 0
        /// Why there is no use in trying again.
        var lasting: RenderFailure?
    }

    func work() {
        let state = State()
        let larder = Larder()
        while true {
            let patience = state.browser == nil ? Duration.seconds(3_600) : limits.idle
            guard let job = mail.job(within: patience) else {
                if mail.isClosed { return }
                state.browser = nil
                continue
            }
            let outcome: RenderJob.Outcome
            do throws(RenderFailure) {
                outcome = .success(try serve(job, state, larder))
            } catch {
                outcome = .failure(error)
            }
            job.finish(outcome)
        }
    }

    private func serve(
        _ job: RenderJob,
        _ state: State,
        _ larder: Larder
    ) throws(RenderFailure) -> RenderJob.Product {
        if job.isCancelled { throw .cancelled }
        if let lasting = state.lasting { throw lasting }
        do throws(RenderFailure) {
            switch job.work {
            case .draw(let page, let address):
                guard state.pages < limits.pages else { throw .pageBudget }
                state.pages += 1
                let drawing = try draw(page, at: address, for: job, state, larder)
                return .drawing(drawing)
            case .examine:
                return .lock(try examine(for: job, state))
            }
        } catch {
            if error.isLasting { state.lasting = error }
            // Whatever went wrong: the next page gets a browser that nothing has happened to.
            if !error.leavesBrowser { state.browser = nil }
            throw error
        }
    }

    private func draw(
        _ page: Arrival,
        at address: Address,
        for job: RenderJob,
        _ state: State,
        _ larder: Larder
    ) throws(RenderFailure) -> Drawing {
        let browser = try browser(for: job, state)
        let line = DevToolsLine(browser, mail, Watch(job, limits, browser))
        let requests = PageRequests(
            page: page,
            site: site,
            larder: larder,
            limits: limits,
            ask: { [ask, mail] address in
                Task { mail.add(.init(address: address, reply: await ask(address))) }
            }
        )
        let visit = PageVisit(line: line, requests: requests, limits: limits, clock: clock)
        return try visit.draw(at: address, renderer: browser.name)
    }

    private func browser(
        for job: RenderJob,
        _ state: State
    ) throws(RenderFailure) -> Browser {
        if let browser = state.browser { return browser }
        guard state.starts <= limits.restarts else { throw .givenUp }
        state.starts += 1
        do throws(RenderFailure) {
            let browser = try Browser(executable: executable)
            try browser.introduce(DevToolsLine(browser, mail, Watch(job, limits, browser)))
            state.browser = browser
            return browser
        } catch RenderFailure.crashed {
            throw .cannotStart("it ended at once: is its sandbox allowed here?")
        }
    }

    private func examine(
        for job: RenderJob,
        _ state: State
    ) throws(RenderFailure) -> BrowserLock {
        let browser = try browser(for: job, state)
        return try browser.lock(DevToolsLine(browser, mail, Watch(job, limits, browser)))
    }
}

/// What drawing pages may cost.
package struct RenderLimits: Sendable {
    /// Pages of one run.
    package var pages: Int
    /// How often a browser that died or was killed is started again in one run.
    package var restarts: Int
    /// How long a page is waited for before nothing more is fetched for it.
    package var patience: Duration
    /// How long a page may take; then the browser is killed.
    package var deadline: Duration
    /// How long a page's own clock runs, waiting for answers left out: timers go off at once.
    package var pageTime: Duration
    /// Requests that are answered for one page.
    package var requests: Int
    /// Bytes of one script or answer.
    package var answerBytes: Int
    /// Bytes of the drawn page.
    package var pageBytes: Int
    /// Memory that all processes of the browser together may have for themselves, in bytes.
    package var memory: Int
    /// How long a browser is kept that nobody needs.
    package var idle: Duration

    package init(
        pages: Int = 200,
        restarts: Int = 5,
        patience: Duration = .seconds(60),
        deadline: Duration = .seconds(90),
        pageTime: Duration = .seconds(5),
        requests: Int = 100,
        answerBytes: Int = 8 << 20,
        pageBytes: Int = 8 << 20,
        memory: Int = 1 << 30,
        idle: Duration = .seconds(30)
    ) {
        self.pages = pages
        self.restarts = restarts
        self.patience = patience
        self.deadline = deadline
        self.pageTime = pageTime
        self.requests = requests
        self.answerBytes = answerBytes
        self.pageBytes = pageBytes
        self.memory = memory
        self.idle = idle
    }
}

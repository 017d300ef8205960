internal import Model

/// Where the recognition of many pages stands: what is to be done next, and what is done.
struct PictureWork: Sendable {
    enum Task: Sendable {
        /// To see which picture a page shows.
        case picture(PicturePage)
        /// To recognise that picture.
        case recognition(PicturePage, Digest)
    }

    enum Result: Sendable {
        /// The page cannot be drawn, or had again.
        case unseen
        case picture(Digest)
        case known(Recognition, of: Digest)
        case recognition(Recognition)
    }

    private let pages: [PicturePage]
    private var nextPage = 0
    /// Pictures to recognise, the first at the end.
    private var ready: [(PicturePage, Digest)] = []
    /// The pages that show a picture which is under way.
    private var waiting: [Digest: [PicturePage]] = [:]
    private var known: [Digest: Recognition] = [:]
    private var settled: Set<PicturePage> = []
    private(set) var recognised: PictureDesk.Recognised = [:]
    private var rate = Rate()

    init(_ pages: [PicturePage]) { self.pages = pages }

    /// What to begin next; pictures that were seen come before those that were not.
    mutating func next() -> Task? {
        if let (page, picture) = ready.popLast() {
            rate.begin()
            return .recognition(page, picture)
        }
        guard nextPage < pages.count else { return nil }
        defer { nextPage += 1 }
        return .picture(pages[nextPage])
    }

    mutating func take(_ result: Result, of task: Task) {
        switch (task, result) {
        case (.picture(let page), .picture(let picture)): wait(page, for: picture)
        case (.picture(let page), .known(let recognition, let picture)):
            known[picture] = recognition
            settle(page, recognition)
        case (.recognition(_, let picture), .recognition(let recognition)):
            rate.end()
            finish(picture, recognition)
        case (.recognition(_, let picture), _): finish(picture, nil)
        case (.picture(let page), _): settle(page, nil)
        }
    }

    /// The pages that nobody looked at.
    var left: [PicturePage] { pages.filter { !settled.contains($0) } }

    var progress: Progress {
        let rest = pages.count - settled.count
        return .recognising(
            page: settled.count,
            of: pages.count,
            left: rate.pace.map { $0 * rest }
        )
    }

    private mutating func wait(_ page: PicturePage, for picture: Digest) {
        if let known = known[picture] { return settle(page, known) }
        if waiting[picture] == nil { ready.insert((page, picture), at: 0) }
        waiting[picture, default: []].append(page)
    }

    private mutating func finish(_ picture: Digest, _ recognition: Recognition?) {
        known[picture] = recognition
        for page in waiting.removeValue(forKey: picture) ?? [] { settle(page, recognition) }
    }

    private mutating func settle(_ page: PicturePage, _ recognition: Recognition?) {
        settled.insert(page)
        switch recognition?.readability {
        case .readable, .empty: recognised[page.document, default: [:]][page.number] = recognition
        default: break
        }
    }

    /// How long a picture takes, measured while the run goes on.
    private struct Rate {
        private var startedAt: ContinuousClock.Instant?
        private var count = 0

        mutating func begin() { startedAt = startedAt ?? .now }
        mutating func end() { count += 1 }

        /// Time for each; nil as long as nothing is known.
        var pace: Duration? {
            guard let startedAt, count > 0 else { return nil }
            return startedAt.duration(to: .now) / count
        }
    }
}

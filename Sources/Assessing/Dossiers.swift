internal import Addressing
internal import Deriving
internal import Fetching
internal import Judging
internal import Matching
internal import Model

/// Opens the candidates of each item again and lays before the judge those that may speak for it.
struct Dossiers: Sendable {
    let map: SiteMap
    let opening: Opening
    let docket: Docket
    let admission: Admission
    /// Whether what was not found is not there.
    let searchWasWhole: Bool

    init(map: SiteMap, opening: Opening, docket: Docket, admission: Admission) {
        self.map = map
        self.opening = opening
        self.docket = docket
        self.admission = admission
        searchWasWhole = map.sawEnough
    }

    /// Has the documents heard that may speak for an item, each as soon as it is opened, and notes in the
    /// dossier what is known of it besides.
    func hear(_ item: Item, at bench: Bench, shelf: inout Shelf) async -> Trial {
        var trial = bench.trial(
            of: item,
            besides: Dossier(searchWasWhole: searchWasWhole),
            otherChannels: docket.channels
        )
        var seen: Set<Doubles.Substance> = []
        var posts: [Candidate] = []
        var opened = 0
        for var candidate in docket.candidates.candidates(for: item.id, distance: map.distance(to:))
        {
            guard var node = map.node(for: candidate.address) else {
                if candidate.address.isOnSocialNetwork {
                    posts.append(candidate)
                } else {
                    let reason = map.whyUnasked(candidate.address)
                    trial.dossier.note(candidate, path: [], .notChecked, reason)
                }
                continue
            }
            if node.endsOnSocialNetwork {
                posts.append(candidate)
                continue
            }
            guard case .read(var page) = node.outcome else {
                let (verdict, reason) = Failure.verdict(on: node.outcome)
                trial.dossier.note(candidate, path: map.path(to: node.asked), verdict, reason)
                continue
            }
            guard seen.insert(Doubles.substance(of: page)).inserted else { continue }
            // Of the same page at several addresses the one that is the nearest to a visitor.
            if let nearest = docket.doubles.nearest(to: page).map({ map.nodes[$0] }),
                case .read(let double) = nearest.outcome, double.readability == page.readability
            {
                (node, page) = (nearest, double)
                candidate.address = nearest.asked
            }
            let isOwn = candidate.isOwn
            guard opened < (isOwn ? Candidates.most : Candidates.mostHints) else {
                if isOwn {
                    let path = map.path(to: node.asked)
                    trial.dossier.note(candidate, path: path, .notChecked, .notAllSeen)
                }
                continue
            }
            opened += 1
            await inspect(page, at: node, for: candidate, in: &trial, shelf: &shelf)
        }
        trial.dossier.note(posts: posts, isOnlyThere: !trial.hasCertain)
        return trial
    }

    /// Notes a folder whose files nobody could list, and a flip book whose file nobody could find.
    private func note(
        container page: PageHead,
        for candidate: Candidate,
        path: [Address],
        in dossier: inout Dossier
    ) {
        if page.address.isSharedFolder {
            guard map.contents(of: page.address).isEmpty else { return }
            dossier.note(candidate, path: path, .notChecked, .needsRendering)
        } else {
            guard !map.contents(of: page.address).contains(where: map.isRead) else { return }
            dossier.note(candidate, path: path, .undecided, .flipBook)
        }
    }

    private func inspect(
        _ page: PageHead,
        at node: SiteMap.Node,
        for candidate: Candidate,
        in trial: inout Trial,
        shelf: inout Shelf
    ) async {
        let path = map.path(to: node.asked)
        if page.isContainer {
            return note(container: page, for: candidate, path: path, in: &trial.dossier)
        }
        // A picture that only stands beside an item's words is no near miss for saying nothing of it.
        let isOrnament = page.format == .image && !candidate.isOwn
        if page.state == .needsRendering {
            return trial.dossier.note(candidate, path: path, .notChecked, .needsRendering)
        }
        if let reason = Failure.reason(for: page.readability) {
            guard !isOrnament else { return }
            let verdict: Verdict = reason == .emptyPage ? .absent : .unreadable
            trial.dossier.note(candidate, path: path, verdict, reason)
            return
        }
        if let probe = map.diagnosis.likeMissing[map.site.key(node.asked)] {
            return trial.dossier.miss(candidate, .likeMissing(probe: probe))
        }
        let hubRows = docket.hubRows.count(page.digest)
        let known = opening.knownInspection(of: page)
        if let known,
            case .rejected(let reason) = admission.decide(candidate, known, hubRows: hubRows)
        {
            return trial.dossier.reject(candidate, path: path, reason, isOrnament: isOrnament)
        }
        guard let exhibit = await opening.exhibit(page, for: candidate, shelf: &shelf) else {
            trial.dossier.note(candidate, path: path, .notChecked, .notAllSeen)
            return
        }
        let inspection = known ?? opening.inspect(exhibit, of: page)
        switch admission.decide(candidate, inspection, hubRows: hubRows) {
        case .admitted: trial.hear(exhibit)
        case .doubtful:
            var doubtful = exhibit
            doubtful.isCertain = false
            trial.hear(doubtful)
        case .rejected(let reason):
            trial.dossier.reject(candidate, path: path, reason, isOrnament: isOrnament)
        }
    }
}

extension Dossier {
    /// Notes a document that does not speak for the item.
    fileprivate mutating func reject(
        _ candidate: Candidate,
        path: [Address],
        _ reason: Reason,
        isOrnament: Bool
    ) {
        switch reason {
        case .signIn: note(candidate, path: path, .unreachable, .signIn)
        case .needsRendering: note(candidate, path: path, .notChecked, .needsRendering)
        case _ where isOrnament: break
        default: miss(candidate, reason)
        }
    }

    /// Notes a target that gave nothing to judge by, if the link that leads to it is this item's own.
    fileprivate mutating func note(
        _ candidate: Candidate,
        path: [Address],
        _ verdict: Verdict,
        _ reason: Reason
    ) {
        guard candidate.isOwn else { return miss(candidate, reason) }
        guard verdict != .absent else { return miss(candidate, reason) }
        unread.append(Unread(candidate: candidate, path: path, verdict: verdict, reason: reason))
    }

    /// Notes posts on networks as what nobody could read, if no other document speaks for the item.
    fileprivate mutating func note(posts: [Candidate], isOnlyThere: Bool) {
        for post in posts {
            if isOnlyThere {
                note(post, path: [], .undecided, .socialPost)
            } else {
                miss(post, .socialPost)
            }
        }
    }

    fileprivate mutating func miss(_ candidate: Candidate, _ reason: Reason) {
        nearMisses.append(NearMiss(address: candidate.address, reason: reason))
    }
}

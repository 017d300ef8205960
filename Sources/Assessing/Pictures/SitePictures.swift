internal import Addressing
internal import Deriving
internal import Fetching
internal import FoundationEssentials
internal import Model

/// Has the pictures of a site's pages recognised, between the crawl and the court.
struct SitePictures: Sendable {
    let job: Job
    let source: Source
    /// When the run must end; nil where it may take its time.
    let deadline: ContinuousClock.Instant?
    let report: @Sendable (Progress) -> Void

    /// Recognises what the budget allows, puts it into the documents of the desk, and derives their
    /// facts anew.
    func read(into map: inout SiteMap, at desk: inout ReadingDesk) async {
        let plan = PicturePlan(
            map,
            items: job.edition.items.map(\.id),
            year: job.fiscalYear,
            budget: job.recognitionPages
        )
        // Where nothing recognises text, its scans are what the report says they are.
        guard !plan.isEmpty, await !desk.extractor.recogniser().isEmpty else { return }
        let opener = desk
        let pictures = PictureDesk(
            extractor: desk.extractor,
            parallel: ProcessInfo.processInfo.activeProcessorCount + 1,
            deadline: deadline,
            report: report,
            bytes: { [source] in
                await opener.bytes(of: $0.document, at: $0.address, from: source)
            }
        )
        let (recognised, left) = await pictures.recognise(plan.pages)
        desk.recognised = recognised
        await map.readAgain(desk, from: source)
        map.tally.unrecognised = Set(plan.documentsLeftOut + left.map(\.address))
        if Task.isCancelled { map.tally.exhausted = false }
    }
}

extension SiteMap {
    /// Puts what was recognised in the place of what could not be read: the facts of those documents
    /// are derived anew.
    fileprivate mutating func readAgain(_ desk: ReadingDesk, from source: Source) async {
        var read: Set<Digest> = []
        for known in orderedPages.filter({ desk.recognised[$0.digest] != nil }) {
            guard let pages = desk.recognised[known.digest],
                let document = await desk.open(known, from: source)
            else { continue }
            // A run that is cancelled reads nothing but what it has in the cache.
            if case .extractorDied = document.readability { continue }
            var facts = desk.deriver.facts(of: document)
            facts.contentType = known.contentType
            replace(facts)
            if read.insert(known.digest).inserted { tally.ocrPages += pages.count }
        }
    }
}

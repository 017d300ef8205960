internal import Addressing
internal import Deriving
internal import Fetching
internal import FoundationEssentials
internal import Model
internal import Rendering
internal import Storing
internal import ThaiText

extension Source {
    /// The source whose pages are drawn as the job says.
    ///
    /// - Throws: `AssessError` where pages are to be drawn in any case and nothing here draws.
    func drawn(
        for job: Job,
        _ deriver: Deriver,
        _ readings: KeptReadings?,
        _ report: @escaping @Sendable (Progress) -> Void
    ) async throws(AssessError) -> Source {
        guard job.rendering != .never else { return self }
        let renderer = job.renderer(of: self)
        if job.rendering == .always {
            do throws(RenderFailure) {
                _ = try await renderer.get().examine()
            } catch {
                throw .noBrowser(error)
            }
        }
        return ScriptedPages(
            self,
            mode: job.rendering,
            deriver: deriver,
            renderer: renderer,
            readings: readings,
            report: report
        ).source
    }

    /// What a page may be given: all of the site, and whole answers of other hosts where documents
    /// of theirs may be read.
    fileprivate func answer(_ address: Address) async -> Reply {
        switch scope.reach(of: address) {
        case .site, .document: await fetch(address)
        case .presence, .nothing: Reply(asked: address, outcome: .skipped(.external))
        }
    }
}

extension Job {
    /// What draws the pages of a source; or why nothing does.
    fileprivate func renderer(of source: Source) -> Result<Renderer, RenderFailure> {
        do throws(RenderFailure) {
            let executable = if let browser { browser } else { try BrowserExecutable.locate() }
            let renderer = try Renderer(
                executable: executable,
                clock: clock,
                site: source.site,
                ask: { await source.answer($0) }
            )
            return .success(renderer)
        } catch {
            return .failure(error)
        }
    }

    /// The time that scripts are told, in seconds since 1970: what a capture or an export shows must
    /// not change with the day on which it is looked at.
    private var clock: Double {
        if let capture { return capture.night.record.begun.timeIntervalSince1970 }
        guard !isSite else { return now().timeIntervalSince1970 }
        let noon = try? Date(asOf.iso + "T05:00:00Z", strategy: .iso8601)
        return noon?.timeIntervalSince1970 ?? 0
    }
}

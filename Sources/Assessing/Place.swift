internal import Addressing
internal import Fetching
internal import FoundationEssentials
internal import Model

extension Source {
    /// The source of what a command was asked to look at.
    ///
    /// - Parameters:
    ///   - place: a site, or a copy of one.
    ///   - publishedAs: where the site is published, if it is not there.
    ///   - settings: how to behave towards servers.
    ///   - scratch: the run's own folder, which need not be there yet.
    ///   - keeper: what keeps the answers of a live site.
    ///   - recorder: is told of all that is asked over the network.
    ///   - now: the clock.
    /// - Throws: `AssessError` where there is nothing to look at.
    init(
        _ place: Job.Place,
        publishedAs: Address?,
        settings: Settings,
        scratch: String,
        keeper: Keeper = .none,
        recorder: Recorder? = nil,
        now: @escaping @Sendable () -> Date
    ) throws(AssessError) {
        do throws(FetchError) {
            switch place {
            case .site(let home):
                self = try .web(
                    home: home,
                    publishedAs: publishedAs,
                    settings: settings,
                    keeper: keeper,
                    recorder: recorder,
                    now: now
                )
            case .folder(let path):
                guard let address = publishedAs ?? Job.unpublished else {
                    throw .notAnAddress(path)
                }
                self = try .folder(path, siteURL: address, settings: settings)
            case .archive(let path):
                guard let placeholder = Job.unpublished else { throw .notAnAddress(path) }
                self = try .archive(
                    path,
                    siteURL: publishedAs,
                    placeholder: placeholder,
                    scratch: Self.folder(around: scratch),
                    settings: settings
                )
            }
        } catch {
            throw .noSource(error)
        }
    }

    /// Where what an archive must lay out unpacked goes: files without a name, gone when they are closed.
    private static func folder(around path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        return folder.isEmpty ? "/" : folder
    }
}

extension Job.Place {
    /// Whether it is a live site.
    var isSite: Bool { if case .site = self { true } else { false } }

    var kind: Target.Kind {
        switch self {
        case .site: .site
        case .folder: .folder
        case .archive: .archive
        }
    }

    /// The address or the path as a report names it.
    func location(publishedAs: Address?) -> String {
        if let publishedAs { return publishedAs.text }
        return switch self {
        case .site(let home): home.text
        case .folder(let path), .archive(let path): path
        }
    }
}

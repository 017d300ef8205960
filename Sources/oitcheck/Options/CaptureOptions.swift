import Addressing
import ArgumentParser
import Assessing
import Fetching
import Foundation
import Model

/// Where a site's answers are kept while it is crawled, and until the next crawl.
struct CaptureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder that keeps what the site answers.",
            discussion: """
                A crawl that was killed or interrupted less than a day ago goes on where it was, and \
                the next one transfers only what changed. Default: a folder for each target in the \
                cache; none with --no-cache.
                """,
            valueName: "folder"
        )
    )
    var capture: String?

    @Flag(
        help: "Begin anew: ask the site for every page whole, whatever an earlier crawl has kept."
    )
    var fresh = false

    func validate() throws {
        guard capture != "" else { throw ValidationError("--capture names no folder.") }
    }

    /// Opens the capture for a crawl; nil where nothing is to be kept.
    func open(
        _ home: Address,
        publishedAs: Address?,
        settings: Settings,
        cache: String?,
        target: String
    ) throws -> SiteCapture? {
        let standard = cache.map { "\($0)/captures/\(Self.name(of: home, publishedAs))" }
        guard let folder = capture ?? standard else { return nil }
        do {
            return try SiteCapture.crawling(
                home,
                publishedAs: publishedAs,
                settings: settings,
                in: folder,
                isFresh: fresh,
                now: Date()
            )
        } catch {
            throw Failure.couldNotJudge(error, target: target)
        }
    }

    /// The host, for people, and a number for the rest of the target.
    private static func name(of home: Address, _ publishedAs: Address?) -> String {
        let host = home.host.filter {
            $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0))
        }
        let whole = home.text + "\n" + (publishedAs?.text ?? "")
        let digest = Digest.sha256(of: Array(whole.utf8)).hex
        return "\(host.prefix(80))-\(digest.prefix(12))"
    }
}

extension SiteCapture {
    /// What the user should know before the crawl begins; nil for nothing.
    var note: String? {
        guard case .resumed(let begun, let answers) = beginning, answers > 0 else { return nil }
        let time = begun.formatted(.iso8601)
        return
            "oitcheck: going on with the crawl that began at \(time): \(answers) answers are kept. "
            + "--fresh begins anew."
    }
}

extension Job {
    /// Closes the capture, and says what of it is not as it should be.
    func conclude() {
        guard let capture else { return }
        capture.finish(self)
        if let trouble = capture.trouble { Console.complain("oitcheck: \(trouble)") }
    }
}

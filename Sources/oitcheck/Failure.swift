import Addressing
import Assessing
import Fetching
import Foundation
import Model
import Reading
import Rendering
import Reporting
import ThaiText

/// What the user asked wrongly or what kept a site from being judged: a message that names the thing
/// and what to do, and the code to end with.
struct Failure: Error, CustomStringConvertible {
    let description: String
    let code: Int32

    private init(_ description: String, code: Int32 = Ending.usage) {
        self.description = "oitcheck: " + description
        self.code = code
    }

    init(_ error: FetchError) {
        // An archive that is damaged from its start holds nothing to judge; all else was asked wrongly.
        switch error {
        case .damagedArchive, .noCapturedPage:
            self.init(error.message.en, code: Ending.couldNotJudge)
        default: self.init(error.message.en)
        }
    }

    static func notAnAddress(_ text: String, _ cause: AddressError) -> Failure {
        let why =
            switch cause {
            case .relativeWithoutBase: "it has no host"
            case .otherScheme(let scheme): "\(scheme): is not http or https"
            case .emptyHost: "its host is empty"
            case .invalidHost: "its host is not valid"
            case .invalidPort: "its port is not a number up to 65535"
            case .tooLong: "it is too long"
            }
        return Failure(
            "\(text) is no web address: \(why). Give one such as https://www.some-town.go.th/"
        )
    }

    /// An edition by which nothing can be judged, with the file's own reason.
    static func onlyTitles(_ titles: EditionTitles) -> Failure {
        usage(
            """
            \(titles.year.buddhist): \(titles.reason.th) เลือกแบบตรวจอื่นด้วย --checklist
            \(titles.reason.en); name another edition with --checklist.
            """
        )
    }

    static func noSuchPath(_ path: String) -> Failure {
        Failure(
            "there is no folder or file \(path). For a website give its whole address, with https:// in front."
        )
    }

    static func notAnExport(_ path: String) -> Failure { Failure(FetchError.notAnArchive(path)) }

    static func noHomePage(_ path: String) -> Failure {
        Failure(
            "\(path) holds no home page. Give the folder or archive that holds it (index.html).",
            code: Ending.couldNotJudge
        )
    }

    static func noExtractor(_ error: ExtractorError) -> Failure {
        let found =
            switch error {
            case .notFound(let paths): "is at none of: \(paths.joined(separator: ", "))"
            case .notExecutable(let path): "cannot be run: \(path)"
            case .noThread(let code): "cannot be served: no thread (errno \(code))"
            }
        return Failure(
            "oitcheck-extract \(found). Install it with `make install`, or name it in OITCHECK_EXTRACT."
        )
    }

    static func missingData(_ name: String) -> Failure {
        Failure("\(name) is not installed. Name the folder that holds it with --data.")
    }

    static func usage(_ message: String) -> Failure { Failure(message) }

    static func cannotWrite(_ path: String, _ cause: String) -> Failure {
        let cause = cause.hasSuffix(".") ? String(cause.dropLast()) : cause
        return Failure("cannot write \(path): \(cause). Choose another folder with --output.")
    }

    static func unreadable(_ path: String, _ cause: String) -> Failure {
        Failure("cannot read \(path): \(cause).")
    }

    static func couldNotJudge(_ error: AssessError, target: String) -> Failure {
        switch error {
        case .homeUnread(_, .dead) where !target.contains("://"): noHomePage(target)
        case .homeUnread(let address, let reason):
            Failure(
                "\(target) could not be judged: its home page \(address.readable) was not read "
                    + "(\(reason.code)). \(advice(for: reason))",
                code: Ending.couldNotJudge
            )
        case .noSource(let error): Failure(error)
        case .noStore(let message): Failure(message)
        case .noExtractor(let error): noExtractor(error)
        case .noBrowser(let error): Failure("--render always: \(error.message.en).")
        case .unfinishedCapture(let folder):
            Failure(
                "the crawl in \(folder) did not come to its end. Run it once more: oitcheck crawl "
                    + "TARGET --capture \(folder)",
                code: Ending.couldNotJudge
            )
        }
    }

    static func noScores(_ name: String) -> Failure {
        Failure(
            "no score of an ITA result was read in \(name). See what was read with: oitcheck read \(name)",
            code: Ending.couldNotJudge
        )
    }

    static func couldNotRead(_ error: DocumentError) -> Failure {
        switch error {
        case .noSource(let error): Failure(error)
        case .noExtractor(let error): noExtractor(error)
        case .notFetched(let address, let reason):
            Failure(
                "\(address.readable) was not read (\(reason.code)). \(advice(for: reason))",
                code: Ending.couldNotJudge
            )
        }
    }

    private static func advice(for reason: Reason) -> String {
        switch reason {
        case .unknownHost: "No such host: check the spelling of the address."
        case .connectionRefused: "The server does not answer: is it running, is the port right?"
        case .timeout: "The server did not answer in time: try again later."
        case .tls(.handshake): TLSFault.handshake.wording.en
        case .tls(let fault):
            fault.wording.en + " To check the site all the same, add --allow-bad-tls."
        case .blocked(let status): "It answered \(status): the server does not let oitcheck look."
        case .signIn: "It asks for a sign-in."
        case .dead: "There is no such page: check the address."
        case .serverError(let status): "The server answered \(status): try again later."
        case .robots: "robots.txt forbids it; ask the web officer, or use --ignore-robots."
        case .transport(let words): "The connection failed: \(words)."
        case .hostGivenUp: "Its server failed again and again: try again later."
        case .privateAddress: "Its name leads to a private address: name that host as the target."
        case .needsRendering:
            "A script writes it: install chromium, and do not say --render never."
        case .notCaptured: "The archive holds no capture of it: name its home page with --site-url."
        case .emptyPage: "It answers with an empty page: open it in a browser."
        default: "Open it in a browser to see what a visitor sees."
        }
    }
}

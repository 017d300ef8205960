import ArgumentParser
import Foundation

/// Where what was read is kept from run to run.
struct CacheOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder that keeps what was read of documents, so that only what changed is read again.",
            discussion: "Default: $XDG_CACHE_HOME/oitcheck, else ~/.cache/oitcheck.",
            valueName: "folder"
        )
    )
    var cache: String?

    @Flag(help: "Read every document anew, and keep nothing.")
    var noCache = false

    func validate() throws {
        if noCache, cache != nil {
            throw ValidationError("--cache and --no-cache exclude each other.")
        }
    }

    /// The folder; nil where nothing is to be kept, or nobody says where.
    var folder: String? { noCache ? nil : cache ?? Self.standard }

    /// As the XDG Base Directory Specification has it: a path that is not absolute does not count.
    private static var standard: String? {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
            return base + "/oitcheck"
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.cache/oitcheck"
    }
}

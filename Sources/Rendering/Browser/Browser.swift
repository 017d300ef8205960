internal import CSandbox
internal import Glibc

/// A running browser. Whoever holds it is the only one who speaks to it; when it is let go of, all of
/// its processes are killed and its folder is removed.
final class Browser {
    let pipe: DevToolsPipe
    let wall: Wall
    let household: Household
    /// The spaces of its own that the kernel granted.
    let spaces: Spaces
    let home: BrowserHome
    /// Its name and version as evidence cites them: `chromium/156`.
    var name = "chromium"

    /// Spaces that it shares with no other process.
    struct Spaces: OptionSet, Sendable {
        let rawValue: UInt8
        static let network = Spaces(rawValue: UInt8(OIT_OWN_NETWORK))
        static let files = Spaces(rawValue: UInt8(OIT_OWN_FILES))
        static let processes = Spaces(rawValue: UInt8(OIT_OWN_PROCESSES))
    }

    /// The most bytes of a file of its own.
    private static let fileBytes: UInt64 = 256 << 20

    /// Starts it. The kernel kills it when the calling thread ends, so the thread must be one that
    /// stays.
    init(executable: String) throws(RenderFailure) {
        let user = BrowserUser.chosen()
        home = try BrowserHome(for: user)
        let command = BrowserCommand(executable: executable, home: home.path)
        let (failure, browsing) = Self.start(command, as: user ?? geteuid())
        guard failure == 0 else { throw .cannotStart(String(cString: strerror(failure))) }
        pipe = DevToolsPipe(input: browsing.input, output: browsing.output)
        wall = Wall(browsing.wall)
        spaces = Spaces(rawValue: browsing.spaces)
        household = Household(group: browsing.process)
    }

    deinit { oit_end_group(household.group) }

    private static func start(
        _ command: BrowserCommand,
        as user: uid_t
    ) -> (failure: Int32, oit_browsing) {
        var browsing = oit_browsing()
        let arguments = TextArray(command.arguments + [BrowserCommand.proxy], room: 6)
        let environment = TextArray(command.environment)
        let covered = TextArray(command.covered)
        let options = BrowserHome.options(for: user)
        let failure = arguments.lend { arguments, end in
            environment.lend { environment, _ in
                covered.lend { covered, _ in
                    command.home.withCString { home in
                        options.withCString { options in
                            var browser = oit_browser(
                                arguments: arguments,
                                environment: environment,
                                proxy_end: end,
                                user: user,
                                home: home,
                                home_options: options,
                                covered: covered,
                                file_bytes: fileBytes
                            )
                            return oit_start_browser(&browser, &browsing)
                        }
                    }
                }
            }
        }
        return (failure ?? EINVAL, browsing)
    }
}

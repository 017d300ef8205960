import Addressing
import FoundationEssentials
import Model
import Synchronization
import Testing

@testable import Rendering

let origin = "https://www.example.go.th"

func address(_ path: String) -> Address {
    guard let address = Address(path.hasPrefix("http") ? path : origin + path) else {
        preconditionFailure("\(path) is no address")
    }
    return address
}

func arrival(_ text: String, _ type: String? = "text/html; charset=utf-8") -> Arrival {
    let digest = Digest(bytes: [UInt8](repeating: 7, count: 32))
    guard let digest else { preconditionFailure("32 bytes are a digest") }
    return Arrival(bytes: Array(text.utf8), digest: digest, contentType: type)
}

/// A town of functions that answers what pages ask for, and remembers what that was.
final class Town: Sendable {
    private let says: [String: Outcome]
    private let moved: [String: String]
    private let requests = Mutex<[String]>([])

    /// What it says to addresses, written in full or as paths of its own; nothing else is there.
    init(
        _ says: [String: String] = [:],
        moved: [String: String] = [:],
        troubles: [String: Outcome] = [:]
    ) {
        var outcomes = troubles
        for (path, text) in says { outcomes[path] = .arrived(arrival(text, Self.type(of: path))) }
        self.says = outcomes
        self.moved = moved
    }

    /// All that was asked, in order.
    var asked: [String] { requests.withLock(\.self) }

    @Sendable func reply(to address: Address) -> Reply {
        let text = address.text
        let path = text.hasPrefix(origin) ? String(text.dropFirst(origin.count)) : text
        requests.withLock { $0.append(path) }
        guard let target = moved[path] else {
            return Reply(asked: address, outcome: says[path] ?? .refused(status: 404))
        }
        let hop = Hop(from: address, to: destination(target), status: 302)
        return Reply(asked: address, hops: [hop], outcome: says[target] ?? .refused(status: 404))
    }

    private static func type(of path: String) -> String? {
        if path.hasSuffix(".json") { return "application/json" }
        return path.hasSuffix(".js") ? "text/javascript" : "text/html"
    }
}

private func destination(_ path: String) -> Address { address(path) }

/// Whether there is a browser to draw with; says so where there is none.
let hasBrowser: Bool = {
    if (try? BrowserExecutable.locate()) != nil { return true }
    print("Chromium is not installed: what draws pages is not tested here.")
    return false
}()

extension Renderer {
    /// A renderer of a town, with patience for a busy machine.
    static func of(_ town: Town, _ limits: RenderLimits = .patient) throws -> Renderer {
        try Renderer(
            executable: BrowserExecutable.locate(),
            limits: limits,
            clock: 1_745_000_000,
            site: Site(home: address("/")),
            ask: town.reply
        )
    }

    /// The text of a page as its scripts leave it.
    func text(_ html: String, at path: String = "/") async throws -> String {
        String(decoding: try await draw(arrival(html), at: address(path)).html, as: UTF8.self)
    }
}

extension RenderLimits {
    /// Enough for a machine with much to do.
    static var patient: RenderLimits {
        RenderLimits(patience: .seconds(90), deadline: .seconds(120))
    }
}

/// All tests with a browser, one after another: each looks at what the machine runs.
@Suite(.enabled(if: hasBrowser), .serialized)
struct BrowserTests {}

import Addressing
import Model
import Rendering

extension Diagnosis {
    /// Starts the browser as a run would, and looks how well it is locked in.
    static func browser() async -> Part {
        var part = Part(area: .browser, name: "Chromium")
        do throws(RenderFailure) {
            let lock = try await renderer().examine()
            part.detail = "\(lock.name), uid \(lock.user)"
            if !lock.hasOwnNetwork { (part.state, part.meaning) = (.weak, .browserWalled) }
            if !lock.isSandboxed { (part.state, part.meaning) = (.weak, .browserUnlocked) }
        } catch {
            (part.state, part.meaning) = (.missing, .noBrowser)
            part.detail = error.message.en
            if case .noBrowser = error { (part.detail, part.install) = ("", ["chromium"]) }
        }
        return part
    }

    private static func renderer() throws(RenderFailure) -> Renderer {
        guard let nowhere = Address("https://nowhere.invalid/") else {
            throw .nonsense("no address")
        }
        return try Renderer(
            executable: BrowserExecutable.locate(),
            clock: 0,
            site: Site(home: nowhere),
            ask: { Reply(asked: $0, outcome: .skipped(.external)) }
        )
    }
}

import Addressing
import Assessing
import Fetching
import Foundation
import Model
import Reading

/// What a command that looks at one document was given: a file, or an address.
enum Original {
    case file(String)
    case address(Address)

    init(_ text: String) throws {
        guard text.contains("://") else {
            self = .file(text)
            return
        }
        do {
            self = .address(try Address.parse(text))
        } catch {
            throw Failure.notAnAddress(text, error)
        }
    }

    /// What is seen in it. Redirects are told on the way.
    func look(
        fetching: Settings,
        settings: LookSettings,
        progress: @escaping @Sendable (Assessing.Progress) -> Void
    ) async throws -> Look {
        do {
            switch self {
            case .file(let path): return try await Self.look(atFile: path, settings, progress)
            case .address(let address):
                return try await Self.look(at: address, fetching, settings, progress)
            }
        } catch let error as DocumentError {
            throw Failure.couldNotRead(error)
        }
    }

    private static func look(
        atFile path: String,
        _ settings: LookSettings,
        _ progress: @escaping @Sendable (Assessing.Progress) -> Void
    ) async throws -> Look {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.unreadable(path, "no such file, or no permission")
        }
        let bytes = [UInt8](data)
        guard
            let look = try await Assessing.look(at: bytes, settings: settings, progress: progress)
        else { throw Failure.unreadable(path, "it has no address") }
        return look
    }

    private static func look(
        at address: Address,
        _ fetching: Settings,
        _ settings: LookSettings,
        _ progress: @escaping @Sendable (Assessing.Progress) -> Void
    ) async throws -> Look {
        if address.download != address {
            Console.complain("oitcheck: the file is asked for at \(address.download.readable)")
        }
        let look = try await Assessing.look(
            at: address,
            fetching: fetching,
            settings: settings,
            now: { Date() },
            progress: progress
        )
        for hop in look.hops {
            Console.complain("oitcheck: redirected (\(hop.status)) to \(hop.to.readable)")
        }
        return look
    }
}

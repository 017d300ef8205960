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

    /// The document, read by the extractor at that path. Redirects are told on the way.
    func document(settings: Settings, extractor: String) async throws -> Document {
        switch self {
        case .file(let path): try await Self.document(of: path, extractor)
        case .address(let address): try await Self.document(at: address, settings, extractor)
        }
    }

    private static func document(of path: String, _ extractor: String) async throws -> Document {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure.unreadable(path, "no such file, or no permission")
        }
        let document: Document?
        do throws(ExtractorError) {
            document = try await readDocument([UInt8](data), extractor: extractor)
        } catch {
            throw Failure.noExtractor(error)
        }
        guard let document else { throw Failure.unreadable(path, "it has no address") }
        return document
    }

    private static func document(
        at address: Address,
        _ settings: Settings,
        _ extractor: String
    ) async throws -> Document {
        if address.download != address {
            Console.complain("oitcheck: the file is asked for at \(address.download.readable)")
        }
        do throws(DocumentError) {
            let fetched = try await readDocument(
                at: address,
                settings: settings,
                extractor: extractor,
                now: { Date() }
            )
            for hop in fetched.hops {
                Console.complain("oitcheck: redirected (\(hop.status)) to \(hop.to.readable)")
            }
            return fetched.document
        } catch {
            throw Failure.couldNotRead(error)
        }
    }
}

import Addressing
import Fetching
import Model
import Synchronization

@testable import Assessing

/// Stands in the place of an extractor whose every document is a scan, and counts what it is asked.
///
/// A scan is `scan(…)` of the lines of its pages; pages of equal lines show one picture.
final class Scanner: Sendable {
    struct Counts: Equatable {
        var extractions = 0
        var pictures = 0
        var recognitions = 0
    }

    private let state = Mutex(State())
    private let confidence: Int
    /// Called before a page is recognised.
    private let pause: @Sendable (_ text: String) async -> Void

    private struct State {
        var counts = Counts()
        var recognised: [String] = []
    }

    init(confidence: Int = 90, pause: @escaping @Sendable (String) async -> Void = { _ in }) {
        self.confidence = confidence
        self.pause = pause
    }

    var counts: Counts { state.withLock(\.counts) }

    /// The text of the pages that were recognised, in that order.
    var recognised: [String] { state.withLock(\.recognised) }

    var doors: ExtractorDoors {
        ExtractorDoors(
            abilities: { Hello(readers: ["pdf/1", "image/1"], recogniser: "ocr/1 test") },
            extraction: { bytes, format in self.extraction(of: bytes, format) },
            picture: { bytes, _, page in self.picture(of: bytes, page) },
            recognition: { bytes, _, page in await self.recognition(of: bytes, page) }
        )
    }

    private func extraction(of bytes: [UInt8], _ format: Format) -> Extraction {
        state.withLock { $0.counts.extractions += 1 }
        let pages = Self.pages(of: bytes).count
        return Extraction(
            extractor: "\(format.rawValue)/1",
            readability: .noTextLayer,
            pageCount: pages,
            pagesWithoutText: Array(1...pages)
        )
    }

    private func picture(of bytes: [UInt8], _ page: Int) -> Digest? {
        state.withLock { $0.counts.pictures += 1 }
        let pages = Self.pages(of: bytes)
        return pages.indices.contains(page - 1) ? .sha256(of: Array(pages[page - 1].utf8)) : nil
    }

    private func recognition(of bytes: [UInt8], _ page: Int) async -> Recognition {
        let text = Self.pages(of: bytes)[page - 1]
        await pause(text)
        guard !Task.isCancelled else {
            return Recognition(recogniser: "", readability: .extractorDied("cancelled"))
        }
        state.withLock {
            $0.counts.recognitions += 1
            $0.recognised.append(text)
        }
        let lines = text.split(separator: "\n").map { line in
            Block(
                kind: .paragraph,
                text: String(line),
                origin: .recognised(confidence: confidence)
            )
        }
        return Recognition(
            recogniser: "ocr/1 test",
            readability: lines.isEmpty ? .empty : .readable,
            blocks: lines
        )
    }

    private static func pages(of bytes: [UInt8]) -> [String] {
        String(decoding: bytes.drop { $0 != 0x0A }.dropFirst(), as: UTF8.self)
            .split(separator: "\u{0C}", omittingEmptySubsequences: false).map(String.init)
    }
}

/// A scan with these pages, for a ``Scanner``.
func scan(_ pages: String...) -> Says { scan(pages: pages) }

func scan(pages: [String]) -> Says {
    .file(Array("%PDF-1.4\n\(pages.joined(separator: "\u{0C}"))".utf8))
}

/// A photograph with this text in it.
func poster(_ text: String) -> Says {
    .file([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(text.utf8))
}

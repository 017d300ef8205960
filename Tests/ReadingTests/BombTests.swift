import Model
import Testing

@testable import Reading

/// Every bomb is answered, whatever it does to the child that reads it.
@Suite(.timeLimit(.minutes(3))) struct BombTests {
    private static let limits = ExtractorLimits(
        reading: ExtractorLimits.Allowance(deadline: .seconds(5), processorSeconds: 5),
        recognising: ExtractorLimits.Allowance(deadline: .seconds(5), processorSeconds: 5)
    )

    @Test func `each bomb is answered and the next document is read`() async throws {
        let extractor = try ExtractorFixture.extractor(workers: 2, limits: Self.limits)
        let answers = await withTaskGroup(of: (String, Readability).self) { group in
            for bomb in Bomb.all {
                group.addTask {
                    let answer = await extractor.extraction(of: bomb.bytes, format: bomb.format)
                    return (bomb.name, answer.readability)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(answers.count == Bomb.all.count)
        for (name, readability) in answers.sorted(by: { $0.key < $1.key }) {
            print(name, "→", readability)
            #expect(readability != .extractorDied("malformed answer"), "\(name)")
        }
        let after = await extractor.extraction(of: Array("after".utf8), format: .text)
        #expect(after.blocks.map(\.text) == ["after"])
    }

    @Test func `each bomb that can be drawn is answered`() async throws {
        let extractor = try ExtractorFixture.extractor(workers: 2, limits: Self.limits)
        let drawn = Bomb.all.filter { $0.format == .pdf || $0.format == .image }
        let answers = await withTaskGroup(of: Readability.self) { group in
            for bomb in drawn {
                group.addTask {
                    _ = await extractor.picture(of: bomb.bytes, format: bomb.format, page: 1)
                    return await extractor.recognition(
                        of: bomb.bytes,
                        format: bomb.format,
                        page: 1
                    ).readability
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == drawn.count)
        #expect(!answers.contains(.readable))
    }

    @Test func `what is left out for its size is not called empty`() async throws {
        let extractor = try ExtractorFixture.extractor(limits: Self.limits)
        let line = [UInt8](repeating: 0x61, count: 20 << 20)
        let answer = await extractor.extraction(of: line, format: .text)
        #expect(answer.readability == .tooLarge)
    }

    @Test func `entities are never expanded and nothing is loaded from outside`() async throws {
        let extractor = try ExtractorFixture.extractor(limits: Self.limits)
        for bomb in Bomb.all where bomb.name.contains("laughs") || bomb.name.contains("entity") {
            let answer = await extractor.extraction(of: bomb.bytes, format: bomb.format)
            guard case .damaged = answer.readability else {
                Issue.record("\(bomb.name): \(answer.readability)")
                continue
            }
            #expect(answer.blocks.isEmpty)
        }
    }
}

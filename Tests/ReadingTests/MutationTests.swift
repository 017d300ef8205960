import Model
import Testing

@testable import Reading

/// Hundreds of spoilt files, the same in every run: each is answered, and no answer is nonsense.
@Suite(.timeLimit(.minutes(3))) struct MutationTests {
    private static let limits = ExtractorLimits(
        reading: ExtractorLimits.Allowance(deadline: .seconds(5), processorSeconds: 5),
        recognising: ExtractorLimits.Allowance(deadline: .seconds(5), processorSeconds: 5)
    )

    private static let packages: Set<Format> = [
        .pdf, .xlsx, .docx, .doc, .image, .archive,
    ]

    @Test func `six hundred spoilt files are all accounted for`() async throws {
        let files = HostileFile.mutations(600, seed: 3, of: HostileFile.all)
        let formats = Set(files.map(\.format))
        #expect(formats.isSuperset(of: Self.packages))
        let extractor = try ExtractorFixture.extractor(workers: 2, limits: Self.limits)
        let answers = await withTaskGroup(of: (String, Readability).self) { group in
            for file in files {
                group.addTask {
                    let answer = await extractor.extraction(of: file.bytes, format: file.format)
                    return (file.name, answer.readability)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(answers.count == 600)
        expectHonest(answers)
        let after = await extractor.extraction(of: Array("after".utf8), format: .text)
        #expect(after.blocks.map(\.text) == ["after"])
    }

    @Test func `a hundred spoilt files are drawn or not`() async throws {
        let drawn = HostileFile.all.filter { $0.format == .pdf || $0.format == .image }
        let files = HostileFile.mutations(100, seed: 5, of: drawn)
        let extractor = try ExtractorFixture.extractor(workers: 2, limits: Self.limits)
        let count = await withTaskGroup(of: Digest?.self) { group in
            for file in files {
                group.addTask {
                    await extractor.picture(of: file.bytes, format: file.format, page: 1)
                }
            }
            return await group.reduce(0) { count, _ in count + 1 }
        }
        #expect(count == 100)
    }

    @Test func `the same seed spoils the same way`() {
        let files = HostileFile.all
        let once = HostileFile.mutations(50, seed: 9, of: files).map(\.bytes)
        #expect(once == HostileFile.mutations(50, seed: 9, of: files).map(\.bytes))
        #expect(once != HostileFile.mutations(50, seed: 10, of: files).map(\.bytes))
    }

    /// Prints how many came out how; a child may die of a file, and never speak nonsense of it.
    private func expectHonest(_ answers: [String: Readability]) {
        var kinds: [String: Int] = [:]
        for (name, readability) in answers {
            switch readability {
            case .damaged: kinds["damaged", default: 0] += 1
            case .extractorDied(let cause):
                print("died:", cause, name)
                kinds["died", default: 0] += 1
                #expect(cause != "malformed answer", "\(name)")
                #expect(!cause.hasPrefix("cannot start"), "\(name)")
            default: kinds["\(readability)", default: 0] += 1
            }
        }
        print("of \(answers.count) spoilt files:", kinds.sorted { $0.key < $1.key })
    }
}

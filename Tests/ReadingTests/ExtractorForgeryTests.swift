import FoundationEssentials
import Model
import Testing

@testable import Reading

/// What a child that was taken over may try.
@Suite struct ExtractorForgeryTests {
    private func readability(
        hello: Bool = true,
        then script: String,
        deadline: Duration = .seconds(20)
    ) async throws -> Readability {
        let program = try FakeExtractor(hello: hello, then: script)
        let extractor = try program.extractor(deadline: deadline)
        return try await extractor.read([1], .text).readability
    }

    private func picture(_ script: String) async throws -> Digest? {
        let program = try FakeExtractor(hello: true, then: script + "exec sleep 60")
        let extractor = try program.extractor()
        return await extractor.picture(of: [1], format: .image, page: 1)
    }

    private func recognition(_ script: String) async throws -> Recognition {
        let program = try FakeExtractor(hello: true, then: script + "exec sleep 60")
        let extractor = try program.extractor()
        return await extractor.recognition(of: [1], format: .image, page: 1)
    }

    @Test func `a child that says something else than hello is refused`() async throws {
        let words = FakeExtractor.printf(Array("Segmentation fault".utf8))
        let readability = try await readability(hello: false, then: words + "exec sleep 60")
        #expect(readability == .extractorDied("malformed answer"))
    }

    @Test func `a child of another version is refused`() async throws {
        var hello = Hello().encoded
        hello[16] += 1
        let frame = try FakeExtractor.printf(.hello, hello)
        let readability = try await readability(hello: false, then: frame + "exec sleep 60")
        #expect(readability == .extractorDied("malformed answer"))
    }

    @Test func `a reply that announces too much is refused before it comes`() async throws {
        let head = FakeExtractor.printf([0xFF, 0xFF, 0xFF, 0x7F, Frame.Kind.reply.rawValue])
        let readability = try await readability(then: head + "exec sleep 60")
        #expect(readability == .extractorDied("malformed answer"))
    }

    @Test func `a reply of nonsense is refused`() async throws {
        let reply = try FakeExtractor.printf(.reply, [UInt8](repeating: 0xFF, count: 40))
        let readability = try await readability(then: reply + "exec sleep 60")
        #expect(readability == .extractorDied("malformed answer"))
    }

    @Test func `an honest answer of a stranger is taken`() async throws {
        let reply = try FakeExtractor.printf(
            .reply,
            Extraction(extractor: "text/1", readability: .empty).encoded
        )
        #expect(try await readability(then: reply + "exec sleep 60") == .empty)
    }

    @Test func `a child that stalls is stopped at the deadline`() async throws {
        let readability = try await readability(then: "exec sleep 60", deadline: .milliseconds(300))
        #expect(readability == .extractorDied("deadline of 0.3 s"))
    }

    @Test func `half an answer is stopped at the deadline`() async throws {
        let half = FakeExtractor.printf([20, 0, 0, 0, Frame.Kind.reply.rawValue, 1, 2])
        let readability = try await readability(
            then: half + "exec sleep 60",
            deadline: .milliseconds(300)
        )
        #expect(readability == .extractorDied("deadline of 0.3 s"))
    }

    @Test func `a child that dies is told by its signal`() async throws {
        let readability = try await readability(then: "kill -ABRT $$")
        #expect(readability == .extractorDied("signal 6 (SIGABRT)"))
    }

    @Test func `a child that ran out of memory or time is told by the limit`() async throws {
        #expect(
            try await readability(then: "exit 70")
                == .extractorDied("signal 6 (SIGABRT), memory limit 1.5 GB")
        )
        #expect(
            try await readability(then: "kill -XCPU $$")
                == .extractorDied("signal 24 (SIGXCPU), processor time limit 25 s")
        )
    }

    @Test func `a child that leaves is told by its status`() async throws {
        #expect(try await readability(then: "exit 7") == .extractorDied("exit status 7"))
    }

    @Test func `a warm child that dies has a successor`() async throws {
        let reply = try FakeExtractor.printf(
            .reply,
            Extraction(extractor: "text/1", readability: .empty).encoded
        )
        let program = try FakeExtractor(hello: true, then: reply + "sleep 0.05; kill -SEGV $$")
        let extractor = try program.extractor()
        for _ in 0..<5 {
            try await Task.sleep(for: .milliseconds(100))
            #expect(try await extractor.read([1], .text).readability == .empty)
        }
    }

    @Test func `a picture is taken for what it is`() async throws {
        let digest = try #require(Digest(bytes: [UInt8](repeating: 9, count: 32)))
        let reply = try FakeExtractor.printf(.picture, PagePicture(digest: digest).encoded)
        #expect(try await picture(reply) == digest)
    }

    @Test func `a digest that is too short is no picture`() async throws {
        let reply = try FakeExtractor.printf(.picture, [1, 2, 3])
        #expect(try await picture(reply) == nil)
    }

    @Test func `a picture larger than any digest is refused before it comes`() async throws {
        let head = FakeExtractor.printf([33, 0, 0, 0, Frame.Kind.picture.rawValue])
        #expect(try await picture(head) == nil)
    }

    @Test func `an answer to another task is refused`() async throws {
        let reply = try FakeExtractor.printf(.reply, Extraction(extractor: "pdf/1").encoded)
        let recognition = try await recognition(reply)
        #expect(recognition.readability == .extractorDied("malformed answer"))
        #expect(recognition.recogniser.isEmpty)
    }

    @Test func `a forged recognition is refused`() async throws {
        let blocks = [Block(kind: .paragraph, text: "แผน", heading: 7)]
        for payload in [
            Recognition(recogniser: "ocr/1", blocks: blocks).encoded,
            Recognition(recogniser: "ocr/1").encoded + [0],
            [UInt8](repeating: 0xFF, count: 40),
        ] {
            let reply = try FakeExtractor.printf(.recognition, payload)
            let recognition = try await recognition(reply)
            #expect(recognition.readability == .extractorDied("malformed answer"))
        }
    }

    @Test func `an honest recognition of a stranger is taken`() async throws {
        let honest = Recognition(
            recogniser: "ocr/1",
            blocks: [Block(kind: .paragraph, text: "แผน", origin: .recognised(confidence: 91))]
        )
        let reply = try FakeExtractor.printf(.recognition, honest.encoded)
        #expect(try await recognition(reply) == honest)
    }
}

import TestSupport
import Testing

@testable import Model

@Suite struct FrameTests {
    @Test func `what is encoded is decoded again`() throws {
        var random = RandomExtraction(seed: 2568)
        for _ in 0..<400 {
            let extraction = random.make()
            #expect(try Extraction(decoding: extraction.encoded) == extraction)
        }
    }

    @Test func `every beginning of a reply is refused`() throws {
        var random = RandomExtraction(seed: 7)
        let payload = random.make().encoded
        for length in payload.indices {
            #expect(throws: FrameError.self) {
                try Extraction(decoding: Array(payload[..<length]))
            }
        }
    }

    @Test func `a reply that goes on is refused`() {
        let payload = Extraction(extractor: "pdf/1").encoded + [0]
        #expect(throws: FrameError.long(1)) { try Extraction(decoding: payload) }
    }

    @Test func `random bytes never trap`() {
        var random = SeededRandom(seed: 41)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...80, using: &random)
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = try? Extraction(decoding: bytes)
            _ = try? ExtractionRequest(decoding: bytes)
            _ = try? Hello(decoding: bytes)
            _ = try? Recognition(decoding: bytes)
            _ = try? PagePicture(decoding: bytes)
            _ = try? Frame(head: Array(bytes.prefix(5)), expecting: .reply)
        }
    }

    @Test func `a reply with a few bytes changed never points to what it does not have`() {
        var random = SeededRandom(seed: 99)
        var made = RandomExtraction(seed: 99)
        for _ in 0..<3_000 {
            var payload = made.make().encoded
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: payload.indices, using: &random)
                payload[index] = UInt8.random(in: 0...255, using: &random)
            }
            guard let extraction = try? Extraction(decoding: payload) else { continue }
            for link in extraction.links {
                if let block = link.block { _ = extraction.blocks[block] }
                if let cell = link.cell {
                    _ = extraction.tables[cell.table].rows[cell.row][cell.column]
                }
            }
            for block in extraction.blocks {
                if let heading = block.heading { #expect(extraction.blocks[heading].isHeading) }
            }
        }
    }

    @Test func `a forged count makes no room`() {
        var writer = FrameWriter()
        writer.append("pdf/1")
        writer.append(0)
        writer.append("")
        writer.append("")
        writer.append(ExtractionLimits.blocks)
        #expect(throws: FrameError.short) { try Extraction(decoding: writer.bytes) }
    }

    @Test func `a count above the limit is refused`() {
        var writer = FrameWriter()
        writer.append("pdf/1")
        writer.append(0)
        writer.append("")
        writer.append("")
        writer.append(ExtractionLimits.blocks + 1)
        #expect(throws: FrameError.excessive("blocks")) { try Extraction(decoding: writer.bytes) }
    }

    @Test func `a ragged table is refused`() {
        let table = Table(rows: [[Cell("a"), Cell("b")], [Cell("c")]])
        let payload = Extraction(extractor: "csv/1", tables: [table]).encoded
        #expect(throws: FrameError.invalid("table")) { try Extraction(decoding: payload) }
    }

    @Test func `a link to a block that is not there is refused`() {
        let link = ExtractedLink(written: "a", text: "b", block: 3)
        let payload = Extraction(extractor: "pdf/1", links: [link]).encoded
        #expect(throws: FrameError.invalid("link")) { try Extraction(decoding: payload) }
    }

    @Test func `text that is no UTF-8 is refused`() {
        #expect(throws: FrameError.invalid("UTF-8")) {
            try Extraction(decoding: [2, 0xE0, 0xB8])
        }
    }

    @Test(arguments: Frame.Kind.allCases)
    func `a head is read as it was written`(_ kind: Frame.Kind) throws {
        let frame = try Frame(kind, length: kind.limit)
        #expect(try Frame(head: frame.head, expecting: kind) == frame)
    }

    @Test func `a payload above the limit of its kind is refused by its head`() {
        let head: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, Frame.Kind.reply.rawValue]
        #expect(throws: FrameError.excessive("reply")) { try Frame(head: head, expecting: .reply) }
    }

    @Test func `a frame of another kind than the one due is refused`() throws {
        let head = try Frame(.request, length: 1).head
        #expect(throws: FrameError.invalid("kind 2")) { try Frame(head: head, expecting: .reply) }
    }

    @Test func `a hello of another version is told by its number`() {
        var hello = Hello().encoded
        hello[16] = 9
        #expect(throws: FrameError.version(9)) { try Hello(decoding: hello) }
    }

    @Test func `a hello tells what the child reads and how it is locked in`() throws {
        let hello = Hello(
            readers: ["pdf/2", "xlsx/1"],
            recogniser: "ocr/1",
            confinement: Hello.Confinement(landlock: 7, filtersCalls: true)
        )
        #expect(try Hello(decoding: hello.encoded) == hello)
    }

    @Test(arguments: [ExtractionRequest.Task.read, .picture(page: 1), .recognise(page: 588)])
    func `a request is its lead and its bytes`(task: ExtractionRequest.Task) throws {
        let request = ExtractionRequest([1, 2, 3], format: .docx, task: task)
        let payload = try request.lead().dropFirst(Frame.headLength) + [1, 2, 3]
        #expect(try ExtractionRequest(decoding: Array(payload)) == request)
    }
}

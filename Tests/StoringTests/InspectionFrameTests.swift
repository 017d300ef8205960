import Testing

@testable import Model

struct InspectionFrameTests {
    private let inspection = Inspection(
        likenesses: [.none, .own, .refused("แผน"), .none],
        state: .loginWall,
        agency: "เทศบาลเมือง",
        isTitleSure: false
    )

    @Test func `an inspection that is kept is the same again`() throws {
        let again = try Inspection(decoding: inspection.encoded)
        #expect(again.likenesses == inspection.likenesses)
        #expect(again.state == inspection.state)
        #expect(again.agency == inspection.agency)
        #expect(again.isTitleSure == inspection.isTitleSure)
    }

    @Test func `every beginning of a kept inspection is refused, and more than it`() throws {
        let bytes = inspection.encoded
        for length in bytes.indices {
            #expect(throws: FrameError.self) { try Inspection(decoding: Array(bytes[..<length])) }
        }
        #expect(throws: FrameError.self) { try Inspection(decoding: bytes + [0]) }
    }
}

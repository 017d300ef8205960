import FoundationEssentials
import Testing
import ThaiText

@Suite struct Windows874Conformance {
    @Test func `every byte means what the WHATWG index says`() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"]
            ?? package.deletingLastPathComponent().appending(path: "shared").path()
        let path = "\(shared)/corpus/conformance/index-windows-874.txt"
        guard let data = FileManager.default.contents(atPath: path) else {
            return print("skipped: no shared corpus here")
        }
        var index: [UInt8: UInt32] = [:]
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard fields.count > 1, let pointer = UInt8(fields[0]) else { continue }
            index[pointer + 0x80] = UInt32(fields[1].dropFirst(2), radix: 16)
        }
        #expect(index.count == 120)
        for byte in UInt8(0)...255 {
            let expected = byte < 0x80 ? UInt32(byte) : index[byte]
            #expect(Windows874.scalar(of: byte)?.value == expected)
            if let scalar = Windows874.scalar(of: byte) {
                #expect(Windows874.byte(of: scalar) == byte)
            }
        }
    }

    @Test func `what means nothing is replaced, what has no byte is not encoded`() {
        #expect(Windows874.decode([0xA1, 0xDB, 0x41]) == "ก\u{FFFD}A")
        #expect(Windows874.encode("ก🏛") == nil)
    }
}

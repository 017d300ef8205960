import Extracting
import Foundation
import Model

/// Writes what comes over the extractor's pipe about documents: their format, then their files.
func writeFrames(of documents: [String]) throws {
    guard let name = documents.first, let format = Format(rawValue: name) else { exit(2) }
    for path in documents.dropFirst() {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let extraction = extract(bytes, format: format)
        let recognition = Recognition(
            recogniser: "ocr/1",
            readability: extraction.readability,
            blocks: extraction.blocks,
            tables: extraction.tables
        )
        let request = try ExtractionRequest(Array(bytes.prefix(64)), format: format).lead()
        let seeds = [
            "reply": extraction.encoded, "recognition": recognition.encoded,
            "request": Array(request.dropFirst(Frame.headLength)) + bytes.prefix(64),
            "hello": Hello(readers: ["pdf/1", "xlsx/1"], recogniser: "ocr/1").encoded,
            "picture": [UInt8](repeating: 7, count: 32),
        ]
        let file = path.split(separator: "/").last.map(String.init) ?? "seed"
        for (kind, seed) in seeds { try write(seed, kind, as: file) }
    }
}

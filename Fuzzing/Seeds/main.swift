import Extracting
import FoundationEssentials
import Glibc
import Model

// Writes what an honest child and parent would send about the files named, as seeds for the decoders.
// usage: seeds FOLDER FORMAT FILE...
let arguments = CommandLine.arguments
guard arguments.count > 3, let format = Format(rawValue: arguments[2]) else { exit(2) }
for path in arguments[3...] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let extraction = extract(bytes, format: format)
    let name = path.split(separator: "/").last.map(String.init) ?? "seed"
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
    for (kind, seed) in seeds {
        let folder = URL(filePath: arguments[1]).appending(path: kind)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(seed).write(to: folder.appending(path: name))
    }
}

import Foundation
import Model
import Reading
import Sniffing

// usage: recognise-pages WORKERS FILE...
// Recognises page 1 of each file in as many children as told, and prints a line of JSON for each in
// the order given, then one with the seconds on the wall that all took together.

struct Page: Encodable {
    let file: String
    let recogniser: String
    let readability: String
    let text: String
    let cells: [[String]]
    let confidences: [Int]
}

let arguments = CommandLine.arguments.dropFirst()
guard let workers = arguments.first.flatMap({ Int($0) }), arguments.count > 1 else {
    print("usage: recognise-pages WORKERS FILE...")
    exit(2)
}
let extractor = try Extractor(executable: ExtractorExecutable.locate(), workers: workers)
let files = try arguments.dropFirst().map { file in
    (file, [UInt8](try Data(contentsOf: URL(filePath: file))))
}
// Each child loads its models with its first page, which is not what is measured.
_ = await recognised(Array(repeating: files[0], count: 2 * workers))
let start = ContinuousClock.now
let pages = await recognised(files)
let seconds = start.duration(to: .now) / .seconds(1)
let encoder = JSONEncoder()
for page in pages { print(String(decoding: try encoder.encode(page), as: UTF8.self)) }
print("{\"pages\":\(pages.count),\"workers\":\(workers),\"seconds\":\(seconds)}")

func recognised(_ files: [(String, [UInt8])]) async -> [Page] {
    await withTaskGroup(of: (Int, Page).self) { group in
        for (index, (file, bytes)) in files.enumerated() {
            group.addTask { (index, await recognised(file, bytes)) }
        }
        var pages: [(Int, Page)] = []
        for await page in group { pages.append(page) }
        return pages.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

func recognised(_ file: String, _ bytes: [UInt8]) async -> Page {
    let recognition = await extractor.recognition(of: bytes, format: sniff(bytes), page: 1)
    return Page(
        file: file,
        recogniser: recognition.recogniser,
        readability: "\(recognition.readability)",
        text: recognition.blocks.map(\.text).joined(separator: "\n"),
        cells: recognition.tables.flatMap { $0.rows.map { $0.map(\.text) } },
        confidences: recognition.blocks.map { block in
            if case .recognised(let confidence) = block.origin { confidence } else { 100 }
        }
    )
}

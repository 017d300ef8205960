import Foundation

// Writes seeds: what an honest program would hand over. Each kind goes into a folder of its name.
// usage: seeds FOLDER documents FORMAT FILE...     what a child and its parent say about documents
//        seeds FOLDER journal                      a capture, and facts of a page
//        seeds FOLDER addresses FILE               the cases of urltestdata.json
//        seeds FOLDER robots FILE                  the cases of robots.json
let arguments = CommandLine.arguments
guard arguments.count > 2 else { exit(2) }
let files = arguments.dropFirst(3)
switch arguments[2] {
case "documents": try writeFrames(of: Array(files))
case "journal": try writeJournal()
case "addresses": try writeAddresses(from: files.first)
case "robots": try writeRobots(from: files.first)
default: exit(2)
}

/// Writes one seed of a kind.
func write(_ seed: [UInt8], _ kind: String, as name: String) throws {
    let folder = URL(filePath: CommandLine.arguments[1]).appending(path: kind)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(seed).write(to: folder.appending(path: name))
}

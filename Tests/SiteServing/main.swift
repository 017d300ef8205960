import Foundation
import TestSupport

// Serves each folder of a website export on a loopback port of its own until it is ended, and prints
// a line "address<tab>folder" for each: what `make demo` and people who try things need.
let folders = CommandLine.arguments.dropFirst()
guard !folders.isEmpty else {
    FileHandle.standardError.write(Data("usage: site-server FOLDER...\n".utf8))
    exit(2)
}
var servers: [SiteServer] = []
for folder in folders {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
        FileHandle.standardError.write(Data("site-server: there is no folder \(folder)\n".utf8))
        exit(2)
    }
    let server = SiteServer(folder: URL(filePath: folder))
    try await server.start()
    servers.append(server)
    FileHandle.standardOutput.write(Data("\(server.address)\t\(folder)\n".utf8))
}
while true { try await Task.sleep(for: .seconds(3600)) }

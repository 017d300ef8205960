import CEscape
import CSandbox
import Extracting
import FoundationEssentials
import Glibc
import Model

// Confines itself as the extractor's child does and then tries to get out in every way, or reads a
// file and writes what it says, as it would go to the parent.
// usage: escape free|files|confined|other FOLDER
//        escape read FORMAT FILE
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "read" where arguments.count == 4: try read(arguments[3], as: arguments[2])
case .some(let mode) where arguments.count == 3: try escape(mode, folder: arguments[2])
default: exit(2)
}

func read(_ path: String, as name: String) throws {
    guard let format = Format(rawValue: name) else { exit(2) }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    _ = try Confinement.enter()
    var rest = extract(bytes, format: format).encoded[...]
    while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        guard written > 0 else { exit(1) }
        rest = rest.dropFirst(written)
    }
}

func escape(_ mode: String, folder: String) throws {
    var hold = oit_hold()
    guard oit_take_hold(folder, &hold) == 0 else { exit(2) }
    switch mode {
    case "free": break
    case "files": print("landlock", oit_guard_files())
    default:
        let confinement = try Confinement.enter()
        print("landlock", confinement.landlock, "filter", confinement.filtersCalls)
    }
    fflush(nil)
    if mode == "other" { oit_call_by_other_interface() } else { oit_escape(hold) }
}

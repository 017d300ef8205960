internal import Foundation
internal import GRDB

/// Why something could not be kept, or what was kept not be used.
package enum StoreError: Error, Hashable, CustomStringConvertible {
    case cannotCreate(String, String)
    case cannotOpen(String, String)
    case cannotWrite(String, String)
    /// A capture that another process writes in, or reads while this one would write.
    case inUse(String)
    /// A folder that is no capture, or no folder at all.
    case noCapture(String)
    /// A folder that holds other things.
    case foreign(String)
    /// A capture of another version of the program.
    case otherVersion(String)
    case damaged(String, String)
    /// Something went wrong on the way, such as a full disk.
    case cannotKeep(String, String)

    package var description: String {
        switch self {
        case .cannotCreate(let path, let cause):
            "cannot create the folder \(path): \(cause). Name another place in TMPDIR."
        case .cannotOpen(let path, let cause): "cannot open \(path): \(cause)."
        case .cannotWrite(let path, let cause):
            "cannot write in \(path): \(cause). Is the disk full? Name another place in TMPDIR."
        case .inUse(let path):
            "another oitcheck is at work on the capture in \(path). Wait until it has ended, or name "
                + "another folder with --capture."
        case .noCapture(let path):
            "there is no capture in \(path). Make one with: oitcheck crawl TARGET --capture \(path)"
        case .foreign(let path):
            "\(path) holds other things than a capture. Name a new folder, or that of a capture."
        case .otherVersion(let path):
            "the capture in \(path) was made by another version of oitcheck. Name a new folder, or "
                + "delete this one, and crawl again."
        case .damaged(let path, let cause):
            "the capture in \(path) is damaged: \(cause). Delete the folder and crawl again."
        case .cannotKeep(let path, let cause):
            "the capture in \(path) cannot be written: \(cause). Is the disk full? Name another folder "
                + "with --capture."
        }
    }
}

extension StoreError {
    /// What it means for a capture that it cannot be opened.
    init(opening path: String, _ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_BUSY: self = .inUse(path)
        case let error as DatabaseError where Self.isDamage(error.resultCode):
            self = .damaged(path, error.localizedDescription)
        default: self = .cannotKeep(path, error.localizedDescription)
        }
    }

    init(keepingIn path: String, _ error: any Error) {
        self = (error as? StoreError) ?? .cannotKeep(path, error.localizedDescription)
    }

    private static func isDamage(_ code: ResultCode) -> Bool {
        code == .SQLITE_NOTADB || code == .SQLITE_CORRUPT
    }
}

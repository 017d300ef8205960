import Addressing
import Assessing
import Fetching
import Foundation

/// What the TARGET of a command is.
struct Place {
    let text: String
    let place: Job.Place

    init(_ text: String) throws {
        self.text = text
        if text.contains("://") {
            do {
                place = .site(try Address.parse(text))
            } catch {
                throw Failure.notAnAddress(text, error)
            }
            return
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) else {
            throw Failure.noSuchPath(text)
        }
        if isFolder.boolValue {
            place = .folder(text)
        } else if ArchiveKind(at: text) != nil {
            place = .archive(text)
        } else {
            throw Failure.notAnExport(text)
        }
    }

    /// Whether there is a network to ask.
    var isSite: Bool {
        if case .site = place { true } else { false }
    }
}

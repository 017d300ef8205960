import Addressing
import Assessing
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
        guard isFolder.boolValue else { throw Failure.notAFolder(text) }
        place = .folder(text)
    }

    var isFolder: Bool {
        if case .folder = place { true } else { false }
    }
}

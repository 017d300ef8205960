internal import Model

/// Why a file gives nothing, or nothing more than was read before.
enum Refusal: Error, Hashable, Sendable {
    /// It opens, and there is nothing in it.
    case empty
    /// It shows something, but no text.
    case noTextLayer
    case encrypted
    /// What is wrong with it.
    case damaged(String)
    /// The format's name.
    case unsupported(String)
    case tooLarge

    var readability: Readability {
        switch self {
        case .empty: .empty
        case .noTextLayer: .noTextLayer
        case .encrypted: .encrypted
        case .damaged(let words): .damaged(words)
        case .unsupported(let name): .unsupported(name)
        case .tooLarge: .tooLarge
        }
    }
}

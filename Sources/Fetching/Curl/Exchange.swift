internal import Addressing
internal import Model

/// One request, without redirects.
struct Request: Sendable {
    let address: Address
    /// The most decoded bytes of the body.
    var limit: Int
    var excess = Excess.refuse
    /// Whether it is asked with HEAD.
    var isHeadOnly = false
    /// The least time since the last request to that host began.
    var spacing: Duration
    /// Whether it may be answered from a private address.
    var mayBePrivate: Bool
    /// The Cookie header; nil for none.
    var cookies: String?
    /// Whether the head of the answer is kept as it came.
    var isRecorded = false
    var aim = Aim.page
    /// Whether it is worth another attempt at once where it comes to nothing.
    var mayRepeat = true
    /// Whether no other request to its host may be under way.
    var isAlone = false
    /// The longest to wait for the answer, where that is less than for others.
    var patience: Duration?
    /// Whether the server must prove who it is.
    var isVerified = true

    /// What is asked for.
    enum Aim: Sendable {
        case page
        /// The certificates that the server sends. The connection ends there: nothing is asked.
        case certificates
    }
    /// What is known of the body: the server may answer that it is still the same (304).
    var validators: Validators?

    /// What becomes of a body that exceeds the limit.
    enum Excess: Sendable {
        /// It counts as too large.
        case refuse
        /// What arrived so far counts as all.
        case cut
    }
}

/// What one request came to.
enum Response: Sendable {
    case answered(ResponseHead, body: [UInt8])
    /// The certificates that the server sent, the leaf first.
    case shown([Certificate])
    case failed(Failure)
    case cancelled
}

/// Why a transfer came to nothing.
enum Failure: Error, Hashable, Sendable {
    case tooLarge
    case headersTooLarge
    /// The connection ended within the headers.
    case headersCut
    case privateAddress
    case outOfMemory
    /// An archive's record of it is damaged.
    case damagedCapture
    /// What an archive of ours says of an address that gave no answer.
    case heard(Trouble)
    /// The host failed so often that it is left alone; it was not asked.
    case hostGivenUp
    /// The server did not prove who it is.
    case certificate(TLSFault)
    /// A code of libcurl's, with its two companions for connections and certificates.
    case transport(code: UInt32, system: Int32, verification: Int)
}

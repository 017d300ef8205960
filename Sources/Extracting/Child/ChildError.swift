package import Model

/// Why a child cannot go on. Its exit status tells the parent.
package enum ChildError: Error {
    /// The limits could not be set; an errno.
    case unconfined(Int32)
    /// A pipe broke; an errno.
    case pipe(Int32)
    /// The parent sent what is no frame.
    case frame(FrameError)

    var exitStatus: Int32 {
        switch self {
        case .unconfined: 3
        case .pipe: 4
        case .frame: 5
        }
    }
}

/// What is wrong with a frame; whoever sent it is not to be trusted any further.
package enum FrameError: Error, Hashable, Sendable {
    /// It ends before what it announces.
    case short
    /// It goes on after its end; how many bytes too many.
    case long(Int)
    /// A length or number is above its limit; what was counted.
    case excessive(String)
    /// A value that no sender of this version writes; which.
    case invalid(String)
    /// The other side speaks another version of the protocol; its number.
    case version(Int)
}

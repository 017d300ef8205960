internal import Model

/// The bytes that all that is packed in a document may still unpack to, archives within archives
/// included.
final class UnpackBudget {
    private(set) var left = ExtractionLimits.unpackedBytes

    /// Whether so many bytes are left.
    func allows(_ bytes: UInt64) -> Bool { bytes <= left }

    /// Takes bytes; false, and nothing taken, where they are too many.
    func take(_ bytes: Int) -> Bool {
        guard bytes <= left else { return false }
        left -= bytes
        return true
    }
}

/// The two nets that know digits, and how sure they must be.
enum DigitNets {
    /// The least chance that both nets give a class for it to be believed.
    static let certainty: Float = 0.95
}

internal import CSandbox

/// What a child gives up before it reads its first byte.
enum Confinement {
    /// Enough for poppler on any page for people; a page that bursts it ends the child.
    private static let memory: UInt64 = 1 << 30
    /// Until the parent allows more, which it does with every document.
    private static let processorSeconds: UInt64 = 30
    private static let files: UInt64 = 32

    static func enter() throws(ChildError) {
        let limits = oit_limits(
            memory: memory,
            processor_seconds: processorSeconds,
            files: files
        )
        let failure = oit_confine(limits)
        guard failure == 0 else { throw .unconfined(failure) }
        // Landlock and seccomp take their place here, after everything a library loads at its
        // start is loaded.
    }
}

internal import CSandbox
package import Model

/// What a child gives up before it reads its first byte.
package enum Confinement {
    private static let memory = UInt64(ExtractionLimits.memory)
    /// Until the parent allows more, which it does with every task.
    private static let processorSeconds: UInt64 = 30
    private static let files: UInt64 = 32

    /// Confines the calling process for good; what the kernel keeps from it besides the limits.
    /// An old kernel keeps less, which is told and no error.
    package static func enter() throws(ChildError) -> Hello.Confinement {
        let limits = oit_limits(
            memory: memory,
            processor_seconds: processorSeconds,
            files: files
        )
        let failure = oit_limit(limits)
        guard failure == 0 else { throw .unconfined(failure) }
        _ = oit_tell_memory(memory)
        let landlock = Int(oit_guard_files())
        return Hello.Confinement(landlock: landlock, filtersCalls: oit_filter_calls() == 0)
    }
}

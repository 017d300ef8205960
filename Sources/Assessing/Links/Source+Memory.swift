internal import Fetching
internal import Storing

extension Source {
    /// The same source, which believes of other hosts what it learned in the last days.
    func remembering(_ memory: ExternalMemory?) -> Source {
        guard let memory else { return self }
        return remembering(memory.isThere, note: memory.note)
    }
}

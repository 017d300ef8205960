internal import CCurl

/// libcurl's multi handle, freed with its last owner.
///
/// It is shared with the thread that drives it. Anybody may call `wake`, the one multi function
/// that libcurl lets other threads call; all others belong to that thread.
final class MultiHandle: Sendable {
    // A pointer is not Sendable by itself; see above for why this one may be shared.
    nonisolated(unsafe) let pointer: UnsafeMutableRawPointer

    /// The most idle connections kept for reuse.
    private static let idleConnections = 32
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    init?() {
        guard Self.isLibraryReady, let pointer = curl_multi_init() else { return nil }
        self.pointer = pointer
        _ = oit_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, Self.idleConnections)
    }

    deinit { curl_multi_cleanup(pointer) }

    /// Ends the poll that is going on, or the next one.
    func wake() { curl_multi_wakeup(pointer) }
}

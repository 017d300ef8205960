internal import Addressing
internal import CCurl

/// One request under way: what has arrived of its answer, and who waits for it.
///
/// It lives on libcurl's thread only. libcurl holds an unretained pointer to it, so the thread
/// keeps every transfer until its handle has left the multi handle.
final class Transfer {
    let submission: Submission
    let handle: EasyHandle
    private var head: ResponseHead
    private var body: [UInt8] = []
    private var discarded = 0
    private var hasMetPrivate = false
    private var stop: Stop?
    let startedAt = ContinuousClock.now

    /// How much of an unwanted body is read to keep the connection.
    private static let worthDiscarding = 64 << 10
    /// What a server may make us reserve by announcing it.
    private static let largestReserve = 4 << 20

    /// Why we ended it, rather than the server or libcurl.
    private enum Stop {
        case failure(Failure)
        /// Enough has arrived.
        case enough
    }

    init(_ submission: Submission, on handle: EasyHandle) {
        self.submission = submission
        self.handle = handle
        head = ResponseHead(keepsLines: submission.request.isRecorded)
    }

    /// What it came to, once libcurl is done with it.
    func response(code: CURLcode) -> Response {
        if submission.request.isRecorded { head.peer = handle.string(CURLINFO_PRIMARY_IP) }
        switch stop {
        case .failure(let failure): return .failed(failure)
        case .enough: return .answered(head, body: body)
        case nil: break
        }
        if case .certificates = submission.request.aim, code == CURLE_OK {
            return .shown(handle.certificates)
        }
        // Of a refusal or a redirect the head says all, however its body ended.
        if head.isComplete, head.status >= 300 { return .answered(head, body: []) }
        if code == CURLE_OK {
            // libcurl lets an answer pass whose connection breaks within the headers.
            return head.isComplete ? .answered(head, body: body) : .failed(.headersCut)
        }
        // One private address among public ones is no obstacle; it is when nothing else was left.
        if code == CURLE_COULDNT_CONNECT, hasMetPrivate { return .failed(.privateAddress) }
        return .failed(
            .transport(
                code: code.rawValue,
                system: Int32(truncatingIfNeeded: handle.long(CURLINFO_OS_ERRNO)),
                verification: handle.long(CURLINFO_SSL_VERIFYRESULT)
            )
        )
    }

    /// Takes decoded bytes of the body; false ends the transfer.
    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard isWanted else {
            // Read to its end, so that the connection can be used again; unless it is long.
            discarded += bytes.count
            return discarded <= Self.worthDiscarding || end(.enough)
        }
        if body.isEmpty {
            guard prepareBody() else { return end(.failure(.tooLarge)) }
        }
        let room = submission.request.limit - body.count
        makeRoom(for: min(room, bytes.count))
        body.append(contentsOf: bytes.prefix(room))
        guard bytes.count > room else { return true }
        return end(submission.request.excess == .cut ? .enough : .failure(.tooLarge))
    }

    /// Takes one header line; false ends the transfer.
    func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
        // Trailers come after the body and say nothing that is asked for here.
        guard body.isEmpty else { return true }
        return head.take(Array(bytes)) || end(.failure(.headersTooLarge))
    }

    /// Whether libcurl may connect there.
    func mayConnect(to peer: IPAddress?) -> Bool {
        if submission.request.mayBePrivate { return true }
        if let peer, peer.isPublic { return true }
        hasMetPrivate = true
        return false
    }

    private var isWanted: Bool { 200..<300 ~= head.status }

    /// Makes room for the announced length; false where that alone is too large.
    private func prepareBody() -> Bool {
        let announced = handle.bytes(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) ?? 0
        let limit = submission.request.limit
        if announced > limit, submission.request.excess == .refuse { return false }
        body.reserveCapacity(min(announced, limit, Self.largestReserve))
        return true
    }

    /// Makes room for more of the body: for twice as much, and for the last doublings in one. An array left
    /// to itself would be copied once more just before the limit, and be there twice.
    private func makeRoom(for count: Int) {
        let (needed, limit) = (body.count + count, submission.request.limit)
        guard needed > body.capacity else { return }
        let double = 2 * body.capacity
        body.reserveCapacity(max(needed, double > limit / 2 ? limit : double))
    }

    private func end(_ stop: Stop) -> Bool {
        self.stop = self.stop ?? stop
        return false
    }
}

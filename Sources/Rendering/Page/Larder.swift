internal import Addressing
internal import FoundationEssentials
internal import Model

/// What pages were given, kept for the next page of the run: a site's program is asked for once.
final class Larder {
    private var portions: [Address: Portion] = [:]
    private var order: [Address] = []
    private var size = 0

    /// Bytes of all portions, as they are sent.
    private static let mostBytes = 48 << 20

    func portion(for address: Address) -> Portion? { portions[address] }

    /// Keeps what came of an address, and of where its redirects led.
    func keep(_ reply: Reply, at address: Address, limit: Int) -> Portion {
        let portion = Portion(reply, limit: limit)
        guard !reply.hops.isEmpty else {
            put(portion, at: address)
            return portion
        }
        put(portion, at: reply.address.withoutFragment)
        let redirect = Portion(redirectTo: reply.address)
        put(redirect, at: address)
        return redirect
    }

    private func put(_ portion: Portion, at address: Address) {
        // What a cancelled page did not get, the next one may.
        guard !portion.wasCancelled else { return }
        if portions.updateValue(portion, forKey: address) == nil { order.append(address) }
        size += portion.body.utf8.count
        while size > Self.mostBytes, !order.isEmpty {
            size -= portions.removeValue(forKey: order.removeFirst())?.body.utf8.count ?? 0
        }
    }
}

/// What a page is given for a request.
struct Portion: Sendable {
    /// The status; nil where the request fails.
    let status: Int?
    var contentType: String?
    /// In base 64.
    var body = ""
    var location: Address?
    /// Whether a visitor's browser would have got something else.
    var isLack = false
    var wasCancelled = false

    init(redirectTo address: Address) {
        status = 302
        location = address
    }

    init(_ reply: Reply, limit: Int) {
        switch reply.outcome {
        case .arrived(let arrival):
            let bytes = arrival.size <= limit ? arrival.inMemory?.bytes : nil
            status = bytes == nil ? nil : 200
            contentType = arrival.contentType
            body = bytes.map { Data($0).base64EncodedString() } ?? ""
            isLack = bytes == nil
        case .refused(let refusal):
            status = refusal
            isLack = refusal >= 500 || refusal == 429
        case .unreachable(.noSuchFile): status = 404
        case .unreachable:
            status = nil
            isLack = true
        case .skipped(let skip):
            status = nil
            isLack = skip != .external && skip != .unsafeLink
            wasCancelled = skip == .cancelled
        }
    }
}

internal import Addressing
internal import FoundationEssentials
internal import Model
internal import Synchronization

/// Asks servers that must prove who they are, and finds out what is wrong where they do not.
///
/// That takes a second handshake, which is not verified and asks for nothing: one for each server.
final class CertificateDesk: Sendable {
    private let loop: CurlLoop
    private let excuses: @Sendable (Address) -> Bool
    private let now: @Sendable () -> Date
    private let known = Mutex<[Service: Known]>([:])

    private struct Service: Hashable {
        let host: String
        let port: Int
    }

    private struct Known {
        let fault: TLSFault
        let verification: Int
    }

    /// A response, and what is wrong with the server that gave it, where that is excused.
    struct Answer: Sendable {
        let response: Response
        var excused: TLSFault?
    }

    /// - Parameters:
    ///   - loop: what asks.
    ///   - excuses: whether the user lets a server's fault pass.
    ///   - now: the clock.
    init(
        loop: CurlLoop,
        excuses: @escaping @Sendable (Address) -> Bool,
        now: @escaping @Sendable () -> Date
    ) {
        self.loop = loop
        self.excuses = excuses
        self.now = now
    }

    /// What came of a request; the failure says what is wrong with the certificates.
    func perform(_ request: Request) async -> Answer {
        let service = Service(host: request.address.host, port: request.address.port)
        let isExcused = excuses(request.address)
        if isExcused, let fault = known.withLock({ $0[service] })?.fault {
            return await performUnverified(request, fault)
        }
        let response = await loop.perform(request)
        guard case .failed(let failure) = response, let verification = failure.verification else {
            return Answer(response: response)
        }
        let fault = await fault(of: service, request, verification)
        guard isExcused else { return Answer(response: .failed(.certificate(fault))) }
        return await performUnverified(request, fault)
    }

    private func performUnverified(_ request: Request, _ fault: TLSFault) async -> Answer {
        var request = request
        request.isVerified = false
        return Answer(response: await loop.perform(request), excused: fault)
    }

    private func fault(
        of service: Service,
        _ request: Request,
        _ verification: Int
    ) async -> TLSFault {
        if let known = known.withLock({ $0[service] }), known.verification == verification {
            return known.fault
        }
        var look = request
        look.aim = .certificates
        look.isVerified = false
        let response = await loop.perform(look)
        guard case .shown(let certificates) = response else {
            return CertificateChain([]).fault(verification: verification, at: now())
        }
        let fault = CertificateChain(certificates).fault(verification: verification, at: now())
        known.withLock { $0[service] = Known(fault: fault, verification: verification) }
        return fault
    }
}

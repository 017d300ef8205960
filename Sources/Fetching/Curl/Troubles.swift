internal import CCurl
internal import FoundationEssentials
internal import Glibc
internal import Model

extension Failure {
    /// The failure in the words of the other rooms; `limit` is what a body might have had.
    func trouble(limit: Int) -> Trouble {
        switch self {
        case .tooLarge: .tooLarge(limit: limit)
        case .headersTooLarge: .transport("response headers exceed \(ResponseHead.limit) bytes")
        case .headersCut: .transport("response headers end early")
        case .privateAddress: .privateAddress
        case .outOfMemory: .transport("out of memory")
        case .damagedCapture: .damagedFile
        case .heard(let trouble): trouble
        case .hostGivenUp: .hostGivenUp
        case .certificate(let fault): .tls(fault)
        case .transport(let code, let system, let verification):
            Self.trouble(CURLcode(code), system: system, verification: verification)
        }
    }

    private static func trouble(_ code: CURLcode, system: Int32, verification: Int) -> Trouble {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
        case CURLE_COULDNT_CONNECT: connectionTrouble(system)
        case CURLE_OPERATION_TIMEDOUT: .timeout
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR:
            .tls(CertificateChain([]).fault(verification: verification, at: .distantPast))
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM: .tls(.handshake)
        // libcurl's own words, not those of the buffer, which hold ports and milliseconds.
        default: .transport(String(cString: curl_easy_strerror(code)))
        }
    }

    private static func connectionTrouble(_ system: Int32) -> Trouble {
        switch system {
        case ECONNREFUSED, 0: .connectionRefused
        case ETIMEDOUT: .timeout
        default: .transport(String(cString: strerror(system)))
        }
    }

    /// OpenSSL's verification code, where the server did not prove who it is; nil for all else.
    var verification: Int? {
        guard case .transport(let code, _, let verification) = self else { return nil }
        let codes = [CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR]
        return codes.contains(CURLcode(code)) ? verification : nil
    }
}

internal import CCurl
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
        case .heard(let words): Hearsay.trouble(in: words)
        case .hostGivenUp: .hostGivenUp
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
            .tls(certificateFault(verification))
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

    /// Reads an X.509 verification code of OpenSSL (`openssl verify`, x509_vfy.h).
    private static func certificateFault(_ verification: Int) -> TLSFault {
        switch verification {
        // The handshake went well, and it is libcurl that found the name wrong: it leaves the code
        // at 1 then (7.88), which OpenSSL itself never says.
        case 0, 1, hostnameMismatch, addressMismatch: .wrongHost
        case notYetValid, hasExpired: .expired
        default: .untrusted
        }
    }

    private static let notYetValid = 9
    private static let hasExpired = 10
    private static let hostnameMismatch = 62
    private static let addressMismatch = 64
}

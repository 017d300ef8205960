internal import Crypto
internal import FoundationEssentials
package import Model

extension Arrival {
    /// What a server sent: its body, with the headers that say something of it.
    init(_ head: ResponseHead, body: [UInt8]) {
        self.init(
            bytes: body,
            digest: .sha256(of: body),
            contentType: head.contentType,
            headerLinks: HeaderLinks.targets(of: head)
        )
    }
}

extension Model.Digest {
    /// The digest under which `bytes` are kept and cited.
    package static func sha256(of bytes: [UInt8]) -> Model.Digest {
        guard let digest = Model.Digest(bytes: SHA256.hash(data: bytes)) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return digest
    }
}

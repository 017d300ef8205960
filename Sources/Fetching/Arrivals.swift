internal import Addressing
internal import Crypto
internal import FoundationEssentials
package import Model

extension Arrival {
    /// What a server sent for a request: its body, with the headers that say something of it.
    init(_ head: ResponseHead, body: [UInt8], to request: Request) {
        // What may have been cut is not the body that the server's validators speak of.
        let isWhole = request.excess == .refuse || body.count < request.limit
        self.init(
            bytes: body,
            digest: .sha256(of: body),
            contentType: head.contentType,
            headerLinks: HeaderLinks.targets(of: head),
            validators: isWhole ? head.validators(of: request.address) : nil
        )
    }
}

extension ResponseHead {
    func validators(of request: Address) -> Validators? {
        Validators(request: request, entityTag: entityTag, lastModified: lastModified)
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

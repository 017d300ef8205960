internal import Model

/// Serves documents on standard input and output until the parent hangs up; the exit status.
///
/// The calling process is confined first and for good, so nothing else can be done in it.
package func serve() -> Int32 {
    ArchiveLocale.prepare()
    do throws(ChildError) {
        try Confinement.enter()
        let pipe = try StandardPipe()
        try pipe.write(.hello, Hello().encoded)
        while let payload = try pipe.read(.request) {
            try pipe.write(.reply, try reply(to: payload))
        }
        return 0
    } catch {
        return error.exitStatus
    }
}

private func reply(to payload: [UInt8]) throws(ChildError) -> [UInt8] {
    let request: ExtractionRequest
    do throws(FrameError) {
        request = try ExtractionRequest(decoding: payload)
    } catch {
        throw .frame(error)
    }
    let extraction = extract(request.bytes, format: request.format)
    let encoded = extraction.encoded
    guard encoded.count > Frame.Kind.reply.limit else { return encoded }
    return Extraction(extractor: extraction.extractor, readability: .tooLarge).encoded
}

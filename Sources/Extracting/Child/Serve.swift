internal import Model

/// Serves documents on standard input and output until the parent hangs up; the exit status.
///
/// The calling process is confined first and for good, so nothing else can be done in it.
package func serve() -> Int32 {
    do throws(ChildError) {
        let confinement = try Confinement.enter()
        let pipe = try StandardPipe()
        let hello = Hello(
            readers: FormatReader.all.map(\.name),
            recogniser: recogniser,
            confinement: confinement
        )
        try pipe.write(.hello, hello.encoded)
        while let payload = try pipe.read(.request) {
            let request = try request(payload)
            try pipe.write(request.task.reply, reply(to: request))
        }
        return 0
    } catch {
        return error.exitStatus
    }
}

private func request(_ payload: [UInt8]) throws(ChildError) -> ExtractionRequest {
    do throws(FrameError) {
        return try ExtractionRequest(decoding: payload)
    } catch {
        throw .frame(error)
    }
}

/// The payload that answers a request; where it is too large for its frame, one that says so.
private func reply(to request: ExtractionRequest) -> [UInt8] {
    let (bytes, format) = (request.bytes, request.format)
    switch request.task {
    case .read:
        let extraction = extract(bytes, format: format)
        let encoded = extraction.encoded
        guard encoded.count > Frame.Kind.reply.limit else { return encoded }
        return Extraction(extractor: extraction.extractor, readability: .tooLarge).encoded
    case .picture(let page):
        return picture(bytes, format: format, page: page).encoded
    case .recognise(let page):
        let recognition = recognise(bytes, format: format, page: page)
        let encoded = recognition.encoded
        guard encoded.count > Frame.Kind.recognition.limit else { return encoded }
        return Recognition(recogniser: recogniser, readability: .tooLarge).encoded
    }
}

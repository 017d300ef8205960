internal import Model

/// What a child answered, each as it was asked.
enum ExtractorAnswer: Sendable {
    /// What the child says of itself.
    case hello(Hello)
    case extraction(Extraction)
    case picture(PagePicture)
    case recognition(Recognition)

    /// Reads the payload of the reply to a task, whoever may have written it.
    init(decoding payload: [UInt8], to task: ExtractionRequest.Task) throws(FrameError) {
        switch task {
        case .read: self = .extraction(try Extraction(decoding: payload))
        case .picture: self = .picture(try PagePicture(decoding: payload))
        case .recognise: self = .recognition(try Recognition(decoding: payload))
        }
    }
}

import Extracting
import Glibc
import Model

/// What is fuzzed: a format's reader, or a decoder of what comes over the pipe. Its name stands in
/// $FUZZED.
private let target = getenv("FUZZED").map { String(cString: $0) } ?? ""

/// libFuzzer's door. Whatever the bytes are, it returns; a trap, a leak or a hang is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    switch target {
    case "hello": _ = try? Hello(decoding: bytes)
    case "request": _ = try? ExtractionRequest(decoding: bytes)
    case "reply": checkReply(bytes)
    case "picture": _ = try? PagePicture(decoding: bytes)
    case "recognition": checkRecognition(bytes)
    default: read(bytes)
    }
    return 0
}

/// Reads a document of the format that the target is named after, or draws its first page.
private func read(_ bytes: [UInt8]) {
    let isDrawn = target.hasPrefix(drawing)
    let name = isDrawn ? String(target.dropFirst(drawing.count)) : target
    guard let format = Format(rawValue: name) else { exit(2) }
    guard isDrawn else { return check(extract(bytes, format: format)) }
    _ = picture(bytes, format: format, page: 1)
}

private let drawing = "drawn-"

private typealias Door = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

@_silgen_name("LLVMFuzzerRunDriver")
private func run(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<Arguments?>,
    _ door: Door
) -> CInt

/// The program's beginning, under the name that the package manager gives to that of an executable.
@_cdecl("fuzz_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
    -> CInt
{
    var count = count
    var arguments = arguments
    return run(&count, &arguments, fuzz)
}

/// An extraction that a child makes is one that its parent takes, unchanged.
private func check(_ extraction: Extraction) {
    guard extraction.encoded.count <= Frame.Kind.reply.limit else { return }
    guard let decoded = try? Extraction(decoding: extraction.encoded), decoded == extraction else {
        fatalError("an honest extraction is refused")
    }
}

/// What is taken at all can be said again, and means the same.
private func checkReply(_ bytes: [UInt8]) {
    guard let extraction = try? Extraction(decoding: bytes) else { return }
    check(extraction)
}

private func checkRecognition(_ bytes: [UInt8]) {
    guard let recognition = try? Recognition(decoding: bytes) else { return }
    guard let again = try? Recognition(decoding: recognition.encoded), again == recognition else {
        fatalError("a recognition that was taken is refused")
    }
}

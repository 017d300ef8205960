import Glibc
import Model

/// What is fuzzed: a format's reader, a decoder of what comes over the pipe or from the disk, a parser of
/// what a site says. Its name stands in $FUZZED.
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
    case "address": checkAddress(bytes)
    case "head": checkHead(bytes)
    case "robots": checkRobots(bytes)
    case "sitemap": checkSitemap(bytes)
    case "page": checkPage(bytes)
    case "style": checkStyles(bytes)
    case "charset": checkCharset(bytes)
    case "warc": checkCaptures(bytes)
    case "facts": checkFacts(bytes)
    case "records": checkRecords(bytes)
    case "pack": checkPack(bytes)
    case "database": checkDatabase(bytes)
    default: checkDocument(bytes, of: target)
    }
    return 0
}

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

/// Ends the process, so that the bytes that led here are kept as a find.
func find(_ what: String) -> Never { fatalError(what) }

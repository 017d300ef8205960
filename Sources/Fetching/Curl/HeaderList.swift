internal import CCurl

/// Lines in libcurl's own list, which no transfer may outlive: headers, which all share, or detours.
final class HeaderList {
    private(set) var pointer: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) {
        for line in lines {
            pointer = curl_slist_append(pointer, line) ?? pointer
        }
    }

    deinit { curl_slist_free_all(pointer) }
}

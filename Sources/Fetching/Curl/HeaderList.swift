internal import CCurl

/// Request headers in libcurl's own list, which every transfer shares and none may outlive.
final class HeaderList {
    private(set) var pointer: UnsafeMutablePointer<curl_slist>?

    init(_ lines: [String]) {
        for line in lines {
            pointer = curl_slist_append(pointer, line) ?? pointer
        }
    }

    deinit { curl_slist_free_all(pointer) }
}

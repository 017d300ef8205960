internal import Addressing
internal import CCurl

/// libcurl's easy handle, freed with its owner. It carries one transfer after another.
final class EasyHandle {
    let pointer: UnsafeMutableRawPointer
    /// Where libcurl connects in place of a host; it must outlive the transfer.
    private var detour: HeaderList?
    /// The headers of a request that asks on a condition; they must outlive the transfer.
    private var conditional: HeaderList?

    /// What every request says besides.
    static let headerLines = [
        "Accept: text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
        "Accept-Language: th,en;q=0.5",
    ]

    init?() {
        guard let pointer = curl_easy_init() else { return nil }
        self.pointer = pointer
    }

    deinit { curl_easy_cleanup(pointer) }

    /// Sets everything for `transfer`, and forgets the one before.
    func prepare(for transfer: Transfer, settings: Settings, headers: HeaderList) {
        curl_easy_reset(pointer)
        prepareRequest(transfer.submission.request, settings: settings, headers: headers)
        prepareLimits(settings.timeouts, patience: transfer.submission.request.patience)
        prepareTrust(settings)
        prepareLook(transfer.submission.request)
        prepareDetour(transfer.submission.request.address, settings)
        oit_easy_set_callbacks(
            pointer,
            Unmanaged.passUnretained(transfer).toOpaque(),
            Callbacks.body,
            Callbacks.header,
            Callbacks.openSocket
        )
    }

    private func prepareRequest(_ request: Request, settings: Settings, headers: HeaderList) {
        set(CURLOPT_URL, request.address.withoutFragment.text)
        set(CURLOPT_PATH_AS_IS, 1)
        set(request.isHeadOnly ? CURLOPT_NOBODY : CURLOPT_HTTPGET, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        // A line break in it would start another header.
        set(CURLOPT_USERAGENT, settings.userAgent.filter { !$0.isNewline })
        // Every encoding that libcurl can decode; it hands us the decoded bytes.
        set(CURLOPT_ACCEPT_ENCODING, "")
        conditional = request.validators.map { HeaderList(Self.headerLines + $0.headerLines) }
        let headers = conditional ?? headers
        _ = oit_easy_set_list(pointer, CURLOPT_HTTPHEADER, headers.pointer)
        if let cookies = request.cookies { set(CURLOPT_COOKIE, cookies) }
        // Rather wait for a stream of a connection that is being made than make another.
        set(CURLOPT_PIPEWAIT, request.address.scheme == "https" ? 1 : 0)
        set(CURLOPT_BUFFERSIZE, 64 << 10)
    }

    private func prepareLimits(_ timeouts: Timeouts, patience: Duration?) {
        // Signals belong to the process. A look-up that hangs is abandoned, not waited for.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, timeouts.connect.milliseconds)
        set(CURLOPT_TIMEOUT_MS, min(timeouts.total, patience ?? timeouts.total).milliseconds)
        set(CURLOPT_LOW_SPEED_LIMIT, timeouts.slowest)
        set(CURLOPT_LOW_SPEED_TIME, max(1, timeouts.stalled.milliseconds / 1000))
    }

    private func prepareLook(_ request: Request) {
        if !request.isVerified {
            set(CURLOPT_SSL_VERIFYPEER, 0)
            set(CURLOPT_SSL_VERIFYHOST, 0)
        }
        guard case .certificates = request.aim else { return }
        // A handshake and nothing after it.
        set(CURLOPT_CONNECT_ONLY, 1)
        set(CURLOPT_CERTINFO, 1)
    }

    private func prepareTrust(_ settings: Settings) {
        if let authorities = settings.authorities { set(CURLOPT_CAINFO, authorities) }
        // An empty proxy overrides the environment's.
        if case .none = settings.proxy { set(CURLOPT_PROXY, "") }
    }

    private func prepareDetour(_ address: Address, _ settings: Settings) {
        detour = settings.standIns[address.host].map { port in
            HeaderList(["\(address.host):\(address.port):127.0.0.1:\(port)"])
        }
        if let detour { _ = oit_easy_set_list(pointer, CURLOPT_CONNECT_TO, detour.pointer) }
    }

    private func set(_ option: CURLoption, _ value: Int) {
        _ = oit_easy_set_long(pointer, option, value)
    }

    private func set(_ option: CURLoption, _ value: String) {
        _ = oit_easy_set_string(pointer, option, value)
    }

    /// A number that libcurl knows of its last transfer; 0 where it does not.
    func long(_ info: CURLINFO) -> Int { oit_easy_get_long(pointer, info) }

    /// A text that libcurl knows of its last transfer; nil where it does not.
    func string(_ info: CURLINFO) -> String? {
        oit_easy_get_string(pointer, info).map { String(cString: $0) }.flatMap {
            $0.isEmpty ? nil : $0
        }
    }

    /// A number of bytes that libcurl knows of its last transfer; nil where it does not.
    func bytes(_ info: CURLINFO) -> Int? {
        let value = oit_easy_get_offset(pointer, info)
        return value < 0 ? nil : value
    }
}

extension Duration {
    /// Whole milliseconds, at least one, so that a limit is never taken for none.
    fileprivate var milliseconds: Int {
        let (seconds, attoseconds) = components
        let value = Double(seconds) * 1e3 + Double(attoseconds) / 1e15
        return Int(min(max(value.rounded(), 1), 1e12))
    }
}

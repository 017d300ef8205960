internal import Addressing
internal import CCurl

/// The functions that libcurl calls back, each with the `Transfer` it belongs to.
enum Callbacks {
    static let body: oit_data_function = { bytes, size, count, context in
        let length = size * count
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let isTaken = transfer.takeBody(UnsafeRawBufferPointer(start: bytes, count: length))
        return isTaken ? length : refusal(of: length)
    }

    static let header: oit_data_function = { bytes, size, count, context in
        let length = size * count
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        let isTaken = transfer.takeHeader(UnsafeRawBufferPointer(start: bytes, count: length))
        return isTaken ? length : refusal(of: length)
    }

    static let openSocket: oit_socket_function = { context, _, peer in
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        guard transfer.mayConnect(to: ipAddress(of: peer)) else { return CURL_SOCKET_BAD }
        return oit_open_socket(peer)
    }

    /// Any count but the given one makes libcurl end the transfer.
    private static func refusal(of length: Int) -> Int { length == 0 ? 1 : 0 }

    private static func ipAddress(of peer: UnsafePointer<curl_sockaddr>) -> IPAddress? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { bytes in
            guard let start = bytes.baseAddress else { return nil }
            switch oit_peer_address(peer, start) {
            case 4: return .v4(bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
            case 16: return .v6(bytes.reduce(0) { $0 << 8 | UInt128($1) })
            default: return nil
            }
        }
    }
}

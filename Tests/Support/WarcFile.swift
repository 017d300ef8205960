/// Makes WARC files, also such as no honest program would make.
package struct WarcFile {
    /// A record: the lines of its head but for the length, and its block.
    package struct Record {
        package var fields: [String]
        package var block: [UInt8]
        /// What the head says of the block's length; nil for the truth.
        package var statedLength: Int?

        package init(_ fields: [String], _ block: [UInt8]) {
            self.fields = fields
            self.block = block
        }

        /// What a server answered.
        package static func response(
            _ address: String,
            _ body: String,
            status: Int = 200,
            head: [String] = ["Content-Type: text/html; charset=utf-8"],
            date: String = "2025-04-01T00:00:00Z",
            fields: [String] = []
        ) -> Record {
            response(address, Array(body.utf8), status: status, head: head, date: date, fields)
        }

        package static func response(
            _ address: String,
            _ body: [UInt8],
            status: Int = 200,
            head: [String] = [],
            date: String = "2025-04-01T00:00:00Z",
            _ fields: [String] = []
        ) -> Record {
            let lines = ["HTTP/1.1 \(status) X"] + head + ["", ""]
            return Record(
                [
                    "WARC-Type: response", "WARC-Target-URI: \(address)", "WARC-Date: \(date)",
                    "Content-Type: application/http; msgtype=response",
                ] + fields,
                Array(lines.joined(separator: "\r\n").utf8) + body
            )
        }

        package var bytes: [UInt8] {
            let head =
                ["WARC/1.1"] + fields
                + ["Content-Length: \(statedLength ?? block.count)", "", ""]
            return Array(head.joined(separator: "\r\n").utf8) + block + Array("\r\n\r\n".utf8)
        }
    }

    package var records: [Record]

    package init(_ records: [Record]) { self.records = records }

    package var bytes: [UInt8] { records.flatMap(\.bytes) }

    /// With a gzip member for each record.
    package var packed: [UInt8] { records.flatMap { Gzip.compressed($0.bytes) } }
}

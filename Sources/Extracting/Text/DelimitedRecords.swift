/// The records of a delimited file as RFC 4180 has them, and what is forgiven beyond it: any
/// delimiter, bare CR or LF, quotes inside plain fields, text after a closing quote, ragged rows.
struct DelimitedRecords {
    private(set) var rows: [[String]] = []
    /// The line, counted from 1, of the quote that nothing closes.
    private(set) var openQuote: Int?
    /// There were more fields than asked for.
    private(set) var isCut = false

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var fieldsLeft: Int
    private var position = 0
    private var line = 1
    private var field: [UInt8] = []
    private var row: [String] = []
    /// False once a quote was found open: from there on quotes are letters like others, so that
    /// one stray quote does not swallow the rest of the file.
    private var trustsQuotes = true

    init(_ bytes: [UInt8], delimiter: UInt8, fields limit: Int) {
        self.bytes = bytes
        self.delimiter = delimiter
        fieldsLeft = limit
        while position < bytes.count, !isCut { readField() }
        if !row.isEmpty || !field.isEmpty { endRow() }
    }

    private mutating func readField() {
        let startsQuoted = bytes[position] == UInt8(ascii: "\"")
        if startsQuoted, trustsQuotes, !readQuoted() {
            openQuote = line
            trustsQuotes = false
        }
        readPlain()
    }

    /// Reads from an opening to its closing quote; false, and nothing read, where there is none.
    private mutating func readQuoted() -> Bool {
        var next = position + 1
        var lines = 0
        var text: [UInt8] = []
        while next < bytes.count {
            if bytes[next] == UInt8(ascii: "\"") {
                guard next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "\"") else {
                    field = text
                    position = next + 1
                    line += lines
                    return true
                }
                next += 1
            }
            if bytes[next] == 0x0A { lines += 1 }
            text.append(bytes[next])
            next += 1
        }
        return false
    }

    /// Reads up to the end of the field, and of the record where that is one.
    private mutating func readPlain() {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case delimiter:
                endField()
                if position == bytes.count { endRow() }
                return
            case 0x0D, 0x0A:
                if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
                line += 1
                return endRow()
            default: field.append(byte)
            }
        }
    }

    private mutating func endField() {
        row.append(String(decoding: field, as: UTF8.self).collapsed)
        field.removeAll(keepingCapacity: true)
        fieldsLeft -= 1
        if fieldsLeft <= 0 { isCut = true }
    }

    private mutating func endRow() {
        endField()
        rows.append(row)
        row = []
    }
}

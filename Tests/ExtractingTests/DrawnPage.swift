import Model
@testable import Extracting

/// A page drawn dot by dot, with words in their boxes.
struct DrawnPage {
    let width: Int
    let height: Int
    var dots: [UInt8]
    var words: [PDFFile.Word] = []

    init(width: Int = 400, height: Int = 300) {
        self.width = width
        self.height = height
        dots = Array(repeating: 255, count: width * height)
    }

    var picture: Picture { Picture(dots: dots, width: width) }

    mutating func fill(_ x: Range<Int>, _ y: Range<Int>, shade: UInt8 = 0) {
        for y in y { for x in x { dots[y * width + x] = shade } }
    }

    mutating func level(_ y: Int, from: Int, to: Int, shade: UInt8 = 0) {
        fill(from..<to + 1, y..<y + 1, shade: shade)
    }

    mutating func upright(_ x: Int, from: Int, to: Int, shade: UInt8 = 0) {
        fill(x..<x + 1, from..<to + 1, shade: shade)
    }

    /// A grid with a rule at each of the places.
    mutating func grid(columns: [Int], rows: [Int], shade: UInt8 = 0) {
        for row in rows {
            level(row, from: columns[0], to: columns[columns.count - 1], shade: shade)
        }
        for column in columns {
            upright(column, from: rows[0], to: rows[rows.count - 1], shade: shade)
        }
    }

    /// A word of letters five points wide, ten points high.
    mutating func write(_ text: String, x: Int, y: Int) {
        let right = x + 5 * BareLetters(text).letters.count
        words.append(
            PDFFile.Word(
                text: text,
                size: 10,
                left: Double(x),
                top: Double(y),
                right: Double(right),
                bottom: Double(y + 10)
            )
        )
    }

    /// The text of the page in the order in which it was written, or in the order given.
    func tables(content: String? = nil) -> PageTables {
        PageTables(
            Rules(picture, words),
            words,
            content: content ?? words.map(\.text).joined(separator: " "),
            height: Double(height)
        )
    }
}

extension PageTables {
    /// The texts of the first table's cells.
    var texts: [[String]] { tables.first?.rows.map { $0.map(\.text) } ?? [] }
}

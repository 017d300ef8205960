internal import Addressing

/// Which visit goes to each page that is known, by the page's key.
///
/// Both pages and addresses have numbers here, from one book: a page that was found under a thousand
/// links is a few dozen bytes besides its address.
struct Itinerary: Sendable {
    /// How far a page has got.
    enum Standing: UInt8, BitwiseCopyable {
        /// It is in the book and no visit goes there.
        case unseen
        /// Its turn comes at the next depth.
        case found
        case tooDeep
        /// It waits for what comes of its twins, one depth at most.
        case waiting
        /// It was given out, waits in the present depth, or a redirect has led there.
        case known
    }

    private struct Record: BitwiseCopyable {
        var address: UInt32 = 0
        /// The number of the page before + 1; 0 where there is none.
        var from: UInt32 = 0
        var depth: Int32 = 0
        var standing = Standing.unseen
    }

    private var book: AddressBook
    private var records: Space<Record>
    private let spill: Spill

    init(spill: Spill) {
        self.spill = spill
        book = AddressBook(spill: spill)
        records = Space(chunkLength: spill.chunkLength, blank: Record())
    }

    var count: Int { book.count }

    var isDamaged: Bool { book.isDamaged || records.isDamaged }

    func number(of key: Address) -> UInt32? { book.number(of: key) }

    mutating func enter(_ address: Address) -> UInt32 {
        let number = book.enter(address)
        guard records.count < book.count else { return number }
        records.append(Record())
        if book.count == spill.limit {
            book.spillOver()
            records.spill(to: SpillFile(in: spill.folder))
        }
        return number
    }

    func standing(_ number: UInt32) -> Standing { records[Int(number)].standing }

    mutating func set(_ number: UInt32, to standing: Standing) {
        records[Int(number)].standing = standing
    }

    func visit(_ number: UInt32) -> Visit {
        let record = records[Int(number)]
        return Visit(
            address: book[record.address],
            depth: Int(record.depth),
            from: record.from == 0 ? nil : book[record.from - 1]
        )
    }

    /// The address of a number; of a page's number its key.
    subscript(number: UInt32) -> Address { book[number] }

    /// The address that a page's visit asks for.
    func address(_ number: UInt32) -> Address { book[records[Int(number)].address] }

    mutating func set(_ number: UInt32, _ visit: Visit, _ standing: Standing) {
        let record = Record(
            address: enter(visit.address),
            from: visit.from.map { enter($0) + 1 } ?? 0,
            depth: Int32(clamping: visit.depth),
            standing: standing
        )
        records[Int(number)] = record
    }
}

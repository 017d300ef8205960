/// A row of cells that grows at its end: in memory at first and, from ``spill(to:)`` on, but for its end
/// in a file.
///
/// What the disk does not take stays in memory. A copy shares the file: of a row that has spilled only one
/// copy may be changed.
struct Space<Cell: BitwiseCopyable & Sendable>: Sendable {
    private(set) var count = 0
    /// nil where the chunk is in the file.
    private var chunks: [[Cell]?] = []
    private var file: SpillFile?
    private let chunkLength: Int
    private let blank: Cell

    /// An empty row; cells that could not be read again hold `blank`.
    init(chunkLength: Int, blank: Cell) {
        self.chunkLength = chunkLength
        self.blank = blank
    }

    /// As many cells that hold the same.
    init(repeating cell: Cell, count: Int, chunkLength: Int, in file: SpillFile?) {
        self.init(chunkLength: chunkLength, blank: cell)
        self.file = file
        while self.count < count {
            let length = min(chunkLength, count - self.count)
            chunks.append([Cell](repeating: cell, count: length))
            self.count += length
            moveOut(chunks.count - 1)
        }
    }

    var isDamaged: Bool { file?.isDamaged ?? false }

    private func offset(of index: Int) -> Int { index * MemoryLayout<Cell>.stride }

    mutating func append(_ cell: Cell) {
        if count.isMultiple(of: chunkLength) {
            moveOut(chunks.count - 1)
            chunks.append([])
        }
        let last = chunks.count - 1
        chunks[last]?.append(cell)
        count += 1
    }

    mutating func append(contentsOf cells: some Sequence<Cell>) {
        for cell in cells { append(cell) }
    }

    subscript(index: Int) -> Cell {
        get {
            if let chunk = chunks[index / chunkLength] { return chunk[index % chunkLength] }
            return read(index..<index + 1)[0]
        }
        set {
            let place = index / chunkLength
            if chunks[place] == nil, file?.write([newValue], at: offset(of: index)) != true {
                let chunk = read(place * chunkLength..<(place + 1) * chunkLength)
                chunks[place] = chunk
            }
            let cell = index % chunkLength
            chunks[place]?[cell] = newValue
        }
    }

    func read(_ range: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let place = index / chunkLength
            let end = min(range.upperBound, (place + 1) * chunkLength)
            if let chunk = chunks[place] {
                let start = place * chunkLength
                cells.append(contentsOf: chunk[index - start..<end - start])
            } else {
                var part = [Cell](repeating: blank, count: end - index)
                file?.read(into: &part, at: offset(of: index))
                cells.append(contentsOf: part)
            }
            index = end
        }
        return cells
    }

    /// Moves what is full to a file, and from now on whatever gets full.
    mutating func spill(to file: SpillFile?) {
        self.file = file
        for place in 0..<max(0, chunks.count - 1) { moveOut(place) }
    }

    private mutating func moveOut(_ place: Int) {
        guard place >= 0, let file, let chunk = chunks[place], chunk.count == chunkLength else {
            return
        }
        if file.write(chunk, at: offset(of: place * chunkLength)) { chunks[place] = nil }
    }

    mutating func removeAll() {
        count = 0
        chunks = []
    }
}

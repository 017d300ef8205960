/// Reads a text cluster by cluster, repaired, in one pass. `normalise` and `Folded` are both thin over it, which is
/// why they cannot disagree.
struct ClusterReader {
    private var reader: ScalarReader
    /// Read but not yet handed out: the next cluster may still give it a tone.
    private var held: Cluster?

    init(_ text: String) {
        reader = ScalarReader(text)
        held = read()
    }

    var byteCount: Int { reader.byteCount }

    mutating func next() -> Cluster? {
        guard var cluster = held else { return nil }
        held = read()
        if var follower = held {
            if cluster.takeBackTone(from: &follower) { follower = readOn(after: follower) }
            follower.closesSyllable = cluster.needsConsonant
            held = follower
        }
        return cluster
    }

    private mutating func read() -> Cluster? {
        switch ThaiSign(reader.scalar) {
        case .end: nil
        case .space: readSpaces()
        case .consonant: readSyllable()
        case .leadingVowel: readLeadingVowel()
        case .mark, .tone: readMarks(of: Cluster(base: Scalar.none, source: emptySource))
        case .aa, .am, .lineBreak: readBase()
        case .other: readMarks(of: readBase())
        }
    }

    private var emptySource: Range<Int> { reader.place.start..<reader.place.start }

    private mutating func readBase() -> Cluster {
        let place = reader.place
        reader.advance()
        return Cluster(base: place.scalar, source: place.start..<place.end)
    }

    private mutating func readSpaces() -> Cluster {
        var cluster = readBase()
        while reader.scalar == Scalar.space { consume(into: &cluster) }
        return cluster
    }

    private mutating func readLeadingVowel() -> Cluster { readOn(after: readBase()) }

    /// The leading vowel with what belongs to it: a second SARA E, which makes it SARA AE, and marks.
    private mutating func readOn(after cluster: Cluster) -> Cluster {
        var cluster = cluster
        if cluster.base == Scalar.e, reader.scalar == Scalar.e {
            cluster.base = Scalar.ae
            consume(into: &cluster)
        }
        return ThaiSign(cluster.base) == .leadingVowel ? readMarks(of: cluster) : cluster
    }

    private mutating func readMarks(of cluster: Cluster) -> Cluster {
        var cluster = cluster
        while true {
            switch ThaiSign(reader.scalar) {
            case .mark, .tone: takeMark(into: &cluster)
            default: return cluster
            }
        }
    }

    private mutating func readSyllable() -> Cluster {
        var cluster = readBase()
        while takePart(into: &cluster) {}
        return cluster
    }

    /// Takes what comes next if it belongs to the consonant.
    private mutating func takePart(into cluster: inout Cluster) -> Bool {
        let isOpen = cluster.tail == Scalar.none && !cluster.marks.hasVowel
        switch ThaiSign(reader.scalar) {
        case .mark, .tone:
            takeMark(into: &cluster)
        case .aa where isOpen:
            takeTail(
                cluster.marks.contains(Scalar.nikhahit) ? Scalar.am : Scalar.aa,
                into: &cluster
            )
        case .am where isOpen:
            takeTail(Scalar.am, into: &cluster)
        case .aa where cluster.tail == Scalar.am, .am where cluster.tail == Scalar.am:
            consume(into: &cluster)
        case .space where cluster.tail == Scalar.none:
            return takePartAcrossSpace(into: &cluster)
        default:
            return false
        }
        return true
    }

    /// Takes a part that PDF extraction pushed off by a space. No Thai word begins with a mark, SARA AA or SARA AM,
    /// and none ends in MAI HAN AKAT: such a space is never a boundary. Any other space is left alone.
    private mutating func takePartAcrossSpace(into cluster: inout Cluster) -> Bool {
        let spaces = reader.place
        let isOpen = !cluster.marks.hasVowel
        while reader.scalar == Scalar.space { reader.advance() }
        switch ThaiSign(reader.scalar) {
        case .mark, .tone:
            takeMark(into: &cluster)
            if isOpen, cluster.marks.hasTone, reader.scalar == Scalar.aa {
                takeTail(detachedVowel(of: cluster), into: &cluster)
            }
        case .aa where isOpen:
            takeTail(detachedVowel(of: cluster), into: &cluster)
        case .am where isOpen:
            takeTail(Scalar.am, into: &cluster)
        case .consonant where cluster.needsConsonant:
            return false
        default:
            reader.goBack(to: spaces)
            return false
        }
        return true
    }

    /// Whether the SARA AA now ahead, cut off by a space, is what is left of a SARA AM (`ด าเนิน`, the usual case,
    /// its ring turned into the space) or a whole vowel (`ประก าศ`, `หน้ าที่`).
    private func detachedVowel(of cluster: Cluster) -> UInt32 {
        if cluster.marks.contains(Scalar.nikhahit) { return Scalar.am }
        guard cluster.marks.hasTone else { return isSyllableClosed() ? Scalar.aa : Scalar.am }
        // น้ำ and ต่ำ, the two frequent words with a tone and AM; หน้า and ต่าง are the ones like them.
        let isWater = cluster.base == Scalar.noNu && cluster.marks.contains(Scalar.maiTho)
        let isLow = cluster.base == Scalar.toTao && cluster.marks.contains(Scalar.maiEk)
        if isWater { return held?.base == Scalar.hoHip ? Scalar.aa : Scalar.am }
        if isLow { return scalars(ahead: 1).last == Scalar.ngoNgu ? Scalar.aa : Scalar.am }
        return Scalar.aa
    }

    /// Whether one consonant and then no more Thai follows the vowel ahead: it closes the syllable, which it cannot
    /// do after SARA AM.
    private func isSyllableClosed() -> Bool {
        let ahead = scalars(ahead: 4)
        guard ahead.count == 4, ThaiSign(ahead[0]) == .consonant else { return false }
        let rest = ahead[1] == Scalar.thanthakhat ? ahead[2...] : ahead[1...]
        switch (ThaiSign(rest[rest.startIndex]), ThaiSign(rest[rest.startIndex + 1])) {
        case (.end, _), (.lineBreak, _): return true
        case (.space, .aa), (.space, .am), (.space, .mark), (.space, .tone): return false
        case (.space, _): return true
        case (.other, _): return rest[rest.startIndex] != Scalar.a
        default: return false
        }
    }

    private func scalars(ahead count: Int) -> [UInt32] {
        var copy = reader
        return (0..<count).map { _ in
            copy.advance()
            return copy.scalar
        }
    }

    private mutating func takeMark(into cluster: inout Cluster) {
        if cluster.tail != Scalar.none, reader.scalar == Scalar.nikhahit {
            cluster.tail = Scalar.am
        } else {
            cluster.marks.insert(reader.scalar)
        }
        consume(into: &cluster)
    }

    private mutating func takeTail(_ tail: UInt32, into cluster: inout Cluster) {
        cluster.marks.remove(Scalar.nikhahit)
        cluster.tail = tail
        consume(into: &cluster)
    }

    private mutating func consume(into cluster: inout Cluster) {
        cluster.source = cluster.source.lowerBound..<reader.place.end
        reader.advance()
    }
}

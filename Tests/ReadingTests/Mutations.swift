/// Spoils bytes in the same ways for the same seed: flips, cuts, doubles and fills.
struct Mutations {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
        var spoilt = bytes
        for _ in 0...number(below: 3) {
            let start = number(below: spoilt.count)
            let end = min(spoilt.count, start + 1 + number(below: 400))
            switch number(below: 4) {
            case 0: spoilt[start] ^= UInt8(1 << number(below: 8))
            case 1: spoilt.removeSubrange(start..<end)
            case 2: spoilt.insert(contentsOf: spoilt[start..<end], at: number(below: spoilt.count))
            default: for index in start..<end { spoilt[index] = UInt8(number(below: 256)) }
            }
        }
        return spoilt
    }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }
}

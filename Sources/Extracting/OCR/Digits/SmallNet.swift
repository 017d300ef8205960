internal import FoundationEssentials
internal import Glibc

/// A net of one hidden layer with weights of eight bits, as `Scripts/train-digits` writes it.
struct SmallNet {
    private let hidden: Layer
    private let classes: Layer
    /// By which scores are divided, so that a chance of 0.9 is right nine times out of ten.
    private let heat: Float

    /// Classes that a glyph can be: Thai digits, Arabic digits, anything else.
    static let classCount = 21

    /// Nil where the text does not hold a net of these sizes.
    init?(base64 text: String, inputs: Int, hidden units: Int) {
        guard let data = Data(base64Encoded: text) else { return nil }
        var bytes = [UInt8](data)[...]
        guard let hidden = Layer(&bytes, inputs: inputs, units: units),
            let classes = Layer(&bytes, inputs: units, units: Self.classCount),
            let heat = Float(&bytes), heat > 0, bytes.isEmpty
        else { return nil }
        self.hidden = hidden
        self.classes = classes
        self.heat = heat
    }

    /// How likely each class is; their sum is 1.
    func chances(_ features: [Float]) -> [Float] {
        let scores = classes.sums(hidden.sums(features).map { max(0, $0) }).map { $0 / heat }
        let highest = scores.max() ?? 0
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}

/// Sums of weighted inputs.
private struct Layer {
    private let inputs: Int
    private let units: [(scale: Float, bias: Float)]
    private let weights: [Float]

    init?(_ bytes: inout ArraySlice<UInt8>, inputs: Int, units count: Int) {
        var units: [(scale: Float, bias: Float)] = []
        for _ in 0..<count {
            guard let scale = Float(&bytes), let bias = Float(&bytes) else { return nil }
            units.append((scale, bias))
        }
        guard bytes.count >= inputs * count else { return nil }
        weights = bytes.prefix(inputs * count).map { Float(Int8(bitPattern: $0)) }
        bytes = bytes.dropFirst(inputs * count)
        self.inputs = inputs
        self.units = units
    }

    func sums(_ values: [Float]) -> [Float] {
        guard values.count == inputs else { return units.map(\.bias) }
        return units.indices.map { unit in
            var sum: Float = 0
            for place in 0..<inputs { sum += values[place] * weights[unit * inputs + place] }
            return sum * units[unit].scale + units[unit].bias
        }
    }
}

extension Float {
    /// Takes four bytes, the lowest first.
    fileprivate init?(_ bytes: inout ArraySlice<UInt8>) {
        guard bytes.count >= 4 else { return nil }
        let bits = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        bytes = bytes.dropFirst(4)
        self.init(bitPattern: bits)
        guard isFinite else { return nil }
    }
}

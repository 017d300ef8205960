/// How a line of a page measures up, for joining wrapped lines.
struct LineWidth {
    /// Letters, digits and signs that take room of their own; marks above and below do not.
    private(set) var letters = 0
    private(set) var digits = 0
    private(set) var spaces = 0
    private(set) var thai = 0

    init(_ line: String) {
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x20, 0xA0: spaces += 1
            case 0x30...0x39, 0x0E50...0x0E59:
                letters += 1
                digits += 1
            // Marks, and the shapes of marks that Thai fonts keep in the private use area.
            case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0xF701...0xF70E, 0xF710...0xF71A: break
            case 0x0E01...0x0E5B:
                letters += 1
                thai += 1
            default: letters += 1
            }
        }
    }

    /// Whether it reads as running Thai text: long, with few spaces and digits, unlike the rows
    /// of a table.
    var isProse: Bool {
        letters >= 30 && thai * 10 >= letters * 8 && spaces * 12 <= letters
            && digits * 10 <= letters
    }
}

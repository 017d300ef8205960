internal import ThaiText

/// Mends what models of Thai letters do to its spelling.
enum Spelling {
    /// The text with sara am in one, tones behind vowels, and no space before what cannot begin a
    /// word.
    static func mended(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            // The ring of sara am below a tone is read as a second tone: น้้า is น้ำ.
            if scalar.value == 0x0E32, scalars.count >= 2, isTone(scalars[scalars.count - 1]),
                isTone(scalars[scalars.count - 2])
            {
                scalars.removeLast()
                scalars.append("\u{0E33}")
            } else {
                scalars.append(scalar)
            }
        }
        return normalise(String(String.UnicodeScalarView(scalars)))
    }

    private static func isTone(_ scalar: Unicode.Scalar) -> Bool {
        0x0E48...0x0E4B ~= scalar.value
    }
}

/// The text with ๐–๙ written 0–9; everything else, length in scalars included, is unchanged.
package func arabicDigits(_ text: String) -> String {
    var arabic = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        arabic.append(arabicDigit(scalar))
    }
    return String(arabic)
}

private func arabicDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x0E50...0x0E59).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0x0E50) + 0x30)
}

extension Unicode.Scalar {
    /// Columns of a terminal that the scalar takes: none for Thai vowels and tone marks above and
    /// below the line, two for East Asian wide letters and emoji, one for the rest.
    var displayWidth: Int {
        if value < 0x300 { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide ? 2 : 1
        }
    }

    /// East Asian Wide and Fullwidth (UAX #11), by block.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

extension String {
    /// Columns of a terminal that the text takes.
    var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

    /// The text in at most `width` columns, ending in `…` where some of it is left out. Marks stay
    /// with their letter.
    func cut(to width: Int) -> String {
        var kept = String.UnicodeScalarView()
        var used = 0
        // One column is held back for the ellipsis, in case there is more.
        var safe = kept
        for scalar in unicodeScalars {
            used += scalar.displayWidth
            if used > width { return width > 0 ? String(safe) + "…" : "" }
            kept.append(scalar)
            if used < width { safe = kept }
        }
        return self
    }

    /// The text in exactly `width` columns: cut, or filled up with spaces.
    func fitted(to width: Int) -> String {
        let text = cut(to: width)
        return text + String(repeating: " ", count: max(0, width - text.displayWidth))
    }

    /// The text without what could steer a terminal or turn its direction: controls (and with them
    /// escape sequences), format characters and line breaks, each of which becomes a space.
    var terminalSafe: String {
        var safe = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                if safe.last != " " { safe.append(" ") }
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }
}

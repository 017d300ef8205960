extension PageDrawing {
    /// Turns a page whose text runs sideways or upside down, so that it reads from left to right:
    /// rows of a table are then rows, however the page is shown.
    mutating func turnUpright() {
        let turns = mostTurns
        guard turns > 0 else { return }
        let size = (Float(width), Float(height))
        for index in glyphs.indices {
            let glyph = glyphs[index]
            (glyphs[index].x, glyphs[index].y) = Self.turned(glyph.x, glyph.y, turns, size)
            (glyphs[index].endX, glyphs[index].endY) = Self.turned(
                glyph.endX,
                glyph.endY,
                turns,
                size
            )
        }
        for index in styles.indices { styles[index].turns = (styles[index].turns + 4 - turns) % 4 }
        turnRules(turns)
        for index in pictures.indices {
            pictures[index].box = turned(pictures[index].box, turns)
            if turns % 2 == 1 { pictures[index].isSideways.toggle() }
        }
        for index in links.indices { links[index].box = turned(links[index].box, turns) }
        for index in entries.indices { entries[index].box = turned(entries[index].box, turns) }
        if turns % 2 == 1 { swap(&width, &height) }
    }

    /// The quarter turns in which most glyphs are set, if more than two thirds are.
    private var mostTurns: UInt8 {
        guard styles.contains(where: { $0.turns != 0 }) else { return 0 }
        var counts = [0, 0, 0, 0]
        for glyph in glyphs {
            if let style = style(of: glyph), !style.isSlanted { counts[Int(style.turns & 3)] += 1 }
        }
        let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        return counts[most] * 3 > glyphs.count * 2 ? UInt8(most) : 0
    }

    private static func turned(
        _ x: Float,
        _ y: Float,
        _ turns: UInt8,
        _ size: (width: Float, height: Float)
    ) -> (Float, Float) {
        switch turns {
        case 1: (y, size.width - x)
        case 2: (size.width - x, size.height - y)
        default: (size.height - y, x)
        }
    }

    private func turned(_ box: PageBox, _ turns: UInt8) -> PageBox {
        let size = (Float(width), Float(height))
        let first = Self.turned(Float(box.left), Float(box.top), turns, size)
        let second = Self.turned(Float(box.right), Float(box.bottom), turns, size)
        return PageBox(
            left: Double(min(first.0, second.0)),
            top: Double(min(first.1, second.1)),
            right: Double(max(first.0, second.0)),
            bottom: Double(max(first.1, second.1))
        )
    }

    private mutating func turnRules(_ turns: UInt8) {
        let (width, height) = (width, height)
        func mirrored(_ rule: Rule, _ across: Double?, _ along: Double?) -> Rule {
            Rule(
                position: across.map { $0 - rule.position } ?? rule.position,
                from: along.map { $0 - rule.to } ?? rule.from,
                to: along.map { $0 - rule.from } ?? rule.to
            )
        }
        let (level, upright) = (level, upright)
        switch turns {
        case 1:
            self.level = upright.map { mirrored($0, width, nil) }
            self.upright = level.map { mirrored($0, nil, width) }
        case 2:
            self.level = level.map { mirrored($0, height, width) }
            self.upright = upright.map { mirrored($0, width, height) }
        default:
            self.level = upright.map { mirrored($0, nil, height) }
            self.upright = level.map { mirrored($0, height, nil) }
        }
    }
}

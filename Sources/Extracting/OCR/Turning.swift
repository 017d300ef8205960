/// Finds out how a page must be turned to be read, when it cannot be read as it lies.
enum Turning {
    /// Lines that are read of each way it may lie: the widest tell most.
    private static let sample = 6
    /// Letters that must be read in them beyond doubt.
    private static let enough = 20

    /// The picture turned by quarters so that it reads best; nil where it reads no way.
    static func toReadable(_ picture: Picture, with models: Models) -> Picture? {
        let turned = [1, 3, 2].map { picture.turned(quarters: $0) }
        let read = turned.map { letters(in: $0, with: models) }
        guard let best = read.indices.max(by: { read[$0] < read[$1] }), read[best] >= enough else {
            return nil
        }
        return turned[best]
    }

    private static func letters(in picture: Picture, with models: Models) -> Int {
        let layout = PageLayout(CleanPage(picture))
        let widest = layout.lines.indices
            .sorted { layout.lines[$0].box.width > layout.lines[$1].box.width }
            .prefix(sample)
        return widest.reduce(0) { sum, index in
            let line = RecognisedLine(models.read(layout.picture(of: index)), layout.lines[index])
            return sum + (line.map { $0.isStrong ? $0.weight / 100 : 0 } ?? 0)
        }
    }
}

extension Picture {
    /// Turned clockwise by so many quarters.
    func turned(quarters: Int) -> Picture {
        let (width, height) = (self.width, self.height)
        guard width > 0, height > 0 else { return self }
        switch quarters {
        case 1, 3:
            var turned = [UInt8](repeating: 255, count: dots.count)
            for y in 0..<height {
                for x in 0..<width {
                    let place =
                        quarters == 1
                        ? x * height + height - 1 - y : (width - 1 - x) * height + y
                    turned[place] = dots[y * width + x]
                }
            }
            return Picture(dots: turned, width: height, scale: scale)
        case 2:
            return Picture(dots: dots.reversed(), width: width, scale: scale)
        default:
            return self
        }
    }
}

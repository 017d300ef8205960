internal import CTesseract

/// A picture of eight grey bits a dot in leptonica's hands.
struct Pixels: ~Copyable {
    private let pix: UnsafeMutablePointer<PIX>

    /// Takes over what leptonica gave; nil where that is nothing.
    init?(taking pix: UnsafeMutablePointer<PIX>?) {
        guard let pix else { return nil }
        self.pix = pix
    }

    /// Whatever kind of picture leptonica gave, in grey over white paper.
    init?(onPaper pix: UnsafeMutablePointer<PIX>?) {
        guard let pix else { return nil }
        self.init(taking: oit_pix_on_paper(pix))
    }

    init?(_ picture: Picture) {
        guard picture.width > 0, picture.height > 0 else { return nil }
        oit_lept_silence()
        self.init(
            taking: oit_pix_from_dots(picture.dots, Int32(picture.width), Int32(picture.height))
        )
    }

    deinit { oit_pix_destroy(pix) }

    var width: Int { Int(pixGetWidth(pix)) }
    var height: Int { Int(pixGetHeight(pix)) }

    /// The dots, with so many of them to a point.
    func picture(scale: Double) -> Picture {
        let count = width * height
        let dots = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            if let start = buffer.baseAddress { oit_pix_copy_dots(pix, start) }
            initialized = buffer.baseAddress == nil ? 0 : count
        }
        return Picture(dots: dots, width: width, scale: scale)
    }

    /// The same picture in another size; nil without memory.
    func scaled(by factor: Double) -> Pixels? {
        Pixels(taking: pixScale(pix, Float(factor), Float(factor)))
    }

    /// Turned clockwise by a small angle, in degrees, white where nothing was before.
    func turned(by degrees: Double) -> Pixels? {
        let radians = Float(degrees * .pi / 180)
        return Pixels(
            taking: pixRotate(pix, radians, Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
        )
    }

    /// The angle, in degrees clockwise, by which lines of text must be turned to be level; 0 where
    /// there are no lines to tell it by.
    var skew: Double {
        guard let ink = pixThresholdToBinary(pix, 150) else { return 0 }
        defer { oit_pix_destroy(ink) }
        var angle: Float = 0
        var confidence: Float = 0
        guard pixFindSkew(ink, &angle, &confidence) == 0, confidence >= Self.leastConfidence else {
            return 0
        }
        return Double(angle)
    }

    /// From which on leptonica's own deskewing trusts an angle.
    private static let leastConfidence: Float = 3
}

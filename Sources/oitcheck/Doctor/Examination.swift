import Foundation
import Model
import Reading

extension Diagnosis {
    /// Looks at everything that reading depends on; starts an extractor to hear what it says of itself.
    static func ofThisMachine() async -> Diagnosis {
        let converters = Converters()
        let (started, extractor) = await extractor(converters)
        let states = converters.states()
        guard let extractor, let abilities = await extractor.abilities() else {
            return Diagnosis(parts: [started, fonts, await browser()])
        }
        let lock = lock(abilities.confinement) + [bubblewrap(states)]
        let formats = await formats(extractor, states, abilities.recogniser)
        let recognition = recognition(abilities.recogniser)
        return Diagnosis(parts: [started] + lock + formats + [recognition, fonts, await browser()])
    }

    /// Whether the extractor's program is there and starts.
    private static func extractor(_ converters: Converters) async -> (Part, Extractor?) {
        var part = Part(area: .extractor, name: "oitcheck-extract", meaning: .noExtractor)
        part.state = .missing
        do {
            let path = try ExtractorExecutable.locate()
            part.detail = path
            let extractor = try Extractor(executable: path, workers: 1, converters: converters)
            guard await extractor.abilities() != nil else { return (part, nil) }
            return (Part(area: .extractor, name: part.name, detail: path), extractor)
        } catch {
            part.detail = Failure.noExtractor(error).description
            return (part, nil)
        }
    }

    private static func lock(_ confinement: Hello.Confinement) -> [Part] {
        var landlock = Part(area: .lock, name: "landlock")
        if confinement.landlock > 0 {
            landlock.detail = "\(confinement.landlock)"
        } else {
            (landlock.state, landlock.meaning) = (.weak, .noLandlock)
        }
        var filter = Part(area: .lock, name: "seccomp")
        if !confinement.filtersCalls { (filter.state, filter.meaning) = (.weak, .noFilter) }
        return [landlock, filter]
    }

    private static func bubblewrap(
        _ states: [(format: Format, program: String, state: Converters.State)]
    ) -> Part {
        var part = Part(area: .lock, name: "bubblewrap")
        for case (_, _, .refused(let words)) in states {
            (part.state, part.detail, part.meaning) = (.weak, words, .bubblewrapRefused)
        }
        for case (_, _, .missing(let programs)) in states where programs.contains("bwrap") {
            (part.state, part.install, part.meaning) = (.missing, ["bubblewrap"], .noBubblewrap)
        }
        return part
    }

    /// Asks for a document of each format that is none: whoever reads the format says that it is
    /// damaged or empty, and whoever does not that it is unsupported.
    private static func formats(
        _ extractor: Extractor,
        _ states: [(format: Format, program: String, state: Converters.State)],
        _ recogniser: String
    ) async -> [Part] {
        var parts = [Part(area: .formats, name: Format.html.rawValue, detail: "html/1")]
        for format in Format.allCases where format != .html && format != .other {
            let answer = await extractor.extraction(of: probe(of: format), format: format)
            var part = Part(area: .formats, name: format.rawValue, detail: answer.extractor)
            if format == .image {
                part.detail = recogniser
                if recogniser.isEmpty { (part.state, part.meaning) = (.missing, .noRecogniser) }
            } else if case .unsupported = answer.readability {
                (part.state, part.detail, part.meaning) = (.missing, "", .noReader)
            }
            for case (format, _, .missing(let programs)) in states {
                part.install = programs.map { $0 == "bwrap" ? "bubblewrap" : $0 }
            }
            parts.append(part)
        }
        return parts
    }

    /// The mark of an old Office container; for archives, of which that is no kind, a ZIP of nothing.
    private static func probe(of format: Format) -> [UInt8] {
        format == .archive
            ? [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
            : [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    }

    private static func recognition(_ recogniser: String) -> Part {
        guard recogniser.isEmpty else {
            return Part(area: .recognition, name: "tesseract", detail: recogniser)
        }
        return Part(
            area: .recognition,
            name: "tesseract",
            state: .missing,
            install: ["tesseract-ocr-eng", "tesseract-ocr-script-thai", "tesseract-ocr-tha"],
            meaning: .noRecogniser
        )
    }
}

/// What is looked for on the disk.
extension Diagnosis {
    private static var fonts: Part {
        let count = ["/usr/share/fonts", "/usr/local/share/fonts"].reduce(0) { count, folder in
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            return count + names.count { isThaiFont($0.lowercased()) }
        }
        guard count == 0 else { return Part(area: .fonts, name: "Thai", detail: "\(count)") }
        return Part(
            area: .fonts,
            name: "Thai",
            state: .missing,
            install: ["fonts-thai-tlwg"],
            meaning: .noFonts
        )
    }

    /// Told by the names of the families that Debian has.
    private static func isThaiFont(_ path: String) -> Bool {
        let families = ["tlwg", "thai", "sarabun", "arundina", "sipa"]
        return [".ttf", ".otf", ".ttc"].contains { path.hasSuffix($0) }
            && families.contains { path.contains($0) }
    }
}

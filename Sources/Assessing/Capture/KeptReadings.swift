internal import Addressing
internal import Deriving
internal import Model
internal import Storing
internal import ThaiText

/// What was read of pages in this run or an earlier one, as a capture keeps it: the same bytes, served
/// in the same way, are not read a second time.
struct KeptReadings: Sendable {
    private let night: Night
    private let revision: Int64

    /// - Parameters:
    ///   - capture: where they lie.
    ///   - revision: a number of everything that a reading depends on but the page.
    init(in capture: SiteCapture, revision: Int64) {
        night = capture.night
        self.revision = revision
    }

    /// What was read of those bytes at that address.
    func known(_ arrival: Arrival, at address: Address) -> PageReading? {
        guard let reading = night.reading(key(arrival, address)).flatMap(PageReading.init),
            reading.facts.digest == arrival.digest, reading.facts.address == address
        else { return nil }
        return reading
    }

    func keep(_ reading: PageReading, of arrival: Arrival, at address: Address) {
        guard reading.facts.readability.isLasting else { return }
        night.keep(reading.encoded, as: key(arrival, address))
    }

    /// What a closer look at a document showed, if it would show the same today.
    func known(_ page: PageHead, in boilerplate: Boilerplate) -> Inspection? {
        guard let known = night.reading(key(page)).flatMap(PageInspection.init),
            known.holds(in: boilerplate)
        else { return nil }
        return known.inspection
    }

    func keep(_ inspection: PageInspection, of page: PageHead) {
        night.keep(inspection.encoded, as: key(page))
    }

    private func key(_ page: PageHead) -> CaptureReadingKey {
        CaptureReadingKey(
            page.digest,
            ["inspection", page.address.text, page.contentType ?? "-"],
            revision: revision
        )
    }

    private func key(_ arrival: Arrival, _ address: Address) -> CaptureReadingKey {
        CaptureReadingKey(
            arrival.digest,
            ["page", address.text, arrival.contentType ?? "-"] + arrival.headerLinks,
            revision: revision
        )
    }
}

extension Job {
    /// A number of everything that a reading depends on but the page: the program and its extractor,
    /// the checklist, by whose words labels are read, and the year.
    var revision: Int64 {
        CaptureReadingKey.number(of: [build, edition.digest.hex, "\(fiscalYear.buddhist)"])
    }
}

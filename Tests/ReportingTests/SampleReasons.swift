import Addressing
import Model
import ThaiText

/// One of every case of `Reason`.
enum SampleReasons {
    static let all: [Reason] =
        Reason.Advice.allCases.map { .foundWithAdvice($0) } + [
            .found, .kept, .entriesExist, .metBy(component: "o7.c4"),
            .noCandidate, .notInDocument, .emptyPage, .placeholder, .softNotFound, .menuLabelOnly,
            .columnMissing("Status"), .blankCells(column: "Price", rows: [3]),
            .monthsMissing([1, 2]), .rowsOfOtherYear(nil), .rowsOfOtherYear(before),
            .wholeStatute, .planNotReport, .reportNotPlan, .otherItem(ItemID(13)),
            .otherAgency("Another Town"), .excluded("procurement plan"), .notThisDisclosure,
            .oneDocumentForMany, .notMachineReadable, .notReachableFromHome, .sameChannel,
            .tooManyClicks(3, most: 2), .itemsNotLinked([ItemID(4), ItemID(12)]),
            .personLacks(name: "Mayor"),
            .wrongYear(found: [before], wanted: Samples.year),
            .wrongYear(found: [], wanted: Samples.year),
            .expired(FiscalYear(buddhist: 2561)...FiscalYear(buddhist: 2565), wanted: Samples.year),
            .scan, .encrypted, .damaged, .unsupportedFormat("doc"), .tooLarge,
            .extractorDied("SIGKILL"),
            .dead, .blocked(status: 403), .signIn, .timeout, .tls(.expired(on: nil)),
            .tls(.expired(on: CalendarDay(iso: "2025-01-31"))), .tls(.notYetValid(from: nil)),
            .tls(.wrongHost(names: [])), .tls(.wrongHost(names: ["a.example", "b.example"])),
            .tls(.selfSigned),
            .tls(.incompleteChain(issuer: "Test CA", address: "http://ca.example/ca.crt")),
            .tls(.unknownAuthority("Test Root")),
            .tls(.untrusted), .tls(.handshake), .serverError(status: 500), .unknownHost,
            .connectionRefused, .redirectFault, .privateAddress, .hostGivenUp, .transport("reset"),
            .disabled(Wording(th: "ไม่มีภารกิจนี้", en: "no such duty")),
            .challenge, .noSuchPlace, .redirectsHome,
            .workedLater(.timeout),
            .robots, .unsafeLink, .trap(.repeatedPath), .trap(.endlessChain), .trap(.samePages),
            .trap(.calendar), .trap(.sessionAddresses), .trap(.twinAddresses), .trap(.sameAsParent),
            .trap(.deeperPaths),
            .budget(.pages), .budget(.bytes), .budget(.time), .budget(.depth), .external,
            .needsRendering, .cancelled, .notAllSeen, .notCaptured,
            .recognitionBudget, .yearUnreadable(wanted: Samples.year),
            .yearNotStated(wanted: Samples.year), .needsPerson, .nearTie(ItemID(22)),
            .belowThreshold, .conflicting, .socialPost, .flipBook,
        ]
        + [Address(Samples.home)].compactMap(\.self).flatMap {
            [.likeMissing(probe: $0), .wrongCase(works: $0)]
        }

    private static let before = FiscalYear(buddhist: 2567)
}

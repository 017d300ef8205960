package import Addressing
package import ThaiText

/// Why a verdict is what it is: a stable code with what it takes to say it to a person.
package indirect enum Reason: Hashable, Sendable {
    // Present or beside the point.
    case found
    /// Present, with something a person should look at.
    case foundWithAdvice(Advice)
    /// The prohibition is kept in what was examined.
    case kept
    /// Entries exist, so that nothing need be said of their absence.
    case entriesExist
    /// Met by another component that is one element with this one.
    case metBy(component: String)

    // Absent: looked for, and not there.
    case noCandidate
    case notInDocument
    case emptyPage
    case placeholder
    case softNotFound
    /// It says what the site says to that address, which does not exist.
    case likeMissing(probe: Address)
    case menuLabelOnly
    case columnMissing(String)
    case blankCells(column: String, rows: [Int])
    /// Months of the fiscal year, 1 = October, of which the table says nothing.
    case monthsMissing([Int])
    case rowsOfOtherYear(FiscalYear?)
    case wholeStatute
    case planNotReport
    case reportNotPlan
    case otherItem(ItemID)
    case otherAgency(String)
    case excluded(String)
    case notThisDisclosure
    case oneDocumentForMany
    case notMachineReadable
    case notReachableFromHome
    case tooManyClicks(Int, most: Int)
    /// The page that gathers the disclosures leaves these out.
    case itemsNotLinked([ItemID])
    case sameChannel
    case personLacks(name: String)

    // Of another year.
    case wrongYear(found: [FiscalYear], wanted: FiscalYear)
    case expired(ClosedRange<FiscalYear>, wanted: FiscalYear)

    // There, and no text could be had.
    case scan
    case encrypted
    case damaged
    case unsupportedFormat(String)
    case tooLarge
    case extractorDied(String)

    // The link is there, its target is not.
    case dead
    case blocked(status: Int)
    case signIn
    case timeout
    case tls(TLSFault)
    case serverError(status: Int)
    case unknownHost
    case connectionRefused
    case redirectFault
    case privateAddress
    /// Its host failed so often that the rest of it was left alone.
    case hostGivenUp
    case transport(String)
    /// What lies before the server asks visitors to prove that they are people.
    case challenge
    /// The page is there, the place in it that the link names is not.
    case noSuchPlace
    /// It sends on to the home page, which is not what the link promises.
    case redirectsHome
    /// Nothing is there; there is under the same letters in other case.
    case wrongCase(works: Address)
    /// It failed so, and was there when it was asked again at the end of the crawl.
    case workedLater(Reason)

    // Never looked at.
    case robots
    /// The link looks as if following it changed something: a logout, a deletion.
    case unsafeLink
    case budget(Budget)
    case trap(TrapKind)
    case external
    /// The archive or capture that is judged holds no answer to it.
    case notCaptured
    case needsRendering
    case cancelled
    case notAllSeen
    /// Pictures of pages that nobody recognised, because so many were not wanted or time was up.
    case recognitionBudget
    /// The agency's own checklist does not ask it, and why.
    case disabled(Wording)

    // A person decides.
    case yearNotStated(wanted: FiscalYear)
    /// The year stands there in signs that could not be read.
    case yearUnreadable(wanted: FiscalYear)
    case needsPerson
    case nearTie(ItemID)
    case belowThreshold
    case conflicting
    /// The only link to it leads to a post on a network that shows robots a log-in.
    case socialPost
    /// It is shown as a book of pictures, by a service that names no file.
    case flipBook

    /// What is present but not as it should be.
    package enum Advice: String, Hashable, Sendable, CaseIterable {
        case sharedTelephone = "shared-telephone"
        case freeMail = "free-mail"
        case noTimePerStep = "no-time-per-step"
        case yearIsPrevious = "year-is-previous"
        case yearIsCurrent = "year-is-current"
        case unverifiedLink = "unverified-link"
        case pictureOnly = "picture-only"
    }
}

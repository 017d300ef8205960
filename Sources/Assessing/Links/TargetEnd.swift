internal import Addressing
internal import Model

/// How asking for the target of links ended; its bytes are gone by then.
///
/// What is learned of a target besides (that its page only says "not found", that its name is
/// written wrongly) becomes a case here, and `LinkFault` says what it means for the links to it.
enum TargetEnd: Sendable {
    /// It was not asked: nobody can say.
    case unasked
    /// It is there, and nobody looked for places in it.
    case there
    /// A page, with the fingerprints of the places that a link can name.
    case page(places: AnchorSet)
    /// A PDF of so many pages.
    case pages(Int)
    /// It says "not found" and answers 200.
    case softNotFound
    /// It says what the site says to that address, which does not exist.
    case likeMissing(probe: Address)
    /// It sends on to the home page.
    case leadsHome
    /// It is not there, but is under another spelling.
    case otherCase(works: Address, status: Int?)
    /// It failed first and was there when it was asked again.
    case worked(after: Reason)
    case refused(status: Int)
    case unreachable(Trouble)
}

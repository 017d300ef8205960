import Addressing
import Judging
import Model
import ThaiText

/// A part of a page written by hand, in reading order.
enum Part {
    case h(Int, String)
    case p(String)
    case li(String)
    case label(String)
    case footer(String)
    /// A block that is nothing but a link.
    case link(String, String)
    case linkIn(Region, String, String)
    case iframe(String)
    case mail(String)
    case table([[String]])
    case picture(alt: String, String)
    case form([String])
    case search
    case logIn
    /// A line of a page of a PDF.
    case line(Int, String)
    /// A line that was recognised in the picture of a page, with its confidence.
    case seen(Int, String, Int)
}

let home = address("https://www.example.go.th/")

func address(_ text: String) -> Address {
    guard let address = Address(text) else { preconditionFailure("\(text) is no address") }
    return address
}

/// Makes a document of parts; tables and forms stand under the last heading.
func page(
    _ parts: [Part],
    at place: String = "https://www.example.go.th/page",
    format: Format = .html,
    title: String = "",
    digest: Digest = digest(1)
) -> Document {
    var page = Document(
        address: address(place),
        digest: digest,
        format: format,
        extractor: "test/1",
        title: title
    )
    for (index, part) in parts.enumerated() { page.append(part, line: index + 1) }
    return page
}

extension Document {
    fileprivate mutating func append(_ part: Part, line: Int) {
        switch part {
        case .h(let level, let text): append(text, .heading(level: level), line)
        case .p(let text): append(text, .paragraph, line)
        case .li(let text): append(text, .listItem, line)
        case .label(let text): append(text, .label, line)
        case .footer(let text): append(text, .paragraph, line, region: .footer)
        case .line(let page, let text):
            blocks.append(Block(kind: .paragraph, text: text, place: Place(page: page)))
        case .seen(let page, let text, let confidence):
            let origin = TextOrigin.recognised(confidence: confidence)
            blocks.append(
                Block(kind: .paragraph, text: text, place: Place(page: page), origin: origin)
            )
            if !recognisedPages.contains(page) { recognisedPages.append(page) }
            recogniser = "ocr/1"
        case .link(let text, let target):
            append(text, .listItem, line, linked: text.utf8.count)
            append(link: text, target, .main, line, block: blocks.count - 1)
        case .linkIn(let region, let text, let target):
            append(link: text, target, region, line, block: nil)
        case .iframe(let target): append(link: "", target, .main, line, block: nil, kind: .iframe)
        case .mail(let mail):
            links.append(Link(target: .mail(mail), written: "mailto:" + mail, text: mail))
        case .table(let rows):
            let cells = rows.map { $0.map { Cell($0) } }
            tables.append(Table(rows: cells, place: Place(line: line), heading: lastHeading))
        case .picture(let alt, let source):
            images.append(
                Image(source: Address(source), alt: alt, block: blocks.indices.last, line: line)
            )
        case .form, .search, .logIn: append(form: part, line)
        }
    }

    private var lastHeading: Int? { blocks.lastIndex(where: \.isHeading) }

    private mutating func append(
        _ text: String,
        _ kind: Block.Kind,
        _ line: Int,
        region: Region = .main,
        linked: Int = 0
    ) {
        let above = blocks.indices.last { index in
            guard case .heading(let level) = blocks[index].kind else { return false }
            if case .heading(let own) = kind { return level < own }
            return true
        }
        blocks.append(
            Block(
                kind: kind,
                text: text,
                region: region,
                place: Place(line: line),
                heading: above,
                linkedBytes: linked
            )
        )
    }

    private mutating func append(
        link text: String,
        _ target: String,
        _ region: Region,
        _ line: Int,
        block: Int?,
        kind: Link.Kind = .anchor
    ) {
        links.append(
            Link(
                target: LinkTarget(target, relativeTo: home),
                written: target,
                text: text,
                kind: kind,
                region: region,
                line: line,
                column: 1,
                block: block,
                heading: lastHeading
            )
        )
    }

    private mutating func append(form part: Part, _ line: Int) {
        var fields = ["a", "b"]
        if case .form(let given) = part { fields = given }
        var form = Form(
            action: nil,
            method: "POST",
            fields: fields,
            heading: lastHeading,
            line: line
        )
        if case .search = part { form.hasSearch = true }
        if case .logIn = part { form.hasPassword = true }
        forms.append(form)
    }
}

/// Lays a document before the judge: all main blocks speak, and all tables.
func exhibit(_ document: Document, years: [ClosedRange<Int>] = [2568...2568]) -> Exhibit {
    Exhibit(
        document: document,
        candidate: candidate(document.address),
        path: [home, document.address],
        fetchedAt: nil,
        speaking: document.blocks.indices.filter { document.blocks[$0].region == .main },
        speakingTables: Array(document.tables.indices),
        times: DocumentTimes(stated: years.map(statement))
    )
}

func candidate(_ address: Address, labelYear: Int? = nil) -> Candidate {
    Candidate(
        item: ItemID(1),
        address: address,
        route: .hubRow,
        label: "",
        labelYear: labelYear.map { FiscalYear(buddhist: $0) }
    )
}

func statement(_ years: ClosedRange<Int>) -> DocumentTimes.Statement {
    DocumentTimes.Statement(
        years: FiscalYear(buddhist: years.lowerBound)...FiscalYear(buddhist: years.upperBound),
        quote: "\(years.lowerBound)",
        place: Place(),
        count: 1
    )
}

/// An item, what is known of it, and the documents that speak for it.
struct Case {
    var dossier: Dossier
    let item: Item
    let exhibits: [Exhibit]
    let others: [LinkFact]
}

func dossier(
    _ item: Item,
    _ exhibits: [Exhibit],
    unread: [Dossier.Unread] = [],
    wasWhole: Bool = true,
    others: [LinkFact] = []
) -> Case {
    let dossier = Dossier(unread: unread, searchWasWhole: wasWhole)
    return Case(dossier: dossier, item: item, exhibits: exhibits, others: others)
}

extension Bench {
    func judge(_ known: Case) -> ItemFinding {
        var trial = trial(of: known.item, besides: known.dossier, otherChannels: known.others)
        for exhibit in known.exhibits { trial.hear(exhibit) }
        return trial.finding
    }
}

let bench = Bench2568.bench

/// Judges one check on one document.
func finding(
    _ check: Check,
    on document: Document,
    rule: YearRule = .today,
    years: [ClosedRange<Int>] = [2568...2568],
    judgeable: Judgeable = .auto,
    with others: [Check] = []
) -> ComponentFinding {
    let components = ([check] + others).enumerated().map { index, check in
        component("o1.c\(index + 1)", yearRule: rule, judgeable: judgeable, check: check)
    }
    let finding = bench.judge(
        dossier(item(1, components: components), [exhibit(document, years: years)])
    )
    return finding.components[0]
}

/// Judges one check on a page of parts.
func finding(
    _ check: Check,
    on parts: Part...,
    rule: YearRule = .today,
    with others: [Check] = []
) -> ComponentFinding {
    finding(check, on: page(parts), rule: rule, with: others)
}

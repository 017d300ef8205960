import ArgumentParser
import Foundation
import Loading
import Model
import ThaiText

/// Which checklist is used, for which year and as of which day.
struct JudgingOptions: ParsableArguments {
    @Option(help: "An edition (2568) or a checklist file.")
    var checklist = "2568"

    @Option(help: "The assessed fiscal year, Buddhist Era. Default: the edition's.")
    var fiscalYear: Int?

    @Option(
        help: ArgumentHelp(
            "The day as of which is judged.",
            discussion: "Default: today, but not after 30 April of the edition's year.",
            valueName: "yyyy-mm-dd"
        )
    )
    var asOf: String?

    @Option(help: "The folder that holds Checklists and Templates.")
    var data: String?

    init() {}

    /// For a command that asks for a checklist by other options; the parser traps where one is read that was never
    /// set.
    init(checklist: String, data: String?) {
        self.checklist = checklist
        fiscalYear = nil
        asOf = nil
        self.data = data
    }

    /// The checklist as it is run for the assessed year.
    func edition() throws -> Edition {
        let edition = try editionAsWritten()
        return edition.moved(to: try year(for: edition))
    }

    /// The checklist, of its own year; complains with file, line and column where it is faulty, and with the reason
    /// where of an edition only the titles are known.
    func editionAsWritten() throws -> Edition {
        switch try checklistContents() {
        case .edition(let edition): return edition
        case .titles(let titles): throw Failure.onlyTitles(titles)
        }
    }

    /// What the file that is named holds.
    func checklistContents() throws -> ChecklistFile { try lint().file }

    /// What the file that is named holds, and what is worth knowing of it.
    func lint() throws -> (file: ChecklistFile, notes: [LoadError.Fault]) {
        let file = try checklistFile()
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw Failure.unreadable(file, "no such file, or no permission")
        }
        do {
            return try lintChecklist([UInt8](bytes), file: file, base: base)
        } catch {
            throw Failure.usage(error.description)
        }
    }

    func year(for edition: Edition) throws -> FiscalYear {
        guard let fiscalYear else { return edition.year }
        guard (2500...2699).contains(fiscalYear) else {
            throw Failure.usage(
                "--fiscal-year \(fiscalYear) is no year of the Buddhist Era (2568)."
            )
        }
        return FiscalYear(buddhist: fiscalYear)
    }

    /// The day given, else the earlier of today and 30 April of the edition's year.
    func day(for edition: Edition, today: Date) throws -> CalendarDay {
        if let asOf {
            guard let day = CalendarDay(iso: asOf) else {
                throw Failure.usage("--as-of \(asOf) is no day; write it as 2025-04-30.")
            }
            return day
        }
        let due = CalendarDay(buddhistYear: edition.year.buddhist, month: 4, day: 30)
        let now = CalendarDay(iso: String(today.ISO8601Format().prefix(10)))
        guard let due, let now else { throw Failure.usage("the clock of this machine is off.") }
        return min(due, now)
    }

    /// The edition that a file extends: by its name, or by a path that is seen from the folder in use.
    private func base(_ name: String) -> BaseFile? {
        let isPath = name.hasSuffix(".yaml") || name.contains("/")
        let file =
            isPath
            ? name
            : Installation.data("Checklists", given: data)?.appending(path: "\(name).yaml").path
        guard let file, let bytes = FileManager.default.contents(atPath: file) else { return nil }
        return (file, [UInt8](bytes))
    }

    private func checklistFile() throws -> String {
        if checklist.hasSuffix(".yaml") || checklist.contains("/") { return checklist }
        guard let folder = Installation.data("Checklists", given: data) else {
            throw Failure.missingData("Checklists")
        }
        let file = folder.appending(path: "\(checklist).yaml").path
        guard FileManager.default.fileExists(atPath: file) else {
            let known = Self.editions(in: folder).joined(separator: ", ")
            throw Failure.usage("there is no checklist \(checklist); there are: \(known).")
        }
        return file
    }

    /// The editions that lie in a folder, in order.
    static func editions(in folder: URL) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}

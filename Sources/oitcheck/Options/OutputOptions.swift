import ArgumentParser
import Foundation
import Model
import Reporting

/// Where reports go, in which formats and language.
struct OutputOptions: ParsableArguments {
    @Option(help: "Reports to write, separated by commas: text, json, html.")
    var format = "text"

    @Option(
        help: ArgumentHelp(
            "A folder for the reports, one file each: report.txt, report.json, report.html.",
            valueName: "folder"
        )
    )
    var output: String?

    @Option(help: "Language of reports for people: th or en.")
    var lang = Language.thai

    @Flag(help: "No progress on standard error.")
    var quiet = false

    /// What writes the reports; complains before the work begins about what would fail after it.
    func writer(data: String?) throws -> ReportWriter {
        let names = format.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let reporters = try names.map { name in
            guard let reporter = Reporters.named(name) else {
                let known = Reporters.all.map(\.name).joined(separator: ", ")
                throw Failure.usage("there is no format \(name); there are: \(known).")
            }
            return reporter
        }
        guard !reporters.isEmpty else { throw Failure.usage("--format names no format.") }
        if reporters.count > 1, output == nil {
            throw Failure.usage("several formats need a folder: add --output FOLDER.")
        }
        let folder = try output.map(ReportFolder.init)
        let options = RenderOptions(
            language: lang,
            colour: folder == nil && Console.wantsColour,
            width: folder == nil ? Console.width : nil,
            toolVersion: Version.current,
            templates: try Self.templates(for: reporters, data: data)
        )
        return ReportWriter(reporters: reporters, options: options, folder: folder)
    }

    private static func templates(
        for reporters: [Reporter],
        data: String?
    ) throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in reporters.flatMap(\.templates) {
            guard let folder = Installation.data("Templates", given: data),
                let bytes = FileManager.default.contents(
                    atPath: folder.appending(path: name).path
                )
            else { throw Failure.missingData("Templates/\(name)") }
            texts[name] = String(decoding: bytes, as: UTF8.self)
        }
        return texts
    }
}

/// Writes one assessment in all the formats that were asked for.
struct ReportWriter {
    let reporters: [Reporter]
    let options: RenderOptions
    let folder: ReportFolder?

    func write(_ assessment: Assessment) throws {
        for reporter in reporters {
            let bytes: [UInt8]
            do {
                bytes = try reporter.render(assessment, options)
            } catch {
                throw Failure.usage(error.description)
            }
            guard let folder else {
                try FileHandle.standardOutput.write(contentsOf: Data(bytes))
                continue
            }
            try folder.write(bytes, named: "report.\(reporter.fileExtension)")
        }
    }
}

/// A folder for reports, known to be writable.
struct ReportFolder {
    private let url: URL

    init(_ path: String) throws {
        url = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw Failure.cannotWrite(path, error.localizedDescription)
        }
        guard FileManager.default.isWritableFile(atPath: url.path) else {
            throw Failure.cannotWrite(path, "no permission")
        }
    }

    /// Writes under a temporary name and renames, so that no half-written report is ever seen.
    func write(_ bytes: [UInt8], named name: String) throws {
        let file = url.appending(path: name)
        do {
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw Failure.cannotWrite(file.path, error.localizedDescription)
        }
    }
}

import Foundation
import Model
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
    static func page(_ language: Language = .thai) throws -> [UInt8] {
        let options = RenderOptions(
            language: language,
            toolVersion: "0.1.0",
            templates: try Templates.texts()
        )
        return try Reporter.html.render(try Samples.assessment(), options)
    }

    private func text(_ language: Language = .thai) throws -> String {
        String(decoding: try Self.page(language), as: UTF8.self)
    }

    @Test func `no tag and no attribute comes from a site`() throws {
        let tags: Set = [
            "html", "head", "meta", "title", "style", "body", "a", "input", "svg", "defs",
            "pattern",
            "rect", "header", "div", "p", "label", "h1", "h2", "h3", "h4", "dl", "dt", "dd",
            "small",
            "span", "main", "section", "ul", "li", "b", "details", "summary", "strong",
            "blockquote",
            "abbr", "code", "table", "thead", "tbody", "tr", "th", "td", "bdi", "br", "footer",
        ]
        let attributes: Set = [
            "lang", "charset", "name", "content", "http-equiv", "class", "href", "type", "id",
            "checked", "width", "height", "aria-hidden", "focusable", "fill", "patternUnits",
            "patternTransform", "for", "x", "rel", "aria-labelledby", "open", "title", "scope",
        ]
        for tag in HTMLScanner.tags(try Self.page()) {
            #expect(tags.contains(tag.name), "<\(tag.name)>")
            let foreign = tag.attributes.map(\.name).filter { !attributes.contains($0) }
            #expect(foreign.isEmpty, "<\(tag.name) \(foreign)>")
        }
    }

    @Test func `a quotation mark is escaped even where a Thai vowel follows it`() {
        #expect(Markup("\"\u{0E31}").renderText == "&quot;\u{0E31}")
        #expect(Markup("<\u{0E34}>&'").renderText == "&lt;\u{0E34}&gt;&amp;&#39;")
        #expect(Markup("a\u{202E}b\u{1B}c").renderText == "a\u{FFFD}b\u{FFFD}c")
    }

    @Test func `what the template sees is escaped by its type`() throws {
        let view = ReportView(
            try Samples.assessment(),
            options: RenderOptions(toolVersion: "0.1.0")
        )
        #expect(plainTexts(in: view, named: "view").isEmpty)
    }

    /// Paths of all leaves that are neither escaped text nor a yes or no.
    private func plainTexts(in value: Any, named name: String) -> [String] {
        if value is Markup || value is Both || value is Bool { return [] }
        if let labels = value as? [String: Both] { return labels.isEmpty ? [name] : [] }
        let children = Mirror(reflecting: value).children
        if children.isEmpty { return value is any Collection ? [] : [name] }
        return children.flatMap { plainTexts(in: $0.value, named: "\(name).\($0.label ?? "")") }
    }

    @Test func `links lead to the web or into the page and nowhere else`() throws {
        let tags = HTMLScanner.tags(try Self.page())
        let ids = Set(tags.compactMap { $0["id"] })
        let hrefs = tags.compactMap { $0["href"] }
        #expect(hrefs.count > 100)
        for href in hrefs {
            let isInside = href.first == "#" && ids.contains(String(href.dropFirst()))
            #expect(isInside || href.hasPrefix("http://") || href.hasPrefix("https://"), "\(href)")
        }
        let folder = Target(
            kind: .folder,
            location: "javascript:alert(1)",
            fiscalYear: Samples.year,
            asOf: try Samples.assessment().target.asOf
        )
        var assessment = try Samples.assessment()
        assessment.target = folder
        let view = ReportView(assessment, options: RenderOptions(toolVersion: "0.1.0"))
        #expect(view.targetLinks.isEmpty)
    }

    @Test func `the page asks the network for nothing`() throws {
        let tags = HTMLScanner.tags(try Self.page())
        #expect(tags.allSatisfy { $0["src"] == nil && $0["srcset"] == nil && $0["action"] == nil })
        #expect(!tags.contains { ["link", "script", "img", "iframe", "base"].contains($0.name) })
        let style = try text().split(separator: "<style>")[1].split(separator: "</style>")[0]
        #expect(!style.contains("@import"))
        #expect(style.components(separatedBy: "url(").dropFirst().allSatisfy { $0.first == "#" })
    }

    @Test func `every id is there once, every label has its field`() throws {
        let tags = HTMLScanner.tags(try Self.page())
        let ids = tags.compactMap { $0["id"] }
        #expect(Set(ids).count == ids.count)
        for tag in tags {
            let reference = tag["for"] ?? tag["aria-labelledby"]
            #expect(reference.map(ids.contains) ?? true, "\(tag)")
        }
    }

    @Test func `headings go down one level at a time`() throws {
        let levels = HTMLScanner.tags(try Self.page()).compactMap { tag in
            tag.name.count == 2 && tag.name.first == "h" ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }

    @Test(arguments: [(Language.thai, "th"), (.english, "en")])
    func `the page opens in the language that was asked for`(language: Language, code: String)
        throws
    {
        let tags = HTMLScanner.tags(try Self.page(language))
        #expect(tags.first { $0.name == "html" }?["lang"] == code)
        let chosen = tags.filter { $0["name"] == "language" && $0["checked"] != nil }
        #expect(chosen.compactMap { $0["id"] } == ["language-\(code)"])
    }

    @Test func `a text that lacks a language stands in with the other`() {
        #expect(Both(Wording(th: "ไทย", en: "")).renderText == "ไทย")
        let both = Both(Wording(th: "ก", en: "a")).renderText
        #expect(both.contains("lang=\"th\">ก<") && both.contains("lang=\"en\">a<"))
    }

    @Test func `templates and labels know each other`() throws {
        let texts = try Templates.texts().values.joined()
        let asked = Set(
            texts.matches(of: /\{\{\{label\.([A-Za-z]+)\}\}\}/).map { String($0.1) }
        )
        #expect(asked == Set(LabelViews.all.keys))
    }

    @Test func `a missing or broken template is named`() throws {
        var texts = try Templates.texts()
        texts["report.css"] = nil
        #expect(throws: ReportError.templateMissing("report.css")) {
            try Reporter.html.render(
                try Samples.assessment(),
                RenderOptions(toolVersion: "0.1.0", templates: texts)
            )
        }
        texts["report.css"] = "a\nb {{#open}} c"
        let error = #expect(throws: ReportError.self) {
            try Reporter.html.render(
                try Samples.assessment(),
                RenderOptions(toolVersion: "0.1.0", templates: texts)
            )
        }
        #expect(
            error?.description.hasPrefix("template report.css:2:") == true,
            "\(String(describing: error))"
        )
    }
}

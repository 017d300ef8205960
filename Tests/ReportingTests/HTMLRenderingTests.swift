import Foundation
import Testing

@testable import Reporting

@Suite(.serialized) struct HTMLRenderingTests {
    /// Puts the report in a frame of a width and writes down what a browser made of it.
    private func measure(_ page: String, width: Int) throws -> [String: Int]? {
        guard let chromium = Chromium() else { return nil }
        let harness = """
            <!doctype html><meta charset="utf-8"><title>?</title>
            <iframe style="width:\(width)px;height:800px;border:0"
             srcdoc="\(Markup(page).renderText)"></iframe>
            <script>
            addEventListener('load', () => {
              const page = document.querySelector('iframe').contentDocument;
              const seen = (element) => element.getClientRects().length > 0;
              const all = (selector) => [...page.querySelectorAll(selector)];
              document.title = JSON.stringify({
                width: page.documentElement.scrollWidth,
                items: all('section.item').filter(seen).length,
                tiles: all('a.tile').filter(seen).length,
                thai: all('[lang=th]').filter(seen).length,
                english: all('.en').filter(seen).length,
                scripts: all('script, img, b[onmouseover]').length
              });
            });
            </script>
            """
        let dom = try chromium.dom(of: harness)
        let title = try #require(dom.firstMatch(of: /<title>(.*?)<\/title>/)).1
        let figures = try JSONSerialization.jsonObject(with: Data(title.utf8))
        return try #require(figures as? [String: Int])
    }

    private func page() throws -> String {
        String(decoding: try HTMLReportTests.page(), as: UTF8.self)
    }

    @Test(arguments: [320, 390, 768, 1280])
    func `a browser shows 28 items and no window scrolls sideways`(width: Int) throws {
        guard let figures = try measure(page(), width: width) else { return }
        #expect(figures["items"] == 28)
        #expect(figures["tiles"] == 28)
        #expect(figures["scripts"] == 0)
        #expect(try #require(figures["width"]) <= width)
    }

    @Test func `one language is seen at a time`() throws {
        guard let figures = try measure(page(), width: 1280) else { return }
        #expect(try #require(figures["thai"]) > 100)
        #expect(figures["english"] == 0)
    }

    @Test func `a verdict can be picked without a script`() throws {
        let page = try page()
            .replacing("id=\"show-all\" checked", with: "id=\"show-all\"")
            .replacing("id=\"show-missing\"", with: "id=\"show-missing\" checked")
        guard let figures = try measure(page, width: 1280) else { return }
        #expect(figures["items"] == 3)
        #expect(figures["tiles"] == 28)
    }
}

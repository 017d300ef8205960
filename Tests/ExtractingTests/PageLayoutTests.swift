import TestSupport
import Testing

@testable import Extracting

@Suite struct PageLayoutTests {
    private func layout(_ page: DrawnPage) -> PageLayout {
        PageLayout(CleanPage(Picture(dots: page.dots, width: page.width, scale: 200.0 / 72)))
    }

    /// Twelve letters in a row, twenty dots high, with marks above and below two of them.
    private func line(at y: Int, on page: inout DrawnPage) {
        for letter in 0..<12 {
            let x = 40 + 24 * letter
            page.fill(x..<x + 3, y..<y + 20)
            page.fill(x + 11..<x + 14, y..<y + 20)
            page.fill(x..<x + 14, y..<y + 3)
        }
        for letter in [3, 4] {
            let x = 40 + 24 * letter
            page.fill(x..<x + 12, y - 8..<y - 4)
            page.fill(x + 8..<x + 12, y - 18..<y - 10)
            page.fill(x + 8..<x + 12, y + 23..<y + 30)
        }
    }

    @Test func `marks belong to the letters that they stand on`() {
        var page = DrawnPage(width: 400, height: 300)
        line(at: 60, on: &page)
        line(at: 120, on: &page)
        let lines = layout(page).lines.sorted { $0.box.top < $1.box.top }
        #expect(lines.count == 2)
        #expect(lines.map(\.box.top) == [42, 102])
        #expect(lines.map(\.box.bottom) == [90, 150])
        #expect(lines.allSatisfy { 18...22 ~= $0.letterHeight })
    }

    @Test func `a ruled line parts the words on both sides`() {
        var page = DrawnPage(width: 400, height: 300)
        line(at: 60, on: &page)
        page.upright(184, from: 20, to: 160)
        page.upright(185, from: 20, to: 160)
        let layout = layout(page)
        #expect(layout.lines.count == 2)
        #expect(!layout.rules.upright.isEmpty)
    }

    @Test func `columns of prose are read one after the other, rows of words row by row`() {
        func boxes(_ lefts: [Int], _ rows: Int, width: Int) -> [DotBox] {
            (0..<rows).flatMap { row in
                lefts.map { left in
                    DotBox(left: left, top: row * 40, right: left + width, bottom: row * 40 + 20)
                }
            }
        }
        let prose = ReadingOrder(boxes([0, 400], 5, width: 350), height: 20).rows
        #expect(prose.joined().map { $0 } == [0, 2, 4, 6, 8, 1, 3, 5, 7, 9])
        let table = ReadingOrder(boxes([0, 400], 5, width: 80), height: 20).rows
        #expect(table == [[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]])
    }

    @Test func `grey paper becomes white, and faint writing dark`() {
        var page = DrawnPage(width: 320, height: 320)
        page.fill(0..<320, 0..<320, shade: 190)
        for y in stride(from: 40, to: 280, by: 40) { page.fill(40..<280, y..<y + 6, shade: 130) }
        let clean = CleanPage(Picture(dots: page.dots, width: 320)).picture
        #expect(clean.dots[20 * 320 + 20] > 240)
        #expect(clean.dots[43 * 320 + 160] < 60)
    }

    @Test func `a picture is turned by quarters`() {
        let picture = Picture(dots: [1, 2, 3, 4, 5, 6], width: 3)
        #expect(picture.turned(quarters: 1).dots == [4, 1, 5, 2, 6, 3])
        #expect(picture.turned(quarters: 2).dots == [6, 5, 4, 3, 2, 1])
        #expect(picture.turned(quarters: 3).dots == [3, 6, 2, 5, 1, 4])
        #expect(picture.turned(quarters: 1).turned(quarters: 3).dots == picture.dots)
    }

    @Test func `no picture traps, however small or wild`() {
        var random = SeededRandom(seed: 200)
        for (width, height) in [(0, 0), (1, 1), (2, 3), (17, 1), (1, 40), (64, 48), (200, 90)] {
            for density in [0, 3, 128, 250] {
                let dots = (0..<width * height).map { _ in
                    UInt8.random(in: 0...255, using: &random) > density ? 255 as UInt8 : 0
                }
                let page = CleanPage(Picture(dots: dots, width: width))
                for page in [page, page.exchanged] {
                    let layout = PageLayout(page)
                    for index in layout.lines.indices {
                        let cut = layout.picture(of: index)
                        #expect(cut.dots.count == cut.box.width * cut.box.height)
                    }
                }
            }
        }
    }
}

import Foundation
import Testing

@testable import ThaiText

struct CalendarTests {
    @Test func `a day is read and written in ISO and Thai`() throws {
        let day = try #require(CalendarDay(iso: "2025-04-30"))
        #expect(day.iso == "2025-04-30")
        #expect(day.thai == "30 เมษายน 2568")
        #expect(day.buddhistYear == 2568)
        #expect(day == CalendarDay(buddhistYear: 2568, month: 4, day: 30))
        #expect(CalendarDay(year: 544, month: 1, day: 2)?.iso == "0544-01-02")
    }

    @Test(arguments: [
        "2025-02-29", "2025-13-01", "2025-00-10", "2025-4-30", "2025-04-30T00:00", "2568/04/30", "",
        "๒๐๒๕-04-30",
        "0000-01-01", "2025-04-31", "-025-04-30",
    ])
    func `what is no day is none`(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test func `leap years are those of the Gregorian calendar`() {
        #expect(
            [2000, 2024, 1900, 2023].map { CalendarDay.lastDay(ofMonth: 2, year: $0) } == [
                29, 29, 28, 28,
            ]
        )
        #expect(CalendarDay(buddhistYear: .min, month: 1, day: 1) == nil)
        #expect(CalendarDay(buddhistYear: .max, month: 1, day: 1) == nil)
    }

    @Test func `a fiscal year is October to September`() throws {
        let year = FiscalYear(buddhist: 2568)
        #expect(year.firstDay.iso == "2024-10-01")
        #expect(year.lastDay.iso == "2025-09-30")
        #expect(year.previous.buddhist == 2567 && year.next.buddhist == 2569)
        for (day, isInside) in [
            ("2024-09-30", false), ("2024-10-01", true), ("2025-09-30", true),
            ("2025-10-01", false),
        ] {
            let day = try #require(CalendarDay(iso: day))
            #expect(year.contains(day) == isInside)
            #expect((day.fiscalYear == year) == isInside)
        }
    }

    @Test func `any fiscal year has its days`() {
        for year in [Int.min, -1, 0, 544, 545, 10542, .max] {
            let year = FiscalYear(buddhist: year)
            #expect(CalendarDay(iso: year.firstDay.iso) == year.firstDay)
            #expect(year.contains(year.lastDay) && year.previous <= year)
        }
    }

    @Test func `days and fiscal years are plain values in JSON`() throws {
        let days = try [#require(CalendarDay(iso: "2025-04-30"))]
        let years = [FiscalYear(buddhist: 2568)]
        #expect(
            String(decoding: try JSONEncoder().encode(days), as: UTF8.self) == #"["2025-04-30"]"#
        )
        #expect(String(decoding: try JSONEncoder().encode(years), as: UTF8.self) == "[2568]")
        #expect(
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2025-04-30"]"#.utf8))
                == days
        )
        #expect(try JSONDecoder().decode([FiscalYear].self, from: Data("[2568]".utf8)) == years)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2025-04-31"]"#.utf8))
        }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([FiscalYear].self, from: Data("[68]".utf8))
        }
    }
}

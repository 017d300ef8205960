import Testing

@testable import Loading

struct SuggestionTests {
    @Test(arguments: [
        ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1), ("abc", "acb", 1),
        ("remdy", "remedy", 1), ("tabelColumn", "tableColumn", 1), ("กองคลัง", "กองคลง", 1),
    ])
    func `the distance counts letters changed, added, left out or swapped`(
        one: String,
        other: String,
        distance: Int
    ) {
        #expect(editDistance(one, other) == distance)
        #expect(editDistance(other, one) == distance)
    }

    @Test func `a name that resembles none gets no suggestion`() {
        #expect(nearest(to: "zebra", among: ["term", "section"]) == nil)
        #expect(nearest(to: "o2", among: ["o1", "o3"]) == nil)
        #expect(nearest(to: "o12.c6", among: ["o12.c5", "o7.c1"]) == "o12.c5")
    }
}

import Model
import Testing

struct FractionTests {
    @Test func `a mean is exact until it is printed`() {
        let mean = Fraction.mean([Fraction(5), Fraction(10), Fraction(10)])
        #expect(mean == Fraction(25, 3))
        #expect(mean?.rounded(to: 2) == "8.33")
        #expect(Fraction(92875, 1000).rounded(to: 2) == "92.88")
        #expect(Fraction(7).rounded(to: 2) == "7.00")
        #expect(Fraction(1, 200).rounded(to: 2) == "0.01")
    }
}

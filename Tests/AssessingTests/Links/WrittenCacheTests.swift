import Testing

@testable import Assessing

struct WrittenCacheTests {
    private func meaning(_ text: String, _ base: UInt32, in cache: WrittenCache) -> Reference?? {
        let bytes = Array(text.utf8)
        return cache.meaning(of: bytes.span, base: base)
    }

    @Test func `what was kept is known again, for its base alone`() {
        var cache = WrittenCache()
        let bytes = Array("a.html".utf8)
        cache.keep(Reference(target: 7), of: bytes.span, base: 1)
        cache.keep(nil, of: bytes.span, base: 2)
        #expect(meaning("a.html", 1, in: cache) == .some(Reference(target: 7)))
        #expect(meaning("a.html", 2, in: cache) == .some(nil))
        #expect(meaning("a.html", 3, in: cache) == nil)
        #expect(meaning("a.htm", 1, in: cache) == nil)
    }

    @Test func `a cache that is full begins anew and never lies`() {
        var cache = WrittenCache()
        for number in 0..<300_000 as Range<UInt32> {
            let bytes = Array("/page-\(number)".utf8)
            cache.keep(Reference(target: number), of: bytes.span, base: 0)
        }
        #expect(meaning("/page-299999", 0, in: cache) == .some(Reference(target: 299_999)))
        for number in stride(from: 0, to: 300_000 as UInt32, by: 997) {
            let known = meaning("/page-\(number)", 0, in: cache)
            #expect(known == nil || known == .some(Reference(target: number)))
        }
    }
}

import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// Every file of the corpus' folder `warc`, record by record, against what warcio reads in it.
@Suite struct WarcConformanceTests {
    /// A record as the tests speak of it: what it is, of what, and at which byte it starts.
    struct Expected: Equatable, CustomStringConvertible {
        var kind: RecordHead.Kind
        var target: String?
        var offset: Int

        init(_ kind: RecordHead.Kind, _ target: String?, _ offset: Int) {
            (self.kind, self.target, self.offset) = (kind, target, offset)
        }

        var description: String { "\(kind) \(target ?? "-") at \(offset)" }
    }

    private static let example = "http://example.com/"

    /// Files in which nothing is wrong.
    static let good: [(file: String, records: [Expected])] = [
        (
            "example.warc",
            [
                Expected(.other, nil, 0), Expected(.other, nil, 488),
                Expected(.response, example, 1197), Expected(.request, example, 2566),
                Expected(.revisit, example, 3370), Expected(.request, example, 4316),
            ]
        ),
        (
            "example.warc.gz",
            [
                Expected(.other, nil, 0), Expected(.other, nil, 353),
                Expected(.response, example, 784), Expected(.request, example, 2012),
                Expected(.revisit, example, 2621), Expected(.request, example, 3207),
            ]
        ),
        (
            "example-digest.warc",
            [0, 922, 1840, 2758].map { Expected(.request, example, $0) }
        ),
        (
            "example-iana.org-chunked.warc",
            [
                Expected(.other, nil, 0), Expected(.response, "http://www.iana.org/", 405),
                Expected(.request, "http://www.iana.org/", 8379),
            ]
        ),
        (
            "example-resource.warc.gz",
            [
                Expected(.other, nil, 0), Expected(.other, nil, 361),
                Expected(.resource, example, 802),
            ]
        ),
        (
            "example-space-in-target-uri.warc.gz",
            [
                Expected(.other, nil, 0),
                Expected(.resource, "file:///example with spaces.png", 241),
            ]
        ),
        (
            "example-wget-bad-target-uri.warc.gz",
            [
                Expected(.other, nil, 0), Expected(.request, example, 410),
                Expected(.response, example, 824),
                Expected(.metadata, "metadata://gnu.org/software/wget/warc/MANIFEST.txt", 1978),
                Expected(
                    .resource,
                    "metadata://gnu.org/software/wget/warc/wget_arguments.txt",
                    2295
                ),
                Expected(.resource, "metadata://gnu.org/software/wget/warc/wget.log", 2681),
            ]
        ),
        (
            "example.arc",
            [
                Expected(.other, "filedesc://live-web-example.arc.gz", 0),
                Expected(.response, example, 151),
            ]
        ),
        (
            "example.arc.gz",
            [
                Expected(.other, "filedesc://live-web-example.arc.gz", 0),
                Expected(.response, example, 171),
            ]
        ),
        (
            "post-test.warc.gz",
            [
                Expected(.response, "http://httpbin.org/post", 0),
                Expected(.request, "http://httpbin.org/post", 720),
                Expected(.response, "http://httpbin.org/post", 1196),
                Expected(.request, "http://httpbin.org/post", 1919),
                Expected(.response, "http://httpbin.org/post?foo=bar", 2395),
                Expected(.request, "http://httpbin.org/post?foo=bar", 3118),
            ]
        ),
    ]

    private func medium(_ file: String) -> Medium? {
        SharedCorpus.contents(of: "warc/" + file).map { Medium(Array($0)) }
    }

    private func records(in reader: inout RecordReader) -> [Expected] {
        var records: [Expected] = []
        while let record = reader.next() {
            records.append(Expected(record.head.kind, record.head.target, record.place.offset))
        }
        return records
    }

    @Test(arguments: good)
    func `a good file is read record by record`(file: String, expected: [Expected]) throws {
        guard let medium = medium(file) else { return }
        var reader = try #require(RecordReader(medium))
        #expect(records(in: &reader) == expected)
        #expect(reader.damage == nil)
        #expect(reader.gaps.isEmpty)
    }

    /// What an archive of one file answers for an address.
    private func answer(_ file: String, _ text: String) throws -> (Int, [UInt8], String?)? {
        guard let medium = medium(file) else { return nil }
        var archive = WebArchive()
        try archive.add(medium, name: file, scratch: NSTemporaryDirectory(), total: 1 << 20)
        let answer = archive.answer(to: try address(text), limit: 1 << 20, isOwn: true)
        let date = answer.date?.formatted(.iso8601)
        guard case .answered(let head, let body)? = answer.response else { return (0, [], date) }
        return (head.status, body, date)
    }

    @Test(
        arguments: [
            ("example.warc", example, 1270, "2017-03-06T04:03:48Z"),
            ("example.warc.gz", example, 1270, "2017-03-06T04:03:48Z"),
            ("example-iana.org-chunked.warc", "http://www.iana.org/", 7223, "2017-03-06T16:54:09Z"),
            ("example-resource.warc.gz", example, 1303, "2017-04-29T01:30:30Z"),
            ("example-wget-bad-target-uri.warc.gz", example, 1270, "2018-02-09T15:12:11Z"),
            ("example.arc", example, 1270, "2014-02-16T05:02:21Z"),
            ("example.arc.gz", example, 1270, "2014-02-16T05:02:21Z"),
            (
                "example-space-in-url.arc",
                "http://example.com/index.cfm?FuseAction=Email&EmailTitle=Examples%20From%20The%20"
                    + "Live%20Web&IsPopUp=False",
                1271, "2014-02-16T05:02:21Z"
            ),
            // Packed as a whole: warcio, which has to seek, refuses them. Nothing else is wrong.
            ("example-bad-non-chunked.warc.gz", example, 1270, "2017-03-06T04:03:48Z"),
        ]
    )
    func `a body comes out decoded, with its date`(
        file: String,
        text: String,
        count: Int,
        date: String
    ) throws {
        guard let (status, body, dated) = try answer(file, text) else { return }
        #expect(status == 200)
        #expect(body.count == count)
        #expect(dated == date)
    }

    @Test func `an answer to a form is no page`() throws {
        for path in ["post", "post?foo=bar"] {
            guard let found = try answer("post-test.warc.gz", "http://httpbin.org/" + path) else {
                return
            }
            #expect(found.0 == 0)
        }
    }

    @Test func `a wrong length is passed over, and said`() throws {
        guard let medium = medium("example-trunc.warc") else { return }
        var reader = try #require(RecordReader(medium))
        let kinds = records(in: &reader).map(\.kind)
        #expect(kinds == [.other, .other, .response, .request])
        #expect(
            reader.gaps.map(\.text) == ["record 4, byte 2560: no WARC record starts here"]
        )
        // Two bytes of the gzip trailer are gone: the text is whole.
        let (status, body, _) = try #require(try answer("example-trunc.warc", Self.example))
        #expect(status == 200)
        #expect(body.count == 1270)
    }

    @Test func `records that do not start with their members are found`() throws {
        guard let medium = medium("example-wrong-chunks.warc.gz") else { return }
        var reader = try #require(RecordReader(medium))
        #expect(records(in: &reader).map(\.kind) == [.response, .request])
        #expect(reader.damage == nil)
        let found = try #require(try answer("example-wrong-chunks.warc.gz", Self.example))
        #expect(found.1.count == 1270)
    }

    @Test func `an old file packed as a whole is read`() throws {
        guard let medium = medium("example-bad.warc.gz.bad") else { return }
        var reader = try #require(RecordReader(medium))
        #expect(records(in: &reader).count == 6)
    }

    @Test func `an address with spaces is one, and a last record may state too much`() throws {
        guard let medium = medium("example-space-in-url.arc") else { return }
        var reader = try #require(RecordReader(medium))
        let target = "http://example.com/index.cfm?FuseAction=Email&EmailTitle=Examples From "
        #expect(
            records(in: &reader).map(\.target) == [
                "filedesc://live-web-example.arc.gz", target + "The Live Web&IsPopUp=False",
            ]
        )
        #expect(reader.damage?.text == "record 2, byte 151: the file ends within a record")
    }

    @Test func `records that are not what their digests say are counted`() throws {
        for (file, count) in [("example-wrong-chunks.warc.gz", 1), ("example.warc", 0)] {
            guard let medium = medium(file) else { return }
            var archive = WebArchive()
            try archive.add(medium, name: file, scratch: "/tmp", total: 1)
            #expect(archive.altered?.count ?? 0 == count)
        }
    }

    @Test func `an ARC without lengths is refused with file, byte and record`() throws {
        guard let medium = medium("bad.arc") else { return }
        var archive = WebArchive()
        #expect {
            try archive.add(medium, name: "bad.arc", scratch: "/tmp", total: 1)
        } throws: { error in
            let message = (error as? FetchError)?.message.en ?? ""
            return message.contains("bad.arc") && message.contains("record 1, byte 0")
        }
    }
}

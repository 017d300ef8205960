import Model
import Testing

@testable import Extracting

@Suite struct DocBookTests {
    private func read(_ body: String) -> Extraction {
        extract(Array("<?xml?><!DOCTYPE book><book lang='en'>\(body)</book>".utf8), format: .doc)
    }

    @Test func `titles of chapters and sections are headings, the book's own is passed over`() {
        let extraction = read(
            """
            <title>à¸š</title><bookinfo><title>à¸š</title><date>2025-04-15</date></bookinfo>
            <chapter><title><emphasis role='bold'>แผน</emphasis></title><para>\nคำนำ\n</para>
            <sect1><title>หมายเหตุ</title><para>1. ข้อแรก</para></sect1></chapter>
            """
        )
        #expect(extraction.extractor == "antiword/1")
        #expect(extraction.title.isEmpty)
        #expect(extraction.blocks.map(\.text) == ["แผน", "คำนำ", "หมายเหตุ", "1. ข้อแรก"])
        #expect(
            extraction.blocks.map(\.kind) == [
                .heading(level: 1), .paragraph, .heading(level: 2), .paragraph,
            ]
        )
        #expect(extraction.blocks.map(\.heading) == [nil, 0, 0, 2])
    }

    @Test func `entries are cells, whatever is in them`() throws {
        let extraction = read(
            """
            <chapter><title></title><para><informaltable frame='none'><tgroup cols='2'>
            <colspec colwidth='9pt'/><tbody>
            <row><entry>ลำดับ</entry><entry>รายการ</entry></row>
            <row><entry>1</entry><entry>ถนน | กว้าง<para>R&amp;D &lt;ใหม่&gt; &unknown; &</para></entry></row>
            <row><entry>2</entry></row></tbody></tgroup></informaltable></para><para>จบ</para></chapter>
            """
        )
        let table = try #require(extraction.tables.first)
        #expect(
            table.rows.map { $0.map(\.text) } == [
                ["ลำดับ", "รายการ"], ["1", "ถนน | กว้าง R&D <ใหม่> &unknown; &"], ["2", ""],
            ]
        )
        #expect(table.rows[0].map(\.isHeader) == [true, true])
        #expect(extraction.blocks.map(\.text) == ["จบ"])
    }

    @Test func `lists are list items`() {
        let extraction = read(
            "<chapter><itemizedlist><listitem><para>หนึ่ง</para></listitem><listitem>สอง</listitem>"
                + "</itemizedlist><para>สาม</para></chapter>"
        )
        #expect(extraction.blocks.map(\.kind) == [.listItem, .listItem, .paragraph])
    }

    @Test func `what is not well-formed is read as far as it says something`() {
        let extraction = read("<chapter><para>ก</sect1><entry>ข</para></row><<x>ค<")
        #expect(extraction.blocks.map(\.text).joined().contains("ก"))
        for length in 0..<120 {
            _ = read(String("<chapter><para><informaltable><row><entry>&amp;&lt".prefix(length)))
        }
    }

    @Test func `without a converter a document is unsupported`() {
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(extract(mark, format: .doc).readability == .unsupported("doc"))
        #expect(extract([], format: .doc).readability == .empty)
    }
}

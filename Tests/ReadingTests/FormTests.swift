import Addressing
import Model
import Testing

@testable import Reading

struct FormTests {
    @Test func `a form tells what it asks for`() throws {
        let document = try page(
            """
            <h2>h</h2><form action=/send method=post><label for=n>ชื่อ  ผู้ร้อง</label><input name=n placeholder='ชื่อ'>
            <input type=hidden name=token><textarea name=detail>x</textarea><input type=submit value=ส่ง></form>
            """
        )
        let form = try #require(document.forms.first)
        #expect(form.action?.text == "https://town.go.th/send")
        #expect(form.method == "POST")
        #expect(document.blocks[form.blocks].map(\.text) == ["ชื่อ ผู้ร้อง"])
        #expect(form.fields == ["ชื่อ ผู้ร้อง", "n", "ชื่อ", "detail"])
        #expect(!form.hasPassword && !form.hasSearch)
        #expect(form.heading == 0)
        #expect(form.line == 1)
    }

    @Test(arguments: [
        "<form role=search><input name=x></form>", "<form><input type=search></form>",
        "<form><input name=q></form>", "<form><input placeholder='ค้นหา...'></form>",
    ])
    func `a search is known as one`(html: String) throws {
        #expect(try page(html).forms.map(\.hasSearch) == [true])
    }

    @Test func `a password is seen inside a form and outside`() throws {
        #expect(
            try page("<form><input type=password name=p></form>").forms.map(\.hasPassword) == [true]
        )
        let stray = try page("<div><input name=user><input type=password></div>")
        #expect(stray.forms.map(\.hasPassword) == [true])
        #expect(stray.forms.map(\.fields) == [["user"]])
        #expect(stray.forms.first?.action == nil)
    }

    @Test func `a form without action goes to its page, one of another scheme nowhere`() throws {
        let document = try page("<form>a</form><form action='mailto:a@b.go.th'>b</form>")
        #expect(document.forms.map { $0.action?.text } == [document.address.text, nil])
    }
}

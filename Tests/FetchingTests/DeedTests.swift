import Addressing
import Testing

@testable import Fetching

@Suite struct DeedTests {
    @Test(arguments: [
        "/logout", "/admin/logout.php", "/wp-login.php?action=logout", "/news/delete/5",
        "/index.php?do=delete&id=3", "/index.php?mod=file;act=del", "/deleteNews?id=1",
        "/del_file.php?id=9", "/x?logout", "/user/sign-out", "/page?m=remove",
    ])
    func `a link that logs out or deletes is not asked for`(path: String) throws {
        #expect(try address("https://example.go.th" + path).asksForDeed)
    }

    @Test(arguments: [
        "/", "/delegation", "/model/5", "/remove-before-flight", "/news?title=delete",
        "/login", "/login.php?next=/logout", "/history", "/deleted-items-policy.pdf",
    ])
    func `other pages are`(path: String) throws {
        #expect(try !address("https://example.go.th" + path).asksForDeed)
    }
}

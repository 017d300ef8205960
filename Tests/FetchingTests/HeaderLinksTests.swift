import Testing

@testable import Fetching

@Suite struct HeaderLinksTests {
    private func targets(_ lines: String...) -> [String] {
        var head = ResponseHead()
        for line in ["HTTP/1.1 200 OK"] + lines { _ = head.take(Array((line + "\r\n").utf8)) }
        return HeaderLinks.targets(of: head)
    }

    @Test(arguments: [
        ("0; url=/a", "/a"), ("5;URL='/a b'", "/a b"), ("0, url = \"/a\"", "/a"), ("3; /a", "/a"),
        ("0;url=/a?x=1;y", "/a?x=1;y"),
    ])
    func `a Refresh names its target in many ways`(value: String, target: String) {
        #expect(targets("Refresh: \(value)") == [target])
    }

    @Test(arguments: ["5", "", ";", "0; url=", "0; url=''"])
    func `a Refresh without a target is none`(value: String) {
        #expect(targets("refresh: \(value)").isEmpty)
    }

    @Test func `several links stand in one header or in many`() {
        #expect(
            targets("Link: </a>; rel=next, </b>", "LINK: <https://e.example/>;rel=\"canonical\"")
                == ["/a", "/b", "https://e.example/"]
        )
    }

    @Test func `what is for programs only is no link`() {
        #expect(
            targets(
                "Link: <https://e.example/wp-json/>; rel=\"https://api.w.org/\"",
                "Link: </style.css>; rel=preload; as=style, <//cdn.example>; rel=preconnect",
                "Link: <",
                "Link: </cut"
            ).isEmpty
        )
    }
}

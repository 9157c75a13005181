import Markup
import Testing

@Suite struct HtmlTests {
    private func text(_ html: Html) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func `escapes text and attributes`() {
        let html = p(.title("\"Tom & Jerry's\" <b>")) { "<script>alert('x')</script> & å" }
        #expect(
            text(html)
                == "<p title=\"&quot;Tom &amp; Jerry&#39;s&quot; &lt;b&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; å</p>")
    }

    @Test func `leaves control characters out but keeps tabs and line breaks`() {
        #expect(text(.text("a\u{0}b\u{8}c\td\ne\u{7F}f\u{1B}")) == "abc\td\nef")
    }

    @Test func `gives every form that changes something a field for the page's token, filled in when the page is made`() {
        let two = Html.join([
            postForm(to: Link("/a")) { p { "Ett" } }, form(.action(Link("/sok"))) { p { "Fråga" } }, postForm(to: Link("/b"), .class("x")) { p { "Två" } },
        ])
        let filled = String(decoding: two.bytes(formToken: "ab-1_"), as: UTF8.self)
        #expect(
            filled == #"<form method="post" action="/a"><input type="hidden" name="formular" value="ab-1_"><p>Ett</p></form>"#
                + #"<form action="/sok"><p>Fråga</p></form>"#
                + #"<form method="post" action="/b" class="x"><input type="hidden" name="formular" value="ab-1_"><p>Två</p></form>"#)
    }

    @Test func `text can neither pose as the token's place nor put markup into it`() {
        let sly = postForm(to: Link("/a")) { p { "\u{1}x\u{1}" } }
        let filled = String(decoding: sly.bytes(formToken: "\"><script>"), as: UTF8.self)
        #expect(filled == #"<form method="post" action="/a"><input type="hidden" name="formular" value="script"><p>x</p></form>"#)
        #expect(p { "utan" }.bytes(formToken: "abc") == p { "utan" }.bytes)
    }

    @Test func `nests elements and gathers loops, choices and absences`() {
        let isOpen = true
        let html = ul(.class("lista")) {
            for name in ["Vinsta", "Grimsta"] { li { name } }
            if isOpen { li { "öppet" } } else { li { "stängt" } }
            if !isOpen { li { "aldrig" } }
            [li { "a" }, li { "b" }]
        }
        #expect(text(html) == "<ul class=\"lista\"><li>Vinsta</li><li>Grimsta</li><li>öppet</li><li>a</li><li>b</li></ul>")
    }

    @Test func `an element without content has no end tag, a flag no value`() {
        #expect(text(input(.type("checkbox"), .name("a"), .checked)) == "<input type=\"checkbox\" name=\"a\" checked>")
        #expect(text(Html.empty) == "")
    }

    @Test func `two pieces are the same when their bytes are`() {
        #expect(Html.join([.text("a"), .text("b")]) == .text("ab"))
        #expect(Html.raw("<hr>") != .text("<hr>"))
    }

    @Test func `gives the words a reader hears`() {
        let html = div {
            h1 { "Läget" }; p(.title("<tyst>")) { "a < b & \"c\"\n  d" }; span { "&lt;" }
        }
        #expect(html.words == "Läget a < b & \"c\" d &lt;")
    }
}

@Suite struct LinkTests {
    @Test func `encodes every segment and query item`() {
        #expect(Link(["omraden", "hasselby-gard"]).text == "/omraden/hasselby-gard")
        #expect(Link(["figur", "levels.ge3:vallingby:2024@a"]).text == "/figur/levels.ge3:vallingby:2024@a")
        #expect(Link(["sök", "a/b?c#d e"]).text == "/s%C3%B6k/a%2Fb%3Fc%23d%20e")
        #expect(
            Link(["statistik"], query: [("omrade", "å&b=c"), ("till", "2024-10")]).text == "/statistik?omrade=%C3%A5%26b%3Dc&till=2024-10")
        #expect(Link([]).text == "/")
    }

    @Test(arguments: [["", "ond.example"], ["", "", "x"], ["/", "x"], ["\\", "x"], ["https:", "", "x"], ["javascript:alert(1)"]])
    func `never leads out of the product`(_ segments: [String]) {
        let text = Link(segments).text
        #expect(text.hasPrefix("/"))
        #expect(!text.hasPrefix("//"))
        #expect(!text.contains("\\"))
    }

    @Test func `takes fixed addresses and a place on the page`() {
        #expect(Link("/kallor").at("tyck-till").text == "/kallor#tyck-till")
        #expect(Link(https: "https://bra.se/").description == "https://bra.se/")
    }

    @Test func `stands escaped in an attribute`() {
        let link = a(.href(Link(["x"], query: [("a", "1"), ("b", "'2\"")]))) { "x" }
        #expect(String(decoding: link.bytes, as: UTF8.self) == "<a href=\"/x?a=1&amp;b=%272%22\">x</a>")
    }
}

@Suite struct SvgTests {
    @Test(
        arguments: [
            (0, "0"), (1.5, "1.5"), (1.25, "1.25"), (1.256, "1.26"), (-0.05, "-0.05"), (-0.001, "0"), (0.1 + 0.2, "0.3"), (100, "100"),
            (-3.999, "-4"), (.nan, "0"),
            (.infinity, "0"),
        ] as [(Double, String)])
    func `writes numbers with at most two decimals`(_ value: Double, _ text: String) {
        #expect(String(decoding: circle(.r(value)).bytes, as: UTF8.self) == "<circle r=\"\(text)\"></circle>")
    }

    @Test func `draws a path of moves, lines and bars`() {
        var path = SvgPath()
        #expect(path.isEmpty)
        path.move(0, 1.5)
        path.line(-2, 3)
        path.horizontal(to: 4)
        path.vertical(to: 5)
        path.close()
        path.bar(x: 10, base: 100, width: 8, height: 42.5)
        #expect(path.text == "M0 1.5L-2 3H4V5zM10 100h8v-42.5h-8z")
    }

    @Test func `says the box it is drawn in`() {
        let drawing = svg(.viewBox(0, 0, 640, 480), .role("img"), .ariaLabel("Nivåer")) { title { "Nivåer" } }
        #expect(
            String(decoding: drawing.bytes, as: UTF8.self)
                == "<svg viewBox=\"0 0 640 480\" role=\"img\" aria-label=\"Nivåer\"><title>Nivåer</title></svg>")
    }
}

import Picture
import Testing
import Web

@Suite struct AddressTests {
    private let bench = Workbench()

    @Test(arguments: [
        ("/sida/a/", "/sida/a"), ("//sida//a", "/sida/a"), ("/sida/a/?q=x&b=2", "/sida/a?b=2&q=x"), ("//annan.example/", "/annan.example"),
        ("///annan.example/%20", "/annan.example/%20"), ("/sida/%C3%A5/", "/sida/%C3%A5"),
    ])
    func `leads from an untidy address to the tidy one, within the site`(_ target: String, _ wanted: String) async {
        let response = await bench.get(target)
        #expect(response.status == 308)
        #expect(response["location"] == wanted)
    }

    @Test(arguments: [
        "/assets/../../etc/passwd", "/../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/%2e%2e", "/.%2e/", "/sida/%00", "/%00", "/sida/%2F",
        "/sida/%", "/sida/%4", "/sida/%zz", "/sida/%ff", "/sida/a?q=%ff", "/sida/a?q=%00", "sida/a", "", "*", "http://annan.example/", "/assets",
        "/assets/", "/assets/site.css", "/assets/site.css/x", "/sida", "/sida/a/b", "/.", "/sida/..",
    ])
    func `finds nothing at an address that is no page`(_ target: String) async {
        let response = await bench.get(target)
        #expect(response.status == 404)
        #expect(response.text.contains("Sidan finns inte"))
    }

    @Test func `bears an address of any length, and shows little of it`() async {
        for target in [
            "/" + String(repeating: "a", count: 100_000), String(repeating: "/a", count: 20_000), "/nej?q=" + String(repeating: "a", count: 100_000),
        ] {
            let response = await bench.get(target)
            #expect(response.status == 404)
            #expect(response.body.count < 20_000)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", ""]) func `says which methods an address has`(_ method: String) async {
        let response = await bench.ask(method, "/sida/a")
        #expect(response.status == 405)
        #expect(response["allow"] == "GET, HEAD")
        #expect(await bench.ask(method, "/nej").status == 404)
    }

    @Test func `says that a form's address is only for forms`() async {
        let response = await bench.get("/skicka")
        #expect(response.status == 405)
        #expect(response["allow"] == "POST")
    }

    @Test func `answers HEAD as GET without the page, but with its length`() async {
        for target in ["/sida/a", "/nej", "/sida/a.csv"] {
            let (whole, head) = (await bench.get(target), await bench.ask("HEAD", target))
            #expect(head.status == whole.status)
            #expect(head.body == [])
            #expect(head["content-type"] == whole["content-type"])
            #expect(head["etag"] == whole["etag"])
            #expect(head["content-length"] == String(whole.body.count))
        }
    }

    @Test func `answers the forms of a page at the same address with an ending`() async {
        #expect(await bench.get("/sida/a")["content-type"] == "text/html; charset=utf-8")
        let csv = await bench.get("/sida/a.csv")
        #expect(csv["content-type"] == "text/csv; charset=utf-8; header=present")
        #expect(csv["content-disposition"] == "attachment; filename=\"sida.csv\"")
        let json = await bench.get("/sida/a.json?q=b")
        #expect(json["content-type"] == "application/json")
        #expect(json.text == #"{"kind":"page","version":1,"change":1,"data":"a b","faults":[]}"#)
        // An ending that the page does not have is part of the name.
        #expect(await bench.get("/sida/a.pdf").text.contains("a.pdf"))
    }

    @Test func `reads plus as space in a query and as itself in a path`() async {
        #expect(await bench.get("/sida/a+b.json?q=c+d%2B").text.contains(#""data":"a+b c d+""#))
        #expect(await bench.get("/sida/%C3%A5.json?q=%C3%A4").text.contains(#""data":"å ä""#))
    }

    @Test(arguments: [
        ("/nej.json", [:], 404, "page-absent"), ("/nej", ["accept": "application/json"], 404, "page-absent"),
        ("/nej", ["accept": "application/problem+json"], 404, "page-absent"), ("/trasig.json?ar=x", [:], 400, "query-unreadable"),
        ("/trasig?ar=x", ["accept": "text/html;q=0.5, application/json"], 400, "query-unreadable"), ("/fel.json", [:], 500, "unforeseen"),
    ])
    func `answers programs with one fault and the status`(_ target: String, _ headers: [String: String], _ status: Int, _ code: String) async {
        let response = await bench.get(target, headers)
        #expect(response.status == status)
        #expect(response["content-type"] == "application/problem+json")
        #expect(response["cache-control"] == "no-store")
        #expect(response.text.hasPrefix(#"{"status":\#(status),"code":"\#(code)","severity":"error","file":null"#))
    }

    @Test(arguments: [
        ("/nej", "Sidan finns inte", "Gå till översikten, eller sök efter ett område eller en figur."),
        ("/trasig?ar=x", "Det gick inte att läsa adressen", "Ange ett år."), ("/upptaget", "Det går inte just nu", "Vänta en stund och försök igen."),
        ("/fel", "Något gick fel", "Försök igen om en stund."),
    ])
    func `answers people with a page that says what to do`(_ target: String, _ heading: String, _ remedy: String) async {
        let response = await bench.get(target)
        #expect(response["content-type"] == "text/html; charset=utf-8")
        #expect(response.text.contains("<h1>\(heading)</h1>"))
        #expect(response.text.contains(remedy))
        #expect(response.text.contains("Felkod: "))
    }

    @Test func `suggests what may have been meant`() async {
        #expect(await bench.get("/trasig?ar=2o24").text.contains("Menade du 2024?"))
    }
}

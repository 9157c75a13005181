import Testing
import Web

/// What an address does not name right is said, in Swedish, with what there is.
@Suite struct WrongAddressTests {
    /// Address, ending of its data form, status, code, and a name that must be suggested.
    private static let wrong: [(String, Int, String, String?)] = [
        ("/arssammanstallning/abcd", 404, "page-absent", nil), ("/arssammanstallning/24", 404, "page-absent", nil),
        ("/arssammanstallning/99999", 404, "page-absent", nil), ("/arssammanstallning/2024?jamfor=vallingby", 400, "query-unreadable", nil),
        ("/arssammanstallning/2024?jamfor=vallingby,vallingby", 400, "query-unreadable", nil),
        ("/arssammanstallning/2024?jamfor=vallingby,vinstra", 400, "query-unreadable", "vinsta"), ("/statistik?omrade=hasselby", 400, "query-unreadable", nil),
        ("/statistik?omrade=hasselby-valingby", 400, "query-unreadable", "hasselby-vallingby"), ("/statistik?kalla=x", 400, "query-unreadable", nil),
        ("/statistik?till=2024-13", 400, "query-unreadable", nil), ("/statistik?till=oktober", 400, "query-unreadable", nil),
        ("/statistik?ar=1", 400, "query-unreadable", nil), ("/statistik?ar=11", 400, "query-unreadable", nil),
        ("/statistik?ar=fem", 400, "query-unreadable", nil),
        ("/omraden/valingby", 404, "area-unknown", "vallingby"), ("/omraden/vallingby?ar=i+fjol", 400, "query-unreadable", nil),
        ("/omraden/vallingby?ar=0000", 400, "query-unreadable", nil), ("/figur/levels", 404, "figure-unknown", nil),
        ("/figur/levels.ge3:okand:2024", 404, "figure-unknown", nil), ("/figur/V%C3%A4llingby", 404, "figure-unknown", nil),
        ("/figur/levels.ge3:vallingby:2024@lagesbild", 404, "figure-unknown", nil), ("/kallor/fil/99", 404, "file-absent", nil),
        ("/kallor/fil/x", 404, "file-absent", nil), ("/kallor/fil/-1", 404, "file-absent", nil), ("/kallor/fil/1e3", 404, "file-absent", nil),
        ("/rapporter/lagesbild-1999", 404, "report-unknown", nil), ("/rapporter/lagesbild-2042", 404, "report-unknown", "lagesbild-2024"),
        ("/finns-inte", 404, "page-absent", nil),
    ]

    @Test(arguments: wrong) func `says what is wrong to people`(_ target: String, _ status: Int, _ code: String, _ suggestion: String?) async throws {
        let response = await (try DemoSite.filled.value).get(target)
        #expect(response.status == status)
        #expect(response["content-type"] == "text/html; charset=utf-8")
        #expect(response.text.contains("<html lang=\"sv\">"))
        #expect(response.text.matches(of: #/<h1[ >]/#).count == 1)
        #expect(response.words.contains("Felkod: \(code), svar \(status)."))
        #expect(response.words.contains("Det här kan du göra"))
        if let suggestion { #expect(response.words.contains("Menade du"), "\(suggestion)") }
        if let suggestion { #expect(response.words.contains(suggestion)) }
    }

    @Test(arguments: wrong) func `says what is wrong to programs`(_ target: String, _ status: Int, _ code: String, _ suggestion: String?) async throws {
        let site = try await DemoSite.filled.value
        let response = await site.get(target, ["accept": "application/json"])
        #expect(response.status == status)
        #expect(response["content-type"] == "application/problem+json")
        #expect(response.text.hasPrefix(#"{"status":\#(status),"code":"\#(code)","severity":"error","#))
        #expect(response.text.contains(suggestion.map { "\"\($0)\"" } ?? #""suggestions":["#))
        let parts = target.split(separator: "?", maxSplits: 1)
        let json = await site.get(parts[0] + ".json" + (parts.count > 1 ? "?\(parts[1])" : ""))
        #expect(json.status == status || json.status == 404)
        #expect(json["content-type"] == "application/problem+json")
    }

    @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x>", "&lt;", "%", "år 2024 'x'"]) func `escapes what the reader searched for`(
        _ words: String
    ) async throws {
        let site = try await DemoSite.filled.value
        let encoded = words.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        for target in [
            "/sok?q=\(encoded)", "/omraden/\(encoded)", "/figur/\(encoded)", "/statistik?omrade=\(encoded)", "/arssammanstallning/2024?jamfor=\(encoded)",
        ] {
            let page = await site.get(target).text
            #expect(!page.contains("<script") && !page.contains("<img"), "\(target)")
        }
        #expect(await site.get("/sok?q=\(encoded)").status == 200)
    }

    @Test func `bears every figure id that can be put together of known parts`() async throws {
        let site = try await DemoSite.filled.value
        let quantities = ["levels.ge3", "levels.level", "levels.matrix", "levels.difference", "counts.value", "counts.change", "counts.table", "counts.x"]
        let places = [
            [], ["vallingby"], ["hasselby-vallingby"], ["vallingby", "vinsta"], ["anmalda-brott", "hasselby-vallingby"],
            ["anmalda-brott", "hasselby-vallingby", "hot"],
        ]
        let times = ["2024", "0001", "9999", "2024-W01", "9998-W52", "2024-01--2024-10", "0001-01--0001-01", "9999-01--9999-12", "2024-10", "w", "1e10"]
        for quantity in quantities {
            for place in places {
                for time in times {
                    let id = ([quantity] + place + [time]).joined(separator: ":")
                    let status = await site.get("/figur/\(id).json").status
                    #expect(status == 200 || status == 404, "\(id)")
                }
            }
        }
    }

    @Test(arguments: [
        "/statistik?till=0001-01&ar=10", "/statistik?till=9999-12", "/omraden/vallingby?ar=1900", "/arssammanstallning/1900", "/arssammanstallning/2200",
    ])
    func `bears the ends of the calendar`(_ target: String) async throws {
        let response = await (try DemoSite.filled.value).get(target)
        #expect(response.status == 200)
        #expect(response.words.lowercased().contains("underlag saknas"))
    }
}

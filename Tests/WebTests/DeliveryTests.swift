import CZlib
import Testing
import Web

@Suite struct DeliveryTests {
    private let bench = Workbench()

    /// The bytes that a gzip holds; nil when it is none.
    private func inflated(_ gzip: [UInt8], room: Int) -> [UInt8]? {
        var stream = z_stream()
        // 16 + 15: a gzip with the largest window.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = gzip
        var target = [UInt8](repeating: 0, count: room)
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        return result == Z_STREAM_END ? Array(target.prefix(Int(stream.total_out))) : nil
    }

    @Test(arguments: ["gzip", "br, gzip", "deflate, gzip;q=1.0, *;q=0.5", "GZIP"]) func `compresses for those who take it`(_ accepted: String) async {
        let plain = await bench.get("/raknare")
        let packed = await bench.get("/raknare", ["accept-encoding": accepted])
        #expect(packed["content-encoding"] == "gzip")
        #expect(packed.body.count < plain.body.count)
        #expect(inflated(packed.body, room: 1_000_000) == plain.body)
        #expect(packed["etag"] == plain["etag"])
        #expect(packed["vary"]?.contains("Accept-Encoding") == true)
    }

    @Test(arguments: ["", "br", "identity", "gzip;q=0", "gzip; q=0.0", "x-gzipped"]) func `does not compress for those who do not`(_ accepted: String) async {
        let response = await bench.get("/raknare", ["accept-encoding": accepted])
        #expect(response["content-encoding"] == nil)
        #expect(response.text.contains("Gjord 1 gånger."))
    }

    @Test func `compresses neither files nor what is too short to be worth it`() async {
        #expect(await bench.get("/fil", ["accept-encoding": "gzip"])["content-encoding"] == nil)
        #expect(await bench.get("/sida/a.csv", ["accept-encoding": "gzip"])["content-encoding"] == nil)
    }

    @Test func `says that a page is unchanged when the reader has it already`() async throws {
        let page = await bench.get("/sida/a")
        let tag = try #require(page["etag"])
        let again = await bench.get("/sida/a", ["if-none-match": tag])
        #expect(again.status == 304)
        #expect(again.body == [])
        #expect(again["etag"] == tag)
        #expect(await bench.get("/sida/b", ["if-none-match": tag]).status == 200)
        #expect(await bench.get("/sida/a", ["if-none-match": "\"annan\""]).status == 200)
        #expect(await bench.get("/nej", ["if-none-match": tag]).status == 404)
    }

    @Test func `lets assets be kept for ever, since their address holds their hash`() async throws {
        let page = await bench.get("/").text
        let address = String(try #require(page.firstMatch(of: #/href="(\/assets\/site-[0-9a-f]{12}\.css)"/#)?.1))
        let css = await bench.get(address)
        #expect(css.status == 200)
        #expect(css["content-type"] == "text/css; charset=utf-8")
        #expect(css["cache-control"] == "public, max-age=31536000, immutable")
        #expect(!css.text.contains("@@"))
        #expect(!css.text.contains("https://") && !css.text.contains("@import"))
        let packed = await bench.get(address, ["accept-encoding": "gzip"])
        #expect(packed["content-encoding"] == "gzip")
        #expect(inflated(packed.body, room: 1_000_000) == css.body)
    }

    @Test func `makes a page once for each change, and forgets it after a write`() async {
        let first = await bench.get("/raknare")
        #expect(await bench.get("/raknare").body == first.body)
        #expect(bench.made.value == 1)
        bench.change.turn()
        #expect(await bench.get("/raknare").text.contains("Gjord 2 gånger."))
        #expect(bench.made.value == 2)
    }

    @Test func `makes a page once that many ask for at once`() async {
        let bench = bench
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<60 { group.addTask { await bench.get("/langsam").status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == [Int](repeating: 200, count: 60))
        #expect(bench.made.value == 1)
    }

    @Test func `makes a page again that could not be made`() async {
        #expect(await bench.get("/forst-fel").status == 503)
        #expect(await bench.get("/forst-fel").status == 200)
        #expect(await bench.get("/forst-fel").status == 200)
        #expect(bench.made.value == 2)
    }

    @Test func `keeps pages apart by address, query, form and theme`() async {
        let made = bench.made
        for target in ["/raknare", "/raknare?a=1", "/raknare?a=2"] { _ = await bench.get(target) }
        _ = await bench.get("/raknare", ["cookie": "tema=morkt"])
        #expect(made.value == 4)
        #expect(await bench.get("/sida/a").text != bench.get("/sida/b").text)
        #expect(await bench.get("/sida/a.json?q=1").text != bench.get("/sida/a.json?q=2").text)
    }

    @Test func `gives the same bytes with the cache off`() async {
        let (on, off) = (Workbench(), Workbench(cacheBytes: 0))
        for target in ["/", "/sida/a", "/sida/a?q=b", "/sida/a.csv", "/sida/a.json", "/favicon.svg", "/nej"] {
            for headers in [[:], ["accept-encoding": "gzip"], ["cookie": "tema=ljust"]] {
                let wanted = await off.get(target, headers)
                for _ in 1...2 {
                    let found = await on.get(target, headers)
                    #expect(found.status == wanted.status)
                    #expect(found["etag"] == wanted["etag"])
                    #expect((inflated(found.body, room: 100_000) ?? found.body) == (inflated(wanted.body, room: 100_000) ?? wanted.body))
                }
            }
        }
        _ = await off.get("/raknare")
        _ = await off.get("/raknare")
        #expect(off.made.value == 2)
    }

    @Test func `does not keep what went wrong`() async {
        #expect(await bench.get("/upptaget")["cache-control"] == "no-store")
        #expect(await bench.get("/nej")["etag"] == nil)
        #expect(await bench.get("/halsa")["cache-control"] == "no-store")
    }

    @Test func `stays within the room it was given`() async {
        let bench = Workbench(cacheBytes: 40_000)
        for number in 0..<30 { _ = await bench.get("/raknare?n=\(number)") }
        _ = await bench.get("/raknare?n=29")
        #expect(bench.made.value == 30)
        _ = await bench.get("/raknare?n=0")
        #expect(bench.made.value == 31)
    }

    @Test func `hands out a table as text and as a workbook, under its Swedish name`() async {
        let csv = await bench.get("/tabell.csv")
        #expect(csv["content-type"] == "text/csv; charset=utf-8; header=present")
        #expect(csv["content-disposition"] == "attachment; filename=\"nivaer i ar.csv\"; filename*=UTF-8''niv%C3%A5er%20i%20%C3%A5r.csv")
        #expect(csv.text == "område,nivå\r\nGrimsta,2\r\n'=1+1,\r\n")
        let xlsx = await bench.get("/tabell.xlsx", ["accept-encoding": "gzip"])
        #expect(xlsx["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        #expect(xlsx["content-disposition"]?.hasPrefix("attachment; filename=\"nivaer i ar.xlsx\"; filename*=UTF-8''") == true)
        #expect(xlsx["content-encoding"] == nil)
        #expect(xlsx.body.starts(with: [0x50, 0x4B]))
        #expect(await bench.get("/tabell.xlsx").body == xlsx.body)
    }

    @Test func `says so when a table does not fit in a workbook`() async {
        #expect(await bench.get("/for-bred.csv").status == 200)
        let response = await bench.get("/for-bred.xlsx")
        #expect(response.status == 422)
        #expect(response.text.contains("Hämta den som CSV i stället."))
    }
}

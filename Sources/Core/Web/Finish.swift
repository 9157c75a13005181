import Markup
import Picture
import Storage
import Tabular

/// Makes a route's answer into bytes and headers, for the one who asked.
struct Finish: Sendable {
    let shell: PageShell
    let theme: Theme
    /// Nil where nothing is known of who asks: on pages that tell of a fault.
    let visit: Visit?

    /// The answer as bytes; the tag changes whenever the bytes do.
    /// - Parameter cached: whether anybody may keep it.
    /// - Throws: `Refused` for a table that does not fit in a workbook.
    func finished(_ answer: Answer, cached: Bool) throws -> SiteResponse {
        switch answer {
        case .page(let page): finished(page, cached: cached)
        case .table(let table, let name, .xlsx): body(try Faults.workbook(table), PageFormat.xlsx.contentType, name: "\(name).xlsx", cached: cached)
        case .table(let table, let name, _): body(table.csv, PageFormat.csv.contentType, name: "\(name).csv", cached: cached)
        case .csv(let bytes, let name): body(bytes, PageFormat.csv.contentType, name: name, cached: cached)
        case .json(let envelope): body(envelope.json.bytes, PageFormat.json.contentType, cached: cached)
        case .file(let bytes, let type, let name): body(bytes, type, name: name, cached: cached)
        case .shared(let bytes, let type): shared(bytes, type)
        case .data(let json, let ready): body(json.bytes, PageFormat.json.contentType, status: ready ? 200 : 503, cached: false)
        case .redirect(let link, let cookies):
            SiteResponse(
                status: 303, headers: [("location", link.text), ("cache-control", "no-store")] + cookies.map { ("set-cookie", $0.text) }, body: [])
        case .theme(let theme, let back):
            SiteResponse(
                status: 303,
                headers: [
                    ("location", back),
                    ("set-cookie", "tema=\(theme.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"),
                ], body: [])
        }
    }

    func finished(_ page: Page, cached: Bool) -> SiteResponse {
        body(shell.render(page, theme: theme, visit: visit), PageFormat.html.contentType, status: page.status, cached: cached)
    }

    private func shared(_ bytes: [UInt8], _ type: String) -> SiteResponse {
        let tag = "\"\(Sha256.hex(of: bytes).prefix(20))\""
        let headers = [("content-type", type), ("cache-control", "no-cache"), ("vary", "Accept-Encoding"), ("etag", tag)]
        return SiteResponse(status: 200, headers: headers, body: bytes)
    }

    private func body(_ bytes: [UInt8], _ type: String, status: Int = 200, name: String? = nil, cached: Bool) -> SiteResponse {
        var headers = [("content-type", type), ("cache-control", cached ? "private, no-cache" : "no-store"), ("vary", "Cookie, Accept-Encoding")]
        if let name { headers.append(("content-disposition", Download.disposition(name))) }
        if cached { headers.append(("etag", "\"\(Sha256.hex(of: bytes).prefix(20))\"")) }
        return SiteResponse(status: status, headers: headers, body: bytes)
    }
}

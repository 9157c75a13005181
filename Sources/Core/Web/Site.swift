package import Almanac
package import Logging
import Markup
package import Picture
import Storage
import Tabular

/// The whole site: every route, what stands around the pages, and one function from request to answer.
package struct Site: Sendable {
    /// What the site asks of the outside: the newest change, the time, and who it is that asks.
    package struct Surroundings: Sendable {
        let change: @Sendable () async throws -> ChangeNumber
        let now: @Sendable () -> Instant
        let viewer: @Sendable (SiteRequest) async throws -> Viewer

        /// - Parameter viewer: who asks, and what they may do right now; asked for every request.
        package init(
            change: @escaping @Sendable () async throws -> ChangeNumber, now: @escaping @Sendable () -> Instant,
            viewer: @escaping @Sendable (SiteRequest) async throws -> Viewer = { _ in .anybody }
        ) {
            self.change = change
            self.now = now
            self.viewer = viewer
        }
    }

    package let routes: [Route]
    private let shell: PageShell
    private let assets: AssetCatalogue
    private let surroundings: Surroundings
    private let cache: PageCache
    private let logger: Logger

    package init(
        routes: [Route], frame: SiteFrame, assets: AssetCatalogue, surroundings: Surroundings, cacheBytes: Int, logger: Logger
    ) {
        self.routes = routes + Site.own
        self.assets = assets
        self.surroundings = surroundings
        self.logger = logger
        shell = PageShell(frame: frame, stylesheet: assets.stylesheet)
        cache = PageCache(limit: cacheBytes)
    }

    /// Answers a request; never throws, never leaves out the safety headers.
    package func respond(to request: SiteRequest) async -> SiteResponse {
        var response = await answer(request)
        if request.method == "HEAD" {
            response.headers.append(("content-length", String(response.body.count)))
            response.body = []
        }
        return SafetyHeaders.add(to: response)
    }

    private func answer(_ request: SiteRequest) async -> SiteResponse {
        guard let target = Target(request.target) else {
            return problem(Refused(.absent, [Faults.noSuchPage(String(request.target.prefix(200)))]), request, nil)
        }
        if target.path.first == "assets" { return asset(target, request) }
        if target.isUntidy { return Site.moved(to: Link(target.path, query: target.query.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })) }
        do {
            return try await page(target, request)
        } catch {
            return problem(error, request, target)
        }
    }

    private func page(_ target: Target, _ request: SiteRequest) async throws -> SiteResponse {
        let method = request.method == "HEAD" ? "GET" : request.method
        let viewer = try await surroundings.viewer(request)
        // What a reader may not see leaves no trace: not its page, nor that the address has another method.
        let found = Site.find(target.path, in: routes).filter {
            $0.0.permission.admission(of: viewer) != .absent && !($0.0.isDirect && request.isForwarded)
        }
        guard !found.isEmpty else { throw Refused(.absent, [Faults.noSuchPage(target.shown)]) }
        guard let (route, captures, format) = found.first(where: { $0.0.method.rawValue == method }) else {
            throw WrongMethod(allowed: found.map { $0.0.method == .get ? "GET, HEAD" : "POST" }.joined(separator: ", "))
        }
        guard route.permission.admission(of: viewer) == .admitted else {
            throw route.permission.admission(of: viewer) == .signInFirst ? Inadmissible.signInFirst : .refused
        }
        let theme = Theme(rawValue: Cookies.value(of: "tema", in: request.headers["cookie"]) ?? "") ?? .computer
        let reading = Reading(asOf: try await surroundings.change(), audience: viewer.circle)
        let now = surroundings.now()
        let form = try route.method == .post ? Site.form(request, limit: route.bodyBytes) : FormContent()
        let asked = PageRequest(
            captures: captures, query: target.query, format: format, viewer: viewer, reading: reading, now: now, fields: form.fields, files: form.files,
            cameFrom: Site.ownPath(request.headers["referer"], host: request.headers["host"]))
        // What one has signed in to see is kept nowhere, neither here nor in the reader's browser.
        let isKept = route.isCacheable && !viewer.isSignedIn
        guard isKept, cache.isOn else {
            return Site.negotiated(try finished(await route.answer(asked), theme: theme, cached: isKept), request, of: route)
        }
        let key = "\(theme.rawValue) \(format.rawValue) \(SwedishTime.local(of: now).day) \(request.target)"
        let kept = try await cache.answer(key, of: reading.asOf) {
            Site.compressed(try finished(await route.answer(asked), theme: theme, cached: true), level: 6)
        }
        return Site.negotiated(kept, request, of: route)
    }

    /// The answer as bytes, compressed when it is text; the tag changes whenever the bytes do.
    private func finished(_ answer: Answer, theme: Theme, cached: Bool) throws -> SiteResponse {
        switch answer {
        case .page(let page): finished(page, theme: theme, cached: cached)
        case .table(let table, let name, .xlsx): body(try Faults.workbook(table), PageFormat.xlsx.contentType, name: "\(name).xlsx", cached: cached)
        case .table(let table, let name, _): body(table.csv, PageFormat.csv.contentType, name: "\(name).csv", cached: cached)
        case .csv(let bytes, let name): body(bytes, PageFormat.csv.contentType, name: name, cached: cached)
        case .json(let envelope): body(envelope.json.bytes, PageFormat.json.contentType, cached: cached)
        case .file(let bytes, let type, let name): body(bytes, type, name: name, cached: cached)
        case .data(let json, let ready): body(json.bytes, PageFormat.json.contentType, status: ready ? 200 : 503, cached: false)
        case .redirect(let link): SiteResponse(status: 303, headers: [("location", link.text), ("cache-control", "no-store")], body: [])
        case .theme(let theme, let back):
            SiteResponse(
                status: 303,
                headers: [
                    ("location", back),
                    ("set-cookie", "tema=\(theme.rawValue); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly"),
                ], body: [])
        }
    }

    private func finished(_ page: Page, theme: Theme, cached: Bool) -> SiteResponse {
        body(shell.render(page, theme: theme), PageFormat.html.contentType, status: page.status, cached: cached)
    }

    private func body(_ bytes: [UInt8], _ type: String, status: Int = 200, name: String? = nil, cached: Bool) -> SiteResponse {
        var headers = [("content-type", type), ("cache-control", cached ? "private, no-cache" : "no-store"), ("vary", "Cookie, Accept-Encoding")]
        if let name { headers.append(("content-disposition", Download.disposition(name))) }
        if cached { headers.append(("etag", "\"\(Sha256.hex(of: bytes).prefix(20))\"")) }
        return SiteResponse(status: status, headers: headers, body: bytes)
    }

    private func asset(_ target: Target, _ request: SiteRequest) -> SiteResponse {
        guard target.path.count == 2, let asset = assets.assets[target.path[1]] else {
            return problem(Refused(.absent, [Faults.noSuchPage(target.shown)]), request, target)
        }
        let headers = [("content-type", asset.type), ("cache-control", "public, max-age=31536000, immutable"), ("vary", "Accept-Encoding")]
        return Site.negotiated(SiteResponse(status: 200, headers: headers, body: asset.bytes, gzip: asset.gzip), request)
    }

    /// Whatever went wrong, in the form the asker reads: a page, or one fault as JSON.
    private func problem(_ error: any Error, _ request: SiteRequest, _ target: Target?) -> SiteResponse {
        let (status, faults) = Problems.status(of: error)
        if status == 500 { logger.error("unforeseen", metadata: ["path": "\(target?.shown ?? "-")", "error": "\(error)"]) }
        var response = problem(faults, status, request, target)
        if let wrong = error as? WrongMethod { response.headers.append(("allow", wrong.allowed)) }
        if status == 401 { response.headers.append(("www-authenticate", "Cookie realm=\"Samsyn\"")) }
        return response
    }

    private func problem(_ faults: [Fault], _ status: Int, _ request: SiteRequest, _ target: Target?) -> SiteResponse {
        let accept = request.headers["accept"] ?? ""
        let wantsJSON =
            target?.path.last?.hasSuffix(".json") ?? false || accept.contains("application/json") || accept.contains("application/problem+json")
        if wantsJSON {
            let bytes = ProblemPage.json(faults, status: status).bytes
            return SiteResponse(status: status, headers: [("content-type", "application/problem+json"), ("cache-control", "no-store")], body: bytes)
        }
        let theme = Theme(rawValue: Cookies.value(of: "tema", in: request.headers["cookie"]) ?? "") ?? .computer
        return Site.negotiated(finished(ProblemPage.page(faults, status: status), theme: theme, cached: false), request)
    }
}

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
        let visit: @Sendable (Sender) async throws -> Visit
        let tell: @Sendable (SiteEvent) async -> Void

        /// - Parameters:
        ///   - visit: who asks, and what they may do right now; asked for every request.
        ///   - tell: takes what should be in the trail though it changed nothing.
        package init(
            change: @escaping @Sendable () async throws -> ChangeNumber, now: @escaping @Sendable () -> Instant,
            visit: @escaping @Sendable (Sender) async throws -> Visit = { _ in Visit(.anybody) },
            tell: @escaping @Sendable (SiteEvent) async -> Void = { _ in }
        ) {
            self.change = change
            self.now = now
            self.visit = visit
            self.tell = tell
        }
    }

    /// As whoever has not signed in finds them.
    package let routes: [Route]
    private let wing: (@Sendable (Viewer) -> [Route])?
    /// Routes of the site itself, the same for everybody.
    private let own: [Route]
    private let shell: PageShell
    private let assets: AssetCatalogue
    private let surroundings: Surroundings
    private let cache: PageCache
    private let logger: Logger

    /// - Parameter wing: the same addresses for who works in a cooperation, answered out of what they see of it.
    package init(
        routes: [Route], wing: (@Sendable (Viewer) -> [Route])? = nil, frame: SiteFrame, assets: AssetCatalogue, surroundings: Surroundings, cacheBytes: Int,
        logger: Logger
    ) {
        own = Site.own + WithoutNetwork.routes(assets)
        self.routes = routes + own
        self.wing = wing
        self.assets = assets
        self.surroundings = surroundings
        self.logger = logger
        shell = PageShell(frame: frame, assets: assets)
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
        let sender = Sender(request)
        let visit = try await surroundings.visit(sender)
        let all = Site.find(target.path, in: wing(for: visit.viewer)).filter { !($0.0.isDirect && request.isForwarded) }
        // What a reader may not see leaves no trace: not its page, nor that the address has another method.
        let found = all.filter { $0.0.permission(isForwarded: request.isForwarded).admission(of: visit.viewer) != .absent }
        let told = { kind in
            SiteEvent(
                kind: kind, viewer: visit.viewer, sender: sender, method: method, path: all.first?.0.pattern.description ?? target.shown,
                at: surroundings.now())
        }
        // A page that is not there for the reader does not become an address by having a form.
        let isHidden = all.contains { $0.0.method.rawValue == method } && !found.contains { $0.0.method.rawValue == method }
        guard !found.isEmpty, !isHidden else {
            if !all.isEmpty { await surroundings.tell(told(.refused)) }
            throw Refused(.absent, [Faults.noSuchPage(target.shown)])
        }
        guard let (route, captures, format) = found.first(where: { $0.0.method.rawValue == method }) else {
            throw WrongMethod(allowed: found.map { $0.0.method == .get ? "GET, HEAD" : "POST" }.joined(separator: ", "))
        }
        let admission = route.permission(isForwarded: request.isForwarded).admission(of: visit.viewer)
        guard admission == .admitted else {
            // Whoever only has not signed in yet is shown the way; a form without a sign-in is an attempt.
            if admission != .signInFirst || method != "GET" { await surroundings.tell(told(.refused)) }
            throw admission == .signInFirst ? Inadmissible.signInFirst : .refused
        }
        let form: FormContent
        do { form = try route.method == .post ? Site.form(request, limit: route.bodyBytes, token: visit.formToken) : FormContent() } catch {
            if error.isStrange { await surroundings.tell(told(.strangeForm)) }
            throw error
        }
        let reading = Reading(asOf: try await surroundings.change(), audience: visit.viewer.circle)
        let asked = PageRequest(
            captures: captures, query: target.query, format: format, visit: visit, sender: sender, reading: reading, now: surroundings.now(),
            fields: form.fields, files: form.files, cameFrom: Site.ownPath(request.headers["referer"], host: request.headers["host"]))
        let response = try await answer(asked, by: route, to: request)
        if visit.viewer.isSignedIn, format != .html, response.status == 200 { await surroundings.tell(told(.exported(format.rawValue))) }
        return response
    }

    /// The addresses as somebody finds them.
    private func wing(for viewer: Viewer) -> [Route] {
        guard viewer.cooperation != nil, let wing else { return routes }
        return wing(viewer) + own
    }

    private func answer(_ asked: PageRequest, by route: Route, to request: SiteRequest) async throws -> SiteResponse {
        let finish = Finish(shell: shell, theme: Site.theme(request), visit: asked.visit)
        // What one has signed in to see is kept nowhere, neither here nor in the reader's browser.
        let isKept = route.isCacheable && !asked.viewer.isSignedIn
        guard isKept, cache.isOn else {
            return Site.negotiated(try finish.finished(await route.answer(asked), cached: isKept), request, of: route)
        }
        let key = "\(finish.theme.rawValue) \(asked.format.rawValue) \(SwedishTime.local(of: asked.now).day) \(request.target)"
        let kept = try await cache.answer(key, of: asked.reading.asOf) {
            Site.compressed(try finish.finished(await route.answer(asked), cached: true), level: 6)
        }
        return Site.negotiated(kept, request, of: route)
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
        // Back to the page, but not to a form: what was in it is not sent again.
        let back = request.method == "GET" ? Link.own(request.target) : nil
        let signIn = status == 401 ? Link(["logga-in"], query: back.map { [("till", $0.text)] } ?? []) : nil
        let page = ProblemPage.page(faults, status: status, signIn: signIn)
        return Site.negotiated(Finish(shell: shell, theme: Site.theme(request), visit: nil).finished(page, cached: false), request)
    }

    private static func theme(_ request: SiteRequest) -> Theme {
        Theme(rawValue: Cookies.value(of: "tema", in: request.headers["cookie"]) ?? "") ?? .computer
    }
}

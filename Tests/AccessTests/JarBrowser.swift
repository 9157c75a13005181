import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Synchronization

@testable import Access
@testable import Web

/// Somebody at a browser that keeps what cookies it is given, as a real one does.
final class JarBrowser: Sendable {
    private let site: Site
    private let jar = Mutex<[String: String]>([:])
    let address: String

    /// - Parameter address: the machine it runs on.
    init(_ site: Site, address: String = "192.0.2.7", cookies: [String: String] = [:]) {
        self.site = site
        self.address = address
        jar.withLock { $0 = cookies }
    }

    var cookies: [String: String] { jar.withLock { $0 } }

    var token: String? { cookies[HostCookie.name(AccessRoom.sessionCookie)] }

    func get(_ target: String, _ headers: [String: String] = [:]) async -> SiteResponse { await ask("GET", target, headers, "") }

    /// Sends a form as a page made for this browser would.
    func send(_ target: String, _ fields: [(String, String)] = [], _ headers: [String: String] = ["sec-fetch-site": "same-origin"]) async -> SiteResponse {
        let own = token.map { [("formular", Secrets.formToken(of: $0))] } ?? []
        return await sendBare(target, own + fields, headers)
    }

    /// Sends exactly the fields given.
    func sendBare(
        _ target: String, _ fields: [(String, String)], _ headers: [String: String] = ["sec-fetch-site": "same-origin"]
    ) async -> SiteResponse {
        await ask("POST", target, headers, fields.map { "\(JarBrowser.encoded($0.0))=\(JarBrowser.encoded($0.1))" }.joined(separator: "&"))
    }

    private func ask(_ method: String, _ target: String, _ headers: [String: String], _ body: String) async -> SiteResponse {
        var request = SiteRequest(method: method, target: target, headers: headers, body: Array(body.utf8))
        request.peer = address
        request.headers["host"] = headers["host"] ?? "samsyn.exempelby.se"
        request.headers["user-agent"] = "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"
        let held = cookies
        if !held.isEmpty { request.headers["cookie"] = held.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
        let response = await site.respond(to: request)
        for header in response.headers where header.name == "set-cookie" { keep(header.value) }
        return response
    }

    private func keep(_ header: String) {
        let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        jar.withLock { jar in jar[String(pair[0])] = header.contains("Max-Age=0") ? nil : pair.count == 2 ? String(pair[1]) : nil }
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension AccessHouse {
    static let password = "sjutton gröna paraplyer"

    /// The room's own pages, and one that only readers of each circle may open.
    func ownSite() -> Site {
        let plain: @Sendable (PageRequest) async throws -> Answer = { request in
            .page(Page(title: "Sida") { PageParts.head(over: "", heading: "Krets \(request.reading.audience.rawValue)", lead: "") })
        }
        return site(
            room.routes(
                founding: { _ in Founding(name: "Norrby", areas: [AccessHouse.norrby]) }, areas: NoAreas(), tables: [:], circled: [],
                settings: AccessRoom.settings, server: []) + [
                    .get("/", .everyone, plain), .get("/platsen", .members(of: .place), plain), .get("/myndigheten", .members(of: .authority), plain),
                    .get("/leda", .holders(of: .lead), plain),
                ])
    }

    /// A person with a password.
    func openPerson(_ name: String, _ roles: [Role], for organisation: Slug = municipality, password: String = AccessHouse.password) async throws -> Int64 {
        let number = try await person(name, roles, for: organisation)
        try await setPassword(password, of: number)
        return number
    }

    /// The code that the phone of `setFactor` shows at a time.
    func code(_ secret: [UInt8] = [UInt8](repeating: 7, count: 20), minutesFromNow: Int = 0) -> String {
        let step = OneTimeCode.step(atSeconds: clock.now.millisecondsSince1970 / 1000 + Int64(minutesFromNow) * 60)
        return OneTimeCode.code(of: Secrets.authentication(OneTimeCode.message(step), secret: secret)) ?? ""
    }
}

extension JarBrowser {
    func signIn(_ name: String, password: String = AccessHouse.password, till: String? = nil) async -> SiteResponse {
        let back = till.map { [("till", $0)] } ?? []
        return await send("/logga-in", [("adress", AccessHouse.address(of: name)), ("losenord", password)] + back)
    }
}

/// A store without a map.
struct NoAreas: CooperationAreas {
    func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] { [] }
}

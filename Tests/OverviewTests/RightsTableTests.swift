import AccessRules
import Foundation
import Picture
import Testing
import Web

@testable import samsyn

/// Every address of the product against everybody who may ask for it: made of the routes themselves, written in docs/rights.md, and held against what the
/// site really answers.
@Suite struct RightsTableTests {
    /// Somebody who may ask, as a column of the table.
    private struct Asker {
        let name: String
        let viewer: Viewer
    }

    private static let cooperation = Slug(known: "hasselby-vallingby")

    /// Nobody in particular, somebody without a role, and every role for an authority and for another organisation.
    private static let askers: [Asker] = {
        let kinds: [(OrganisationKind, String)] = [(.municipality, "myndighet"), (.housing, "annan")]
        let roles = kinds.flatMap { kind, words in Role.allCases.map { Asker(name: "\($0.name), \(words)", viewer: viewer([$0], kind)) } }
        return [Asker(name: "alla", viewer: .anybody), Asker(name: "konto utan roll", viewer: viewer([], .municipality))] + roles
    }()

    private static func viewer(_ roles: [Role], _ kind: OrganisationKind) -> Viewer {
        let organisation = Slug(known: "exempelorganisationen")
        let grants = roles.map { RoleGrant(cooperation: cooperation, organisation: organisation, role: $0) }
        let access = Access(of: grants, in: cooperation, kinds: [organisation: kind], isStrong: true)
        let actor = Actor(name: "Kim Exempel", role: "", organisation: "Exempel", cooperation: cooperation, account: 900)
        return Viewer(actor, circle: access.circle, rights: access.rights, roles: Set(access.roles))
    }

    private static func word(_ admission: Permission.Admission) -> String {
        switch admission {
        case .admitted: "ja"
        case .signInFirst: "in"
        case .refused: "–"
        case .absent: "ej"
        }
    }

    /// A row for each address, a column for nobody, for an account without a role and for each role: for an authority, and after a stroke for another
    /// organisation where that is answered otherwise.
    private static func table(_ routes: [Route]) -> String {
        let rows = routes.map { route -> String in
            let cells = [Viewer.anybody, viewer([], .municipality)].map { word(route.permission.admission(of: $0)) }
            let roles = Role.allCases.map { role -> String in
                let both = [OrganisationKind.municipality, .housing].map { word(route.permission.admission(of: viewer([role], $0))) }
                return both[0] == both[1] ? both[0] : both.joined(separator: "/")
            }
            return "| `\(route.method.rawValue) \(route.pattern)` | \((cells + roles).joined(separator: " | ")) |"
        }
        return rows.sorted().joined(separator: "\n")
    }

    private static let path = "docs/rights.md"
    private static var head: String {
        let columns = ["address", "alla", "utan roll"] + Role.allCases.map(\.name)
        return """
            # Who is answered what

            Every address, and how it answers: `ja` is answered, `in` is asked to sign in, `–` is refused, `ej` answers as if it were not there. Columns are anybody, an
            account without a role, and each role with one-time codes. Made of the routes by `RightsTableTests`, which holds it against what the site answers for each of
            them, for an authority and for another organisation; `SAMSYN_RECORD=1` writes it anew. What is answered is still cut by circle (CircleSightTests). `/drift`
            answers everybody who asks on the server itself, `/metrics` nobody else.

            | \(columns.joined(separator: " | ")) |
            |\(String(repeating: "---|", count: columns.count))

            """
    }

    @Test func `stands in the documents as the routes say it`() async throws {
        let written = Self.head + Self.table(try await DemoSite.filled.value.site.routes) + "\n"
        if ProcessInfo.processInfo.environment["SAMSYN_RECORD"] == "1" {
            try written.write(toFile: Self.path, atomically: true, encoding: .utf8)
            Issue.record("\(Self.path) är skriven på nytt. Läs den, och kör sedan utan SAMSYN_RECORD.")
        }
        let kept = try String(contentsOfFile: Self.path, encoding: .utf8)
        #expect(kept == written)
    }

    /// An address of the route with something in every capture.
    private static func target(_ route: Route) -> String { route.pattern.description.replacing(#/\{[a-z]+\}/#, with: "1") }

    @Test func `is what the site answers, address by address and role by role`() async throws {
        let demo = try await DemoSite()
        var tried = 0
        for asker in Self.askers {
            let site = demo.assembled(for: asker.viewer)
            for route in site.routes where !route.isDirect {
                var request = SiteRequest(method: route.method.rawValue, target: Self.target(route))
                // As a proxy sends it on: what is open on the server itself is not open through it.
                request.headers["x-forwarded-for"] = "192.0.2.7"
                let answer = await site.respond(to: request)
                let faults = answer.text
                let said: Permission.Admission =
                    faults.contains("right-missing") ? .refused : answer.status == 401 ? .signInFirst : faults.contains("page-absent") ? .absent : .admitted
                let expected = route.permission.admission(of: asker.viewer)
                #expect(said == expected || expected == .admitted && said == .absent, "\(asker.name): \(request.method) \(request.target) \(answer.status)")
                tried += 1
            }
        }
        #expect(tried == Self.askers.count * demo.site.routes.count { !$0.isDirect })
    }

    @Test func `somebody without a role may do nothing that somebody who has not signed in may not, save keep their own account`() async throws {
        let nobody = Self.viewer([], .municipality)
        let more = try await DemoSite.filled.value.site.routes.filter {
            $0.permission.admission(of: nobody) == .admitted && $0.permission.admission(of: .anybody) != .admitted
        }
        #expect(more.allSatisfy { $0.permission == .signedIn })
        #expect(
            Set(more.map { $0.pattern.description.split(separator: "/").first.map(String.init) ?? "" }).isSubset(of: [
                "konto", "roller", "logga-ut", "sammanlagt",
            ]))
    }
}

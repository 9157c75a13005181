import AccessRules
import Almanac
import Picture
import Storage
package import Web

/// What the store says of a sign-in, right now.
struct SignedIn: Sendable {
    let record: SignInRecord
    let account: Account
    let grants: [RoleGrant]
    let parties: Parties
    let rule: SessionRule

    /// The cooperation that is worked in: the one chosen while there is a role in it, otherwise the first there is one in.
    var cooperation: LocalCooperation? {
        let held = parties.cooperations.filter { cooperation in grants.contains { $0.cooperation == cooperation.slug } }
        return held.first { $0.slug == record.cooperation } ?? held.first
    }

    /// Cooperations there is a role in.
    var choices: [LocalCooperation] { parties.cooperations.filter { cooperation in grants.contains { $0.cooperation == cooperation.slug } } }

    var access: Access? {
        cooperation.map { Access(of: grants, in: $0.slug, kinds: parties.kinds, isStrong: record.stage == .strong) }
    }

    /// Roles that give nothing until one-time codes are used.
    var waiting: [Role] {
        guard record.stage != .strong else { return [] }
        let needing = Set(grants.filter { $0.cooperation == cooperation?.slug }.map(\.role).filter(\.needsSecondFactor))
        return Role.allCases.filter(needing.contains)
    }

    var viewer: Viewer {
        let (cooperation, access) = (cooperation, access)
        let organisation = grants.first { $0.cooperation == cooperation?.slug }.flatMap { parties.organisation($0.organisation) }
        let actor = Actor(
            name: account.name, role: Swedish.list((access?.roles ?? []).map(\.name)), organisation: organisation?.name, cooperation: cooperation?.slug,
            account: account.number)
        return Viewer(actor, circle: access?.circle ?? .open, rights: access?.rights ?? [], roles: Set(access?.roles ?? []))
    }
}

extension AccessRoom {
    /// The session's cookie, without its prefix.
    static let sessionCookie: StaticString = "samsyn"
    /// The cookie by which a device is known again.
    static let deviceCookie: StaticString = "enhet"

    /// Who stands behind a request, and what they may do right now. Worked out anew for every request: nothing is remembered of rights.
    package func visit(_ sender: Sender) async throws -> Visit {
        guard let token = AccessRoom.token(sender), let found = try await signedIn(token) else { return Visit(.anybody) }
        await refresh(found.record, found.rule)
        let stands = found.parties.cooperations.first
        let name = found.cooperation.flatMap { $0.slug == stands?.slug ? nil : $0.name }
        return Visit(found.viewer, cooperation: name, formToken: Secrets.formToken(of: token))
    }

    static func token(_ sender: Sender) -> String? {
        sender.cookie(HostCookie.name(sessionCookie)).flatMap { (20...100).contains($0.utf8.count) ? $0 : nil }
    }

    /// Who has signed in with a token; nil where nobody has, or no longer.
    func signedIn(_ token: String) async throws -> SignedIn? {
        let now = means.clock()
        return try await store.read { [self] reader -> SignedIn? in
            let rule = try rule(reader)
            guard let record = try sessions.record(token, at: now, rule, reader), record.stage != .code,
                let account = try accounts.account(record.account, reader), isUsable(account)
            else { return nil }
            let parties = try parties.parties(reader, asOf: reader.change())
            return SignedIn(record: record, account: account, grants: try accounts.grants(of: account.number, reader), parties: parties, rule: rule)
        }
    }

    /// A sign-in that is used lasts longer. It is written down every fifth minute at most, and never beyond the end of the working day.
    private func refresh(_ record: SignInRecord, _ rule: SessionRule) async {
        let now = means.clock()
        let renewed = AccessRoom.later(now, minutes: rule.idleMinutes)
        guard renewed.millisecondsSince1970 - record.expires.millisecondsSince1970 > 5 * 60_000 else { return }
        let longer = SignInRecord(
            mark: record.mark, account: record.account, stage: record.stage, cooperation: record.cooperation, began: record.began, expires: renewed,
            browser: record.browser)
        // Where nothing can be written the sign-in ends in time; that is no reason to refuse the page.
        _ = try? await store.write(by: Actor(name: "Samsyn", role: ""), at: now, why: "") { [sessions] writer in
            // Ended meanwhile: it must not come back.
            guard try sessions.records(of: record.account, at: now, writer.reader).contains(where: { $0.mark == record.mark }) else { return }
            try sessions.put(longer, writer)
        }
    }

    static func later(_ instant: Instant, minutes: Int) -> Instant { Instant(millisecondsSince1970: instant.millisecondsSince1970 + Int64(minutes) * 60_000) }
}

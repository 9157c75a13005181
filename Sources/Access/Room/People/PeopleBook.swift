import AccessRules
import Almanac
import Picture
import Storage

/// Somebody's account, as an administrator of a cooperation sees it.
struct Person: Hashable, Sendable {
    let account: Account
    /// The roles in this cooperation, each with its organisation's name.
    let roles: [RoleHeld]
    let hasFactor: Bool
    /// Sign-ins that stand.
    let signIns: Int
    /// True where there are roles in other cooperations too; which ones is not told.
    let isElsewhere: Bool
    /// True where the administrator has a say in every cooperation that the account has a role in, and so may make links and take codes away: these open the
    /// way to all of them.
    let isInHand: Bool
    let isOneself: Bool

    /// Organisations, each once.
    var organisations: [String] { roles.reduce(into: []) { if !$0.contains($1.organisationName) { $0.append($1.organisationName) } } }
}

/// A role that somebody has in the cooperation.
struct RoleHeld: Hashable, Sendable {
    let role: Role
    let organisation: Slug
    let organisationName: String
}

/// What the store says, within one view, to somebody who keeps accounts: the cooperation that is worked in and where else there is a say.
struct PeopleBook {
    let cooperation: LocalCooperation
    let parties: Parties
    /// The administrator's own account.
    let own: Int64
    /// Cooperations in which the administrator keeps accounts.
    let inHand: Set<Slug>
    private let room: AccessRoom
    private let reader: Reader

    /// - Throws: `PeopleRefusal.absent` when the right has been taken away meanwhile.
    init(_ room: AccessRoom, _ viewer: Viewer, _ reader: Reader, right: Right = .keepAccounts) throws {
        let parties = try room.parties.parties(reader, asOf: reader.change())
        guard let own = viewer.account, let slug = viewer.cooperation, let cooperation = parties.cooperation(slug) else { throw PeopleRefusal.absent }
        let held = try room.accounts.grants(of: own, reader).filter { $0.role.rights.contains(right) && parties.kinds[$0.organisation] != nil }
        let isOpen = try room.accounts.account(own, reader)?.state == .open
        inHand = isOpen ? Set(held.map(\.cooperation)) : []
        guard inHand.contains(slug) else { throw PeopleRefusal.absent }
        (self.cooperation, self.parties, self.own, self.room, self.reader) = (cooperation, parties, own, room, reader)
    }

    /// Organisations that roles are given for here, by name.
    var organisations: [Organisation] { parties.parties(of: cooperation) }

    /// Everybody who has a role here, by name.
    func people(at now: Instant) throws -> [Person] {
        let grants = try room.accounts.grants(in: cooperation.slug, reader)
        return try room.accounts.accounts(in: cooperation.slug, reader).map { try person($0, grants[$0.number] ?? [], at: now) }
    }

    /// - Throws: `PeopleRefusal.absent` for who has no role here.
    func person(_ number: Int64, at now: Instant) throws -> Person {
        guard let account = try room.accounts.account(number, reader) else { throw PeopleRefusal.absent }
        let held = try room.accounts.grants(of: number, reader).filter { $0.cooperation == cooperation.slug }
        guard !held.isEmpty else { throw PeopleRefusal.absent }
        return try person(account, held, at: now)
    }

    private func person(_ account: Account, _ held: [RoleGrant], at now: Instant) throws -> Person {
        let all = try room.accounts.grants(of: account.number, reader)
        let ordered = Role.allCases.flatMap { role in held.filter { $0.role == role } }
        return Person(
            account: account, roles: ordered.map(named),
            hasFactor: try room.keys.needsFactor(account.number, reader),
            signIns: try room.sessions.records(of: account.number, at: now, reader).count,
            isElsewhere: all.contains { $0.cooperation != cooperation.slug }, isInHand: all.allSatisfy { inHand.contains($0.cooperation) },
            isOneself: account.number == own)
    }

    private func named(_ grant: RoleGrant) -> RoleHeld {
        RoleHeld(
            role: grant.role, organisation: grant.organisation,
            organisationName: parties.organisation(grant.organisation)?.name ?? grant.organisation.text)
    }

    /// A role that may be given here.
    /// - Throws: `PeopleRefusal.role`, `.organisation`.
    func grant(_ role: Role?, for organisation: Slug?) throws -> RoleGrant {
        guard let organisation, cooperation.parties.contains(organisation), parties.kinds[organisation] != nil else { throw PeopleRefusal.organisation }
        guard let role else { throw PeopleRefusal.role }
        return RoleGrant(cooperation: cooperation.slug, organisation: organisation, role: role)
    }

    /// - Throws: `PeopleRefusal.lastAdministrator` when nobody but the account named could keep accounts here any more.
    func checkAdministrators(without number: Int64) throws {
        let left = try room.accounts.grants(in: cooperation.slug, reader).filter { account, grants in
            guard account != number, grants.contains(where: { $0.role == .administrator && parties.kinds[$0.organisation] != nil }) else { return false }
            return try room.accounts.account(account, reader)?.state == .open
        }
        guard !left.isEmpty else { throw PeopleRefusal.lastAdministrator }
    }
}

import AccessRules
import Almanac
import Picture
import Storage

/// What is asked of `samsyn account add`.
struct AccountOrder: Hashable, Sendable {
    var name: String
    var address: String
    /// The organisation's name; nil for the cooperation's only party.
    var organisation: String?
    /// What a new organisation is.
    var kind: OrganisationKind?
    var role = Role.administrator
    /// The cooperation's name; nil for the only one, and for the areas' own name in a store without any.
    var cooperation: String?
}

/// An account that has been let in from the command line.
struct OfficeAnswer: Hashable, Sendable {
    let account: Account
    let grants: [RoleGrant]
    /// Nil where the account is in use already.
    let link: MadeLink?
    let parties: Parties
    let change: ChangeNumber
    /// Cooperations that nobody who can sign in keeps the accounts of.
    var unkept: [String] = []
}

/// What whoever stands at the server itself does with accounts: in every cooperation, and when nobody can come in any more.
struct AccountOffice: Sendable {
    let room: AccessRoom
    let actor: Actor
    /// The time that the trail shows; links are good from the computer's own.
    let now: Instant
    /// What the first cooperation of a store is founded with.
    var founding: @Sendable (Reader) throws -> Founding = { _ in Founding(name: "", areas: []) }

    /// All accounts, by name.
    func list() async throws -> (accounts: [(account: Account, grants: [RoleGrant], hasFactor: Bool)], parties: Parties, change: ChangeNumber) {
        try await room.store.read { [room] reader in
            let change = try reader.change()
            let accounts = try room.accounts.all(reader).map {
                ($0, try room.accounts.grants(of: $0.number, reader), try room.keys.needsFactor($0.number, reader))
            }
            return (accounts, try room.parties.parties(reader, asOf: change), change)
        }
    }

    /// Lets somebody in. In a store without cooperations the cooperation is founded, and an organisation that is not known is added where its kind is told.
    /// - Throws: `Refused`.
    func add(_ order: AccountOrder) async throws -> OfficeAnswer {
        guard let name = TypedLine.name(order.name) else { throw OfficeFaults.name(order.name) }
        guard let address = TypedLine.address(order.address) else { throw OfficeFaults.address(order.address) }
        let (room, founding) = (room, founding)
        return try await write("Lade till kontot för \(name) som \(order.role.name)") { writer in
            let parties = try room.parties.parties(writer.reader, asOf: writer.reader.change())
            let (standing, isNew) = try AccountOffice.cooperation(order.cooperation, parties, try founding(writer.reader))
            let organisation = try AccountOffice.organisation(order, in: standing, parties)
            if parties.organisation(organisation.slug) == nil { try room.parties.set(organisation, writer) }
            let isParty = standing.parties.contains(organisation.slug)
            if isNew || !isParty { try room.parties.set(standing.with(parties: standing.parties + (isParty ? [] : [organisation.slug])), writer) }
            let known = try room.accounts.account(address: address, writer.reader)
            if known?.state == .closed { throw OfficeFaults.closed(address) }
            let number = try known?.number ?? room.accounts.add(name: name, address: address, writer)
            try room.accounts.give(RoleGrant(cooperation: standing.slug, organisation: organisation.slug, role: order.role), to: number, writer)
            let account = known ?? Account(number: number, name: name, address: address, state: .invited)
            return (account, account.state == .invited ? try link(for: account, writer) : nil)
        }
    }

    /// A new link, which takes the place of those that were given before.
    /// - Parameter dropsCodes: takes phone and recovery codes away too, when both are lost.
    /// - Throws: `Refused`.
    func link(_ typed: String, dropsCodes: Bool) async throws -> OfficeAnswer {
        let (room, known) = (room, try await account(typed))
        return try await write("Gjorde en ny länk för \(known.name)") { writer in
            guard let account = try room.accounts.account(known.number, writer.reader) else { throw OfficeFaults.unknown(typed, []) }
            guard account.state != .closed else { throw OfficeFaults.closed(account.address) }
            if dropsCodes, try room.keys.needsFactor(account.number, writer.reader) {
                try room.keys.dropFactor(of: account.number, writer)
                try end(account, writer)
                try room.events.add(AccessEvent(.factorDropped, account: account.number), writer)
            }
            return (account, try link(for: account, writer))
        }
    }

    /// Closes an account, whoever has it.
    /// - Throws: `Refused`.
    func close(_ typed: String) async throws -> OfficeAnswer {
        let (room, known) = (room, try await account(typed))
        return try await write("Stängde kontot för \(known.name)") { writer in
            guard let account = try room.accounts.account(known.number, writer.reader) else { throw OfficeFaults.unknown(typed, []) }
            let closed = Account(number: account.number, name: account.name, address: account.address, state: .closed)
            if account.state != .closed {
                try room.accounts.set(closed, writer)
                try room.keys.dropLinks(of: account.number, writer)
                try end(account, writer)
            }
            return (closed, nil)
        }
    }

    private func account(_ typed: String) async throws -> Account {
        let address = TypedLine.address(typed)
        let found = try await room.store.read { [room] reader in
            (try address.flatMap { try room.accounts.account(address: $0, reader) }, try room.accounts.all(reader).map(\.address))
        }
        guard let account = found.0 else { throw OfficeFaults.unknown(typed, NearestNames.suggestions(for: typed, among: found.1)) }
        return account
    }

    private func link(for account: Account, _ writer: Writer) throws -> MadeLink {
        let kind: KeyStore.LinkKind = account.state == .invited ? .invitation : .renewal
        let minutes = MadeLink.minutes(kind, try writer.reader.settings())
        let made = MadeLink(
            account: account, token: room.means.secrets.token(), kind: kind, expires: AccessRoom.later(room.means.clock(), minutes: minutes))
        try room.keys.setLink(made.token, KeyStore.Link(account: account.number, kind: kind, expires: made.expires), writer)
        try room.events.add(AccessEvent(.linkMade, account: account.number, about: kind == .invitation ? "inbjudan" : "nytt lösenord"), writer)
        return made
    }

    private func end(_ account: Account, _ writer: Writer) throws {
        let ended = try room.sessions.dropAll(of: account.number, writer)
        try room.sessions.forgetDevices(of: account.number, writer)
        let about = Swedish.counted(ended, one: "inloggning", many: "inloggningar")
        try room.events.add(AccessEvent(.signInsEnded, account: account.number, about: about), writer)
    }

    private func write(_ why: String, _ work: @escaping @Sendable (Writer) throws -> (Account, MadeLink?)) async throws -> OfficeAnswer {
        let written = try await room.store.write(by: actor, at: now, why: why, work)
        let (account, link) = written.answer
        return try await room.store.read { [room] reader in
            let parties = try room.parties.parties(reader, asOf: reader.change())
            let grants = try room.accounts.grants(of: account.number, reader)
            var answer = OfficeAnswer(account: account, grants: grants, link: link, parties: parties, change: written.change)
            answer.unkept = try parties.cooperations.filter { try !room.isKept($0.slug, reader) }.map(\.name)
            return answer
        }
    }
}

extension AccountStore {
    /// Every account of the store, by name.
    func all(_ reader: Reader) throws -> [Account] {
        let numbers = try reader.rows("SELECT account FROM account WHERE until IS NULL ORDER BY account") { $0.int(0) }
        return try numbers.compactMap { try account($0, reader) }.sorted { Swedish.precedes($0.name, $1.name) }
    }
}

extension AccessRoom {
    /// Whether somebody whose account is open keeps the accounts of a cooperation.
    func isKept(_ cooperation: Slug, _ reader: Reader) throws -> Bool {
        try accounts.grants(in: cooperation, reader).contains { number, grants in
            guard grants.contains(where: { $0.role == .administrator }) else { return false }
            return try accounts.account(number, reader)?.state == .open
        }
    }
}

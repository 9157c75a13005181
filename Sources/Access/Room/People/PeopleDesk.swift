import AccessRules
import Almanac
import Picture
import Storage
import Web

/// A link that has been made for somebody. It is told once; only a mark of it is kept.
struct MadeLink: Hashable, Sendable {
    let account: Account
    let token: String
    let kind: KeyStore.LinkKind
    let expires: Instant

    /// Minutes that a link is good for: an invitation as long as is set, a new password a day.
    static func minutes(_ kind: KeyStore.LinkKind, _ settings: Settings) -> Int {
        (kind == .invitation ? settings.whole(AccessRoom.invitation) : 1) * 24 * 60
    }
}

/// What became of an invitation.
enum Invited: Hashable, Sendable {
    case link(MadeLink)
    /// The address had an account already, which has the roles from now on.
    case added(Account)
    /// The account is invited by another cooperation too, whose link is the one that is good.
    case invitedElsewhere(Account)
}

/// Somebody who is to be let in.
struct Invitation: Hashable, Sendable {
    let name: String
    let address: String
    let organisation: Slug
    /// In the order they are listed; at least one.
    let roles: [Role]
}

/// What an administrator does with accounts, in the cooperation that is worked in. The right is looked at once more in the very transaction that writes.
struct PeopleDesk: Sendable {
    let room: AccessRoom
    let viewer: Viewer
    let sender: Sender
    /// The page's clock, which the trail shows.
    let now: Instant

    private var clock: Instant { room.means.clock() }

    /// The organisations that roles are given for.
    func organisations() async throws -> [Organisation] { try await look { $0.organisations } }

    /// The name of the cooperation that is worked in.
    func cooperationName() async throws -> String { try await look { $0.cooperation.name } }

    /// Everybody who has a role in the cooperation, by name.
    func people() async throws -> [Person] { try await look { [clock] in try $0.people(at: clock) } }

    /// - Throws: `PeopleRefusal.absent` for who has no role in the cooperation.
    func person(_ number: Int64) async throws -> Person { try await look { [clock] in try $0.person(number, at: clock) } }

    /// Lets somebody in. An address that has an account already gets the roles, and a link only while nobody has used the first one.
    /// - Throws: `PeopleRefusal`.
    func invite(_ invitation: Invitation) async throws -> Invited {
        let (room, clock) = (room, clock)
        let party = try await organisations().first { $0.slug == invitation.organisation }
        let roles = Swedish.list(invitation.roles.map(\.name))
        return try await write("Bjöd in \(invitation.name) som \(roles) för \(party?.name ?? "okänd organisation")") { writer, book in
            let grants = try invitation.roles.map { try book.grant($0, for: invitation.organisation) }
            guard !grants.isEmpty else { throw PeopleRefusal.role }
            let standing = try room.accounts.account(address: invitation.address, writer.reader)
            if standing?.state == .closed { throw PeopleRefusal.closed }
            let number = try standing?.number ?? room.accounts.add(name: invitation.name, address: invitation.address, writer)
            for grant in grants { try room.accounts.give(grant, to: number, writer) }
            let person = try book.person(number, at: clock)
            guard person.account.state == .invited else { return .added(person.account) }
            // The link opens whatever roles the account has: it is made by who has a say in all of them.
            guard person.isInHand else { return .invitedElsewhere(person.account) }
            return .link(try link(for: person.account, book, writer))
        }
    }

    /// Gives a role to somebody who has one here already.
    /// - Throws: `PeopleRefusal`.
    func give(_ role: Role?, for organisation: Slug?, to number: Int64) async throws {
        let room = room
        try await change(number, "Gav rollen \(role?.name ?? "") till") { writer, book, person in
            try room.accounts.give(try book.grant(role, for: organisation), to: person.account.number, writer)
        }
    }

    /// Takes a role away; it is gone before the next answer.
    /// - Throws: `PeopleRefusal`.
    func take(_ role: Role?, for organisation: Slug?, from number: Int64) async throws {
        let room = room
        try await change(number, "Tog rollen \(role?.name ?? "") från") { writer, book, person in
            guard let held = person.roles.first(where: { $0.role == role && $0.organisation == organisation }) else { throw PeopleRefusal.role }
            let isLast = person.roles.filter { $0.role == .administrator }.count == 1
            if held.role == .administrator, isLast, person.account.state == .open { try book.checkAdministrators(without: person.account.number) }
            try room.accounts.take(
                RoleGrant(cooperation: book.cooperation.slug, organisation: held.organisation, role: held.role), from: person.account.number, writer)
        }
    }

    /// A new link for somebody: the invitation anew, or one for a new password. Links that were given before are good no more.
    /// - Throws: `PeopleRefusal`.
    func makeLink(for number: Int64) async throws -> MadeLink {
        try await change(number, "Gjorde en ny länk för") { writer, book, person in
            guard person.account.state != .closed else { throw PeopleRefusal.closed }
            guard person.isInHand else { throw PeopleRefusal.elsewhere }
            return try link(for: person.account, book, writer)
        }
    }

    private func link(for account: Account, _ book: PeopleBook, _ writer: Writer) throws -> MadeLink {
        let kind: KeyStore.LinkKind = account.state == .invited ? .invitation : .renewal
        let minutes = MadeLink.minutes(kind, try writer.reader.settings())
        let made = MadeLink(account: account, token: room.means.secrets.token(), kind: kind, expires: AccessRoom.later(clock, minutes: minutes))
        try room.keys.setLink(made.token, KeyStore.Link(account: account.number, kind: kind, expires: made.expires), writer)
        try tell(.linkMade, account, kind == .invitation ? "inbjudan" : "nytt lösenord", book, writer)
        return made
    }
}

/// Ending, closing, opening.
extension PeopleDesk {
    /// Ends every sign-in of somebody, and forgets the devices.
    /// - Throws: `PeopleRefusal`.
    func endSignIns(of number: Int64) async throws {
        try await change(number, "Avslutade alla inloggningar för") { writer, book, person in try end(person, book, writer) }
    }

    /// Takes phone and recovery codes away, for somebody who has lost both. Every sign-in is over, and roles that need codes give nothing until a new phone
    /// is in use.
    /// - Throws: `PeopleRefusal`.
    func dropFactor(of number: Int64) async throws {
        try await change(number, "Tog bort engångskoderna för") { writer, book, person in
            guard person.isInHand else { throw PeopleRefusal.elsewhere }
            guard person.hasFactor else { return }
            try room.keys.dropFactor(of: number, writer)
            try end(person, book, writer)
            try tell(.factorDropped, person.account, "", book, writer)
        }
    }

    /// - Throws: `PeopleRefusal`.
    func rename(_ number: Int64, to typed: String) async throws {
        guard let name = TypedLine.name(typed) else { throw PeopleRefusal.name }
        try await change(number, "Ändrade namnet till \(name) för") { writer, _, person in
            guard person.isInHand else { throw PeopleRefusal.elsewhere }
            try set(person.account, name: name, writer)
        }
    }

    /// Closes an account: it lets nobody in any more. What was done with it stands in the trail, and the roles are there if it is opened again.
    /// - Throws: `PeopleRefusal`.
    func close(_ number: Int64) async throws {
        try await change(number, "Stängde kontot för") { writer, book, person in
            guard !person.isOneself else { throw PeopleRefusal.oneself }
            guard !person.isElsewhere else { throw PeopleRefusal.elsewhere }
            guard person.account.state != .closed else { return }
            if person.roles.contains(where: { $0.role == .administrator }) { try book.checkAdministrators(without: number) }
            try set(person.account, state: .closed, writer)
            try room.keys.dropLinks(of: number, writer)
            try end(person, book, writer)
        }
    }

    /// Opens a closed account. Who never chose a password is invited anew, with a link.
    /// - Throws: `PeopleRefusal`.
    func open(_ number: Int64) async throws {
        try await change(number, "Öppnade kontot för") { writer, _, person in
            guard !person.isElsewhere else { throw PeopleRefusal.elsewhere }
            guard person.account.state == .closed else { return }
            try set(person.account, state: try room.keys.password(of: number, writer.reader) == nil ? .invited : .open, writer)
        }
    }

    private func set(_ account: Account, name: String? = nil, state: Account.State? = nil, _ writer: Writer) throws {
        try room.accounts.set(
            Account(number: account.number, name: name ?? account.name, address: account.address, state: state ?? account.state), writer)
    }

    private func end(_ person: Person, _ book: PeopleBook, _ writer: Writer) throws {
        let ended = try room.sessions.dropAll(of: person.account.number, writer)
        try room.sessions.forgetDevices(of: person.account.number, writer)
        try tell(.signInsEnded, person.account, Swedish.counted(ended, one: "inloggning", many: "inloggningar"), book, writer)
    }

    private func tell(_ kind: AccessEvent.Kind, _ account: Account, _ about: String, _ book: PeopleBook, _ writer: Writer) throws {
        let event = AccessEvent(kind, account: account.number, cooperation: book.cooperation.slug, about: about, address: sender.address)
        try room.events.add(event, writer)
    }
}

/// Reading and writing within the cooperation.
extension PeopleDesk {
    private func look<Answer: Sendable>(_ work: @escaping @Sendable (PeopleBook) throws -> Answer) async throws -> Answer {
        try await room.store.read { [room, viewer] in try work(try PeopleBook(room, viewer, $0)) }
    }

    private func write<Answer: Sendable>(
        _ why: String, _ work: @escaping @Sendable (Writer, PeopleBook) throws -> Answer
    ) async throws -> Answer {
        try await room.store.write(by: viewer.actor, at: now, why: why) { [room, viewer] writer in
            try work(writer, try PeopleBook(room, viewer, writer.reader))
        }.answer
    }

    /// Changes something of somebody who has a role here. The trail says what, and whose account.
    @discardableResult
    private func change<Answer: Sendable>(
        _ number: Int64, _ what: String, _ work: @escaping @Sendable (Writer, PeopleBook, Person) throws -> Answer
    ) async throws -> Answer {
        let (known, clock) = (try await person(number), clock)
        return try await write("\(what) \(known.account.name)") { writer, book in try work(writer, book, try book.person(number, at: clock)) }
    }
}

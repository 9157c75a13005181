import AccessRules
import Almanac
import Picture
import Storage

/// An organisation that is a party of the cooperation that is worked in.
struct PartySight: Hashable, Sendable {
    let organisation: Organisation
    /// Accounts that have a role for it here.
    let people: Int
    /// False where it is a party of cooperations that the administrator has no say in.
    let isInHand: Bool
}

/// What an administrator does with organisations and cooperations.
struct PartyDesk: Sendable {
    let room: AccessRoom
    let areas: any CooperationAreas
    let viewer: Viewer
    let now: Instant

    /// The parties of the cooperation, by name.
    func organisations() async throws -> [PartySight] {
        try await room.store.read { [room, viewer] reader in
            let book = try PeopleBook(room, viewer, reader)
            let grants = try room.accounts.grants(in: book.cooperation.slug, reader)
            return book.organisations.map { organisation in
                PartySight(
                    organisation: organisation, people: grants.count { $0.value.contains { $0.organisation == organisation.slug } },
                    isInHand: PartyDesk.isInHand(organisation.slug, book))
            }
        }
    }

    /// Adds an organisation, which becomes a party of the cooperation; one that the store has already is taken as it is.
    /// - Throws: `PartyRefusal`.
    func add(name typed: String, kind: OrganisationKind?) async throws {
        guard let name = TypedLine.name(typed), Slug(naming: name) != nil else { throw PartyRefusal.name }
        guard let kind else { throw PartyRefusal.kind }
        try await write("Lade till organisationen \(name)", .keepAccounts) { [room] writer, book in
            let known = PartyDesk.named(name, book.parties)
            if let known, known.kind != kind { throw PartyRefusal.takenAs(known.kind) }
            if let known, book.cooperation.parties.contains(known.slug) { throw PartyRefusal.taken }
            let organisation = try known ?? Organisation(slug: PartyDesk.slug(name, among: book.parties.organisations.map(\.slug)), name: name, kind: kind)
            if known == nil { try room.parties.set(organisation, writer) }
            try room.parties.set(book.cooperation.with(parties: book.cooperation.parties + [organisation.slug]), writer)
        }
    }

    /// Changes the name or the kind of a party.
    /// - Throws: `PartyRefusal`.
    func change(_ slug: Slug, name typed: String, kind: OrganisationKind?) async throws {
        guard let name = TypedLine.name(typed), Slug(naming: name) != nil else { throw PartyRefusal.name }
        guard let kind else { throw PartyRefusal.kind }
        try await write("Ändrade organisationen \(name) (\(kind.name))", .keepAccounts) { [room] writer, book in
            guard let standing = book.organisations.first(where: { $0.slug == slug }) else { throw PartyRefusal.absent }
            guard PartyDesk.isInHand(slug, book) else { throw PartyRefusal.shared }
            if let other = PartyDesk.named(name, book.parties), other.slug != slug { throw PartyRefusal.taken }
            let changed = Organisation(slug: slug, name: name, kind: kind)
            if changed != standing { try room.parties.set(changed, writer) }
        }
    }

    /// The kind of an organisation decides what its people read, in every cooperation it is a party of.
    private static func isInHand(_ organisation: Slug, _ book: PeopleBook) -> Bool {
        book.parties.cooperations.allSatisfy { !$0.parties.contains(organisation) || book.inHand.contains($0.slug) }
    }

    private static func named(_ name: String, _ parties: Parties) -> Organisation? {
        parties.organisations.first { NearestNames.folded($0.name) == NearestNames.folded(name) }
    }

    /// A slug that nobody has had: the name's own, otherwise with a number after it.
    /// - Throws: `PartyRefusal.name` for a name that makes none.
    static func slug(_ name: String, among taken: [Slug]) throws -> Slug {
        guard let plain = Slug(naming: name) else { throw PartyRefusal.name }
        if !taken.contains(plain) { return plain }
        let numbered = (2...99).lazy.compactMap { Slug("\(plain.text.prefix(110))-\($0)") }.first { !taken.contains($0) }
        guard let numbered else { throw PartyRefusal.taken }
        return numbered
    }
}

/// Writing within the cooperation.
extension PartyDesk {
    func write(_ why: String, _ right: Right, _ work: @escaping @Sendable (Writer, PeopleBook) throws -> Void) async throws {
        _ = try await room.store.write(by: viewer.actor, at: now, why: why) { [room, viewer] writer in
            try work(writer, try PeopleBook(room, viewer, writer.reader, right: right))
        }
    }
}

extension LocalCooperation {
    /// The same cooperation with other parties.
    func with(parties: [Slug]) -> LocalCooperation { LocalCooperation(slug: slug, name: name, areas: areas, parties: parties) }
}

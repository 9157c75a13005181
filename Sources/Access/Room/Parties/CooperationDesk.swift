import AccessRules
import Picture
import Storage

/// The cooperations of the store, as the administrator of one sees them.
struct CooperationsSight: Sendable {
    let parties: Parties
    let own: LocalCooperation
    let areas: [AreaName]
    let inHand: Set<Slug>

    func names(of areas: [Slug]) -> [String] { areas.map { slug in self.areas.first { $0.slug == slug }?.name ?? slug.text } }

    /// The areas that a cooperation may be given, each with what is to be known of it; nil for a new one.
    func choices(for cooperation: LocalCooperation?) -> [(area: AreaName, standing: AreaChoice.Standing)] {
        let choice = AreaChoice(areas, for: cooperation, among: parties.cooperations)
        return areas.map { ($0, choice.standing($0.slug)) }.filter { item in
            switch item.standing {
            case .free, .own: true
            case .others(let holders): inHand.isSuperset(of: holders)
            case .entangled: false
            }
        }
    }
}

/// Cooperations.
extension PartyDesk {
    /// The cooperations of the store.
    func cooperations() async throws -> CooperationsSight {
        try await room.store.read { [room, viewer, areas] reader in
            let book = try PeopleBook(room, viewer, reader, right: .configure)
            return CooperationsSight(
                parties: book.parties, own: book.cooperation, areas: try areas.areas(reader, asOf: reader.change()), inHand: book.inHand)
        }
    }

    /// Adds a cooperation. Whoever does so keeps its accounts, for the organisation they keep them for here.
    /// - Throws: `PartyRefusal`.
    func found(name typed: String, areas chosen: Set<Slug>, sharing: Bool) async throws {
        guard let name = TypedLine.name(typed), Slug(naming: name) != nil else { throw PartyRefusal.name }
        try await write("Lade till samverkan \(name)", .configure) { [room, areas] writer, book in
            guard !PartyDesk.isTaken(name, except: nil, book) else { throw PartyRefusal.taken }
            let grants = try room.accounts.grants(of: book.own, writer.reader)
            let grant = grants.first { $0.cooperation == book.cooperation.slug && $0.role.rights.contains(.configure) }
            guard let grant else { throw PartyRefusal.absent }
            let tops = try PartyDesk.tops(chosen, for: nil, sharing: sharing, areas, book, writer.reader)
            let slug = try PartyDesk.slug(name, among: book.parties.cooperations.map(\.slug))
            try room.parties.set(LocalCooperation(slug: slug, name: name, areas: tops, parties: [grant.organisation]), writer)
            try room.accounts.give(RoleGrant(cooperation: slug, organisation: grant.organisation, role: .administrator), to: book.own, writer)
        }
    }

    /// Changes the name and the areas of the cooperation that is worked in.
    /// - Throws: `PartyRefusal`.
    func change(_ slug: Slug, name typed: String, areas chosen: Set<Slug>, sharing: Bool) async throws {
        guard let name = TypedLine.name(typed), Slug(naming: name) != nil else { throw PartyRefusal.name }
        try await write("Ändrade samverkan \(name)", .configure) { [room, areas] writer, book in
            guard book.cooperation.slug == slug else { throw PartyRefusal.absent }
            guard !PartyDesk.isTaken(name, except: slug, book) else { throw PartyRefusal.taken }
            let tops = try PartyDesk.tops(chosen, for: book.cooperation, sharing: sharing, areas, book, writer.reader)
            try room.parties.set(
                LocalCooperation(slug: slug, name: name, areas: tops, parties: book.cooperation.parties), writer)
        }
    }

    /// Says which municipality and police district the cooperation that is worked in is part of. Each says so for itself: its figures are read by the others'
    /// people from then on.
    /// - Parameter added: a name of one that is not there yet, with what it is; empty for none.
    /// - Throws: `PartyRefusal`.
    func belong(to chosen: Set<Slug>, adding added: String, _ kind: District.Kind?) async throws {
        let name = added.isEmpty ? nil : TypedLine.name(added)
        guard added.isEmpty || (name.flatMap { Slug(naming: $0) } != nil && kind != nil) else { throw PartyRefusal.district }
        try await write("Sade vilken kommun och vilket polisområde samverkan ingår i", .configure) { [room] writer, book in
            var all = chosen.intersection(book.parties.districts.map(\.slug))
            if let name, let kind {
                guard !book.parties.districts.contains(where: { NearestNames.folded($0.name) == NearestNames.folded(name) }) else { throw PartyRefusal.taken }
                let slug = try PartyDesk.slug(name, among: book.parties.districts.map(\.slug))
                try room.parties.add(District(slug: slug, name: name, kind: kind, cooperations: []), writer)
                all.insert(slug)
            }
            try room.parties.set(book.cooperation.slug, partOf: all, writer)
        }
    }

    private static func isTaken(_ name: String, except slug: Slug?, _ book: PeopleBook) -> Bool {
        book.parties.cooperations.contains { $0.slug != slug && NearestNames.folded($0.name) == NearestNames.folded(name) }
    }

    /// The areas at the top of those chosen.
    /// - Throws: `PartyRefusal` where one is another cooperation's.
    private static func tops(
        _ chosen: Set<Slug>, for cooperation: LocalCooperation?, sharing: Bool, _ areas: any CooperationAreas, _ book: PeopleBook, _ reader: Reader
    ) throws -> [Slug] {
        let all = try areas.areas(reader, asOf: reader.change())
        let choice = AreaChoice(all, for: cooperation, among: book.parties.cooperations)
        let tops = choice.tops(chosen)
        // Areas that are no longer known cannot be chosen, and are not taken away either; where none are known yet there is nothing to choose.
        let unknown = (cooperation?.areas ?? []).filter { slug in !all.contains { $0.slug == slug } }
        guard !tops.isEmpty || all.isEmpty else { throw PartyRefusal.area }
        func name(_ slug: Slug) -> String { book.parties.cooperation(slug)?.name ?? slug.text }
        for area in all where tops.contains(area.slug) {
            switch choice.standing(area.slug) {
            case .free, .own: continue
            case .entangled(let other): throw PartyRefusal.areaEntangled(area: area.name, cooperation: name(other))
            case .others(let holders):
                if let other = holders.first(where: { !book.inHand.contains($0) }) {
                    throw PartyRefusal.areaOutOfHand(area: area.name, cooperation: name(other))
                }
                guard sharing else { throw PartyRefusal.areaOfOthers(area: area.name, cooperation: Swedish.list(holders.map(name))) }
            }
        }
        return unknown + tops
    }
}

import AccessRules
import Almanac
import AreasRules
import Picture
import Storage
import WeeklyRules

@testable import Weekly

/// Norrby with guards among its parties, and the other names of its areas.
struct GuardedGround: CooperationGround {
    let inner: TwoGrounds

    static let guards = Organisation(slug: Slug(known: "bevakning"), name: "Norrby Bevakning", kind: .guards)

    func areas(of cooperation: Slug, _ reader: Reader) throws -> [AreaName] { try inner.areas(of: cooperation, reader) }
    func parties(of cooperation: Slug, _ reader: Reader) throws -> [Organisation] { try inner.parties(of: cooperation, reader) + [GuardedGround.guards] }
    func first(_ reader: Reader) throws -> Slug? { try inner.first(reader) }
    func name(of cooperation: Slug, _ reader: Reader) throws -> String? {
        [TwoGrounds.norrby, TwoGrounds.soderby].contains(cooperation) ? try inner.name(of: cooperation, reader) : nil
    }
    func holds(_ right: Right, _ viewer: Viewer, _ reader: Reader) throws -> Bool { try inner.holds(right, viewer, reader) }
}

/// The areas of both cooperations, as another room would hand them over.
struct NorrbyAreas: AreaDirectorySource {
    let ground = TwoGrounds()

    func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory {
        let own = try ground.areas(of: TwoGrounds.norrby, reader) + ground.areas(of: TwoGrounds.soderby, reader)
        let alias = AreaAlias(name: "Björkbacka", area: Slug(known: "bjorkbacken"), reason: "så står det i bolagets listor")
        return AreaDirectory(areas: own, aliases: [alias])
    }
}

extension ReportHouse {
    static let fileKeeper = Actor(name: "Kim Exempel", role: "samordnare", organisation: "Kommunen", cooperation: TwoGrounds.norrby, account: 1)

    private var reporting: Reporting { Reporting(store: store, ground: GuardedGround(inner: ground), token: room.token) }

    /// Reads a file in.
    @discardableResult
    func read(
        _ text: String, _ answers: [String: String] = [:], name: String = "rapporter.csv", dryRun: Bool = false, by actor: Actor = ReportHouse.fileKeeper,
        _ more: (inout ImportChoices) -> Void = { _ in }
    ) async throws -> ImportAnswer {
        try await read(Array(text.utf8), answers, name: name, dryRun: dryRun, by: actor, more)
    }

    @discardableResult
    func read(
        _ bytes: [UInt8], _ answers: [String: String] = [:], name: String = "rapporter.csv", dryRun: Bool = false, by actor: Actor = ReportHouse.fileKeeper,
        _ more: (inout ImportChoices) -> Void = { _ in }
    ) async throws -> ImportAnswer {
        var choices = ImportChoices(answers)
        more(&choices)
        return try await ReportImport(room: reporting, areas: NorrbyAreas()).run(
            ImportFile(name: name, bytes: bytes), choices, dryRun: dryRun, by: actor, at: ReportHouse.now)
    }

    /// Every text of every table of reports: what must not be kept is in none of it.
    func kept() async throws -> String {
        let texts = [
            "SELECT words FROM observation", "SELECT coalesce(place, '') FROM observation", "SELECT coalesce(reason, '') FROM observation",
            "SELECT entry_key FROM observation", "SELECT area FROM observation_area", "SELECT organisation FROM observation_sender",
            "SELECT coalesce(told_by, '') FROM observation_sender", "SELECT why FROM audit_entry",
        ]
        return try await store.read { reader in try texts.flatMap { try reader.rows($0) { $0.text(0) } }.joined(separator: "\n") }
    }
}

/// Files as others write them.
enum ReportFiles {
    static let log = """
        Datum;Tid;Objekt;Händelse;Beskrivning;Polisanmäld
        2024-11-16;22:10;Björkbacken;Ordningsstörning;Grupp stökade vid entrén och avvisades.;nej
        2024-11-16;23.40;Björkbacken;Nedskräpning;Sopor låg utanför soprummet.;nej
        2024-11-17;natt;Granbacken;Inga händelser;;

        """
    static let cases = """
        Ärendenummer,Inkom,Ärendetyp,Stadsdel,Synpunkt
        TT-1001,2024-11-12,Nedskräpning,Björkbacken,Soffor har dumpats vid återvinningen.
        TT-1002,2024-11-13,Klotter/affischering,Granbacken,Klotter på elskåpet.
        TT-1003,2024-11-13,Snöröjning,Granbacken,Gångvägen är inte sandad.

        """
    static let bostader = ["organisation": "Norrby Bostäder"]
}

import AccessRules
import Almanac
import AreasRules
import Logging
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// The areas of the cooperation that reports are told in.
struct GroundAreas: AreaDirectorySource {
    func directory(_ reader: Reader, asOf change: ChangeNumber) -> AreaDirectory {
        let whole = AreaName(slug: TwoGrounds.norrby, name: "Norrby", parent: nil, division: "område")
        let parts = ["Björkbacken", "Granbacken", "Ekbacken"].compactMap { name in
            Slug(naming: name).map { AreaName(slug: $0, name: name, parent: TwoGrounds.norrby, division: "stadsdel") }
        }
        return AreaDirectory(areas: [whole] + parts, aliases: [])
    }
}

extension ReportHouse {
    /// Asks addresses of the room's own choice, as somebody finds them.
    func ask(_ target: String, _ viewer: Viewer, _ routes: (Weekly, Reporting) -> [Route]) async -> SiteResponse {
        let seen = store.seen(by: viewer.isSignedIn ? Sight(of: viewer) : .open)
        let site = Site(
            routes: routes(Weekly(store: seen, areas: GroundAreas()), Reporting(store: seen, ground: ground, token: room.token)),
            frame: SiteFrame(cooperation: "Norrby", responsible: "Ingen.", headings: []), assets: AssetCatalogue(folders: []),
            surroundings: .init(
                change: { [store] in try await store.read { try $0.change() } }, now: { ReportHouse.now }, visit: { _ in Visit(viewer) }), cacheBytes: 0,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return await site.respond(to: SiteRequest(target: target))
    }

    /// Reads in levels of 2024: `1,Björkbacken,5,skälet`.
    func judge(_ rows: [String]) async throws {
        let text = "år,vecka,område,nivå,skäl\n" + rows.map { "2024,\($0)\n" }.joined()
        let answer = try await Weekly(store: store, areas: GroundAreas()).importer.run(
            ImportFile(name: "nivåer.csv", bytes: Array(text.utf8)), ImportChoices(), dryRun: false, by: ReportHouse.leader.actor, at: ReportHouse.now)
        #expect(answer.outcome == .stored, "\(answer.faults.map(\.message))")
    }

    /// Tells of something in a week of 2024, and takes it in.
    func takeIn(_ category: Int, _ severity: Severity?, week: Int, in area: String = "bjorkbacken", kind: ObservationKind = .incident) async throws {
        let day = try #require(Week(year: 2024, number: week)).monday
        let content = Observation.Content(
            kind: kind, category: kind == .nothing ? nil : ObservationCategory.of(category), severity: severity, certainty: .seen, police: .unknown,
            time: .day(day), place: ObservationPlace(areas: [try #require(Slug(area))], place: nil, isDigital: false), words: "Glas på marken.")
        let sender = ReportSender(.form, account: 1, organisation: "Kommunen", kind: .municipality)
        _ = try await store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Tog in en rapport") { writer in
            let store = ReportStore()
            let key = "nyckel \(try writer.reader.change())"
            let number = try store.add(content, key: key, from: sender, in: TwoGrounds.norrby, at: ReportHouse.now, writer).number
            guard let read = try store.report(number, in: TwoGrounds.norrby, writer.reader) else { return }
            var report = read.observation
            report.standing = .init(.accepted)
            try store.replace(report, version: read.version, writer)
        }
    }
}

/// The year's page for those who work with the place: what the scale would have said, what the levels rest on, and the grave weeks with their reasons.
@Suite struct YearBasisTests {
    private static let page = "/arssammanstallning/2024"

    private func year(_ viewer: Viewer, _ house: ReportHouse, withReports: Bool = true) async -> SiteResponse {
        await house.ask(Self.page, viewer) { $0.routes(withReports ? $1 : nil) }
    }

    /// Björkbacken: weeks 44–46 judged; 44 far above what was told, 45 silent, 46 as told. Something for authorities only in week 45.
    private func house() async throws -> ReportHouse {
        let house = try await ReportHouse()
        try await house.judge(["44,Björkbacken,5,sprängning vid torget", "45,Björkbacken,3,", "46,Björkbacken,1,", "46,Granbacken,4,"])
        try await house.takeIn(32, .serious, week: 44)
        try await house.takeIn(64, .serious, week: 45)
        try await house.takeIn(32, .minor, week: 46)
        return house
    }

    @Test func `open readers find the page exactly as it was, and so do those in no cooperation`() async throws {
        let house = try await house()
        let open = await year(.anybody, house)
        let before = await year(.anybody, house, withReports: false)
        #expect(open.status == 200 && open.text == before.text)
        for words in ["skalan hade föreslagit", "Tysta veckor", "Krönika"] { #expect(!open.words.contains(words)) }
        let apart = Viewer(Actor(name: "Kim Exempel", role: "", account: 9), circle: .authority, rights: [])
        #expect(await !year(apart, house).words.contains("skalan hade föreslagit"))
    }

    @Test func `holds what the scale would have suggested against what was decided, for each circle as far as it reads`() async throws {
        let house = try await house()
        let place = await year(ReportHouse.viewer(circle: .place), house).words
        #expect(place.contains("Av 2 bedömningar med rapporter hade skalan föreslagit samma nivå i en, högre i noll och lägre i en."))
        #expect(place.contains("Två bedömningar till har inga rapporter att räkna på."))
        #expect(place.contains("Vecka 44 , Björkbacken Bedömd till nivå 5, skalan hade föreslagit nivå 3. En allvarlig händelse ger nivå 3."))
        #expect(place.contains("bara dem som du får läsa"))
        let authority = await year(ReportHouse.viewer(circle: .authority), house).words
        #expect(authority.contains("Av 3 bedömningar med rapporter hade skalan föreslagit samma nivå i två"))
    }

    @Test func `says what the levels rest on: told, nothing to tell, silent`() async throws {
        let house = try await house()
        try await house.takeIn(95, nil, week: 46, in: "ekbacken", kind: .nothing)
        let words = await year(ReportHouse.viewer(circle: .place), house).words
        #expect(words.contains("Räknat på tre veckor, från vecka 44 då de första rapporterna kom."))
        #expect(words.contains("Från Granbacken finns ingen rapport som du får läsa."))
        // Told, nothing to tell, silent, silent but judged, without a level. What is for authorities only leaves silence for others.
        #expect(words.contains("Björkbacken 2 0 1 1 43") && words.contains("Granbacken 0 0 3 1 45") && words.contains("Ekbacken 0 1 2 0 46"))
    }

    @Test func `tells the grave weeks in order of time, with the reasons that are noted`() async throws {
        let words = await year(ReportHouse.viewer(circle: .place), try await house()).words
        let chronicle = try #require(words.firstRange(of: "Krönika: veckor på nivå 4 eller högre"))
        let rest = words[chronicle.upperBound...]
        let (first, second) = (try #require(rest.firstRange(of: "Vecka 44 , Björkbacken")), try #require(rest.firstRange(of: "Vecka 46 , Granbacken")))
        #expect(first.lowerBound < second.lowerBound)
        #expect(rest[first.upperBound..<second.lowerBound].contains("Sprängning vid torget."))
        #expect(rest[second.upperBound...].contains("Inget skäl är antecknat."))
    }

    @Test func `a year without reports says so, and calls no week silent`() async throws {
        let house = try await ReportHouse()
        try await house.judge(["44,Björkbacken,1,"])
        let words = await year(ReportHouse.viewer(circle: .place), house).words
        #expect(words.contains("Inga rapporter som du får läsa är intagna för 2024.") && !words.contains("Tysta veckor"))
        #expect(words.contains("Ingen bedömd vecka har rapporter som skalan kan räkna på."))
    }

    @Test func `reads a year's reports as of a change, with their areas, and of no other year or cooperation`() async throws {
        let house = try await house()
        let (all, before, other, elsewhere) = try await house.store.read { [reports = house.room.reports] reader in
            let change = try reader.change()
            return (
                try reports.accepted(in: 2024, of: TwoGrounds.norrby, reader, asOf: change),
                try reports.accepted(in: 2024, of: TwoGrounds.norrby, reader, asOf: ChangeNumber(change.value - 1)),
                try reports.accepted(in: 2023, of: TwoGrounds.norrby, reader, asOf: change),
                try reports.accepted(in: 2024, of: TwoGrounds.soderby, reader, asOf: change)
            )
        }
        #expect(all.map(\.week.number) == [44, 45, 46] && all.allSatisfy { $0.content.place.areas.map(\.text) == ["bjorkbacken"] })
        #expect(before.map(\.week.number) == [44, 45] && other == [] && elsewhere == [])
        let told = try await YearReports(house.room).told(2024, in: TwoGrounds.norrby)
        #expect(told.firstWeek?.number == 44)
    }

    @Test func `what is not taken in counts for nothing`() async throws {
        let house = try await ReportHouse()
        try await house.judge(["47,Björkbacken,1,"])
        #expect(await house.send("/rapportera", ReportHouse.fields(["allvar": "4"])).status == 303)
        #expect(await year(ReportHouse.viewer(), house).words.contains("Ingen bedömd vecka har rapporter som skalan kan räkna på."))
    }
}

import Access
import AccessRules
import Almanac
import Areas
import AreasRules
package import Counts
import Foundation
import Overview
package import Picture
import Records
import Reports
import ReportsRules
package import Storage
import Weekly
import WeeklyRules

// What one room needs of another, handed over here and nowhere else.
extension AreaStore: AreaDirectorySource {}
extension AreaStore: CountAreaSource {}
extension AreaStore: AreaAtlas {}
extension CategoryStore: CategoryKeeper {}

extension PopulationStore: PopulationSource {
    package func population(of area: Slug, year: Int, _ reader: Reader, asOf change: ChangeNumber) throws -> CellBackedCount? {
        // Told apart by its type: the room's own answer knows the day, which rates do not ask for.
        let count: PopulationCount? = try population(of: area, year: year, reader, asOf: change)
        return count.map { CellBackedCount(value: $0.value, places: $0.places) }
    }
}

extension AreaStore: CooperationAreas {
    package func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName] {
        try directory(reader, asOf: change).areas
    }

    /// What the first cooperation of a store is founded with: the areas at the top that have parts, by the name of the first; where none has parts, all
    /// of them, so that there is something to report about.
    static func founding(_ reader: Reader) throws -> Founding {
        let directory = try AreaStore().directory(reader, asOf: reader.change())
        let tops = directory.areas.filter { $0.parent == nil }
        let wholes = tops.filter { !directory.children(of: $0.slug).isEmpty }
        return Founding(name: wholes.first?.name ?? "Lokal samverkan", areas: (wholes.isEmpty ? tops : wholes).map(\.slug))
    }
}

/// What the page of a source is told of its categories and breaks.
struct HouseSourceDetails: SourceDetails {
    let categories: CategoryStore

    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceCategory] {
        try categories.categories(of: source, reader, asOf: change).filter { !$0.isSum }.map { SourceCategory(slug: $0.slug, name: $0.name) }
    }

    func breaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceBreak] {
        try CountsStore().toldBreaks(of: source, reader, asOf: change).map { SourceBreak(from: $0.from, words: $0.words) }
    }
}

/// What belongs to a cooperation, for those who report in it.
struct HouseGround: CooperationGround {
    let access: AccessRoom
    private let all = AreaStore()

    func areas(of cooperation: Slug, _ reader: Reader) throws -> [AreaName] {
        let change = try reader.change()
        let directory = try all.directory(reader, asOf: change)
        guard let own = try access.parties.parties(reader, asOf: change).cooperation(cooperation)?.areas else { return [] }
        return directory.leaves.filter { area in own.contains { directory.lies(area.slug, within: $0) } }
    }

    func parties(of cooperation: Slug, _ reader: Reader) throws -> [Organisation] {
        let parties = try access.parties.parties(reader, asOf: reader.change())
        return parties.cooperation(cooperation).map { parties.parties(of: $0) } ?? []
    }

    func first(_ reader: Reader) throws -> Slug? { try access.parties.parties(reader, asOf: reader.change()).cooperations.first?.slug }

    func name(of cooperation: Slug, _ reader: Reader) throws -> String? {
        try access.parties.parties(reader, asOf: reader.change()).cooperation(cooperation)?.name
    }

    func holds(_ right: Right, _ viewer: Viewer, _ reader: Reader) throws -> Bool { try access.holds(right, viewer, reader) }
}

/// What parties judge of an area, for its page.
struct HouseVoices: AreaVoices {
    let reporting: Reporting

    func voices(on area: Slug, for viewer: Viewer, day: Day, _ reader: Reader) throws -> [AreaVoice] {
        guard let cooperation = try viewer.cooperation ?? reporting.ground.first(reader) else { return [] }
        return try reporting.assessments.valid(on: day, in: cooperation, reader).filter { $0.content.area == area }.map {
            AreaVoice(attribution: $0.attribution, words: $0.sentence, ground: $0.groundSentence)
        }
    }
}

/// The schema of the whole product.
enum ProductSchema {
    static let schema = StoreSchema(rooms: [
        AreasSchema.room, AccessSchema.room, WeeklySchema.room, CountsSchema.room, RecordsSchema.room, DisclosureSchema.room,
    ])
}

/// Whose house it is: which areas there are in it, and which sources.
enum Wing: Hashable, Sendable {
    /// Everything in the store: for commands, and for what is read across cooperations.
    case whole
    /// For who has not signed in: the areas of the cooperation that the site stands under, the first, and what is open.
    case anybody
    /// For who works in a cooperation: its areas, and what lies within their sight.
    case cooperation(Slug, Sight)

    /// What somebody who has signed in finds.
    init(of viewer: Viewer) { self = viewer.cooperation.map { .cooperation($0, Sight(of: viewer)) } ?? .anybody }

    var sight: Sight {
        switch self {
        case .whole: .whole
        case .anybody: .open
        case .cooperation(_, let sight): sight
        }
    }
}

/// An open store with its rooms.
struct House: Sendable {
    let store: Store
    let wing: Wing
    let areas: Areas
    let weekly: Weekly
    let counts: Counts
    let board: FigureBoard
    let overview: Overview
    let access: AccessRoom
    let records: RecordsRoom
    let disclosures: Disclosures
    let reporting: Reporting

    /// - Parameter means: the clock, the chance and the list that sign-in goes by.
    init(store: Store, means: AccessRoom.Means = SignInMeans.means()) {
        self.init(AccessRoom(store: store, means: means), .whole)
    }

    /// A house of its own for who finds only some of what there is: what is remembered in one is never shown in another.
    func wing(_ wing: Wing) -> House { House(access, wing) }

    private init(_ access: AccessRoom, _ wing: Wing) {
        let store = access.store.seen(by: wing.sight)
        self.store = store
        self.wing = wing
        self.access = access
        records = RecordsRoom(store: access.store.seen(by: .whole), rooms: House.roomRecords)
        areas = Areas(store: store, hidden: House.hidden(wing, access.parties))
        weekly = Weekly(store: store, areas: areas.areas)
        counts = Counts(store: store, areas: areas.areas, categories: areas.categories, population: areas.population)
        reporting = Reporting(store: store, ground: HouseGround(access: access), token: access.token)
        board = FigureBoard([weekly.figures, counts.figures, areas.figures])
        overview = Overview(
            store: store, board: board, remarks: [weekly.remarks, counts.remarks], atlas: areas.areas,
            details: HouseSourceDetails(categories: areas.categories), voices: HouseVoices(reporting: reporting),
            importers: weekly.importers + [House.reportImport(reporting, areas)] + counts.importers + areas.importers + [reporting.staffIncidents],
            desk: UploadDesk(token: UploadToken.random))
        disclosures = Disclosures(
            store: store,
            sources: [
                NoteRecords(areas: areas.areas), LevelRecords(areas: areas.areas), ImportRecords(), CardRecords(),
                TrailRecords(access: access, tables: House.tableNames),
            ], printer: DocumentCopyPrinter(renderer: DocumentRenderer(tools: House.documentTools)), keepers: HouseRecordKeepers(access: access))
    }

    /// Reads in reports from files.
    var reportImport: ReportImport { House.reportImport(reporting, areas) }

    private static func reportImport(_ reporting: Reporting, _ areas: Areas) -> ReportImport { ReportImport(room: reporting, areas: areas.areas) }

    /// What each room keeps, for the rules on how long.
    static let roomRecords = [Counts.records, Weekly.records, Areas.records, StoreRecords.records, AccessRoom.records]

    private static func hidden(_ wing: Wing, _ parties: PartyStore) -> AreaStore.Hidden? {
        switch wing {
        case .whole: nil
        case .anybody: { try parties.parties($0, asOf: $1).hidden(from: nil) }
        case .cooperation(let slug, _): { try parties.parties($0, asOf: $1).hidden(from: slug) }
        }
    }

    /// Opens a store; by the limits of the environment where no others are given.
    static func open(
        _ place: StorePlace, options: Store.Options? = nil, servers: DatabaseServers = DatabaseServers()
    ) async throws -> House {
        let options = try options ?? Limits.commandOptions()
        return House(store: try await Store.open(place, schema: ProductSchema.schema, options: options, servers: servers))
    }

    /// The same store, with other means for signing in.
    func signingIn(by means: AccessRoom.Means) -> House { House(store: store, means: means) }

    /// Opens a store, or creates it where there is none.
    static func openOrCreate(_ place: StorePlace) async throws -> House {
        House(store: try await Store.openOrCreate(place, schema: ProductSchema.schema, options: Limits.commandOptions()))
    }
}

extension House {
    /// The newest reading, as the open public sees it.
    func reading() async throws -> Reading { Reading(asOf: try await store.read { try $0.change() }, audience: .open) }

    /// A name that files may spell with another letter.
    func addDemoAlias(by actor: Actor, at instant: Instant) async throws {
        let alias = AreaAlias(name: "Räcksta", area: Slug(known: "racksta"), reason: "annan stavning av samma namn")
        _ = try await store.write(by: actor, at: instant, why: "Gav området Råcksta även namnet Räcksta") { [areas] in
            try areas.areas.addAlias(alias, $0)
        }
    }
}

/// What the rooms have that has a circle, beside what storage keeps itself.
extension House {
    static var circled: [CircleItem] {
        ReportPart.allCases.map { CircleItem($0.subject, name: $0.name, first: $0.firstReach) }
            + ObservationCategory.all.map {
                CircleItem(CircleSubject(.category, String($0.code)), name: "\($0.code) \($0.name)", first: $0.firstReach)
            }
    }
}

/// Documents: where the tools are looked for, and what stands the same in every report.
extension House {
    static var documentTools: DocumentTools {
        DocumentTools(
            environment: ProcessInfo.processInfo.environment, program: RunningProgram.path, folder: FileManager.default.currentDirectoryPath)
    }

    /// The top of the areas names the cooperation whose picture it is.
    func cooperation(_ reading: Reading) async throws -> String? {
        try await store.read { [areas] in
            let directory = try areas.areas.directory($0, asOf: reading.asOf)
            return directory.areas.first { $0.parent == nil && !directory.children(of: $0.slug).isEmpty }?.name
        }
    }

    func reports(cooperation: String, address: String?) -> Reports {
        Reports(
            store: store, board: board,
            letterhead: .init(
                cooperation: cooperation, publisher: ["Kommunen och polisen i \(cooperation)"],
                scale: LevelScale.agreement.levels.map { LevelStep(number: $0.number, word: $0.word, meaning: $0.meaning) }, address: address),
            renderer: DocumentRenderer(tools: House.documentTools))
    }
}

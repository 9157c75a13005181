package import AreasRules
import Markup
package import Picture
package import Storage
package import Web

/// What the room needs of another: the areas with their shapes.
package protocol AreaAtlas: Sendable {
    /// The areas as of a change.
    func directory(_ reader: Reader, asOf change: ChangeNumber) throws -> AreaDirectory
    /// Shapes of the areas that have one.
    func geometries(_ reader: Reader, asOf change: ChangeNumber) throws -> [Slug: AreaGeometry]
}

/// The room where figures of all rooms meet a reader: front page, areas, the way back from a figure, search, sources. It knows figures, not rooms.
package struct Overview: Sendable {
    let store: Store
    let board: FigureBoard
    let remarks: [any RemarkSource]
    let atlas: any AreaAtlas
    let details: any SourceDetails
    let voices: any AreaVoices
    let importers: [any FileImporter]
    let desk: UploadDesk
    let notebook = Notebook()
    private let said = Memo<Circle, [Remark]>()
    /// Drawn maps: the costliest drawing there is.
    let maps = Memo<String, Html>()
    let profiles = Memo<Bool, [SourceProfile]>()
    let imports = Memo<Bool, [ImportRecord]>()

    /// - Parameters:
    ///   - importers: what can be read in on a page, in the order it is offered.
    ///   - desk: where files wait between the steps.
    package init(
        store: Store, board: FigureBoard, remarks: [any RemarkSource], atlas: any AreaAtlas, details: any SourceDetails = NoSourceDetails(),
        voices: any AreaVoices = NoVoices(), importers: [any FileImporter] = [], desk: UploadDesk
    ) {
        self.store = store
        self.board = board
        self.remarks = remarks
        self.atlas = atlas
        self.details = details
        self.voices = voices
        self.importers = importers
        self.desk = desk
    }

    package var routes: [Route] { pages + sourceRoutes + importRoutes + noteRoutes + StandingPages.routes(store) }

    private var pages: [Route] {
        [
            .get("/", .everyone) { try await .page(FrontPage(overview: self, request: $0).page()) },
            .get("/omraden", .everyone, formats: Overview.tables) { try await AreasAnswer(overview: self, request: $0).answer() },
            .get("/omraden/{slug}", .everyone, formats: Overview.tables) { try await AreaAnswer(overview: self, request: $0).answer() },
            .get("/figur/{id}", .everyone, formats: Overview.tables) { try await FigureAnswer(overview: self, request: $0).answer() },
            .get("/sok", .everyone) { try await .page(SearchPage(overview: self, request: $0).page()) },
        ]
    }

    private var sourceRoutes: [Route] {
        [
            .get("/kallor", .everyone, formats: Overview.tables) { try await SourcesAnswer(overview: self, request: $0).answer() },
            .get("/kallor/{kalla}", .everyone, formats: Overview.tables) { try await SourceAnswer(overview: self, request: $0).answer() },
            .post("/kallor/{kalla}", .holders(of: .keepFigures)) { try await SourceAnswer(overview: self, request: $0).save() },
            .get("/kallor/inlasning/{inlasning}", .everyone) { try await ImportPageAnswer(overview: self, request: $0).answer() },
            .get("/kallor/fil/{inlasning}", .everyone) { try await FileAnswer(overview: self, request: $0).answer() },
        ]
    }

    private var importRoutes: [Route] {
        [
            .get("/lasa-in", .holders(of: .keepFigures), cached: false) { try await ImportDialogue(overview: self, request: $0).begin() },
            .upload("/lasa-in", .holders(of: .keepFigures), bytes: ImportDialogue.largest) { try await ImportDialogue(overview: self, request: $0).go() },
        ]
    }

    private var noteRoutes: [Route] {
        [
            .post("/noter", .holders(of: .annotate)) { try await NoteWriting(overview: self, request: $0).add() },
            .post("/noter/ta-tillbaka", .holders(of: .annotate)) { try await NoteWriting(overview: self, request: $0).takeBack() },
        ]
    }

    /// Pages with a table are had in every form a table has.
    private static let tables: Set<PageFormat> = [.html, .csv, .xlsx, .json]

    /// What the rooms want said on the front page.
    func remarks(_ reading: Reading) async throws -> [Remark] {
        try await said.value(reading.audience, asOf: reading.asOf) {
            var all: [Remark] = []
            for source in remarks { all += try await source.remarks(reading) }
            return all
        }
    }

    func directory(_ reading: Reading) async throws -> AreaDirectory {
        try await store.read { [atlas] in try atlas.directory($0, asOf: reading.asOf) }
    }
}

extension FigureBoard {
    /// The newest matrix of levels; nil in a store without levels.
    func newestMatrix(_ reading: Reading) async throws -> Figure? {
        guard let offer = try await offers(matching: "levels.matrix", limit: 1, reading).first else { return nil }
        return try await figure(offer.id, reading)
    }
}

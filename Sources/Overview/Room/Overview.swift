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
    private let said = Memo<Circle, [Remark]>()
    /// Drawn maps: the costliest drawing there is.
    let maps = Memo<String, Html>()

    package init(store: Store, board: FigureBoard, remarks: [any RemarkSource], atlas: any AreaAtlas) {
        self.store = store
        self.board = board
        self.remarks = remarks
        self.atlas = atlas
    }

    package var routes: [Route] {
        [
            .get("/", .everyone) { try await .page(FrontPage(overview: self, reading: $0.reading).page()) },
            .get("/omraden", .everyone, formats: [.html, .csv, .json]) { try await AreasAnswer(overview: self, request: $0).answer() },
            .get("/omraden/{slug}", .everyone, formats: [.html, .csv, .json]) { try await AreaAnswer(overview: self, request: $0).answer() },
            .get("/figur/{id}", .everyone, formats: [.html, .csv, .json]) { try await FigureAnswer(overview: self, request: $0).answer() },
            .get("/sok", .everyone) { try await .page(SearchPage(overview: self, request: $0).page()) },
            .get("/kallor", .everyone, formats: [.html, .csv, .json]) { try await SourcesAnswer(overview: self, request: $0).answer() },
            .get("/kallor/fil/{inlasning}", .everyone) { try await FileAnswer(overview: self, request: $0).answer() },
        ] + StandingPages.routes
    }

    /// What the rooms want said on the front page.
    func remarks(_ reading: Reading) async throws -> [Remark] {
        try await said.value(reading.audience, asOf: reading.asOf) {
            var all: [Remark] = []
            for source in remarks { all += try await source.remarks(reading) }
            return all
        }
    }

    /// The newest matrix of levels; nil in a store without levels.
    func newestMatrix(_ reading: Reading) async throws -> Figure? {
        guard let offer = try await board.offers(matching: "levels.matrix", limit: 1, reading).first else { return nil }
        return try await board.figure(offer.id, reading)
    }

    func directory(_ reading: Reading) async throws -> AreaDirectory {
        try await store.read { [atlas] in try atlas.directory($0, asOf: reading.asOf) }
    }
}

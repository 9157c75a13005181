import Almanac
import Overview
import Picture
import Storage

/// One invented figure that notes can be written on, and one on which they cannot.
struct InventedFigures: FigureSource {
    let store: Store
    let notebook = Notebook()
    let room = "prov"

    static let noted = FigureID("prov.antal", ["grimsta", "2024"])
    static let plain = FigureID("prov.kvot", ["grimsta", "2024"])
    static let about = Note.Scope(
        source: Slug(known: "prov"), area: Slug(known: "grimsta"), category: Slug(known: "klotter"), from: Day(text: "2024-01-01"),
        through: Day(text: "2024-12-31"))

    func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer] { [] }

    func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>] {
        let sentences = try await store.read { [notebook] in
            try notebook.notes($0, asOf: reading.asOf).sentences(InventedFigures.about)
        }
        return Dictionary(
            uniqueKeysWithValues: ids.map { id in
                (id, [InventedFigures.noted, InventedFigures.plain].contains(id) ? .success(figure(id, sentences, reading)) : .failure(.unknown(id)))
            })
    }

    private func figure(_ id: FigureID, _ notes: [String], _ reading: Reading) -> Figure {
        let isNoted = id == InventedFigures.noted
        return Figure(
            id: id, title: "Klotter i Grimsta", unit: "antal", period: "2024", value: .count(12), notes: isNoted ? notes : [],
            provenance: Provenance(
                definition: "Påhittade antal.", method: "räkning", inputs: [InventedFigures.noted, InventedFigures.plain], origins: [], asOf: reading.asOf),
            about: isNoted ? InventedFigures.about : nil)
    }
}

/// What is known of the invented source.
struct InventedDetails: SourceDetails {
    func categories(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceCategory] {
        [SourceCategory(slug: Slug(known: "klotter"), name: "Klotter")]
    }

    func breaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [SourceBreak] {
        Day(text: "2023-06-01").map { [SourceBreak(from: $0, words: "”Klotter mm” heter ”Klotter”.")] } ?? []
    }
}

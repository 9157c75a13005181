import AreasRules
import Picture
import Storage
import Testing

@testable import Areas

@Suite struct CategoryStoreTests {
    private let source = Slug(known: "anmalda-brott")

    private func founded(_ name: String, group: String = "Person", isSum: Bool = false, taken: Set<Slug> = []) -> AreasRules.Category? {
        Category(source: source, name: name, group: group, isSum: isSum, position: 0, taken: taken)
    }

    @Test func `keeps a source's categories in the source's own order, as of a change`() async throws {
        let house = try await AreaHouse()
        let names = ["Rån", "Hot", "Mord/dråp"]
        for (position, name) in names.enumerated() {
            let category = try #require(Category(source: source, name: name, group: "Person", isSum: false, position: position))
            _ = try await house.store.write(by: AreaHouse.actor, at: AreaHouse.monday, why: "Ny kategori") { [categories = house.areas.categories] in
                try categories.add(category, $0)
            }
        }
        func kept(_ source: Slug, _ change: Int64) async throws -> [AreasRules.Category] {
            try await house.store.read { [categories = house.areas.categories] in
                try categories.categories(of: source, $0, asOf: ChangeNumber(change))
            }
        }
        #expect(try await kept(source, 3).map(\.name) == names)
        #expect(try await kept(source, 3).map(\.isGrave) == [false, false, true])
        #expect(try await kept(source, 1).map(\.name) == ["Rån"])
        #expect(try await kept(Slug(known: "tyck-till"), 3) == [])
    }

    @Test func `names a sum after its group`() {
        #expect(founded("Summa", isSum: true)?.slug.text == "person-summa")
        #expect(founded("Hot")?.slug.text == "hot")
    }

    @Test func `gives a name that another group has taken an address with its own group`() {
        #expect(founded("Övrigt", taken: [Slug(known: "ovrigt")])?.slug.text == "person-ovrigt")
        #expect(founded("Övrigt", taken: [Slug(known: "ovrigt"), Slug(known: "person-ovrigt")])?.slug.text == "person-ovrigt-2")
    }

    @Test func `makes no category of what no address can be made of`() {
        #expect(founded("!", group: "?") == nil)
        #expect(founded(String(repeating: "a", count: 121)) == nil)
    }
}

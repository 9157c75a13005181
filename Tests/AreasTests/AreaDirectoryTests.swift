import Almanac
import AreasRules
import Picture
import Testing

@Suite struct AreaDirectoryTests {
    private let whole = Slug("hasselby-vallingby")
    private let directory: AreaDirectory

    init() throws {
        let whole = try #require(Slug("hasselby-vallingby"))
        func area(_ name: String, _ division: String, parent: Slug? = nil) throws -> AreaName {
            AreaName(slug: try #require(Slug(naming: name)), name: name, parent: parent, division: division)
        }
        let racksta = try #require(Slug("racksta"))
        let vinsta = try #require(Slug("vinsta"))
        directory = AreaDirectory(
            areas: [
                try area("Hässelby-Vällingby", "stadsdelsområde"), try area("Vällingby", "stadsdel", parent: whole),
                try area("Hässelby gård", "stadsdel", parent: whole), try area("Råcksta", "stadsdel", parent: whole),
                try area("Vinsta", "stadsdel", parent: whole),
            ],
            aliases: [
                AreaAlias(
                    name: "Räcksta", area: racksta, validThrough: Day(year: 2024, month: 12, day: 31), reason: "så skrivs det i en tabell"),
                AreaAlias(name: "Industriområdet", area: vinsta, validFrom: Day(year: 2020, month: 1, day: 1), reason: "folkligt namn"),
                AreaAlias(name: "Centrum", area: racksta, validThrough: Day(year: 2019, month: 12, day: 31), reason: "till 2019"),
                AreaAlias(name: "Centrum", area: vinsta, validFrom: Day(year: 2020, month: 1, day: 1), reason: "från 2020"),
            ])
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

    /// Slug of the area that a name means, nil when it means none.
    private func slug(_ name: String, on day: Day? = nil) -> String? {
        guard case .known(let area, _) = directory.find(name, on: day) else { return nil }
        return area.slug.text
    }

    @Test(arguments: [
        "Hässelby gård", "HÄSSELBY GÅRD", " hässelby  gård ", "hässelby\u{00A0}gård", "hasselby-gard", "Ha\u{308}sselby ga\u{30A}rd",
    ])
    func `finds an area by its name or slug, however spaced and in any case`(_ name: String) {
        #expect(slug(name) == "hasselby-gard")
    }

    @Test func `kinds of dash do not matter`() {
        #expect(slug("Hässelby–Vällingby") == "hasselby-vallingby")
    }

    @Test func `letters do matter: a misspelling is asked about, not guessed`() {
        #expect(directory.find("Hasselby gard") == .unknown(suggestions: ["Hässelby gård"]))
        #expect(directory.find("Vinst") == .unknown(suggestions: ["Vinsta"]))
        #expect(directory.find("Kiruna") == .unknown(suggestions: []))
        #expect(directory.find("") == .unknown(suggestions: []))
    }

    @Test func `finds an area by another name, and says by which`() throws {
        guard case .known(let area, let alias) = directory.find("räcksta", on: try day("2024-05-20")) else {
            Issue.record("Räcksta is an alias of Råcksta in 2024")
            return
        }
        #expect(area.name == "Råcksta")
        #expect(alias?.reason == "så skrivs det i en tabell")
    }

    @Test func `another name counts only within its dates, ends included`() throws {
        #expect(slug("Räcksta", on: try day("2024-12-31")) == "racksta")
        #expect(directory.find("Räcksta", on: try day("2025-01-01")) == .unknown(suggestions: ["Råcksta"]))
        #expect(slug("Industriområdet", on: try day("2019-12-31")) == nil)
        #expect(slug("Industriområdet", on: try day("2020-01-01")) == "vinsta")
    }

    @Test func `a name that has meant two areas means one of them on each day, and none without a day`() throws {
        #expect(slug("Centrum", on: try day("2019-06-01")) == "racksta")
        #expect(slug("Centrum", on: try day("2020-06-01")) == "vinsta")
        #expect(directory.find("Centrum") == .unknown(suggestions: ["Råcksta", "Vinsta"]))
        #expect(slug("Räcksta") == "racksta")
    }

    @Test func `an area's own name goes before another's alias`() throws {
        let vinsta = try #require(Slug("vinsta"))
        let other = AreaDirectory(areas: directory.areas, aliases: [AreaAlias(name: "Råcksta", area: vinsta, reason: "fel")])
        #expect(other.find("Råcksta") == .known(directory.areas[3], alias: nil))
    }

    @Test func `an alias of an area that is gone means nothing`() throws {
        let gone = try #require(Slug("gone"))
        #expect(
            AreaDirectory(areas: [], aliases: [AreaAlias(name: "Borta", area: gone, reason: "")]).find("Borta") == .unknown(suggestions: [])
        )
    }

    @Test func `keeps the municipality's own order`() throws {
        let parent = try #require(whole)
        #expect(directory.children(of: parent).map(\.name) == ["Vällingby", "Hässelby gård", "Råcksta", "Vinsta"])
        #expect(directory.name(of: parent) == "Hässelby-Vällingby")
        #expect(directory.area(parent)?.division == "stadsdelsområde")
        #expect(directory.name(of: try #require(Slug("kiruna"))) == nil)
    }
}

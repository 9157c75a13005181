import Almanac
import Picture
import Storage
import Testing

@testable import Areas

/// Facts as figures: found by words, traced to their cells, followed by their notes.
@Suite struct AreaFiguresTests {
    private func filled() async throws -> AreaHouse {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.indicators, IndicatorImportTests.long, ImportChoices(["source": "Områdesfakta"]))
        _ = try await house.take(house.areas.indicators, IndicatorImportTests.wide, ImportChoices(["source": "SCB"]))
        return house
    }

    @Test func `offers every fact and a table of each area, and keeps what it offers`() async throws {
        let house = try await filled()
        let reading = Reading(asOf: try await house.change, audience: .open)
        let offers = try await house.areas.figures.offers(matching: "", limit: 500, reading)
        #expect(offers.contains { $0.id.description == "indicators.table:hasselby-vallingby:2024" })
        #expect(offers.contains { $0.title.contains("Andel födda i Sverige, Grimsta") })
        #expect(Set(offers.map(\.id)).count == offers.count)
        let figures = try await house.areas.figures.figures(offers.map(\.id), reading)
        for offer in offers {
            let figure = try #require(figures[offer.id]).get()
            #expect(figure.title == offer.title)
            #expect(!figure.provenance.origins.isEmpty)
            #expect(figure.about != nil)
        }
        #expect(try await house.areas.figures.offers(matching: "folkmängd grimsta", limit: 5, reading).count == 1)
    }

    @Test(arguments: [
        "indicators.value:folkmangd:grimsta:2019", "indicators.value:folkmangd:kiruna:2023", "indicators.value:okand:grimsta:2023",
        "indicators.value:folkmangd:grimsta:2023-01-01--2023-12-31", "indicators.table:grimsta:2019", "indicators.value:folkmangd:grimsta",
        "indicators.other:grimsta:2023",
        "indicators.value:folkmangd:grimsta:2023@v1",
    ])
    func `knows no figure that there is nothing behind`(_ id: String) async throws {
        let house = try await filled()
        await #expect(throws: FigureRefusal.self) { try await house.figure(id) }
    }

    @Test func `has the table of an area as it was known at the end of a year`() async throws {
        let house = try await filled()
        let late = try await house.figure("indicators.table:hasselby-vallingby:2024")
        let early = try await house.figure("indicators.table:hasselby-vallingby:2023")
        guard case .table(let all) = late.value, case .table(let some) = early.value else {
            Issue.record("the figures are tables")
            return
        }
        #expect(all.columns.map(\.head) == ["Hässelby-Vällingby", "Stockholm"])
        #expect(all.rows.contains { $0.key == "ekonomiskt-bistand" })
        #expect(!some.rows.contains { $0.key == "ekonomiskt-bistand" })
        #expect(all.rows.first { $0.key == "invanare-under-20-ar" }?.labels["difference"]?.hasPrefix("+4,3") == true)
        #expect(late.provenance.inputs.count == all.rows.count)
    }

    @Test func `carries the notes that are about it, and no others`() async throws {
        let house = try await filled()
        _ = try await house.store.write(by: AreaHouse.actor, at: AreaHouse.monday, why: "Anmärkte") { writer in
            let scope = Note.Scope(area: Slug(known: "grimsta"), category: Slug(known: "folkmangd"))
            try writer.addNote(Note(.cell, about: scope, "avrundat av källan"))
        }
        #expect(try await house.figure("indicators.value:folkmangd:grimsta:2023").notes == ["Avrundat av källan."])
        #expect(try await house.figure("indicators.value:folkmangd:vinsta:2023").notes == [])
    }
}

import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// How many are "flera" in an area: two, where nothing else is decided, and never without a reason.
@Suite struct SeveralTests {
    private static let fields = ["omrade": "bjorkbacken", "antal": "4", "skal": "Här byter tusentals resenärer tåg varje dag."]

    private func several(_ house: ReportHouse, in cooperation: Slug = TwoGrounds.norrby) async throws -> [Slug: Int] {
        try await house.store.read { [room = house.room] in try room.several.several(in: cooperation, $0) }
    }

    private func set(_ house: ReportHouse, _ changes: [String: String] = [:], by viewer: Viewer = ReportHouse.leader) async -> SiteResponse {
        await house.send("/veckor/flera", Self.fields.merging(changes) { $1 }, viewer)
    }

    @Test func `is two everywhere from the beginning`() async throws {
        let house = try await ReportHouse()
        #expect(try await several(house).isEmpty)
        let page = await house.get("/veckor/flera", ReportHouse.leader)
        #expect(page.status == 200 && page.words.contains("Björkbacken 2 som i skalan Ekbacken 2 som i skalan Granbacken 2 som i skalan"))
    }

    @Test func `is changed with a reason, which the page shows, in its own cooperation alone`() async throws {
        let house = try await ReportHouse()
        #expect(await set(house).status == 303)
        #expect(try await several(house) == [Slug(known: "bjorkbacken"): 4])
        #expect(try await several(house, in: TwoGrounds.soderby).isEmpty)
        #expect(await house.get("/veckor/flera", ReportHouse.leader).words.contains("Björkbacken 4 Här byter tusentals resenärer tåg varje dag."))
    }

    @Test func `goes back to two without a reason, and the same once more changes nothing`() async throws {
        let house = try await ReportHouse()
        #expect(await set(house).status == 303)
        let change = try await house.store.read { try $0.change() }
        #expect(await set(house).status == 303)
        #expect(try await house.store.read { try $0.change() } == change)
        #expect(await set(house, ["antal": "3"]).status == 303)
        #expect(try await several(house) == [Slug(known: "bjorkbacken"): 3])
        #expect(await set(house, ["antal": "2", "skal": ""]).status == 303)
        #expect(try await several(house).isEmpty)
    }

    @Test(arguments: [
        ("skal", "", "Skriv varför området har ett annat mått än två"), ("antal", "1", "ett tal från 2 till 20"), ("antal", "21", "ett tal från 2 till 20"),
        ("antal", "många", "ett tal från 2 till 20"), ("omrade", "soderangen", "Välj vilket område"),
        ("skal", "Kim Andersson bor där", "Det du skrev kan peka ut en person"),
    ]) func `says what is wrong, and keeps what was typed`(_ field: String, _ value: String, _ words: String) async throws {
        let house = try await ReportHouse()
        let answer = await set(house, [field: value])
        #expect(answer.status == 422 && answer.words.contains(words))
        #expect(field == "skal" ? answer.text.contains(value) : answer.text.contains("tusentals resenärer"))
        #expect(try await several(house).isEmpty)
    }

    @Test func `is for those who lead, and a right that is gone when it is written changes nothing`() async throws {
        let house = try await ReportHouse()
        #expect(await house.get("/veckor/flera").status == 403)
        #expect(await house.get("/veckor/flera", .anybody).status == 401)
        #expect(await set(house, by: ReportHouse.viewer([.takePart])).status == 403)
        house.ground.isOpen.close()
        #expect(await set(house).status == 404)
        #expect(try await several(house).isEmpty)
    }
}

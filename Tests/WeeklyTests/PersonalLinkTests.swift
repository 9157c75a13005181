import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// A line through a personal link: narrow, revocable, and never more than a few a day.
@Suite struct PersonalLinkTests {
    private static let made = ["vem": "Fastighetsskötaren på Björkbacken", "organisation": "bostader", "omrade": "bjorkbacken", "manader": "6"]

    /// The address of a link that has just been made; it is shown once.
    private func address(_ house: ReportHouse, _ fields: [String: String] = made) async throws -> String {
        let page = await house.send("/rapportera/lankar", fields, ReportHouse.leader)
        #expect(page.status == 200)
        return String(try #require(page.text.firstMatch(of: #/<code>https:\/\/samsyn\.exempelby\.se(\/rad\/[^<]+)<\/code>/#)).1)
    }

    @Test func `who has it writes a line without signing in, and reads what came of it`() async throws {
        let house = try await ReportHouse()
        let address = try await address(house)
        let page = await house.get(address, .anybody)
        #expect(page.status == 200 && page["cache-control"] == "no-store")
        #expect(page.words.contains("Den här sidan är till för Fastighetsskötaren på Björkbacken, Norrby Bostäder."))
        let sent = await house.send(address, ["nyckel": "rad-nummer-1", "ord": "Dörren till tvättstugan är uppbruten."], .anybody)
        #expect(sent.status == 303 && sent["location"] == "\(address)?tack=ja")
        let told = try #require(try await house.all().first)
        #expect(told.content.category == nil && told.content.place.areas.map(\.text) == ["bjorkbacken"] && told.organisationKind == "housing")
        #expect(await house.get("\(address)?tack=ja", .anybody).words.contains("”Dörren till tvättstugan är uppbruten.” mottagen"))
    }

    @Test func `or says that there was nothing to tell`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send(try await address(house), ["nyckel": "rad-nummer-1", "inget": "ja"], .anybody).status == 303)
        #expect(try await house.all().map(\.content.kind) == [.nothing])
    }

    @Test func `sent twice it is one line`() async throws {
        let house = try await ReportHouse()
        let address = try await address(house)
        for _ in 0..<3 { #expect(await house.send(address, ["nyckel": "rad-nummer-1", "ord": "Mörkt i gången."], .anybody).status == 303) }
        #expect(try await house.all().count == 1)
    }

    @Test func `the store holds nothing that opens it`() async throws {
        let house = try await ReportHouse()
        let token = try await address(house).dropFirst(5)
        let marks = try await house.store.read { try $0.rows("SELECT mark FROM report_link") { $0.text(0) } }
        #expect(marks.count == 1 && marks[0] != token)
        #expect(await house.get("/rad/\(marks[0])", .anybody).status == 404)
    }

    @Test(arguments: ["/rad/x", "/rad/hemlighet-som-aldrig-har-gjorts-av-nagon", "/rad/%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00%00"])
    func `one that never was answers like an address that does not exist`(_ target: String) async throws {
        let house = try await ReportHouse()
        #expect(await house.get(target, .anybody).status == 404)
        #expect(await house.send(target, ["ord": "x"], .anybody).status == 404)
    }

    @Test func `taken back it opens nothing from that moment, and neither does one that has run out`() async throws {
        let house = try await ReportHouse()
        let (first, second) = (try await address(house), try await address(house, Self.made.merging(["manader": "1"]) { $1 }))
        let number = try await house.store.read { [room = house.room] in try room.links.links(in: TwoGrounds.norrby, $0).first?.number } ?? 0
        #expect(await house.send("/rapportera/lankar/ta-tillbaka", ["lank": String(number)], ReportHouse.leader).status == 303)
        #expect(await house.get(first, .anybody).status == 404)
        #expect(await house.get(second, .anybody).status == 200)
        let later = try #require(Instant(text: "2024-12-21T09:00"))
        #expect(await house.get(second, .anybody, at: later).status == 404)
        #expect(await house.send(second, ["ord": "Sent."], .anybody, at: later).status == 404)
        #expect(try await house.all().isEmpty)
    }

    @Test func `takes ten lines a day, says so, and takes more the day after`() async throws {
        let house = try await ReportHouse()
        let address = try await address(house)
        for line in 0..<10 { #expect(await house.send(address, ["nyckel": "rad-nummer-\(line)", "ord": "Rad \(line)."], .anybody).status == 303) }
        let eleventh = await house.send(address, ["nyckel": "rad-nummer-11", "ord": "En till."], .anybody)
        // The tenth once more, by a phone that did not hear the answer, is the tenth.
        #expect(await house.send(address, ["nyckel": "rad-nummer-9", "ord": "Rad 9."], .anybody).status == 303)
        #expect(eleventh.status == 422 && eleventh.words.contains("Länken har tagit emot så många rader den kan i dag") && eleventh.text.contains("En till."))
        #expect(
            await house.send(address, ["nyckel": "rad-nummer-11", "ord": "En till."], .anybody, at: try #require(Instant(text: "2024-11-21T07:00"))).status
                == 303)
        #expect(try await house.all().count == 11)
    }

    @Test func `opens one area of one cooperation, whatever is sent`() async throws {
        let house = try await ReportHouse()
        let address = try await address(house)
        _ = await house.send(address, ["nyckel": "rad-nummer-1", "ord": "Mörkt.", "omrade-ekbacken": "ja", "omrade-soderangen": "ja"], .anybody)
        #expect(try await house.all().first?.content.place.areas.map(\.text) == ["bjorkbacken"])
    }

    @Test func `the person guard stands here too`() async throws {
        let house = try await ReportHouse()
        let page = await house.send(try await address(house), ["nyckel": "rad-nummer-1", "ord": "Ring 070-174 06 12."], .anybody)
        #expect(page.status == 422 && page.text.contains("<mark>070-174 06 12</mark>"))
        #expect(try await house.all().isEmpty)
    }

    @Test func `only those who lead make links, and only for their parties`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send("/rapportera/lankar", Self.made).status == 403)
        #expect(await house.send("/rapportera/lankar", Self.made.merging(["organisation": "okand"]) { $1 }, ReportHouse.leader).status == 422)
        #expect(await house.send("/rapportera/lankar", Self.made.merging(["vem": " "]) { $1 }, ReportHouse.leader).status == 422)
        let other = ReportHouse.viewer([.lead], account: 2, roles: [.coordinator], in: TwoGrounds.soderby)
        _ = try await address(house)
        #expect(await house.send("/rapportera/lankar/ta-tillbaka", ["lank": "1"], other).status == 404)
    }
}

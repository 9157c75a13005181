import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Reviewing what has come in: taken in, corrected, merged, sent back, held; originals kept.
@Suite struct ReviewTests {
    private func told(_ house: ReportHouse, _ changes: [String: String] = [:], by account: Int64 = 7) async throws -> Int64 {
        let key = "nyckel-\(Int.random(in: 0..<1_000_000_000))"
        #expect(
            await house.send("/rapportera", ReportHouse.fields(changes.merging(["nyckel": key]) { $1 }), ReportHouse.viewer(account: account)).status == 303)
        return try #require(try await house.all().map(\.number).max())
    }

    private func version(_ number: Int64, _ house: ReportHouse) async throws -> String {
        let found = try await house.store.read { [room = house.room] in try room.reports.report(number, in: TwoGrounds.norrby, $0)?.version }
        return try #require(found).description
    }

    private func act(_ number: Int64, _ fields: [String: String], _ house: ReportHouse, version: String? = nil) async throws -> SiteResponse {
        let standing = if let version { version } else { try await self.version(number, house) }
        return await house.send("/granska/\(number)", fields.merging(["version": standing]) { $1 }, ReportHouse.leader)
    }

    private func standing(_ number: Int64, _ house: ReportHouse) async throws -> Observation {
        try #require(try await house.all().first { $0.number == number })
    }

    /// What the form of one report sends when nothing is changed.
    private static let asIs = ["gor": "ta-in", "slag": "incident", "kategori": "32", "allvar": "1", "sakerhet": "seen", "omrade-bjorkbacken": "ja"]

    @Test func `lists what is new with kind of organisation, never who`() async throws {
        let house = try await ReportHouse()
        _ = try await told(house)
        let page = await house.get("/granska", ReportHouse.leader)
        #expect(page.words.contains("En ny rapport") && page.words.contains("Från kommun. Sett själv.") && !page.words.contains("Kim Exempel"))
    }

    @Test func `takes in with one tap what is right as it is, and the reporter is told`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        #expect(try await act(number, Self.asIs, house).status == 303)
        #expect(try await standing(number, house).standing == .init(.accepted))
        #expect(await house.get("/rapportera/mina").words.contains("Ingår i veckans läge."))
    }

    @Test func `corrects category and area with a reason, and keeps the original`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        var fields = Self.asIs.merging(["kategori": "31", "omrade-granbacken": "ja"]) { $1 }
        #expect(try await act(number, fields, house).status == 422)
        fields["skal"] = "Rutan var krossad, och porten ligger i Granbacken"
        #expect(try await act(number, fields, house).status == 303)
        let now = try await standing(number, house)
        #expect(now.content.category?.code == 31 && now.content.place.areas.map(\.text) == ["bjorkbacken", "granbacken"])
        #expect(now.content.words == "Nytt klotter på väggen mot lekparken." && now.content.time.part == .evening)
        let history = try await house.store.read { [room = house.room] in try room.reports.history(of: number, $0) }
        #expect(history.map { $0.observation.content.category?.code } == [32, 31])
        #expect(await house.get("/granska/\(number)", ReportHouse.leader).words.contains("Som den har stått Klotter"))
    }

    @Test func `takes in what names a place that has been taken off the list since`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send("/rapportera/platser", ["namn": "Torget", "omrade": "bjorkbacken"], ReportHouse.leader).status == 303)
        let number = try await told(house, ["plats": "torget"])
        #expect(await house.send("/rapportera/platser/ta-bort", ["plats": "torget"], ReportHouse.leader).status == 303)
        #expect(try await act(number, Self.asIs.merging(["plats": "torget"]) { $1 }, house).status == 303)
        #expect(try await standing(number, house).content.place.place?.text == "torget")
    }

    @Test func `of two who review the same report the later sees that it has changed`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        let seen = try await version(number, house)
        #expect(try await act(number, ["gor": "tillbaka", "skal": "Vilken vägg?"], house, version: seen).status == 303)
        let later = try await act(number, Self.asIs, house, version: seen)
        #expect(later.status == 422 && later.words.contains("Någon annan har ändrat rapporten"))
        #expect(try await standing(number, house).standing.state == .returned)
    }

    @Test func `merges with one that is like it, and not with itself or one that is merged`() async throws {
        let house = try await ReportHouse()
        let (first, second) = (try await told(house), try await told(house, by: 8))
        #expect(await house.get("/granska/\(second)", ReportHouse.leader).words.contains("Samma som en annan?"))
        #expect(try await act(second, ["gor": "lagg-ihop", "med": String(second)], house).status == 422)
        #expect(try await act(second, ["gor": "lagg-ihop", "med": String(first)], house).status == 303)
        #expect(try await act(first, ["gor": "lagg-ihop", "med": String(second)], house).status == 422)
        #expect(try await standing(second, house).standing == .init(.merged, mergedInto: first))
    }

    @Test func `sends back with a question, which the reporter answers`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        #expect(try await act(number, ["gor": "tillbaka", "skal": " "], house).status == 422)
        #expect(try await act(number, ["gor": "tillbaka", "skal": "Vilken vägg?"], house).status == 303)
        #expect(await house.get("/rapportera/mina").words.contains("Tillbaka till dig med en fråga. Vilken vägg?"))
        let answer = ReportHouse.fields(["ord": "Väggen mot parkeringen.", "version": try await version(number, house)])
        #expect(await house.send("/rapportera/mina/\(number)", answer, ReportHouse.viewer(account: 8)).status == 404)
        #expect(await house.send("/rapportera/mina/\(number)", answer).status == 303)
        let now = try await standing(number, house)
        #expect(now.standing.state == .new && now.content.words == "Väggen mot parkeringen.")
    }

    @Test(arguments: ["Var det Kim Andersson?", "Ring mig på 070-174 06 12"]) func `a question or a reason passes the person guard as a report does`(
        _ words: String
    ) async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        let answer = try await act(number, ["gor": "tillbaka", "skal": words], house)
        #expect(answer.status == 422 && answer.words.contains("Det du skrev kan peka ut en person"))
        #expect(try await standing(number, house).standing == .init(.new))
    }

    @Test func `holds one for an open investigation until a day when it is looked at again`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        for day in ["", "2024-11-20", "2026-01-01", "snart"] {
            #expect(try await act(number, ["gor": "vanta", "till": day, "skal": "Polisen utreder"], house).status == 422)
        }
        #expect(try await act(number, ["gor": "vanta", "till": "2024-12-04", "skal": "Polisen utreder"], house).status == 303)
        #expect(await house.get("/granska", ReportHouse.leader).words.contains("Ses över 4 december 2024."))
        #expect(await house.get("/rapportera/mina").words.contains("Den väntar, för en utrednings skull."))
    }

    @Test func `a line is sorted before it counts, and that corrects nobody`() async throws {
        let house = try await ReportHouse()
        let page = await house.send("/rapportera/lankar", ["vem": "Vakten", "organisation": "bostader"], ReportHouse.leader)
        let address = String(try #require(page.text.firstMatch(of: #/(\/rad\/[^<]+)<\/code>/#)).1)
        _ = await house.send(address, ["nyckel": "rad-nummer-1", "ord": "Mörkt.", "omrade-ekbacken": "ja"], .anybody)
        let number = try #require(try await house.all().first?.number)
        #expect(try await act(number, ["gor": "ta-in", "slag": "condition", "omrade-ekbacken": "ja"], house).words.contains("Raden är inte sorterad"))
        let sorted = ["gor": "ta-in", "slag": "condition", "kategori": "41", "allvar": "1", "sakerhet": "seen", "omrade-ekbacken": "ja"]
        #expect(try await act(number, sorted, house).status == 303)
        #expect(try await standing(number, house).content.category?.code == 41)
    }

    @Test(arguments: [82, 84, 93]) func `what is kept to few is not there for others, by page or by address`(_ code: Int) async throws {
        let house = try await ReportHouse()
        let number = try await told(house, ["kategori": String(code)])
        let partner = ReportHouse.viewer([.lead], account: 3, circle: .place, organisation: "Norrby Bostäder")
        #expect(await house.get("/granska/\(number)", ReportHouse.leader).status == 200)
        let (hidden, never) = await (house.get("/granska/\(number)", partner), house.get("/granska/\(number + 1)", partner))
        #expect(hidden.status == 404 && hidden.words.replacing(String(number), with: "") == never.words.replacing(String(number + 1), with: ""))
        #expect(await house.get("/granska", partner).words.contains("Inget väntar på granskning"))
    }

    @Test func `another cooperation's report answers like one that does not exist`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        let other = ReportHouse.viewer([.lead, .report], account: 2, roles: [.coordinator], in: TwoGrounds.soderby)
        #expect(await house.get("/granska/\(number)", other).status == 404)
        #expect(await house.send("/granska/\(number)", Self.asIs.merging(["version": "1"]) { $1 }, other).status == 404)
        #expect(try await standing(number, house).standing.state == .new)
    }

    @Test func `is for those who lead, and a right that is gone when it is written changes nothing`() async throws {
        let house = try await ReportHouse()
        let number = try await told(house)
        #expect(await house.get("/granska").status == 403)
        let seen = try await version(number, house)
        house.ground.isOpen.close()
        #expect(try await act(number, Self.asIs, house, version: seen).status == 404)
        #expect(try await standing(number, house).standing.state == .new)
    }
}

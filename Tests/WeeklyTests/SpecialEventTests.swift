import AccessRules
import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// An extra meeting the same day: opened, led from one page, closed with a day to follow up; and the chronicle that is left.
@Suite struct SpecialEventTests {
    private static let partner = ReportHouse.viewer([.report, .takePart], account: 3, circle: .place, organisation: "Norrby Bostäder")
    private static let opening = [
        "nyckel": "en-nyckel-for-prov", "slag": "71", "omrade": "bjorkbacken", "dag": "2024-11-19", "dygnsdel": "evening",
        "kant": "Skott hördes vid lekparken.", "mote-dag": "2024-11-20", "mote-klockan": "15:00",
    ]

    private func opened(_ house: ReportHouse, _ changes: [String: String] = [:]) async throws -> Int64 {
        let answer = await house.send("/handelser", Self.opening.merging(changes) { $1 }, ReportHouse.leader)
        #expect(answer.status == 303)
        return try #require(answer["location"]?.split(separator: "/").last.flatMap { Int64($0) })
    }

    private func standing(_ number: Int64, _ house: ReportHouse) async throws -> SpecialEventRead {
        let found = try await house.store.read { [room = house.room] in try room.events.event(number, in: TwoGrounds.norrby, $0) }
        return try #require(found)
    }

    private func count(_ house: ReportHouse) async throws -> Int {
        try await house.store.read { [room = house.room] in try room.events.events(in: TwoGrounds.norrby, $0).count }
    }

    private func save(_ number: Int64, _ changes: [String: String], _ house: ReportHouse, version: ChangeNumber? = nil) async throws -> SiteResponse {
        let standing = if let version { version } else { try await standing(number, house).version }
        return await house.send(
            "/handelser/\(number)", Self.opening.merging(changes) { $1 }.merging(["version": standing.description]) { $1 }, ReportHouse.leader)
    }

    private func checks(_ number: Int64, _ house: ReportHouse) async throws -> [EventCheckRead] {
        try await house.store.read { [room = house.room] in try room.events.checks(of: number, $0) }
    }

    private func entries(_ number: Int64, _ house: ReportHouse) async throws -> [EventEntryRead] {
        try await house.store.read { [room = house.room] in try room.events.entries(of: number, $0) }
    }

    /// Whether the page's own content has a form to fill in.
    private func forms(_ page: SiteResponse) -> Bool { page.text.split(separator: "<main").last?.split(separator: "</main>").first?.contains("<form") ?? false }

    @discardableResult
    private func post(_ path: String, _ fields: [String: String], _ house: ReportHouse, at now: Instant = ReportHouse.now) async -> SiteResponse {
        await house.send("/handelser/\(path)", fields, ReportHouse.leader, at: now)
    }

    @Test func `is opened the same day and led from one page`() async throws {
        let house = try await ReportHouse()
        #expect(await house.get("/handelser", ReportHouse.leader).words.contains("Kalla till extra möte i dag"))
        let page = await house.get("/handelser/\(try await opened(house))", ReportHouse.leader)
        #expect(page.status == 200 && page["cache-control"] == "no-store" && page.words.contains("Skjutning, Björkbacken"))
        #expect(page.words.contains("Tisdag 19 november 2024, på kvällen. Extra möte i dag kl. 15.00."))
        #expect(page.words.contains("Skott hördes vid lekparken.") && page.words.contains("Inte bekräftat av polisen än"))
        for item in EventChecklist.items { #expect(page.words.contains(item.text), "\(item.code)") }
    }

    @Test func `sent twice with the same key is one event`() async throws {
        let house = try await ReportHouse()
        let (first, again) = (try await opened(house), try await opened(house))
        #expect(first == again)
        #expect(try await count(house) == 1)
    }

    @Test func `comes back as it was typed when something is missing, and nothing is stored`() async throws {
        let house = try await ReportHouse()
        let page = await house.send("/handelser", Self.opening.merging(["slag": "", "kant": "<b>Skott</b> hördes."]) { $1 }, ReportHouse.leader)
        #expect(page.status == 422 && page.words.contains("Händelsen är inte öppnad än Välj vad som har hänt."))
        #expect(page.text.contains("&lt;b&gt;Skott&lt;/b&gt; hördes.") && page.text.contains("href=\"#slag\""))
        #expect(try await count(house) == 0)
    }

    @Test func `the letter that calls to the meeting says nothing of what has happened or where`() async throws {
        let house = try await ReportHouse()
        let page = await house.get("/handelser/\(try await opened(house))", ReportHouse.leader)
        let letter = String(try #require(page.text.firstMatch(of: #/href="(mailto:[^"]*)"/#)).1).lowercased()
        #expect(letter.contains("extra%20m%c3%b6te") && letter.contains("15.00") && letter.contains("handelser"))
        for word in ["skjut", "skott", "bj%c3%b6rk", "lekpark"] { #expect(!letter.contains(word), "\(word)") }
    }

    @Test(arguments: [
        ("", "kant", "Kim Andersson sågs springa."), ("", "bekraftat", "Ring 070-174 06 12."), ("/rad", "ord", "Enligt Kim Andersson är det lugnt."),
        ("/informera", "vem", "Kim Andersson"), ("/informera", "vilka", "Kim Andersson"), ("/checklista", "vem", "Kim Andersson"),
    ]) func `what may point at a person is refused with the words shown, wherever it is written`(_ path: String, _ field: String, _ words: String) async throws
    {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let rest = ["kalla": "police", "vem": "rektor", "vilka": "vårdnadshavare", "punkt": "schools", "lage": "done", "version": "0"]
        let fields = Self.opening.merging(rest) { $1 }.merging(["version": try await standing(number, house).version.description, field: words]) { $1 }
        let page = await post("\(number)\(path)", fields, house)
        #expect(page.status == 422 && page.words.contains("kan peka ut en person: ”"))
        #expect(try await standing(number, house).event.content.known == "Skott hördes vid lekparken.")
        #expect(try await entries(number, house).isEmpty)
        #expect(try await checks(number, house).isEmpty)
    }

    @Test func `what the police confirm is told with when they did, and stands in the chronicle of events`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        #expect(await house.get("/handelser").words.contains("skjutning inte bekräftat än öppen"))
        #expect(try await save(number, ["bekraftat": "Skottlossning utomhus. Ingen är gripen.", "bekraftat-klockan": "8:40"], house).status == 303)
        let page = await house.get("/handelser/\(number)")
        #expect(
            page.words.contains("Skottlossning utomhus. Ingen är gripen. Bekräftat 20 november kl. 8.40.")
                && page.words.contains("Inte bekräftat av polisen då."))
        #expect(await house.get("/handelser").words.contains("skjutning bekräftat av polisen öppen"))
    }

    @Test func `of two who save the later sees what has changed, and keeps what was typed`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let seen = try await standing(number, house).version
        #expect(try await save(number, ["bekraftat": "Skottlossning utomhus."], house, version: seen).status == 303)
        let later = try await save(number, ["kant": "Skott hördes vid skolan."], house, version: seen)
        #expect(later.status == 422 && later.words.contains("Någon annan har ändrat vad polisen har bekräftat sedan du öppnade sidan."))
        #expect(later.words.contains("Skottlossning utomhus.") && later.text.contains(">Skott hördes vid skolan.</textarea>"))
        #expect(try await standing(number, house).event.content.known == "Skott hördes vid lekparken.")
    }

    private func mark(_ number: Int64, _ fields: [String: String], _ house: ReportHouse, version: Int64? = nil) async throws -> SiteResponse {
        let standing = try await checks(number, house).first { $0.check.item == fields["punkt"] }?.version.value ?? 0
        return await post("\(number)/checklista", fields.merging(["version": String(version ?? standing)]) { $1 }, house)
    }

    @Test func `a point is done by who usually does it or another, is not needed, and can be taken back`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let answer = try await mark(number, ["punkt": "schools", "lage": "done"], house)
        #expect(answer.status == 303 && answer["location"] == "/handelser/\(number)#checklista")
        #expect(try await mark(number, ["punkt": "leisure", "lage": "done", "vem": "fritidsledare"], house).status == 303)
        #expect(try await mark(number, ["punkt": "crisis-support", "lage": "not-needed"], house).status == 303)
        let page = await house.get("/handelser/\(number)")
        #expect(page.words.contains("klart rektor, 20 november kl. 9.00") && page.words.contains("klart fritidsledare") && page.words.contains("behövs inte"))
        #expect(page.words.contains("3 av 22 punkter är genomgångna.") && !page.text.contains("Någon annan</summary>"))
        #expect(try await mark(number, ["punkt": "schools", "lage": "not-done"], house).status == 303)
        #expect(try await checks(number, house).first { $0.check.item == "schools" }?.check.state == .notDone)
        #expect(await house.get("/handelser/\(number)").words.contains("2 av 22 punkter är genomgångna."))
    }

    @Test func `two who mark the same point alike do it once, and who marks it otherwise sees that it has changed`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        for _ in 0..<2 { #expect(try await mark(number, ["punkt": "schools", "lage": "done"], house, version: 0).status == 303) }
        #expect(try await checks(number, house).count == 1)
        let other = try await mark(number, ["punkt": "schools", "lage": "not-needed"], house, version: 0)
        #expect(other.status == 422 && other.words.contains("Någon annan har ändrat punkten i checklistan"))
        #expect(try await checks(number, house).first?.check.state == .done)
    }

    @Test func `who tells whom is agreed once, ticked off, and seen when its time has gone`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let fields = ["vem": "rektor", "vilka": "vårdnadshavare på skolan", "senast-klockan": "10:00"]
        for _ in 0..<2 { #expect(await post("\(number)/informera", fields, house).status == 303) }
        let informs = try await house.store.read { [room = house.room] in try room.events.informs(of: number, $0) }
        let line = try #require(informs.first)
        #expect(informs.count == 1 && line.row.byWhen == LocalMoment(text: "2024-11-20T10:00"))
        let late = try #require(Instant(text: "2024-11-20T10:30"))
        #expect(await house.get("/handelser/\(number)").words.contains("Rektor vårdnadshavare på skolan kl. 10.00 inte klart"))
        #expect(await house.get("/handelser/\(number)", at: late).words.contains("inte klart, tiden har gått"))
        #expect(await post("\(number)/informera/klart", ["rad": String(line.line), "version": line.version.description, "ja": "ja"], house).status == 303)
        #expect(await house.get("/handelser/\(number)", at: late).words.contains("kl. 10.00 klart"))
        #expect(await post("\(number)/informera/klart", ["rad": "99", "version": "1", "ja": "ja"], house).status == 404)
    }

    @Test func `the chronicle stands in the order of what it tells, with whom it comes from and what is confirmed`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let rumour = ["ord": "Det sägs att skolan är stängd.", "kalla": "other"]
        for _ in 0..<2 { #expect(await post("\(number)/rad", rumour, house).status == 303) }
        let earlier = ["ord": "Området är avspärrat.", "kalla": "police", "rad-dag": "2024-11-19", "rad-klockan": "20.15", "rad-bekraftad": "ja"]
        #expect(await post("\(number)/rad", earlier, house).status == 303)
        let lines = try await entries(number, house)
        #expect(lines.map(\.entry.words) == ["Området är avspärrat.", "Det sägs att skolan är stängd."])
        #expect(lines.map(\.entry.isConfirmed) == [true, false])
        let page = await house.get("/handelser/\(number)")
        #expect(page.words.contains("Kl. 20.15 Området är avspärrat. Polisen. Bekräftat av polisen."))
        #expect(page.words.contains("20 november kl. 9.00 Det sägs att skolan är stängd. Annan part. Inte bekräftat av polisen."))
        let last = try #require(lines.last)
        let fields = ["rad": String(last.line), "version": last.version.description, "ja": "ja"]
        #expect(await post("\(number)/rad/bekraftad", fields, house).status == 303)
        #expect(try await entries(number, house).map(\.entry.isConfirmed) == [true, true])
    }

    private func close(_ number: Int64, _ day: String, _ house: ReportHouse) async throws -> SiteResponse {
        await post("\(number)/avsluta", ["folj-upp": day, "version": try await standing(number, house).version.description], house)
    }

    @Test func `is closed with a day to follow up, goes on in list and chronicle, and can be opened again`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        #expect(try await close(number, "2024-11-20", house).words.contains("Skriv en dag efter i dag då ni följer upp"))
        #expect(try await close(number, "2024-11-27", house).status == 303)
        #expect(await house.get("/handelser").words.contains("avslutad, följs upp 27 november 2024"))
        #expect(try await save(number, ["kant": "Något annat."], house).words.contains("Händelsen är avslutad. Öppna den igen först"))
        #expect(await post("\(number)/informera", ["vem": "rektor", "vilka": "vårdnadshavare"], house).status == 422)
        #expect(await post("\(number)/rad", ["ord": "Lamporna är lagade.", "kalla": "municipality"], house).status == 303)
        #expect(try await mark(number, ["punkt": EventChecklist.followUp, "lage": "done"], house).status == 303)
        #expect(await house.get("/handelser").words.contains("avslutad och uppföljd"))
        #expect(await post("\(number)/oppna", ["version": try await standing(number, house).version.description], house).status == 303)
        let again = try await standing(number, house).event
        #expect(again.state == .open && again.followUp == nil)
    }

    @Test func `one for authorities leaves no trace for the place circle, by page or by address`() async throws {
        let house = try await ReportHouse()
        let without = await house.get("/handelser", Self.partner)
        let number = try await opened(house)
        let (hidden, never) = await (house.get("/handelser/\(number)", Self.partner), house.get("/handelser/\(number + 1)", Self.partner))
        #expect(hidden.status == 404 && hidden.words.replacing(String(number), with: "") == never.words.replacing(String(number + 1), with: ""))
        #expect(await house.get("/handelser", Self.partner).words == without.words)
        let year = try await house.store.seen(by: Sight(of: Self.partner)).read { [room = house.room] in try room.events.events(in: 2024, TwoGrounds.norrby, $0)
        }
        #expect(year.isEmpty)
        #expect(await house.get("/handelser", .anybody).status == 404)
    }

    @Test func `opened to the place circle it is seen as it now stands, not as it stood before`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house, ["kant": "Skott hördes vid grannhuset."])
        #expect(try await save(number, ["krets": "place", "kant": "Skott hördes i området."], house).status == 303)
        let page = await house.get("/handelser/\(number)", Self.partner)
        #expect(page.status == 200 && page.words.contains("Skott hördes i området.") && !page.words.contains("grannhuset"))
        #expect(!forms(page) && page.words.contains("Får läsas i platskretsen."))
        #expect(await house.get("/handelser/\(number)").words.contains("grannhuset"))
    }

    @Test func `another cooperation's answers like one that does not exist`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        let other = ReportHouse.viewer([.lead], account: 2, roles: [.coordinator], in: TwoGrounds.soderby)
        #expect(await house.get("/handelser/\(number)", other).status == 404)
        for path in ["", "/checklista", "/informera", "/rad", "/avsluta", "/oppna"] {
            let fields = Self.opening.merging(["version": "1", "punkt": "schools", "lage": "done", "ord": "Lugnt.", "kalla": "other"]) { $1 }
            #expect(await house.send("/handelser/\(number)\(path)", fields, other).status == 404, "\(path)")
        }
        #expect(try await entries(number, house).isEmpty)
    }

    @Test func `is written by those who lead, and a right that is gone when it is written changes nothing`() async throws {
        let house = try await ReportHouse()
        #expect(await house.send("/handelser", Self.opening).status == 403)
        let number = try await opened(house)
        let (led, read) = await (house.get("/handelser/\(number)", ReportHouse.leader), house.get("/handelser/\(number)"))
        #expect(forms(led) && !forms(read))
        #expect(await house.send("/handelser/\(number)/rad", ["ord": "Lugnt.", "kalla": "other"]).status == 403)
        house.ground.isOpen.close()
        #expect(await post("\(number)/rad", ["ord": "Lugnt.", "kalla": "other"], house).status == 404)
        #expect(await house.send("/handelser", Self.opening.merging(["nyckel": "en-annan-nyckel"]) { $1 }, ReportHouse.leader).status == 404)
        #expect(try await entries(number, house).isEmpty)
        #expect(try await count(house) == 1)
    }

    @Test func `a year's chronicle has the year's events in order, each with whether it was confirmed`() async throws {
        let house = try await ReportHouse()
        for (number, changes) in [["dag": "2024-11-19"], ["dag": "2024-01-01", "slag": "99", "bekraftat": "En brand."], ["dag": "2023-12-31"]].enumerated() {
            _ = try await opened(house, changes.merging(["nyckel": "en-nyckel-nummer-\(number)"]) { $1 })
        }
        let year = try await house.store.read { [room = house.room] in try room.events.events(in: 2024, TwoGrounds.norrby, $0) }
        #expect(year.map(\.day.description) == ["2024-01-01", "2024-11-19"] && year.map(\.kind.code) == [99, 71] && year.map(\.isConfirmed) == [true, false])
        #expect(year.map(\.area.text) == ["bjorkbacken", "bjorkbacken"])
    }

    @Test func `the words of lines are purged by their day, also as they stood; the event and its trail stay`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        await post("\(number)/rad", ["ord": "Avspärrat.", "kalla": "police", "rad-dag": "2024-11-19", "rad-klockan": "20:15"], house)
        await post("\(number)/rad", ["ord": "Lugnt.", "kalla": "police"], house)
        let line = try #require(try await entries(number, house).first)
        await post("\(number)/rad/bekraftad", ["rad": String(line.line), "version": line.version.description, "ja": "ja"], house)
        let ground = PurgeGround(
            recordType: Slug(known: "sarskilda-handelsers-rader"), decision: "Plan 1", before: ReportHouse.today, on: ReportHouse.today + 730)
        let due = try await house.store.read { try SpecialEventLinePurging().due(before: ground.before, $0).map(\.rows) }
        #expect(due == [2])
        _ = try await house.store.write(by: ReportHouse.leader.actor, at: ReportHouse.now, why: "Gallrade") { try SpecialEventLinePurging().purge(ground, $0) }
        #expect(try await entries(number, house).map(\.entry.words) == [nil, "Lugnt."])
        #expect(await house.get("/handelser/\(number)").words.contains("Kl. 20.15 Orden är gallrade."))
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `the trail says what was done, and none of the words`() async throws {
        let house = try await ReportHouse()
        let number = try await opened(house)
        await post("\(number)/rad", ["ord": "Ett ovanligt ord: kvartsglimmer.", "kalla": "police"], house)
        let entry = try #require(try await house.store.read { try $0.trailEntry($0.change()) })
        #expect(entry.why == "Skrev en rad om särskild händelse \(number)")
    }
}

import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// What comes out of a meeting: actions that follow until they are done, places in focus, papers, feedback, and an exercise that leaves nothing behind.
@Suite struct MeetingOutcomeTests {
    private static let action = ["vad": "Laga lampan i tunneln", "vem": "Fastighetsbolaget", "var": "bjorkbacken", "klart": "2024-11-22"]
    private static let focus = ["var": "ekbacken", "nar": "fredag efter kl. 22", "vad": "Samlingar vid hållplatsen, ungdomar och langning"]

    private func begun() async throws -> MeetingHouse {
        let house = try await MeetingHouse()
        try await house.tell(["allvar": "3", "ord": "Ord ur en rapport som inte får följa med."])
        #expect(await house.act(.begin).status == 303)
        return house
    }

    private func closed(_ house: MeetingHouse) async throws {
        try await house.confirmAll()
        #expect(await house.close().status == 303)
    }

    @Test func `an action has an owner and a day, and a flaw keeps what was typed`() async throws {
        let house = try await begun()
        let bare = await house.act(.action, ["vad": "Laga lampan", "klart": "2024-11-22"])
        #expect(bare.status == 422 && bare.words.contains("Skriv vem som svarar för åtgärden") && bare.text.contains(#"value="Laga lampan""#))
        #expect(await house.act(.action, Self.action.merging(["klart": "2024-11-19"]) { $1 }).status == 422)
        #expect(await house.act(.action, Self.action.merging(["var": "soderangen"]) { $1 }).status == 422)
        #expect(await house.act(.action, Self.action).status == 303)
        #expect(try await house.sight().decided.map(\.value.owner) == ["Fastighetsbolaget"])
    }

    @Test func `an action follows to the next meeting until it is done, and says when it is late`() async throws {
        let house = try await begun()
        #expect(await house.act(.action, Self.action).status == 303)
        try await closed(house)
        let later = try #require(Instant(text: "2024-11-25T09:00"))
        #expect(await house.send("/veckor/2024/48/mote", ["gor": "borja"], at: later).status == 303)
        let page = await house.get("/veckor/2024/48", at: later)
        #expect(page.words.contains("inte påbörjad, försenad 3 dagar Laga lampan i tunneln, Björkbacken"))
        let carried = try await house.store.read { [room = house.room] in try room.meetings.carriedActions(in: TwoGrounds.norrby, $0) }
        let standing = try #require(carried.first)
        let fields = [
            "gor": "atgardslage", "nummer": String(standing.value.number), "lage": "done", "hur": "Lagad i måndags", "version": standing.version.description,
        ]
        #expect(await house.send("/veckor/2024/48/mote", fields, at: later).status == 303)
        let stale = await house.send("/veckor/2024/48/mote", fields.merging(["lage": "ongoing"]) { $1 }, at: later)
        #expect(stale.status == 422 && stale.words.contains("Någon annan har ändrat det här"))
        #expect(await house.get("/veckor/2024/48", at: later).words.contains("Tidigare åtgärder: en av en klara"))
        let next = try #require(Instant(text: "2024-12-02T09:00"))
        #expect(await house.send("/veckor/2024/49/mote", ["gor": "borja"], at: next).status == 303)
        #expect(await house.get("/veckor/2024/49", at: next).words.contains("Inga tidigare åtgärder väntar"))
    }

    @Test func `an action that will not be done says why`() async throws {
        let house = try await begun()
        #expect(await house.act(.action, Self.action).status == 303)
        let standing = try #require(try await house.sight().decided.first)
        let fields = ["nummer": String(standing.value.number), "lage": "dropped", "version": standing.version.description]
        let bare = await house.act(.actionState, fields)
        #expect(bare.status == 422 && bare.words.contains("Skriv varför åtgärden utgår."))
        #expect(await house.act(.actionState, fields.merging(["hur": "Tunneln stängs"]) { $1 }).status == 303)
    }

    @Test func `the notes hold functions, decisions and the registry number, and not a word of any report`() async throws {
        let house = try await begun()
        #expect(await house.act(.action, Self.action).status == 303)
        #expect(await house.act(.focus, Self.focus).status == 303)
        try await closed(house)
        let notes = await house.get(MeetingHouse.week + "/anteckningar", MeetingHouse.partner)
        for words in ["Samordnare, kommunen; Kommunpolis", "N 2024-7", "Laga lampan i tunneln, Björkbacken", "22 november 2024", "Samlingar vid hållplatsen"] {
            #expect(notes.words.contains(words), "\(words)")
        }
        #expect(!notes.words.contains("Ord ur en rapport") && !notes.words.contains("Kim Exempel"))
        let week = try #require(Week(year: 2024, number: 47))
        let frozen = try await house.store.read { [room = house.room] in try room.meetings.frozen(week, in: TwoGrounds.norrby, $0) }
        let mark = try #require(frozen?.sha256)
        #expect(notes.words.contains("Anteckningarnas märke är \(mark)."))
        let paper = await house.get(MeetingHouse.week + "/anteckningar.pdf", MeetingHouse.partner)
        #expect(paper.text == "%PDF notes 1 \(mark)" && paper["content-type"] == "application/pdf")
    }

    @Test func `the trail's length and head in the notes are those from right before`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        let newest = try await house.store.read { try $0.trailHead() }
        let head = try #require(newest)
        #expect(await house.close().status == 303)
        let notes = await house.get(MeetingHouse.week + "/anteckningar").words
        #expect(notes.contains("Spåret hade \(head.change.value) ändringar") && notes.contains("märket \(head.hash)."))
    }

    @Test func `the direction is for the shift, and the milder one holds only what may go further`() async throws {
        let house = try await begun()
        #expect(await house.act(.focus, Self.focus.merging(["mildare": "Var gärna synliga vid hållplatsen"]) { $1 }).status == 303)
        #expect(await house.act(.focus, ["var": "granbacken", "vad": "Misstänkt försäljning"]).status == 303)
        #expect(await house.act(.action, Self.action.merging(["mildare": "ja"]) { $1 }).status == 303)
        #expect(await house.act(.action, Self.action.merging(["vad": "Insats mot försäljningen"]) { $1 }).status == 303)
        try await closed(house)
        let whole = await house.get(MeetingHouse.week + "/inriktning", MeetingHouse.partner).words
        for words in ["I fokus: Ekbacken och Granbacken", "Misstänkt försäljning", "Insats mot försäljningen", "Björkbacken"] {
            #expect(whole.contains(words), "\(words)")
        }
        let mild = await house.get(MeetingHouse.week + "/inriktning-mildare", MeetingHouse.partner).words
        #expect(mild.contains("Var gärna synliga vid hållplatsen") && mild.contains("Laga lampan i tunneln"))
        for words in ["försäljning", "langning", "Granbacken", "Nivå", "Skäl"] { #expect(!mild.contains(words), "\(words)") }
    }

    @Test func `papers are for the parties: for others they do not exist, and neither do those of a meeting that is open`() async throws {
        let house = try await begun()
        #expect(await house.get(MeetingHouse.week + "/anteckningar", MeetingHouse.partner).status == 404)
        try await closed(house)
        for paper in MeetingPaper.allCases {
            let address = "\(MeetingHouse.week)/\(paper.address)"
            #expect(await house.get(address, MeetingHouse.partner).status == 200)
            #expect(await house.get(address, .anybody).status == 404)
            #expect(await house.get(address, ReportHouse.viewer(circle: .open)).status == 404)
            #expect(await house.get(address, ReportHouse.viewer(circle: .authority, in: TwoGrounds.soderby)).status == 404)
        }
    }

    @Test func `who reported reads what the meeting came to, and a few words`() async throws {
        let house = try await begun()
        #expect(await house.act(.action, Self.action).status == 303)
        #expect(await !house.get("/rapportera/mina", ReportHouse.viewer()).words.contains("Mötet bestämde"))
        try await closed(house)
        let own = await house.get("/rapportera/mina", ReportHouse.viewer()).words
        #expect(own.contains("Mötet bestämde nivå 3 i Björkbacken. Åtgärd: Laga lampan i tunneln (Fastighetsbolaget, klart senast 22 november 2024)."))
        #expect(own.contains("Tack, det hjälpte."))
    }

    @Test func `what is planned stands for the week that comes, in the notes without words of the report`() async throws {
        let house = try await begun()
        let fair = ["slag": "planned", "kategori": "91", "allvar": "", "sakerhet": "told", "dag": "2024-11-27", "ord": "Marknad med femtio stånd."]
        try await house.tell(fair, key: "nyckel-nummer-marknad")
        #expect(await house.get(MeetingHouse.week).words.contains("Händer: Arrangemang eller manifestation, Björkbacken, onsdag 27 november"))
        try await closed(house)
        let notes = await house.get(MeetingHouse.week + "/anteckningar", MeetingHouse.partner).words
        #expect(notes.contains("Händer: Arrangemang eller manifestation, Björkbacken") && !notes.contains("femtio stånd"))
    }

    // MARK: The exercise

    @Test func `votes are off until somebody begins the exercise, and then nobody sees another's before all are shown`() async throws {
        let house = try await begun()
        #expect(await house.get(MeetingHouse.week + "/ovning", MeetingHouse.partner).status == 404)
        #expect(await house.act(.vote, ["rost": "hidden"]).status == 303)
        #expect(await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": "4", "niva-ekbacken": "saknas"], MeetingHouse.partner).status == 303)
        #expect(await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": "2"], MeetingHouse.town).status == 303)
        let town = await house.get(MeetingHouse.week + "/ovning", MeetingHouse.town)
        #expect(!town.words.contains("Norrby Bostäder") && town.text.contains(#"<option value="2" selected"#))
        #expect(await !house.get(MeetingHouse.week).words.contains("var för sig, spridning"))
        #expect(await house.act(.vote, ["rost": "shown"]).status == 303)
        #expect(await house.get(MeetingHouse.week).words.contains("Parternas nivå var för sig, spridning 2 steg"))
        #expect(await house.get(MeetingHouse.week + "/ovning", MeetingHouse.town).words.contains("Norrby Bostäder"))
    }

    @Test func `what a party says may be taken back while the exercise goes on, and not after`() async throws {
        let house = try await begun()
        #expect(await house.act(.vote, ["rost": "hidden"]).status == 303)
        #expect(await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": "4"], MeetingHouse.partner).status == 303)
        #expect(await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": ""], MeetingHouse.partner).status == 303)
        #expect(try await house.sight().areas.allSatisfy(\.votes.isEmpty))
        #expect(await house.act(.vote, ["rost": "shown"]).status == 303)
        _ = await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": "5"], MeetingHouse.partner)
        #expect(try await house.sight().areas.allSatisfy(\.votes.isEmpty))
    }

    @Test func `votes are gone when the meeting closes; an opinion that was minuted stays, with its reason`() async throws {
        let house = try await begun()
        #expect(await house.act(.vote, ["rost": "hidden"]).status == 303)
        #expect(await house.send(MeetingHouse.week + "/ovning", ["niva-bjorkbacken": "4"], MeetingHouse.partner).status == 303)
        #expect(await house.act(.dissent, ["omrade": "bjorkbacken", "part": "bostader", "niva": "4"]).status == 422)
        let minuted = ["omrade": "bjorkbacken", "part": "bostader", "niva": "4", "skal": "Två porthus fick rutor krossade"]
        #expect(await house.act(.dissent, minuted).status == 303)
        try await closed(house)
        let left = try await house.store.read { try $0.first("SELECT count(*) FROM meeting_vote", []) { $0.int(0) } }
        #expect(left == 0)
        let notes = await house.get(MeetingHouse.week + "/anteckningar").words
        #expect(notes.contains("Björkbacken: Norrby Bostäder ville se nivå 4. Två porthus fick rutor krossade"))
    }
}

import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// The week weighed together: begun, confirmed by key, discussed, closed.
@Suite struct MeetingTests {
    private func begun(_ reports: [[String: String]] = [["allvar": "3"]]) async throws -> MeetingHouse {
        let house = try await MeetingHouse()
        for (index, changes) in reports.enumerated() { try await house.tell(changes, key: "nyckel-nummer-\(index)") }
        #expect(await house.act(.begin).status == 303)
        return house
    }

    @Test func `a week that has begun can be met about, once, by those who lead`() async throws {
        let house = try await MeetingHouse()
        #expect(await house.get(MeetingHouse.week).words.contains("Börja veckans möte"))
        #expect(await !house.get(MeetingHouse.week, MeetingHouse.partner).words.contains("Börja veckans möte"))
        #expect(await house.act(.begin, [:], MeetingHouse.partner).status == 403)
        #expect(await house.act(.begin).status == 303)
        let again = await house.act(.begin, [:], MeetingHouse.police)
        #expect(again.status == 422 && again.words.contains("Mötet för vecka 47 2024 bedömer redan en av veckorna."))
        #expect(await house.get(MeetingHouse.week).words.contains("Tre områden att bedöma"))
    }

    @Test func `a week to come cannot be met about, and week 53 of a year without one does not exist`() async throws {
        let house = try await MeetingHouse()
        let early = await house.send("/veckor/2024/48/mote", ["gor": "borja"])
        #expect(early.status == 422 && early.words.contains("Veckan har inte börjat än."))
        #expect(await house.send("/veckor/2024/53/mote", ["gor": "borja"]).status == 404)
        #expect(await house.send("/veckor/2020/53/mote", ["gor": "borja"]).status == 303)
    }

    @Test func `a meeting about two weeks leaves neither to another`() async throws {
        let house = try await MeetingHouse()
        #expect(await house.act(.begin, ["slag": "fortnightly"]).status == 303)
        let other = await house.send("/veckor/2024/46/mote", ["gor": "borja"])
        #expect(other.status == 422 && other.words.contains("Mötet för vecka 47 2024 bedömer redan en av veckorna."))
        try await house.confirmAll()
        #expect(
            await house.act(.decide, ["omrade": "ekbacken", "niva": "2", "skal": "Fältarna har sett mer", "version": try await version("ekbacken", house)])
                .status == 303)
        #expect(await house.close().status == 303)
        let both = try await house.store.read { try WeeklyStore().levels(of: 2024, $0, asOf: $0.change()) }
        #expect(both.map(\.week.number).sorted() == [46, 47])
    }

    private func version(_ area: String, _ house: MeetingHouse) async throws -> String {
        let found = try await house.sight().areas.first { $0.slug.text == area }?.decision?.version
        return try #require(found).description
    }

    @Test func `what deviates is discussed, the rest is prefilled and confirmed with one key, one after another`() async throws {
        let house = try await begun()
        let first = await house.get(MeetingHouse.week).text
        #expect(first.contains(#"aria-label="Bekräfta underlag saknas i Ekbacken""#) && first.contains(#"<option value="3" selected"#))
        #expect(!first.contains("autofocus"))
        let done = await house.act(.confirm, ["omrade": "ekbacken", "niva": "saknas"])
        #expect(done["location"] == "/veckor/2024/47?steg=bekrafta")
        let next = await house.get("/veckor/2024/47?steg=bekrafta").text
        #expect(next.contains(#"aria-label="Bekräfta underlag saknas i Granbacken" autofocus"#))
        let decision = try #require(try await house.sight().areas.first { $0.slug.text == "ekbacken" }?.decision?.value)
        #expect(decision.isConfirmed && decision.level == nil)
    }

    @Test func `silence is never read as calm: another level than suggested needs a reason`() async throws {
        let house = try await begun()
        let bare = await house.act(.confirm, ["omrade": "ekbacken", "niva": "1"])
        #expect(bare.status == 422 && bare.words.contains("Skriv skälet") && bare.text.contains(#"id="skal-ekbacken""#))
        let reasoned = ["omrade": "ekbacken", "niva": "1", "skal": "Fältarna var där tre kvällar och såg inget"]
        #expect(await house.act(.decide, reasoned).status == 303)
        let decision = try #require(try await house.sight().areas.first { $0.slug.text == "ekbacken" }?.decision?.value)
        #expect(!decision.isConfirmed && decision.level == 1 && decision.suggestion == nil)
    }

    @Test func `a level that the week has already, out of a file, is proposed and never taken away by confirming`() async throws {
        let house = try await MeetingHouse()
        let file = ImportFile(name: "v47.csv", bytes: Array("iso_year,iso_week,area,level\n2024,47,Ekbacken,2\n".utf8))
        let importer = LevelImport(store: house.store, areas: GroundAreas())
        #expect(try await importer.run(file, ImportChoices(), dryRun: false, by: ReportHouse.leader.actor, at: ReportHouse.now).outcome == .stored)
        #expect(await house.act(.begin).status == 303)
        #expect(await house.get(MeetingHouse.week).text.contains("Bekräfta nivå\u{A0}2 i Ekbacken"))
        #expect(await house.act(.confirm, ["omrade": "ekbacken", "niva": "saknas"]).status == 303)
        #expect(await house.act(.confirm, ["omrade": "granbacken", "niva": "2"]).status == 422)
        let version = try await version("ekbacken", house)
        #expect(await house.act(.confirm, ["omrade": "ekbacken", "niva": "2", "version": version]).status == 303)
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        #expect(try await house.levels() == ["ekbacken": 2])
        #expect(await house.get(MeetingHouse.week + "/anteckningar").words.contains("Som nivån redan stod."))
    }

    @Test func `a level off the scale, an area of another cooperation and an unknown act are refused`() async throws {
        let house = try await begun()
        #expect(await house.act(.decide, ["omrade": "bjorkbacken", "niva": "6"]).status == 422)
        #expect(await house.act(.decide, ["omrade": "bjorkbacken"]).status == 422)
        #expect(await house.act(.decide, ["omrade": "soderangen", "niva": "1", "skal": "x"]).status == 422)
        #expect(await house.send(MeetingHouse.week + "/mote", ["gor": "radera"]).status == 404)
        #expect(try await house.sight().undecided.count == 3)
    }

    @Test func `a reason that may point at a person is held back, and what was typed is still there`() async throws {
        let house = try await begun()
        let held = await house.act(.decide, ["omrade": "bjorkbacken", "niva": "3", "skal": "Det var Johan Karlsson vid porten"])
        #expect(held.status == 422 && held.words.contains("Det du skrev kan peka ut en person: ”Johan Karlsson”."))
        #expect(held.text.contains(#"value="Det var Johan Karlsson vid porten""#))
        #expect(try await house.sight().undecided.count == 3)
    }

    @Test func `of two who set the same area the later sees what has changed`() async throws {
        let house = try await begun()
        #expect(await house.act(.decide, ["omrade": "bjorkbacken", "niva": "3"]).status == 303)
        let late = await house.act(.decide, ["omrade": "bjorkbacken", "niva": "4", "skal": "Två händelser"], MeetingHouse.police)
        #expect(late.status == 422 && late.words.contains("Någon annan har ändrat det här sedan du öppnade sidan."))
        #expect(try await house.sight().areas.first?.decision?.value.level == 3)
    }

    @Test func `a meeting closes when every area has an outcome and it is said who was there`() async throws {
        let house = try await begun()
        let early = await house.close()
        #expect(early.status == 422 && early.words.contains("Bestäm först nivån, eller att underlag saknas, för Björkbacken, Granbacken och Ekbacken."))
        #expect(early.text.contains("Kommunpolis"))
        try await house.confirmAll()
        let nobody = await house.act(.close, ["narvarande": "  "])
        #expect(nobody.status == 422 && nobody.words.contains("Skriv vilka funktioner som var med"))
        #expect(try await house.levels().isEmpty)
        #expect(await house.close().status == 303)
        #expect(try await house.levels() == ["bjorkbacken": 3])
        let open = await house.get(MeetingHouse.week, .anybody)
        #expect(open.words.contains("Vecka 47: nivå 3 i Björkbacken") && open.words.contains("Underlag saknas för två områden."))
    }

    @Test func `a level that a meeting decided leads back to a file of what was decided, and its hash`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        let origins = try await house.store.read { reader in
            let level = try WeeklyStore().levels(of: 2024, reader, asOf: reader.change())
            return try reader.origins(of: level.map { CellPlace(batch: $0.batch, row: $0.row, column: $0.column) }, asOf: reader.change())
        }
        let file = "iso_year,iso_week,area,level\n2024,47,bjorkbacken,3\n"
        #expect(origins.map(\.file) == ["mote-2024-W47-utgava-1.csv"] && origins.map(\.sha256) == [Sha256.hex(of: Array(file.utf8))])
        #expect(origins.first?.cells == ["R2C4"])
    }

    @Test func `a frozen week is changed by no file, and reads back as it was`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        let importer = LevelImport(store: house.store, areas: GroundAreas())
        func read(_ level: Int, _ area: String) async throws -> ImportAnswer {
            let file = ImportFile(name: "v47.csv", bytes: Array("iso_year,iso_week,area,level\n2024,47,\(area),\(level)\n".utf8))
            return try await importer.run(file, ImportChoices(), dryRun: false, by: Actor(name: "Lo", role: "analytiker"), at: ReportHouse.now)
        }
        #expect(try await read(3, "Björkbacken").outcome == .unchanged)
        let other = try await read(2, "Björkbacken")
        #expect(other.outcome == .refused && other.faults.map(\.code) == ["level-frozen"])
        #expect(other.faults.first?.message == "Mötet har fryst vecka\u{A0}47 2024, och filen säger nivå 2 i Björkbacken.")
        #expect(try await read(1, "Ekbacken").outcome == .refused)
        #expect(try await house.levels() == ["bjorkbacken": 3])
    }

    @Test func `nothing is set at a meeting that has closed meanwhile`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        let late = await house.act(.decide, ["omrade": "bjorkbacken", "niva": "5", "skal": "För sent"])
        #expect(late.status == 422 && late.words.contains("Någon annan har ändrat det här sedan du öppnade sidan.") && !late.text.contains("För sent"))
        #expect(try await house.levels() == ["bjorkbacken": 3])
    }

    @Test func `opened again with a reason, both versions stay readable and the reason is told`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        #expect(await house.act(.reopen, ["skal": " "]).status == 422)
        #expect(await house.act(.reopen, ["skal": "Polisen har rättat vad som hände"]).status == 303)
        #expect(try await house.levels() == ["bjorkbacken": 3])
        let fields = ["omrade": "bjorkbacken", "niva": "4", "skal": "Två allvarliga, inte en", "version": try await version("bjorkbacken", house)]
        #expect(await house.act(.decide, fields).status == 303)
        #expect(await house.close().status == 303)
        #expect(try await house.levels() == ["bjorkbacken": 4])
        let newest = await house.get(MeetingHouse.week + "/anteckningar", MeetingHouse.partner).words
        #expect(newest.contains("nivå 4 i Björkbacken") && newest.contains("Mötet öppnades igen: Polisen har rättat vad som hände"))
        let first = await house.get(MeetingHouse.week + "/anteckningar?utgava=1", MeetingHouse.partner).words
        #expect(first.contains("nivå 3 i Björkbacken") && first.contains("Läs den nyaste utgåvan"))
        #expect(await house.get(MeetingHouse.week + "/anteckningar?utgava=3", MeetingHouse.partner).status == 404)
    }

    @Test func `a reason stands on open pages only where it may, and is taken back when it no longer may`() async throws {
        let house = try await begun()
        #expect(await house.act(.decide, ["omrade": "bjorkbacken", "niva": "3", "skal": "Rån vid torget", "oppet": "ja"]).status == 303)
        #expect(await house.act(.decide, ["omrade": "ekbacken", "niva": "1", "skal": "Fältarna såg inget"]).status == 303)
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        let open = await house.get(MeetingHouse.week, .anybody).words
        #expect(open.contains("Rån vid torget.") && !open.contains("Fältarna såg inget"))
        #expect(await house.act(.reopen, ["skal": "Skälet skulle inte ha varit öppet"]).status == 303)
        let fields = ["omrade": "bjorkbacken", "niva": "3", "skal": "Rån vid torget", "version": try await version("bjorkbacken", house)]
        #expect(await house.act(.decide, fields).status == 303)
        #expect(await house.close().status == 303)
        #expect(await !house.get(MeetingHouse.week, .anybody).words.contains("Rån vid torget"))
        #expect(await house.get(MeetingHouse.week, MeetingHouse.partner).words.contains("Rån vid torget"))
    }

    @Test func `what is taken in after the week was frozen stands beside it`() async throws {
        let house = try await begun()
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        try await house.tell(["allvar": "4", "kategori": "71"], key: "nyckel-nummer-sent")
        let page = await house.get(MeetingHouse.week).words
        #expect(page.contains("En rapport har tagits in eller ändrats efter att veckan frystes.") && page.contains("nivå 3 i Björkbacken"))
    }
}

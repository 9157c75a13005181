import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Forms of the meeting on a bad day: sent twice, half of them missing, far too long, with signs of every kind.
@Suite struct MeetingBadDayTests {
    private func editions(_ house: MeetingHouse) async throws -> [MeetingEdition] {
        let number = try await house.sight().meeting.value.number
        return try await house.store.read { [room = house.room] in try room.meetings.editions(of: number, $0) }.map(\.edition)
    }

    // MARK: Sent twice

    @Test(arguments: [MeetingStep.confirm, .decide, .focus, .action]) func `a form that is sent twice does once what it says, and says so both times`(
        _ step: MeetingStep
    ) async throws {
        let house = try await MeetingHouse.begun()
        let first = await house.act(step, MeetingForms.form(step))
        let once = try await house.change()
        let second = await house.act(step, MeetingForms.form(step))
        #expect(first.status == 303 && second.status == 303 && second["location"] == first["location"])
        #expect(try await house.change() == once)
        let sight = try await house.sight()
        #expect(sight.decided.count == (step == .action ? 1 : 0) && sight.focus.count == (step == .focus ? 1 : 0))
    }

    @Test(arguments: [("vad", "Laga lampan på torget"), ("vem", "Kommunen"), ("var", "ekbacken"), ("klart", "2024-11-29"), ("mildare", "")])
    func `an action that differs in one thing is another action`(_ field: String, _ value: String) async throws {
        let house = try await MeetingHouse.begun()
        for fields in [MeetingForms.form(.action), MeetingForms.form(.action, [field: value])] { #expect(await house.act(.action, fields).status == 303) }
        #expect(try await house.sight().decided.count == 2)
    }

    @Test func `what was done is decided anew when it is asked for again`() async throws {
        let house = try await MeetingHouse.begun()
        #expect(await house.act(.action, MeetingForms.form(.action)).status == 303)
        let first = try #require(try await house.sight().decided.first)
        let done = ["nummer": String(first.value.number), "lage": "done", "hur": "Lagad", "version": first.version.description]
        for _ in 0..<2 { #expect(await house.act(.actionState, done).status == 303) }
        #expect(await house.act(.action, MeetingForms.form(.action)).status == 303)
        #expect(try await house.sight().decided.map(\.value.state) == [.done, .waiting])
    }

    @Test func `an action sent twenty times at once is one`() async throws {
        let house = try await MeetingHouse.begun()
        let statuses = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { await house.act(.action, MeetingForms.form(.action)).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { $0 == 303 } && statuses.count == 20)
        #expect(try await house.sight().decided.count == 1)
    }

    @Test func `a meeting that is closed twice with the same words is closed once; with others the later is told`() async throws {
        let house = try await MeetingHouse.begun()
        try await house.confirmAll()
        for _ in 0..<2 { #expect(await house.act(.close, MeetingForms.form(.close)).status == 303) }
        let other = await house.act(.close, MeetingForms.form(.close, ["narvarande": "Samordnare, kommunen"]), MeetingHouse.police)
        #expect(other.status == 422 && other.words.contains("Någon annan har ändrat det här sedan du öppnade sidan.") && other.words.contains("Till vecka 47"))
        #expect(try await editions(house).map(\.present) == [["Samordnare, kommunen", "Kommunpolis"]])
    }

    // MARK: Two at once

    @Test func `of ten who begin a week's meeting at once one does`() async throws {
        let house = try await MeetingHouse()
        let statuses = await withTaskGroup(of: Int.self) { group in
            for number in 0..<10 {
                group.addTask {
                    await house.act(.begin, ["slag": number % 2 == 0 ? "weekly" : "fortnightly"], number % 3 == 0 ? MeetingHouse.police : ReportHouse.leader)
                        .status
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.sorted() == [303] + Array(repeating: 422, count: 9))
        let meetings = try await house.store.read { try $0.first("SELECT count(*) FROM meeting WHERE until IS NULL", []) { $0.int(0) } }
        #expect(meetings == 1)
    }

    @Test func `of five who set an area at once one does, and each of the others sees what has changed`() async throws {
        let house = try await MeetingHouse.begun()
        let answers = await withTaskGroup(of: SiteResponse.self) { group in
            for level in 1...5 { group.addTask { await house.act(.decide, ["omrade": "ekbacken", "niva": String(level), "skal": "Skäl \(level)"]) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let told = answers.filter { $0.status == 422 && $0.words.contains("Någon annan har ändrat det här sedan du öppnade sidan.") }
        #expect(answers.count { $0.status == 303 } == 1 && told.count == 4)
        let standing = try #require(try await house.sight().areas.first { $0.slug.text == "ekbacken" }?.decision?.value)
        #expect(standing.reason == "Skäl \(standing.level ?? 0)" && told.allSatisfy { $0.words.contains(standing.reason) })
    }

    @Test func `of two who close at once with different words one does, and there is one edition`() async throws {
        let house = try await MeetingHouse.begun()
        try await house.confirmAll()
        let closed = await withTaskGroup(of: Int.self) { group in
            for name in ["Samordnare", "Kommunpolis"] { group.addTask { await house.act(.close, ["narvarande": name]).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(closed.sorted() == [303, 422])
        #expect(try await editions(house).count == 1)
        #expect(try await house.levels() == ["bjorkbacken": 3])
    }

    // MARK: Half missing

    @Test(arguments: MeetingStep.allCases) func `a form with nothing but what it is for changes nothing, and says what is missing`(
        _ step: MeetingStep
    ) async throws {
        let house = try await MeetingHouse.begun()
        let before = try await house.change()
        let answer = await house.act(step)
        // An exercise that nobody has begun is ended already.
        #expect(answer.status == (step == .vote ? 303 : 422) && (step == .vote || answer.words.contains("Inget är ändrat")))
        #expect(try await house.change() == before)
    }

    private static let needed: [(step: MeetingStep, fields: [String])] = [
        (.confirm, ["omrade", "niva"]), (.decide, ["omrade", "niva", "skal"]), (.dissent, ["omrade", "part", "niva", "skal"]), (.focus, ["var", "vad"]),
        (.action, ["vad", "vem", "klart"]), (.police, ["omrade"]), (.close, ["narvarande"]),
    ]

    @Test(arguments: needed) func `a field that is needed is asked for, and the rest is still there`(_ step: MeetingStep, _ fields: [String]) async throws {
        let house = try await MeetingHouse.begun()
        if step == .close { try await house.confirmAll() }
        let before = try await house.change()
        for field in fields {
            var form = MeetingForms.form(step)
            form[field] = nil
            #expect(await house.act(step, form).status == 422, "\(field)")
        }
        #expect(try await house.change() == before)
    }

    @Test func `a form for no act, and an address that is no week, do not exist`() async throws {
        let house = try await MeetingHouse.begun()
        #expect(await house.send(MeetingHouse.week + "/mote", [:]).status == 404)
        #expect(await house.send(MeetingHouse.week + "/mote", ["gor": "BORJA"]).status == 404)
        for week in ["2024/0", "2024/54", "2024/047", "24/47", "2024/x", "9999/1"] {
            #expect(await house.send("/veckor/\(week)/mote", ["gor": "borja"]).status == 404, "\(week)")
        }
    }

    @Test(arguments: ["bjorkbacken", "ekbacken"]) func `who sets an area that another has set meanwhile sees what stands, and what they typed themselves`(
        _ area: String
    ) async throws {
        let house = try await MeetingHouse.begun()
        let (first, later) = (["omrade": area, "niva": "4", "skal": "Oro vid stationen"], ["omrade": area, "niva": "2", "skal": "Lugnare än i fjol"])
        #expect(await house.act(.decide, first).status == 303)
        let told = await house.act(.decide, later, MeetingHouse.police)
        #expect(told.status == 422 && told.words.contains("Beslut") && told.words.contains("Oro vid stationen"))
        #expect(told.text.contains(#"value="Lugnare än i fjol""#) && told.text.contains(#"<option value="2" selected"#))
    }

    @Test(arguments: [MeetingStep.decide, .dissent, .police]) func `what was refused about an area that is as usual is still there`(
        _ step: MeetingStep
    ) async throws {
        let house = try await MeetingHouse.begun()
        let words = "Kim Andersson stod vid porten"
        let held = await house.act(step, MeetingForms.form(step, ["omrade": "ekbacken", "skal": words, "rad": words]))
        #expect(held.status == 422 && held.text.contains(#"value="\#(words)""#))
    }

    // MARK: Far too long

    private static let texts: [(step: MeetingStep, fields: [String])] = [
        (.decide, ["omrade", "niva", "skal"]), (.dissent, ["omrade", "part", "niva", "skal"]), (.focus, ["var", "nar", "vad", "mildare"]),
        (.action, ["vad", "vem", "var", "klart"]), (.police, ["omrade", "rad"]), (.close, ["narvarande", "diarienummer", "aterkoppling"]),
    ]

    @Test(arguments: texts) func `a megabyte in a field is too much at once, and what a form can hold is told how long it may be`(
        _ step: MeetingStep, _ fields: [String]
    ) async throws {
        let house = try await MeetingHouse.begun()
        if step == .close { try await house.confirmAll() }
        let before = try await house.change()
        for field in fields {
            let huge = await house.act(step, MeetingForms.form(step, [field: String(repeating: "a", count: 1_000_000)]))
            #expect(huge.status == 413 && huge.words.contains("Det var för mycket på en gång"), "\(field)")
            #expect(await house.act(step, MeetingForms.form(step, [field: String(repeating: "a", count: 15_000)])).status == 422, "\(field)")
        }
        #expect(try await house.change() == before)
    }

    @Test func `so is a reason to open a meeting again, and a word of how an action goes`() async throws {
        let house = try await MeetingHouse.begun()
        #expect(await house.act(.action, MeetingForms.form(.action)).status == 303)
        let action = try #require(try await house.sight().decided.first)
        let long = String(repeating: "a", count: 15_000)
        let goes = ["nummer": String(action.value.number), "lage": "ongoing", "hur": long, "version": action.version.description]
        #expect(await house.act(.actionState, goes).status == 422)
        try await house.confirmAll()
        #expect(await house.close().status == 303)
        let before = try await house.change()
        #expect(await house.act(.reopen, ["skal": long]).status == 422)
        #expect(try await house.change() == before)
    }

    // MARK: Signs of every kind

    /// Sets everything that can be typed to the same words, and closes the meeting.
    private func said(_ words: String, in house: MeetingHouse) async throws {
        let steps: [(MeetingStep, [String: String])] = [
            (.decide, ["skal": words, "oppet": "ja"]), (.dissent, ["skal": words]), (.focus, ["nar": words, "vad": words, "mildare": words]),
            (.action, ["vad": words, "vem": words]), (.police, ["rad": words]),
        ]
        for (step, changes) in steps { #expect(await house.act(step, MeetingForms.form(step, changes)).status == 303, "\(step)") }
        let action = try #require(try await house.sight().decided.first)
        let goes = ["nummer": String(action.value.number), "lage": "ongoing", "hur": words, "version": action.version.description]
        #expect(await house.act(.actionState, goes).status == 303)
    }

    private static let readers = [ReportHouse.leader, MeetingHouse.police, MeetingHouse.partner, MeetingHouse.town]
    private static let papers = ["", "/anteckningar", "/inriktning", "/inriktning-mildare"].map { MeetingHouse.week + $0 }

    @Test(arguments: ["Fest 🎉 vid 👨‍👩‍👧‍👦-parken, kl. 22 🔥", "التجمع عند المحطة مساءً", "מסיבה ליד התחנה", "Zażółć gęślą jaźń, 警察, ß"])
    func `emoji and text from right to left stand as they were written, on every paper`(_ words: String) async throws {
        let house = try await MeetingHouse.begun()
        try await said(words, in: house)
        let open = await house.get(MeetingHouse.week).text
        #expect(open.contains(words))
        try await house.confirmAll()
        #expect(await house.act(.close, ["narvarande": "\(words)\nKommunpolis", "diarienummer": words, "aterkoppling": words]).status == 303)
        let edition = try #require(try await editions(house).first)
        #expect(edition.present == [words, "Kommunpolis"] && edition.registry == words && edition.feedback == words)
        #expect(edition.areas.first { $0.slug == "bjorkbacken" }?.reason == words && edition.opinions.map(\.reason) == [words])
        #expect(edition.focus.map(\.hours) == [words] && edition.actions.map { [$0.what, $0.owner, $0.remark] } == [[words, words, words]])
        for paper in Self.papers { #expect(await house.get(paper, MeetingHouse.partner).text.contains(words), "\(paper)") }
        #expect(await house.get("/rapportera/mina", ReportHouse.viewer()).text.contains(words))
    }

    @Test func `script in every field is words on every page, and runs on none`() async throws {
        let house = try await MeetingHouse.begun()
        let (script, safe) = (#"<script>a('x')</script>"><b>&"#, "&lt;script&gt;a(")
        try await said(script, in: house)
        func expectSafe(_ page: SiteResponse, _ name: String) {
            #expect(!page.text.contains("<script>a") && !page.text.contains("\"><b>") && page.text.contains(safe), "\(name)")
        }
        expectSafe(await house.get(MeetingHouse.week), "the open meeting")
        for step in [MeetingStep.decide, .dissent, .focus, .action, .police, .close] {
            // A line of the police may say anything about an area that there is.
            let typed = MeetingForms.form(step).mapValues { _ in script }.merging(step == .police ? [:] : ["omrade": "bjorkbacken"]) { $1 }
            let refused = await house.act(step, typed)
            #expect(refused.status == 422 && !refused.text.contains("<script>a") && !refused.text.contains("\"><b>"), "\(step)")
        }
        try await house.confirmAll()
        #expect(await house.act(.close, ["narvarande": script, "diarienummer": script, "aterkoppling": script]).status == 303)
        for reader in Self.readers { for paper in Self.papers { expectSafe(await house.get(paper, reader), paper) } }
        expectSafe(await house.get(MeetingHouse.week, .anybody), "the open week")
        expectSafe(await house.get("/rapportera/mina", ReportHouse.viewer()), "what came of it")
        #expect(await house.act(.reopen, ["skal": script]).status == 303)
        expectSafe(await house.get(MeetingHouse.week), "the meeting opened again")
        let bare = await house.send("/veckor/2024/46/mote", ["gor": "oppna", "skal": script])
        #expect(!bare.text.contains("<script>a"))
    }
}

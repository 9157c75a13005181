import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// People are let in, see what their role gives, are let out again, and all of it can be shown afterwards.
    @Suite struct PeopleJourney {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        @Test func `a partner sees the place circle alone, loses it at once, and an auditor finds all of it in a trail that names a changed row`() async throws
        {
            try await PeopleOffice.open(workshop) { office in
                try await office.administrator { kim in
                    try await addHousingCompany(kim)
                    try await setCircles(office, try await kim.invite(.coordinator))
                    let link = try await kim.invite(.partner)
                    try await office.window(of: .partner) { robin in
                        try await comeIn(robin, link)
                        try await findsThePlaceCircle(robin)
                        try await isRefusedTheRest(robin)
                        try await takeRoleAway(kim, from: robin)
                        try await findsTheOpenPictureAlone(robin)
                    }
                    try await audit(office, try await kim.invite(.auditor))
                }
            }
        }

        @Test func `a registrar gives out a copy without the masked words, and the trail says so`() async throws {
            try await PeopleOffice.open(workshop) { office in
                try await office.administrator { kim in
                    let links = (try await kim.invite(.registrar), try await kim.invite(.auditor))
                    try await office.window(of: .registrar) { charlie in
                        try await charlie.choosePassword(links.0)
                        _ = try await charlie.takePhone()
                        try await chooseNote(charlie)
                        try await mask(charlie)
                        try await makeCopy(charlie)
                        try await readCopy(charlie)
                    }
                    try await office.window(of: .auditor) { sascha in
                        try await sascha.choosePassword(links.1)
                        _ = try await sascha.takePhone()
                        try await search(sascha, for: "utlämnande")
                        let trail = try await sascha.browser.text("main table tbody")
                        #expect(trail.contains("Charlie Exempel") && trail.contains("Lämnade ut en handling med en maskning, utlämnande 1"), "\(trail)")
                    }
                }
            }
        }
    }
}

// The partner.
extension JourneyTests.PeopleJourney {
    private func addHousingCompany(_ kim: Colleague) async throws {
        try await kim.open("/organisationer")
        try await kim.inspect()
        try await kim.browser.fill("#namn-ny", with: "Exempelhem")
        try await kim.browser.choose("bostadsbolag", in: "slag-ny")
        try await kim.browser.push("Lägg till")
        #expect(try await kim.browser.text("main table tbody").contains("Exempelhem"))
    }

    /// The citizens' reports are for those who work with the place, the reported crimes for the authorities.
    private func setCircles(_ office: PeopleOffice, _ link: String) async throws {
        try await office.window(of: .coordinator) { lo in
            try await lo.choosePassword(link)
            _ = try await lo.takePhone()
            try await lo.open("/kretsar")
            try await lo.inspect()
            for (source, circle) in [("tyck-till", "place"), ("anmalda-brott", "authority")] {
                try await lo.open("/kretsar/kalla/\(source)")
                try await lo.inspect()
                try await lo.browser.click("input[name='krets'][value='\(circle)']")
                try await lo.browser.fill("#skal", with: "Så är det överenskommet i exemplet")
                try await lo.browser.push("Spara")
                #expect(try await lo.heading.contains("ändrad"))
            }
            try await lo.open("/kretsar/kalla/tyck-till")
            #expect(try await lo.words.contains("Nu gäller: platskretsen"))
            try await lo.inspect()
        }
    }

    /// By the link, which is good once; then by password and phone.
    private func comeIn(_ robin: Colleague, _ link: String) async throws {
        try await robin.choosePassword(link)
        let key = try await robin.takePhone()
        try await robin.inspect()
        try await robin.signOut()
        try await robin.browser.visit(link)
        #expect(try await robin.heading == "Länken gäller inte längre")
        try await robin.inspect()
        try await robin.signIn(key)
        #expect(
            try await menu(robin) == [
                "samverkanspart, Exempelhem", "Rapportera", "Bedömningar", "Särskilda händelser", "Mitt konto", "Sammanlagt", "Logga ut",
            ])
    }

    private func findsThePlaceCircle(_ robin: Colleague) async throws {
        try await robin.open("/kallor")
        let sources = try await robin.words
        #expect(sources.contains("Tyck till") && !sources.contains("Anmälda brott"))
        try await robin.open("/kallor/tyck-till")
        #expect(try await robin.heading == "Tyck till")
        try await robin.inspect()
        try await isAbsent("/kallor/anmalda-brott", for: robin)
        #expect(try await readsTheReports(robin))
        for source in ["tyck-till", "anmalda-brott"] {
            let stranger = try await Answer.of(robin.site + "/kallor/" + source)
            #expect(stranger.status == 404 && stranger.text.contains("Sidan finns inte"), "\(source)")
            #expect(try await !Answer.of(robin.site + "/kallor").text.contains("/kallor/\(source)"), "\(source)")
        }
    }

    /// Whether the page of citizens' reports shows a number of theirs.
    private func readsTheReports(_ robin: Colleague) async throws -> Bool {
        try await robin.open("/tyck-till")
        return try await robin.words.contains("254")
    }

    private func isAbsent(_ path: String, for robin: Colleague) async throws {
        try await robin.open(path)
        #expect(try await robin.heading == "Sidan finns inte")
        #expect(try await robin.words.contains("svar 404"))
    }

    private func isRefusedTheRest(_ robin: Colleague) async throws {
        for path in ["/spar", "/personer", "/kretsar", "/utlamnande"] {
            try await robin.open(path)
            #expect(try await robin.heading == "Det får du inte göra", "\(path)")
            #expect(try await robin.words.contains("Ditt konto har inte den rätten i den här samverkan."), "\(path)")
            #expect(try await robin.words.contains("svar 403"), "\(path)")
            try await robin.inspect()
        }
    }

    private func takeRoleAway(_ kim: Colleague, from robin: Colleague) async throws {
        try await kim.open("/personer")
        try await kim.inspect()
        try await kim.browser.follow(robin.person.name)
        #expect(try await kim.heading == robin.person.name)
        try await kim.inspect()
        try await kim.browser.click("table details summary")
        try await kim.browser.push("Ta bort rollen")
        #expect(try await kim.path == "/personer")
        #expect(try await !kim.words.contains(robin.person.name))
    }

    /// The very next page is without it, though nobody has signed out.
    private func findsTheOpenPictureAlone(_ robin: Colleague) async throws {
        try await isAbsent("/kallor/tyck-till", for: robin)
        try await robin.open("/kallor")
        #expect(try await !robin.words.contains("Tyck till"))
        #expect(try await !readsTheReports(robin))
        #expect(try await menu(robin) == ["Mitt konto", "Logga ut"])
        try await robin.open("/konto")
        #expect(try await robin.words.contains("Du har ingen roll just nu"))
        try await robin.inspect()
    }

    /// What the menu under one's name says.
    private func menu(_ colleague: Colleague) async throws -> [String] {
        let lines = try await colleague.browser.script("return [...document.querySelectorAll('details.konto li')].map(line => line.textContent.trim())")
        return lines.elements.compactMap(\.string).filter { !$0.isEmpty }
    }
}

// The auditor.
extension JourneyTests.PeopleJourney {
    private func audit(_ office: PeopleOffice, _ link: String) async throws {
        try await office.window(of: .auditor) { sascha in
            try await sascha.choosePassword(link)
            _ = try await sascha.takePhone()
            try await findsAllOfIt(sascha)
            try await verify(sascha, "Spåret är helt")
            let whole = try await PeopleOffice.samsyn(["audit", "verify"], in: office.folder)
            #expect(whole.out.contains("Spåret är helt"))
            try await namesAChangedRow(office, sascha)
        }
    }

    private func findsAllOfIt(_ sascha: Colleague) async throws {
        try await sascha.open("/spar")
        try await sascha.inspect()
        try await sascha.browser.choose(MadeUpPerson.partner.name, in: "vem")
        try await sascha.browser.push("Visa")
        let trail = try await sascha.browser.text("main table tbody")
        let told = [
            "Bjöd in Robin Exempel som samverkanspart för Exempelhem", "Valde sitt lösenord med en länk", "Kopplade en telefon", "Loggade ut", "Loggade in",
            "Nekades: GET /spar", "Nekades: GET /personer", "Nekades: GET /kretsar", "Nekades: GET /utlamnande",
            "Tog rollen samverkanspart från Robin Exempel",
        ]
        for words in told { #expect(trail.contains(words), "\(words) is not in the trail: \(trail)") }
        try await search(sascha, for: "tog rollen")
        try await sascha.browser.click("main table tbody a")
        #expect(try await sascha.heading == "Tog rollen samverkanspart från Robin Exempel")
        #expect(try await sascha.words.contains("Kim Exempel, administratör, Exempelby kommun"))
        try await sascha.inspect()
    }

    private func search(_ sascha: Colleague, for words: String) async throws {
        try await sascha.open("/spar")
        try await sascha.browser.fill("#ord", with: words)
        try await sascha.browser.push("Visa")
    }

    private func verify(_ sascha: Colleague, _ verdict: String) async throws {
        try await sascha.open("/spar")
        try await sascha.browser.push("Kontrollera spåret")
        #expect(try await sascha.heading == verdict)
        try await sascha.inspect()
    }

    /// In a copy of the store somebody opens the reported crimes for everyone, past the product.
    private func namesAChangedRow(_ office: PeopleOffice, _ sascha: Colleague) async throws {
        try await PeopleOffice.samsyn(["backup", "kopia.sqlite"], in: office.folder)
        try await PeopleOffice.samsyn(["restore", "kopia.sqlite"], data: "kopia", in: office.folder)
        let edit = """
            import glob, sqlite3
            store = sqlite3.connect(glob.glob("kopia/*.sqlite")[0])
            edited = store.execute("UPDATE circle_setting SET reach = 'open' WHERE subject = 'anmalda-brott' RETURNING since").fetchall()
            store.commit()
            print(*[row[0] for row in edited])
            """
        let edited = try await Command.run(Program.python, ["-c", edit], in: office.folder)
        let change = edited.out.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(Int(change) != nil, "\(edited.err)")
        let broken = try await Program.run(["audit", "verify", "--data", "kopia"], in: office.folder)
        #expect(broken.code == 1)
        #expect(broken.err.contains("Spåret är brutet vid ändring \(change): rader i tabellen circle_setting"), "\(broken.out)\(broken.err)")
        try await Program.serving(["--data", "kopia"], in: office.folder) { site, _ in
            let there = Colleague(person: sascha.person, browser: sascha.browser, site: site, axe: sascha.axe)
            try await verify(there, "Spåret är brutet vid ändring \(change)")
            #expect(try await there.words.contains("I tabellen ”kretsar” (circle_setting) har rader från ändring \(change) ändrats"))
        }
    }
}

// The registrar.
extension JourneyTests.PeopleJourney {
    private func chooseNote(_ charlie: Colleague) async throws {
        try await charlie.open("/utlamnande")
        try await charlie.inspect()
        try await charlie.browser.fill("#begart", with: "Förbehåll om synpunkter, ett exempel")
        try await charlie.browser.push("Välj handlingar")
        try await charlie.inspect()
        try await charlie.browser.choose("Noter", in: "slag")
        try await charlie.browser.fill("#ord", with: "synpunkt")
        try await charlie.browser.push("Leta")
        try await charlie.inspect()
        try await charlie.browser.click("main form input[type='checkbox']")
        try await charlie.browser.push("Lägg till")
        #expect(try await charlie.heading == "En handling är vald")
        try await charlie.inspect()
    }

    /// A name that somebody found by reading.
    private func mask(_ charlie: Colleague) async throws {
        let browser = charlie.browser
        try await browser.follow("Läs och maska")
        try await charlie.inspect()
        let number = try await browser.script("return [...document.querySelectorAll('main h2')].find(h => h.textContent == 'Text').id.slice(2)")
        guard let field = number.string else { throw Obstacle("the note has no text") }
        try await browser.click("#maska-\(field) summary")
        try await browser.fill("#ord-\(field)", with: "Sune Påhittad")
        try await browser.click("#grund-\(field) option[value='21:7']")
        try await browser.push("Spara och se hela kopian")
        #expect(try await charlie.heading == "En handling, en maskning")
        let preview = try await charlie.words
        #expect(preview.contains("räknas samma synpunkt ibland två gånger") && preview.contains("21 kap. 7 § OSL"))
        #expect(!preview.contains("Sune") && !preview.contains("Påhittad"))
        try await charlie.inspect()
    }

    private func makeCopy(_ charlie: Colleague) async throws {
        try await charlie.browser.push("Gör kopian")
        #expect(try await charlie.path == "/utlamnande/1")
        #expect(try await charlie.words.contains("21 kap. 7 § OSL"))
        try await charlie.inspect()
        try await charlie.open("/utlamnande")
        #expect(try await charlie.heading == "Utlämnade handlingar")
        try await charlie.inspect()
    }

    private func readCopy(_ charlie: Colleague) async throws {
        try await charlie.open("/utlamnande/1")
        try await charlie.browser.follow("Hämta kopian som PDF")
        let file = try await charlie.browser.downloaded()
        let words = try await Command.run("/usr/bin/pdftotext", ["-layout", file, "-"], in: "/").out
        let even = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(even.contains("Utlämnad kopia") && even.contains("räknas samma synpunkt ibland två gånger"), "\(even)")
        #expect(!even.contains("Sune") && !even.contains("Påhittad"), "\(even)")
    }
}

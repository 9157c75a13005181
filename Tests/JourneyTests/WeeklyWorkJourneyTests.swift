import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// A week from the first thing that somebody saw to what came of it. After signing in nobody has anything but a keyboard.
    @Suite struct WeeklyWork {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        /// The reporter has no network at first: the phone's own is gone, and the server with it.
        @Test func `what three have told becomes the week's direction in one meeting, and they read what it came to`() async throws {
            try await WeeklyWorkOffice.open(workshop) { office in
                try await office.window(isPhone: true) { phone in
                    try await office.window(isPhone: false) { desk in
                        let site = try await office.serving { site in
                            _ = try await office.admit(.coordinator, at: desk, site).takePhone()
                            try await looksAround(try await office.admit(.school, at: phone, site))
                            return site
                        }
                        let robin = office.colleague(.school, at: phone, site)
                        try await tellsWithoutNetwork(robin)
                        try await office.serving(again: site) { site in
                            try await comesOnline(robin)
                            try await office.window(isPhone: true) { other in
                                let caretaker = office.colleague(.caretaker, at: other, site)
                                try await meet(office.colleague(.coordinator, at: desk, site), caretaker, robin)
                            }
                        }
                    }
                }
                try await PeopleOffice.samsyn(["audit", "verify"], in: office.folder)
            }
        }

        private func meet(_ lo: Colleague, _ caretaker: Colleague, _ robin: Colleague) async throws {
            let link = try await makesLink(lo)
            try await answersThrough(link, caretaker)
            try await pastesMail(lo)
            try await reviews(lo)
            try await leadsMeeting(lo)
            try await readsPapers(lo)
            try await readsWhatCameOfIt(robin, caretaker, link)
        }
    }
}

// The reporter.
extension JourneyTests.WeeklyWork {
    /// Every page that a reporter has, before anything is told; after it the phone keeps the one that is needed without a network.
    private func looksAround(_ robin: Colleague) async throws {
        for page in ["/rapportera/mina", "/rapportera/ny", "/rapportera/utan-nat", "/rapportera"] {
            try await robin.open(page)
            try await robin.inspectInBothWidths()
        }
        try await robin.browser.wait(until: "navigator.serviceWorker.controller != null")
    }

    private func tellsWithoutNetwork(_ robin: Colleague) async throws {
        let browser = robin.browser
        try await browser.setNetwork(isThere: false)
        try await robin.open("/rapportera/ny")
        #expect(try await robin.words.contains("Det finns inget nät just nu"))
        #expect(try await browser.script("return document.querySelector('#dag').value").string == "2024-11-14")
        try await tells(browser)
        try await browser.reach("button.forst")
        try await browser.press(.enter)
        try await robin.reads("Rapporten är inte skickad än. Den ligger i telefonen.", in: "[data-ko]")
        try await browser.stands(at: "[data-ko]")
        try await robin.inspectInBothWidths()
    }

    /// A robbery on Wednesday evening: two keys to any category, one for each of the rest.
    private func tells(_ browser: Browser) async throws {
        try await browser.reach("[name=slag][value=incident]")
        try await browser.press(.space)
        try await browser.reach("#kategori details:has([value='63']) summary")
        try await browser.press(.enter)
        try await browser.press(.tab)
        try await browser.press(.space)
        for _ in 0..<2 { try await browser.press(.down) }
        try await browser.reach("[name=allvar]")
        for _ in 0..<2 { try await browser.press(.down) }
        try await browser.reach("[name=sakerhet]")
        try await browser.press(.space)
        try await browser.reach("[name=omrade-vallingby]")
        try await browser.press(.space)
        try await browser.reach("#ord")
        try await browser.type("Två personer rånade butiken vid bussarna.")
        let chosen = try await browser.script("return ['kategori', 'allvar', 'sakerhet'].map(n => document.querySelector(`[name=${n}]:checked`)?.value)")
        #expect(chosen == .strings(["63", "3", "seen"]))
    }

    /// What lies in the phone leaves it by itself, once.
    private func comesOnline(_ robin: Colleague) async throws {
        let browser = robin.browser
        try await browser.setNetwork(isThere: true)
        try await robin.reads("En rapport som låg i telefonen är skickad. Tack!", in: "[data-ko]")
        try await browser.reach("[data-ko] a")
        try await browser.proceed()
        #expect(try await robin.heading == "Tack, det är mottaget")
        try await robin.inspectInBothWidths()
        // Pages that send what waits find nothing more to send.
        for page in ["/rapportera", "/rapportera/mina"] {
            try await robin.open(page)
            try await robin.reads("Rån, Vällingby mottagen")
            #expect(try await robin.count("[aria-labelledby=mina] .lista > li") == 1, "\(page)")
            #expect(try await robin.count("[data-ko-lista]") == 0, "\(page)")
        }
    }

    private func readsWhatCameOfIt(_ robin: Colleague, _ caretaker: Colleague, _ link: String) async throws {
        try await robin.open("/rapportera/mina")
        let told = try await robin.words.replacing("\u{A0}", with: " ")
        #expect(told.contains("Ingår i veckans läge") && told.contains("Mötet bestämde nivå 3 i Vällingby."), "\(told)")
        #expect(told.contains("Gemensam närvaro vid bussarna") && told.contains("Tack, era rapporter avgjorde"), "\(told)")
        try await robin.inspectInBothWidths()
        _ = try await robin.browser.picture("aterkoppling-390")
        try await caretaker.browser.visit(link)
        let answer = try await caretaker.words.replacing("\u{A0}", with: " ")
        #expect(answer.contains("Mötet bestämde nivå 3 i Råcksta.") && answer.contains("Mötet bestämde nivå 1 i Kälvesta."), "\(answer)")
        try await caretaker.inspectInBothWidths()
    }
}

// The caretaker, and the link.
extension JourneyTests.WeeklyWork {
    private func makesLink(_ lo: Colleague) async throws -> String {
        let browser = lo.browser
        try await lo.open("/rapportera/lankar")
        try await browser.reach("#vem")
        try await browser.type(MadeUpPerson.caretaker.name)
        try await browser.reach("#organisation")
        try await browser.pick(MadeUpPerson.housing.organisation)
        try await browser.reach("main button.forst")
        try await browser.proceed()
        #expect(try await lo.heading == "En person har en personlig länk")
        try await lo.inspectInBothWidths()
        let link = try await browser.text("main .ruta code")
        #expect(link.hasPrefix(lo.site + "/rad/"))
        return link
    }

    /// One line of what was seen, and one that there was nothing to tell: without signing in.
    private func answersThrough(_ link: String, _ caretaker: Colleague) async throws {
        let browser = caretaker.browser
        try await browser.visit(link)
        #expect(try await caretaker.words.contains("Den här sidan är till för \(caretaker.person.name), Exempelhem."))
        try await caretaker.inspectInBothWidths()
        try await browser.reach("[name=omrade-racksta]")
        try await browser.press(.space)
        try await browser.reach("#ord")
        try await browser.type("Rutan vid porten krossades på tisdagskvällen.")
        try await browser.reach("main button.forst")
        try await browser.proceed()
        #expect(try await caretaker.heading == "Tack, det är mottaget")
        try await caretaker.inspectInBothWidths()
        try await browser.reach("[name=omrade-kalvesta]")
        try await browser.press(.space)
        try await browser.reach("[name=inget]")
        try await browser.proceed()
        #expect(try await caretaker.words.contains("Inget att rapportera, Kälvesta"))
        #expect(try await caretaker.count("[aria-labelledby=mina] .lista > li") == 2)
    }
}

// The coordinator, before the meeting.
extension JourneyTests.WeeklyWork {
    private static let mail = """
        Från: Robin Exempel <robin@exempelskolan.example>
        Till: Lo Exempel <lo@exempelby.example>
        Ämne: Råcksta

        På onsdagen var två fönster krossade i gymnastiksalen i Råcksta.

        Med vänlig hälsning
        Robin Exempel
        070-123 45 67

        > Den 12 november skrev Lo Exempel:
        > Har ni sett något i veckan?
        """

    /// Of a mail only what was seen is left; who wrote to whom goes nowhere.
    private func pastesMail(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await lo.open("/rapportera/at-annan")
        try await lo.inspectInBothWidths()
        try await browser.reach("main summary")
        try await browser.press(.enter)
        try await browser.reach("#brev")
        try await browser.paste(Self.mail)
        try await browser.reach("main details button")
        try await browser.proceed()
        let words = try await browser.script("return document.querySelector('#ord').value").string
        #expect(words == "På onsdagen var två fönster krossade i gymnastiksalen i Råcksta.")
        try await browser.stands(at: "#last")
        try await lo.inspectInBothWidths()
        try await sorts(browser)
        try await browser.reach("main button.forst")
        try await browser.proceed()
        #expect(try await lo.path == "/granska/4")
        #expect(try await lo.heading == "Glaskross och sabotage, Råcksta")
        #expect(try await !lo.words.contains("Robin"))
    }

    private func sorts(_ browser: Browser) async throws {
        try await browser.reach("[name=slag][value=incident]")
        try await browser.press(.space)
        try await browser.reach("#kategori details:has([value='31']) summary")
        try await browser.press(.enter)
        try await browser.press(.tab)
        try await browser.press(.space)
        try await browser.reach("[name=allvar]")
        try await browser.press(.space)
        try await browser.reach("[name=sakerhet]")
        try await browser.press(.down)
        try await browser.reach("[name=omrade-racksta]")
        try await browser.press(.space)
        try await browser.reach("#organisation")
        try await browser.pick(MadeUpPerson.school.organisation)
    }

    /// What is right as it is takes one key; the caretaker's line is sorted first.
    private func reviews(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await lo.open("/granska")
        #expect(try await lo.heading == "Fyra nya rapporter")
        let list = try await lo.words
        #expect(list.contains("Från skola.") && list.contains("Från bostadsbolag.") && !list.contains("Robin") && !list.contains("Exempelhem"), "\(list)")
        try await lo.inspectInBothWidths()
        for left in [3, 2, 1] {
            #expect(try await lo.count("button.knapp.liten") == left)
            // The first is gone to; after each the page puts the keyboard at the next.
            if left == 3 { try await browser.reach("button.knapp.liten") } else { try await browser.stands(at: "button.knapp.liten") }
            try await browser.proceed()
        }
        #expect(try await lo.heading == "En ny rapport")
        try await sortsLine(lo)
        #expect(try await lo.heading == "Inget väntar på granskning")
    }

    private func sortsLine(_ lo: Colleague) async throws {
        let browser = lo.browser
        try await browser.reach("main .lista a")
        try await browser.proceed()
        try await lo.inspectInBothWidths()
        for (list, option) in [
            ("slag", "händelse"), ("kategori", "Skadegörelse: glaskross och sabotage"), ("allvar", "lindrig"), ("sakerhet", "sett själv"),
        ] {
            try await browser.reach("#\(list)")
            try await browser.pick(option)
        }
        try await browser.reach("#skal-in")
        try await browser.type("Raden är sorterad")
        try await browser.reach("main button")
        try await browser.proceed()
    }
}

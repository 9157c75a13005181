import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Entering what somebody else told, and reading a letter that was pasted in.
@Suite struct ForOtherTests {
    private static let chain = """
        Från: Kim Exempelsson <kim@example.org>
        Till: Alex Provman; Robin Testdotter
        Skickat: den 18 november 2024 08:12
        Ämne: VB: porten

        Hej,
        Porten på baksidan stod öppen igen i natt, och någon har eldat i soprummet.
        Mvh
        Kim Exempelsson
        070-174 06 12

        -----Ursprungligt meddelande-----
        Från: Robin Testdotter
        Ämne: porten
        > Har ni sett Alex?
        Låset är trasigt sedan i torsdags.
        Vänliga hälsningar, Robin Testdotter
        """

    @Test func `a forwarded chain leaves what was said of the place, and none of its names`() {
        let own = MailText.own(Self.chain)
        #expect(own.contains("Porten på baksidan stod öppen igen i natt") && own.contains("Låset är trasigt sedan i torsdags."))
        for name in ["Kim", "Alex", "Robin", "070", "@"] { #expect(!own.contains(name), "\(name)") }
    }

    @Test(arguments: ["Mörkt i gången.", "Hälsningarna uteblev på torget.", "Till skolan kom polisen.", "Den 12 november skrevs klotter: på väggen"])
    func `a letter without all that is left as it is`(_ text: String) { #expect(MailText.own(text) == text) }

    @Test(arguments: [
        ("Hej!\nMörkt i gången.", "Mörkt i gången."), ("\nGod morgon alla,\n\nMörkt i gången.", "\nMörkt i gången."),
        ("Hej Kim\nMörkt i gången.", "Mörkt i gången."), ("Hej, det är mörkt i gången vid torget.", "Hej, det är mörkt i gången vid torget."),
        ("Hejdlöst skräp!\nVid torget.", "Hejdlöst skräp!\nVid torget."), ("Hej!", "Hej!"),
    ])
    func `the greeting that a letter begins with is left out, and what goes on is kept`(_ text: String, _ own: String) { #expect(MailText.own(text) == own) }

    @Test func `lines that a mail program has broken are put together, and paragraphs and lists are not`() {
        let broken =
            "Porten på baksidan stod öppen igen i natt, och någon har eldat i\nsoprummet så att det luktar\nrök.\n\nLåset är trasigt sedan i torsdags.\n- porten\n- låset"
        let whole =
            "Porten på baksidan stod öppen igen i natt, och någon har eldat i soprummet så att det luktar\nrök.\n\nLåset är trasigt sedan i torsdags.\n- porten\n- låset"
        #expect(MailText.own(broken) == whole)
    }

    @Test func `a letter of which nothing would be left is kept as it came`() { #expect(MailText.own("Mvh\nKim") == "Mvh\nKim") }

    @Test func `is read into the form, with what is still held back marked, and nothing stored`() async throws {
        let house = try await ReportHouse()
        let page = await house.send("/rapportera/at-annan/brev", ["brev": Self.chain + "\nFrån: x\nFråga Kim Andersson."], ReportHouse.leader)
        #expect(page.status == 200 && page.words.contains("Porten på baksidan") && page.text.contains("<mark>Kim Andersson</mark>"))
        #expect(try await house.all().isEmpty)
    }

    @Test func `is stored as the organisation's that told, entered by who leads`() async throws {
        let house = try await ReportHouse()
        let fields = ReportHouse.fields(["organisation": "bostader", "vem": "fastighetsskötare"])
        let sent = await house.send("/rapportera/at-annan", fields, ReportHouse.leader)
        let told = try #require(try await house.all().first)
        #expect(sent.status == 303 && sent["location"] == "/granska/\(told.number)" && told.organisationKind == "housing")
        #expect(await house.get("/granska/\(told.number)", ReportHouse.leader).words.contains("Norrby Bostäder, inskriven åt annan, fastighetsskötare"))
    }

    @Test func `wants to know who told it, keeps the person guard, and is for those who lead`() async throws {
        let house = try await ReportHouse()
        let unsaid = await house.send("/rapportera/at-annan", ReportHouse.fields(), ReportHouse.leader)
        #expect(unsaid.status == 422 && unsaid.words.contains("Välj vilken organisation som berättade."))
        let fields = ReportHouse.fields(["organisation": "bostader", "ord": "Ring 070-174 06 12."])
        #expect(await house.send("/rapportera/at-annan", fields, ReportHouse.leader).status == 422)
        #expect(await house.get("/rapportera/at-annan").status == 403)
        #expect(await house.send("/rapportera/at-annan", fields).status == 403)
        #expect(try await house.all().isEmpty)
    }
}

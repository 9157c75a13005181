import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// A municipality's first minute, and a wrong turn.
    @Suite struct Beginnings {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        @Test func `says on every page of an empty store what to do first, and passes the checker`() async throws {
            let axe = try Axe()
            try await TemporaryFolder.with { folder in
                #expect(try await Program.run(["store", "create", "--data", "lager"], in: folder).code == 0)
                try await Program.serving(["--data", "lager"], in: folder) { site, _ in
                    let pages = try await SiteWalk(site, also: ["/arssammanstallning/2024", "/sok?q=grimsta", "/omraden/grimsta"]).pages
                    try await workshop.browser { browser in
                        for page in pages {
                            try await browser.visit(site + page)
                            for finding in try await axe.findings(browser) { Issue.record("\(page): \(finding)") }
                        }
                    }
                    for page in ["/", "/omraden", "/arssammanstallning/2024", "/statistik", "/kallor"] {
                        let text = try await Answer.of(site + page).text
                        #expect(text.contains("samsyn import "), "\(page) does not say what to do")
                        #expect(!text.contains("NaN") && !text.contains("Optional("))
                    }
                }
            }
        }

        @Test func `says on a wrong turn what happened and leads back`() async throws {
            try await workshop.browser { browser in
                try await browser.visit(workshop.site + "/finns-inte")
                #expect(try await browser.text("h1") == "Sidan finns inte")
                #expect(try await browser.text("main").contains("/finns-inte"))
                try await browser.click("main a[href='/']")
                #expect(try await browser.address() == workshop.site + "/")
            }
        }

        @Test func `says a wrong turn to a program with the same words and one fault`() async throws {
            let answer = try await Answer.of(workshop.site + "/finns-inte", accept: "application/json")
            #expect(answer.status == 404 && answer.type == "application/problem+json")
            let fault = try JSON(reading: Array(answer.data))
            #expect(fault["status"] == .int(404))
            let page = try await Answer.of(workshop.site + "/finns-inte")
            #expect(page.status == 404)
            #expect(page.text.contains(fault["message"]?.string ?? "no message") && page.text.contains(fault["remedy"]?.string ?? "no remedy"))
        }
    }
}

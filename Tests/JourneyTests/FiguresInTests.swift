import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// A coordinator brings in the files as they are kept, answers what they do not say, notes what is known beside the numbers, and meets the note again
    /// wherever the number goes.
    @Suite struct FiguresIn {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        private static let matrix = Program.repository + "/Tests/Files/veckomatris-2024.xlsx"
        private static let opinions = Program.examples + "/lagesbild-2024/tyck-till.csv"
        private static let level = "/figur/levels.level:vallingby:2024-W21"
        private static let note = "Avspärrningen hävdes på tisdagen"

        @Test func `brings in the coloured workbook and the table whose sums disagree, and meets the note in table, CSV, JSON and PDF`() async throws {
            try await TemporaryFolder.with { folder in
                let areas = Program.examples + "/regso-2025/regso_2025_hasselby_vallingby.geojson"
                let made = try await Program.run(
                    [
                        "import", "areas", areas, "--division", "stadsdel", "--name-property", "stadsdel", "--parent", "Hässelby-Vällingby", "--data",
                        "lager",
                    ], in: folder)
                #expect(made.code == 0, "\(made.err)")
                let writer = try await SignedIn.enter("lager", in: folder)
                try await Program.serving(["--data", "lager"], in: folder) { site, _ in
                    try await workshop.browser { browser in
                        try await browser.resize(1440, 900)
                        try await browser.visit(site)
                        try await browser.wear(writer.cookie)
                        try await readMatrix(browser, site)
                        try await readOpinions(browser, site)
                        try await writeNote(browser, site)
                        try await meetNote(browser, site)
                    }
                }
                let trail = try await Program.run(["audit", "verify", "--data", "lager"], in: folder)
                #expect(trail.code == 0, "\(trail.out)\(trail.err)")
            }
        }

        private func open(_ kind: String, _ browser: Browser, _ site: String) async throws {
            try await browser.visit(site + "/kallor")
            try await browser.click("main a[href='/lasa-in']")
            try await browser.click("input[type=radio][value='\(kind)']")
            try await browser.push("Fortsätt")
        }

        /// A misspelt area is mended by the suggestion.
        private func readMatrix(_ browser: Browser, _ site: String) async throws {
            try await open("levels", browser, site)
            try await browser.fill("#fil", with: FiguresIn.matrix)
            try await browser.fill("#svar-year", with: "2024")
            try await browser.push("Pröva filen")
            #expect(try await browser.text("h1").contains("lästes inte in"))
            #expect(try await browser.text("main").contains("Räksta"))
            try await browser.push("Läs som Råcksta")
            #expect(try await browser.text("h1").contains("405 nya"))
            try await browser.push("Läs in")
            #expect(try await browser.text("main").contains("405"))
        }

        /// A repair is proposed in words and accepted by its button.
        private func readOpinions(_ browser: Browser, _ site: String) async throws {
            try await open("counts", browser, site)
            try await browser.fill("#fil", with: FiguresIn.opinions)
            try await browser.fill("#svar-source", with: "Tyck till")
            try await browser.fill("#svar-coverage", with: "2021-07--2024-09")
            try await browser.push("Pröva filen")
            #expect(try await browser.text("h1").contains("lästes inte in"))
            let asked = try await browser.text("main")
            #expect(asked.contains("Höga ljud / hög och störande musik 2022") && asked.contains("57") && asked.contains("70"), "\(asked.prefix(2000))")
            try await browser.push("Godkänn rättelsen")
            try await browser.push("Läs in")
            try await browser.visit(site + "/tyck-till")
            let page = try await browser.text("main")
            #expect(page.contains("254") && page.contains("181"), "\(page.prefix(2000))")
        }

        private func writeNote(_ browser: Browser, _ site: String) async throws {
            try await browser.visit(site + FiguresIn.level)
            try await browser.click("#noter ~ details summary")
            try await browser.fill("#noter ~ details textarea", with: FiguresIn.note)
            try await browser.push("Lägg till noten")
            #expect(try await browser.text("main").contains(FiguresIn.note))
        }

        private func meetNote(_ browser: Browser, _ site: String) async throws {
            try await browser.visit(site + "/arssammanstallning/2024")
            let row = try await browser.script(
                "return [...document.querySelectorAll('table.matris tbody tr')].map(r => r.innerText).find(t => t.includes('skottlossning'))")
            #expect(row.string?.contains(FiguresIn.note) == true, "\(row)")
            for format in ["csv", "json"] {
                let answer = try await Answer.of(site + "/arssammanstallning/2024." + format)
                #expect(answer.text.contains(FiguresIn.note), "\(format)")
            }
            let document = try await Answer.of(site + "/rapporter/lagesbild-2024.pdf")
            try await TemporaryFolder.with { folder in
                try document.data.write(to: URL(filePath: folder + "/x.pdf"))
                let words = try await Command.run("/usr/bin/pdftotext", ["-layout", "x.pdf", "-"], in: folder).out
                let even = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(even.contains(FiguresIn.note), "the PDF has lost the note")
            }
        }
    }
}

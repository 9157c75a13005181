import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// An analyst follows a figure from the front page down to the file it came out of.
    @Suite struct FollowingAFigure {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        private static let theft = "/figur/counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10"

        @Test func `goes from the overview to the year and compares two areas because the reader asks for it`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                try await browser.visit(workshop.site + "/")
                #expect(try await browser.text("h1").contains("områden"))
                try await browser.follow("Årssammanställning")
                #expect(try await browser.address() == workshop.site + "/arssammanstallning/2024")
                let shape = try await browser.script(
                    "return [...document.querySelectorAll('table.matris tbody tr')].map(r => r.querySelectorAll('td.c').length)")
                #expect(shape.elements.filter { $0.double == 9 }.count >= 45, "a row for each of 45 weeks, a cell for each of nine areas")
                try await browser.choose("Vällingby", in: "a")
                try await browser.choose("Hässelby gård", in: "b")
                try await browser.click("form.filter button")
                try await browser.wait(until: "location.search.startsWith('?jamfor=')")
                #expect(try await browser.address().removingPercentEncoding?.hasSuffix("?jamfor=vallingby,hasselby-gard") == true)
                let text = try await browser.text("main")
                #expect(text.contains("Vällingby och Hässelby gård"), "\(text.prefix(3000))")
            }
        }

        @Test func `goes from the statistics by the dot of a row to the figure's page and takes the very file home`() async throws {
            try await workshop.browser { browser in
                try await browser.resize(1440, 900)
                try await browser.visit(workshop.site + "/")
                try await browser.follow("Statistik")
                let row = try await browser.script(
                    "return [...document.querySelectorAll('table.cs tbody tr')].map(r => r.innerText).find(t => t.startsWith('Stöld ur fordon'))")
                let words = row.string ?? ""
                #expect(["334", "218", "−116", "−35", "statistiskt säkerställd minskning"].allSatisfy { words.contains($0) }, "\(words)")
                try await browser.click("a.spar[href='\(FollowingAFigure.theft)']")
                #expect(try await browser.address() == workshop.site + FollowingAFigure.theft)
                #expect(try await browser.text("h1").contains("Stöld ur fordon"))
                let chain = try await browser.text("ol.sparkedja")
                try await browser.follow("Hämta filen som den lästes in")
                let file = try await browser.downloaded()
                let sum = try await Command.run("/usr/bin/sha256sum", [file], in: browser.downloads).out.prefix(64)
                #expect(chain.contains(sum), "the page promises another file than \(sum)")
                let original = Program.examples + "/lagesbild-2024/compstat.csv"
                #expect(FileManager.default.contentsEqual(atPath: file, andPath: original))
            }
        }

        @Test func `answers the same figure as data at the same address`() async throws {
            let json = try await Answer.of(workshop.site + FollowingAFigure.theft + ".json")
            #expect(json.type == "application/json")
            let envelope = try JSON(reading: Array(json.data))
            #expect(envelope["kind"] == .string("figure"))
            #expect(envelope[["data", "value", "value"]] == .int(218))
            let csv = try await Answer.of(workshop.site + FollowingAFigure.theft + ".csv")
            #expect(csv.type.hasPrefix("text/csv"))
            #expect(csv.text.contains("218"))
        }

        @Test(arguments: ["/arssammanstallning/2024", "/statistik", "/kallor"])
        func `answers a page's table as CSV and JSON at the same address`(page: String) async throws {
            let csv = try await Answer.of(workshop.site + page + ".csv")
            #expect(csv.status == 200 && csv.type.hasPrefix("text/csv"))
            let rows = csv.text.split(whereSeparator: \.isNewline)
            #expect(rows.count > 1)
            let json = try await Answer.of(workshop.site + page + ".json")
            #expect(json.status == 200)
            #expect(try JSON(reading: Array(json.data)).keys == ["kind", "version", "change", "data", "faults"])
        }
    }
}

import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// Light, dark and printed.
    @Suite struct Appearance {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        @Test func `follows the computer until the reader chooses, and then the reader`() async throws {
            try await workshop.browser { browser in
                try await browser.prefer(.light)
                try await browser.visit(workshop.site + "/statistik")
                let light = try await paper(browser)
                try await browser.prefer(.dark)
                let dark = try await paper(browser)
                #expect(light == [251, 250, 246] && dark == [20, 25, 27])
                try await choose("ljust", browser)
                try await browser.wait(until: "document.documentElement.dataset.tema == 'ljust'")
                #expect(try await browser.address() == workshop.site + "/statistik")
                #expect(try await paper(browser) == light)
            }
        }

        @Test func `remembers the choice on the next page and after a reload`() async throws {
            try await workshop.browser { browser in
                try await browser.prefer(.light)
                try await browser.visit(workshop.site + "/")
                try await choose("morkt", browser)
                try await browser.wait(until: "document.documentElement.dataset.tema == 'morkt'")
                try await browser.reload()
                #expect(try await theme(browser) == "morkt")
                try await browser.visit(workshop.site + "/kallor")
                #expect(try await theme(browser) == "morkt")
                #expect(try await paper(browser) == [20, 25, 27])
                try await choose("dator", browser)
                try await browser.wait(until: "document.documentElement.dataset.tema == null")
                #expect(try await paper(browser) == [251, 250, 246])
            }
        }

        @Test(arguments: Browser.ColourScheme.allCases)
        func `prints the year's matrix with its scale, summaries and source on one sheet`(scheme: Browser.ColourScheme) async throws {
            try await workshop.browser { browser in
                try await browser.prefer(scheme)
                try await browser.visit(workshop.site + "/arssammanstallning/2024")
                #expect(try await sheets(of: try await browser.printed(), in: browser.downloads) == "2 595 842")
                // What comes after the source line may stand on the next sheet; without it there is only one.
                _ = try await browser.script(Appearance.endAfterTheSource)
                #expect(try await sheets(of: try await browser.printed(), in: browser.downloads) == "1 595 842")
            }
        }

        private static let endAfterTheSource = """
            const after = [...document.querySelectorAll('main *, footer')].filter(
                e => document.querySelector('.matris ~ .kalla, .rulla ~ .kalla').compareDocumentPosition(e) == Node.DOCUMENT_POSITION_FOLLOWING);
            after.forEach(e => e.remove());
            """

        /// The colour behind the page: red, green, blue.
        private func paper(_ browser: Browser) async throws -> [Double] {
            let colour = try await browser.script("return getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)")
            return colour.elements.compactMap(\.double)
        }

        private func theme(_ browser: Browser) async throws -> String? {
            try await browser.script("return document.documentElement.dataset.tema ?? null").string
        }

        private func choose(_ theme: String, _ browser: Browser) async throws { try await browser.click("button[name='tema'][value='\(theme)']") }

        /// How many sheets a PDF has, and how wide and high they are in points.
        private func sheets(of document: Data, in folder: String) async throws -> String {
            guard FileManager.default.isExecutableFile(atPath: Program.python) else { throw Obstacle(".venv is missing: run make setup-test") }
            try document.write(to: URL(filePath: folder + "/printed.pdf"))
            let count = """
                import pikepdf
                pages = pikepdf.open("printed.pdf").pages
                print(len(pages), *sorted({round(float(side)) for page in pages for side in page.mediabox[2:]}))
                """
            let counted = try await Command.run(Program.python, ["-c", count], in: folder)
            guard counted.code == 0 else { throw Obstacle("the sheets cannot be counted, run make setup-test: \(counted.err)") }
            return counted.out.trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }
}

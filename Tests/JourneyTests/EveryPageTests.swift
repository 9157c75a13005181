import Foundation
import Picture
import ProgramUnderTest
import Testing

extension JourneyTests {
    /// What holds for every kind of page.
    @Suite struct EveryPage {
        private let workshop: Workshop

        init() throws { workshop = try Workshop.open() }

        @Test func `is found by following links`() {
            let kinds = [
                "/", "/omraden", "/omraden/", "/arssammanstallning/2024", "/statistik", "/kallor", "/sok", "/figur/levels.", "/figur/counts.", "/metoder",
                "/tillganglighet", "/om", "/rapporter", "/rapporter/", "/finns-inte",
            ]
            let missing = kinds.filter { kind in !workshop.pages.contains { $0 == kind || $0.hasPrefix(kind) && kind.count > 1 } }
            #expect(missing == [], "found only \(workshop.pages)")
        }

        @Test(arguments: [1440, 390], Browser.ColourScheme.allCases)
        func `passes the accessibility checker`(width: Int, scheme: Browser.ColourScheme) async throws {
            let axe = try Axe()
            try await workshop.browser { browser in
                try await browser.resize(width, 900)
                try await browser.prefer(scheme)
                for page in workshop.pages {
                    try await browser.visit(workshop.site + page)
                    for finding in try await axe.findings(browser) { Issue.record("\(page), \(width) px, \(scheme): \(finding)") }
                }
            }
            print("axe-core: \(workshop.pages.count) pages at \(width) px, \(scheme.rawValue)")
        }

        @Test(arguments: [1440, 390, 320]) func `never scrolls sideways`(width: Int) async throws {
            try await workshop.browser { try await neverScrollsSideways($0, width) }
        }

        @Test func `never scrolls sideways with text at 200 %`() async throws {
            try await workshop.browser(BrowserSettings(textSize: 32)) { browser in
                try await browser.visit(workshop.site + "/")
                #expect(try await browser.script("return getComputedStyle(document.documentElement).fontSize").string == "32px")
                try await neverScrollsSideways(browser, 1280)
            }
        }

        @Test func `shows its tables when scripts are off`() async throws {
            try await workshop.browser(BrowserSettings(runsScripts: false)) { browser in
                try await browser.visit("data:text/html,<title>av</title><script>document.title='på'</script>")
                #expect(try await browser.script("return document.title").string == "av", "scripts still run")
                var shown = 0
                for page in workshop.pages {
                    let written = try await Answer.of(workshop.site + page).text.components(separatedBy: "<table").count - 1
                    try await browser.visit(workshop.site + page)
                    let seen = try await browser.script(
                        "return [...document.querySelectorAll('table')].filter(t => t.offsetHeight > 0 && t.rows.length > 0).length")
                    #expect(seen.double == Double(written), "\(page) writes \(written) tables and shows \(seen.text)")
                    shown += written
                }
                #expect(shown >= 10)
            }
        }

        @Test(arguments: [1440, 1100, 800, 390, 320]) func `stands the heads of tables over their own columns`(width: Int) async throws {
            try await workshop.browser { browser in
                try await browser.resize(width, 900)
                for page in workshop.pages {
                    try await browser.visit(workshop.site + page)
                    let astray = try await browser.script(EveryPage.astray)
                    #expect(astray == .array([]), "\(page) at \(width) px: \(astray.text)")
                }
            }
        }

        /// Heads of columns that are not where the cells under them are, or are hidden without them.
        private static let astray = """
            const astray = [];
            for (const table of document.querySelectorAll('table')) {
                const heads = [], taken = [];
                for (const [y, row] of [...table.rows].entries()) {
                    let x = 0;
                    for (const cell of row.cells) {
                        while (taken[y * 1000 + x]) x++;
                        for (let down = 0; down < cell.rowSpan; down++)
                            for (let along = 0; along < cell.colSpan; along++) taken[(y + down) * 1000 + x + along] = true;
                        const box = cell.getBoundingClientRect(), place = [cell.offsetWidth > 0, Math.round(box.left), Math.round(box.right)].join(' ');
                        if (row.parentElement.localName == 'thead') heads[x] = {place, text: cell.innerText};
                        else if (cell.colSpan == 1 && heads[x] && heads[x].place != place && !astray.some(a => a.head == heads[x].text))
                            astray.push({head: heads[x].text, at: heads[x].place, cell: cell.innerText, cellAt: place});
                        x += cell.colSpan;
                    }
                }
            }
            return astray.slice(0, 5);
            """

        /// Nothing on a page is wider than the window; what is, is named.
        private func neverScrollsSideways(_ browser: Browser, _ width: Int) async throws {
            try await browser.resize(width, 900)
            for page in workshop.pages {
                try await browser.visit(workshop.site + page)
                let extent = try await browser.script(EveryPage.extent)
                #expect(extent["wide"] == .bool(false), "\(page) at \(width) px: \(extent.text)")
            }
        }

        private static let extent = """
            const root = document.scrollingElement;
            const scrolls = e => e && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e != root || scrolls(e.parentElement));
            const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e.parentElement));
            return {wide: root.scrollWidth > innerWidth, scroll: root.scrollWidth, window: innerWidth, out: out.slice(0, 4).map(e => e.outerHTML.slice(0, 90))};
            """
    }
}

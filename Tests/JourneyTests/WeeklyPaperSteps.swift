import Foundation
import Picture
import ProgramUnderTest
import Testing

/// A paper that a meeting makes, and what is read in it.
private struct ExpectedPaper {
    let address: String
    let says: [String]
    var never: [String] = []
    /// How many areas it tells the level of.
    let areas: Int
}

// What came out of the meeting: on the page, as a picture in both widths, and printed.
extension JourneyTests.WeeklyWork {
    private static let papers = [
        ExpectedPaper(
            address: "anteckningar",
            says: [
                "Nivå 3 i Råcksta och nivå 3 i Vällingby", "Bovärd, Exempelhem", "EX 2024-46", "Rutor har krossats två gånger",
                "Ett rån mot en butik vid bussarna.", "Bekräftad som skalan föreslog.", "Gemensam närvaro vid bussarna, Vällingby", "Tack, era rapporter",
            ], areas: 9),
        ExpectedPaper(
            address: "inriktning",
            says: ["I fokus: Vällingby", "torsdag–lördag kl. 16–22. Rån mot butiker vid bussarna.", "Gemensam närvaro vid bussarna, Vällingby", "Råcksta"],
            never: ["Kälvesta"], areas: 2),
        ExpectedPaper(
            address: "inriktning-mildare",
            says: ["I fokus: Vällingby", "torsdag–lördag kl. 16–22. Var gärna synliga vid bussarna.", "Gemensam närvaro vid bussarna, Vällingby"],
            never: ["Rån mot butiker", "Råcksta", "krossats"], areas: 0),
    ]

    func readsPapers(_ lo: Colleague) async throws {
        for paper in Self.papers {
            try await lo.open(Self.week)
            try await lo.browser.reach(".knapprad a[href$='/\(paper.address)']")
            try await lo.browser.proceed()
            try await lo.inspectInBothWidths()
            compare(try await lo.words, with: paper)
            #expect(try await lo.count("main tr:has(.niva)") == paper.areas, "\(paper.address)")
            try await lookAtPage(lo, paper)
            try await lookAtPrint(lo, paper)
        }
    }

    /// No paper has a word of a report in it, or of who told it.
    private func compare(_ words: String, with paper: ExpectedPaper) {
        let even = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for saying in paper.says { #expect(even.localizedCaseInsensitiveContains(saying), "\(paper.address) lacks ”\(saying)”: \(even)") }
        for saying in paper.never + ["gymnastiksalen", "porten krossades", "Robin", "Exempelskolan"] {
            #expect(!even.contains(saying), "\(paper.address) says ”\(saying)”: \(even)")
        }
    }

    /// A level is seen in its own colour wherever one is told.
    private func lookAtPage(_ lo: Colleague, _ paper: ExpectedPaper) async throws {
        for width in [390, 1440] {
            try await lo.browser.resize(width, 900)
            let look = try await Album.look(at: try await lo.browser.picture("\(paper.address)-\(width)"), for: try await colourOfThree(lo.browser))
            #expect(look.width == width && look.height >= 900 && look.ink > 0.01, "\(paper.address): \(look)")
            #expect((look.coloured > 200) == (paper.areas > 0), "\(paper.address): \(look)")
        }
    }

    /// The ground of level 3 on this page; where there is none, a colour that nothing has.
    private func colourOfThree(_ browser: Browser) async throws -> [Double] {
        let script = """
            const chip = [...document.querySelectorAll('.niva')].find(e => e.textContent.includes('3'));
            return chip == null ? [255, 0, 255] : getComputedStyle(chip).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number);
            """
        return try await browser.script(script).elements.compactMap(\.double)
    }

    /// One sheet with eight millimetres of white on every side, which says what the page says.
    private func lookAtPrint(_ lo: Colleague, _ paper: ExpectedPaper) async throws {
        try await lo.browser.reach("main a[href*='/\(paper.address).pdf']")
        try await lo.browser.press(.enter)
        let file = try await lo.browser.downloaded(within: 60)
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(try Data(contentsOf: URL(filePath: file)).starts(with: Data("%PDF-".utf8)))
        compare(try await Command.run("/usr/bin/pdftotext", ["-layout", file, "-"], in: "/").out, with: paper)
        try await TemporaryFolder.with { folder in
            _ = try await Command.run("/usr/bin/pdftoppm", ["-r", "75", "-png", file, folder + "/blad"], in: "/")
            let sheets = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(sheets.count == 1, "\(paper.address) has \(sheets.count) sheets")
            guard let sheet = sheets.first else { return }
            let look = try await Album.look(at: try Album.keep(try Data(contentsOf: URL(filePath: folder + "/" + sheet)), named: "\(paper.address)-blad"))
            let isWithinPaper = look.margins.allSatisfy { $0 >= 24 }
            #expect(isWithinPaper && look.ink > 0.01, "\(paper.address): \(look)")
        }
    }
}

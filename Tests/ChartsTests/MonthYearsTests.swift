import Charts
import Testing

@Suite struct MonthYearsTests {
    private static let tolerance = 0.011
    private let music = MonthYears(
        "Höga ljud, hög och störande musik",
        years: [
            .init(2021, months: [nil, nil, nil, nil, nil, nil, 2, 10, 0, 0, 0, 0]),
            .init(2022, months: [0, 0, 1, 0, 1, 14, 11, 12, 3, 2, 1, 1]),
            .init(2023, months: [0, 2, 1, 2, 2, 19, 32, 10, 1, 0, 0, 1]),
            .init(2024, months: [0, 1, 0, 2, 7, 14, 4, 21, 13], closing: "slut 22 okt"),
        ], breaks: [.init(2023, month: 6, "nytt namn i juni"), .init(2019, month: 1, "utanför")])

    private func drawn(_ years: [MonthYears.Year], breaks: [MonthYears.Break] = []) -> [Shape] {
        shapes(of: MonthYears("Ordning", years: years, breaks: breaks).html)
    }

    @Test func `all years share one scale and stand on zero`() {
        let shapes = shapes(of: music.html)
        let heights = shapes.heights("st-tid") + shapes.heights("st-nu")
        let counts: [Double] = [2, 10, 1, 1, 14, 11, 12, 3, 2, 1, 1, 2, 1, 2, 2, 19, 32, 10, 1, 1, 1, 2, 7, 14, 4, 21, 13]
        #expect(heights.count == counts.count)
        for (height, count) in zip(heights, counts) { #expect(abs(height - 40 * count / 32) < Self.tolerance) }
    }

    @Test func `the scale never tops below ten`() {
        let heights = drawn([.init(2024, months: [1, 2, 0])]).heights("st-nu")
        #expect(heights == [4, 8])
    }

    @Test func `only this year is petrol`() {
        let shapes = shapes(of: music.html)
        #expect(shapes.with("st-nu").count == 1 && shapes.with("st-tid").count == 3 && shapes.with("nutext").map(\.text) == ["2024"])
    }

    @Test func `every bar carries its number, and nothing is drawn as nothing`() {
        let shapes = drawn([.init(2024, months: [0, 7, 0, 1_412, 0, 0, 0, 0, 0, 0, 0, 0])])
        let months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
        #expect(Set(shapes.texts) == Set(["2024", "7", "1\u{202F}412"] + months))
        #expect(shapes.heights("st-nu").count == 2)
    }

    @Test func `numbers of four digits give way on a phone, but for the year's highest`() {
        let long = drawn([.init(2024, months: [1_000, 900, 1_412])])
        #expect(long.with("vid").map(\.text) == ["1\u{202F}000", "900"])
        #expect(shapes(of: music.html).with("vid").isEmpty)
    }

    @Test func `months without coverage are hatched and say why`() {
        let shapes = shapes(of: music.html)
        #expect(shapes.with("skraff").count == 2)
        #expect(shapes.with("not").map(\.text) == ["mätningen börjar i juli", "nytt namn i juni", "slut 22 okt"])
    }

    @Test func `words of its own for a gap come first, else the first year begins, the last ends and the others lack data`() {
        let years: [MonthYears.Year] = [
            .init(2021, months: [nil, nil, 1, 1, 1, 1, 1, 1, 1, 1, nil, nil]),
            .init(2022, months: [nil, 1, 1, nil, 1, 1, 1, 1, 1, 1, 1, 1]),
            .init(2023, months: []), .init(2024, months: [nil, 1, 1, 1, 1, 1, 1, 1, 1, 1], opening: "nytt system i februari"),
        ]
        let missing = "underlag saknas"
        #expect(
            drawn(years).with("not").map(\.text) == [
                "mätningen börjar i mars", missing, missing, missing, missing, "slut okt", "nytt system i februari",
            ])
    }

    @Test func `words too long for their gap stand on a line under the row, inside the drawing`() {
        let shapes = drawn([.init(2023, months: [1, nil, 1]), .init(2024, months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])])
        let last = shapes.with("not").first { $0.text == "slut nov" }
        let axis = shapes.with("nutext").first?.number("y") ?? 0
        #expect(last?.classes.contains("slut") == true && (last?.number("x") ?? 0) <= 540 && (last?.number("y") ?? 0) > axis)
    }

    @Test func `words under a row that would meet stand on lines of their own`() {
        let months = Array(repeating: Int64?.some(1), count: 12)
        let shapes = drawn(
            [.init(2024, months: months)],
            breaks: [
                .init(2024, month: 6, "nytt namn i juni"), .init(2024, month: 7, "ny gräns i juli"),
                .init(2024, month: 2, "nytt i februari"),
            ])
        let lines = shapes.with("not").reduce(into: [:]) { $0[$1.text] = $1.number("y") }
        #expect(lines["nytt namn i juni"] != lines["ny gräns i juli"] && lines["nytt i februari"] == lines["nytt namn i juni"])
    }

    @Test func `a break is a dotted upright line before its month, with its reason; a break of a year not drawn is passed over`() {
        let shapes = shapes(of: music.html)
        #expect(shapes.with("brott").count == 1)
        #expect(shapes.with("brott").first?.attributes["d"]?.hasPrefix("M258 ") == true)
        #expect(!music.drawing(for: .page).words.contains("utanför"))
    }

    @Test func `the words say every month with its zeros, the gaps and the break`() {
        let words = music.drawing(for: .page).words
        #expect(words.hasPrefix("Höga ljud, hög och störande musik per månad. 2021: underlag saknas för januari till juni, juli 2, "))
        #expect(words.contains("december 0 (mätningen börjar i juli). 2022: januari 0, "))
        #expect(words.contains("december 1 (nytt namn i juni). 2024: "))
        #expect(words.hasSuffix("september 13, underlag saknas för oktober till december (slut 22 okt)."))
    }
}

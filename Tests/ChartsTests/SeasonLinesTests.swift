import Charts
import Testing

@Suite struct SeasonLinesTests {
    private static let tolerance = 0.011
    private let lines = SeasonLines(
        "Alla ordningsstörningar",
        years: [
            .init(2022, months: [1, 3, 8, 9, 14, 48, 29, 54, 28, 24, 30, 4]),
            .init(2023, months: [4, 40, 13, 10, 14, 48, 55, 39, 31, 22, 15, 3]),
            .init(2024, months: [1, 8, 10, 13, 29, 38, 13, 37, 32]),
        ], callouts: [.init(2023, month: 2), .init(2024, month: 12), .init(1999, month: 1)])

    private func drawn(_ years: [SeasonLines.Year], season: SeasonLines.Season? = .summer) -> [Shape] {
        shapes(of: SeasonLines("Ordning", years: years, season: season).html)
    }

    private func ticks(upTo largest: Int64) -> [String] {
        let year = SeasonLines.Year(2024, months: [largest])
        let shapes = shapes(of: SeasonLines("Ordning", years: [year], season: nil).drawing(for: .document).html)
        return shapes.filter { $0.classes == ["slut"] }.map(\.text)
    }

    @Test func `earlier years are grey lines, this year is petrol and ends in a dot`() {
        let shapes = shapes(of: lines.html)
        #expect(shapes.with("linje-tid").count == 2 && shapes.with("linje-nu").count == 1)
        #expect(shapes.with("fjol").count == 1)
        #expect(shapes.filter { $0.name == "circle" }.count == 1)
    }

    @Test func `the dot stands on the last month's count`() {
        let dot = shapes(of: lines.html).first { $0.name == "circle" }
        // 32 of an axis that tops at 60, between 30 and 222.
        #expect(abs((dot?.number("cy") ?? 0) - (222 - 192 * 32.0 / 60)) < Self.tolerance)
    }

    @Test func `this year is named by how far it reaches, earlier years by their number, each beside its line`() {
        let texts = shapes(of: lines.drawing(for: .document).html).texts
        #expect(texts.contains("2024 t.o.m. sep") && texts.contains("2022") && texts.contains("2023"))
        #expect(!texts.contains("2024"))
    }

    @Test func `a month called out carries its number, one without a count does not`() {
        #expect(shapes(of: lines.drawing(for: .document).html).texts.filter { $0.contains(":") } == ["feb 2023: 40"])
    }

    @Test func `months of this year that are not covered are hatched`() {
        #expect(shapes(of: lines.html).with("skraff").count == 1)
        #expect(drawn([.init(2024, months: [1, nil, 2, nil])]).with("skraff").count == 2)
        #expect(drawn([.init(2023, months: [1]), .init(2024, months: Array(repeating: 1, count: 12))]).with("skraff").isEmpty)
    }

    @Test func `a line never crosses a gap, and a month alone is a dot`() {
        let gap = drawn([.init(2024, months: [1, 2, nil, 4, 5, nil, 7, nil, 9, 10, 11, 12])])
        #expect(gap.strokes("linje-nu") == 3)
        #expect(gap.filter { $0.name == "circle" }.count == 2)
    }

    @Test(
        arguments: [
            (0, ["0", "5", "10"]), (2, ["0", "5", "10"]), (10, ["0", "5", "10"]), (11, ["0", "5", "10", "15"]),
            (55, ["0", "20", "40", "60"]),
            (61, ["0", "25", "50", "75"]), (151, ["0", "100", "200"]), (1_412, ["0", "500", "1\u{202F}000", "1\u{202F}500"]),
        ] as [(Int64, [String])])
    func `the axis has three or four round ticks from zero and never tops below ten`(largest: Int64, words: [String]) {
        #expect(ticks(upTo: largest) == words)
    }

    @Test func `the axis holds the largest count, whatever it is`() {
        for largest in stride(from: Int64(10), through: 40_000, by: 37) {
            let words = ticks(upTo: largest)
            let top = Int64(words.last?.filter(\.isNumber) ?? "") ?? 0
            #expect(top >= largest && top <= largest * 2 && (3...4).contains(words.count))
        }
    }

    @Test func `the season is shaded and named, or neither`() {
        let shapes = shapes(of: lines.drawing(for: .document).html)
        #expect(shapes.with("sasongsyta").count == 1 && shapes.texts.contains("sommar"))
        let bare = drawn([.init(2024, months: [1])], season: nil)
        #expect(bare.with("sasongsyta").isEmpty && !bare.texts.contains("sommar"))
    }

    @Test func `names in the margin keep apart and above the axis`() {
        let years = (2021...2024).map { SeasonLines.Year($0, months: Array(repeating: 0, count: 12)) }
        let names = shapes(of: SeasonLines("Ordning", years: years).drawing(for: .document).html).with("halo")
        let places = names.compactMap { $0.number("y") }.sorted()
        #expect(names.count == 4 && zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 12 } && places.allSatisfy { $0 < 222 })
    }

    @Test func `of many years the older ones share a name`() {
        let years = (2017...2024).map { SeasonLines.Year($0, months: Array(repeating: 5, count: 12)) }
        let names = shapes(of: SeasonLines("Ordning", years: years).drawing(for: .document).html).with("halo")
        #expect(Set(names.map(\.text)) == ["äldre", "2023", "2024"])
    }

    @Test func `the words say every month, what is missing and what is shaded`() {
        let chart = SeasonLines(
            "Ordning", years: [.init(2023, months: [nil, 2, 1_412]), .init(2024, months: Array(repeating: 0, count: 12))])
        #expect(
            chart.drawing(for: .page).words
                == "Ordning per månad. 2023: underlag saknas för januari, februari 2, mars 1\u{202F}412, "
                + "underlag saknas för april till december. "
                + "2024: januari 0, februari 0, mars 0, april 0, maj 0, juni 0, juli 0, augusti 0, september 0, oktober 0, november 0, "
                + "december 0. Skuggat: sommar, juni till augusti.")
    }

    @Test func `no years give an empty plot, not a fault, and nor do counts beyond all reason`() {
        #expect(!drawn([.init(2024, months: [Int64.max, -5])]).isEmpty)
        #expect(!shapes(of: MonthYears("Ordning", years: [.init(2024, months: [Int64.max, -5])]).html).isEmpty)
        #expect(drawn([]).with("linje-nu").isEmpty)
        #expect(drawn([.init(2024, months: [])]).filter { $0.name == "circle" }.isEmpty)
    }
}

import Almanac
import Foundation
import Picture
import Storage
import Tabular
import Testing

@testable import samsyn

/// A number in the section "Befolkningsfakta" of the printed picture of 2024, copied from the document and not from the file that the product carries.
private struct PrintedFact {
    let indicator: String
    let period: String
    let area: String
    let printed: String

    /// The district's number and, where the document holds it against the city, the city's.
    static func pair(_ indicator: String, _ period: String, _ district: String, _ city: String? = nil) -> [PrintedFact] {
        [PrintedFact(indicator: indicator, period: period, area: "hasselby-vallingby", printed: district)]
            + (city.map { [PrintedFact(indicator: indicator, period: period, area: "stockholm", printed: $0)] } ?? [])
    }

    static let all: [PrintedFact] = [
        pair("folkmangd-omradesfakta-stockholms-stad", "2023-12-31", "76 286"), pair("invanare-under-20-ar", "2023-12-31", "25,5", "21,2"),
        pair("utlandsk-bakgrund", "2023", "49", "35"), pair("hyresratter-i-flerbostadshus", "2023", "67", "43,1"),
        pair("grundskoleelever", "2024", "8319"), pair("grundskoleelever-som-gar-i-skola-i-omradet", "2024", "7 695"),
        pair("ekonomiskt-bistand", "2024-07", "1,67", "1,09"), pair("ohalsotal", "2023", "19,4", "14,8"),
        pair("hogst-grundskola-25-64-ar", "2023", "11,3", "7,2"), pair("hogst-gymnasium-25-64-ar", "2023", "35,2", "26,3"),
        pair("eftergymnasial-utbildning-25-64-ar", "2023", "48,8", "62,8"), pair("gymnasiebehorighet", "2023", "85", "89,9"),
        pair("gymnasiebehorighet-elever-med-utlandsk-bakgrund", "2023", "76,9"), pair("gymnasiebehorighet-elever-med-svensk-bakgrund", "2023", "92,5"),
        pair("medelinkomst", "2023", "406 900", "496 400"), pair("forvarvsarbetande", "2023", "78,1", "81,1"),
        [
            PrintedFact(indicator: "hyresratter-i-flerbostadshus", period: "2023", area: "hasselby-gard", printed: "77"),
            PrintedFact(indicator: "trangbodda-hushall-med-laga-inkomster", period: "2024", area: "hasselby-gard", printed: "27,4"),
        ],
    ].flatMap { $0 }

    var id: FigureID { FigureID("indicators.value", [indicator, area, period]) }
    var value: Double? { PrintedFact.number(printed) }

    /// A number as Swedes print it.
    static func number(_ text: String) -> Double? { Double(text.replacing(" ", with: "").replacing(",", with: ".")) }
}

/// The facts of the demonstration's areas: the values are those of the document, and each stands on cells of its file that say them.
@Suite struct PrintedFactTests {
    private static let printedFile = "omradesfakta-2024.csv"
    private static let registerFile = "regso_hasselby_vallingby_2020_2023.csv"
    /// The register has incomes in thousands of kronor.
    private static let thousands = "loneinkomst-medelvarde"
    /// What a sum or a quotient of doubles may differ in its last digits.
    private static let lastDigits = 1e-12

    private func sheets(_ house: House) async throws -> [String: Sheet] {
        let files = try await house.store.read { reader in
            try reader.batches(asOf: reader.change()).map { ($0.fileName, try reader.content(ofFile: $0.sha256) ?? []) }
        }
        let wanted = files.filter { [PrintedFactTests.printedFile, PrintedFactTests.registerFile].contains($0.0) }
        return Dictionary(wanted.compactMap { name, content in Sheet.read(content, file: name).sheet.map { (name, $0) } }, uniquingKeysWith: { $1 })
    }

    private func facts(_ house: House, _ reading: Reading) async throws -> [FigureID: Figure] {
        let offers = try await house.board.offers(matching: "", limit: 10_000, reading).filter { $0.id.quantity == "indicators.value" }
        return try await house.board.figures(offers.map(\.id), reading).mapValues { try $0.get() }
    }

    private func number(_ value: FigureValue) -> Double? {
        switch value {
        case .count(let count): Double(count)
        case .number(let number), .share(let number, _): number
        default: nil
        }
    }

    /// The numbers of the cells that a figure stands on, with the file's name.
    private func cells(_ figure: Figure, _ sheets: [String: Sheet]) throws -> [(file: String, row: Int, number: Double)] {
        try figure.provenance.origins.flatMap { origin in
            try #require(origin.cells.count == origin.cellCount)
            return try origin.cells.map { cell in
                let place = try #require(cell.wholeMatch(of: #/R(\d+)C(\d+)/#))
                let (row, column) = (try #require(Int(place.1)), try #require(Int(place.2)))
                let text = try #require(sheets[origin.file]?.rows.first { $0.number == row }?.text(column), "\(figure.id) \(cell)")
                return (origin.file, row, try #require(PrintedFact.number(text), "\(figure.id) \(text)"))
            }
        }
    }

    @Test func `are the numbers that the document prints, all of them`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let sheets = try await sheets(house)
        let figures = try await house.board.figures(PrintedFact.all.map(\.id), reading)
        var rows: Set<Int> = []
        for fact in PrintedFact.all {
            let figure = try #require(figures[fact.id]).get()
            #expect(number(figure.value) == fact.value, "\(fact.id)")
            let cell = try #require(try cells(figure, sheets).first)
            #expect(cell.file == PrintedFactTests.printedFile && cell.number == fact.value, "\(fact.id)")
            rows.insert(cell.row)
        }
        #expect(rows == Set(try #require(sheets[PrintedFactTests.printedFile]).rows.map(\.number)), "every row of the file is one of them")
    }

    @Test func `follow from the cells they stand on`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let sheets = try await sheets(house)
        let facts = try await facts(house, reading)
        #expect(facts.count > 100)
        for figure in facts.values {
            let value = try #require(number(figure.value), "\(figure.id)")
            let inputs = figure.provenance.inputs
            if case .share(_, let whole) = figure.value, inputs.count > 1 {
                // A share worked out: the first of its inputs, of all of them together or of the second.
                let known = try await house.board.figures(inputs, reading).mapValues { number(try $0.get().value) ?? .nan }
                let parts = inputs.compactMap { known[$0] }
                #expect([parts.reduce(0, +), parts[1]].contains(Double(whole)), "\(figure.id)")
                #expect(abs(value - parts[0] / Double(whole)) < PrintedFactTests.lastDigits, "\(figure.id)")
                continue
            }
            let unit = figure.id.dimensions[0] == PrintedFactTests.thousands ? 1_000.0 : 1
            let sum = try cells(figure, sheets).reduce(0) { $0 + $1.number * unit }
            #expect(abs(value - sum) < 1e-6, "\(figure.id): \(value), the cells give \(sum)")
        }
    }
}

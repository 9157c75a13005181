import Almanac
import Picture
import Storage
import Tabular
import Testing

@testable import samsyn

/// Every figure of the demonstration can be asked for and followed to the cell it came from.
@Suite struct FigureTests {
    /// The files that were read in, as tables, by their hash.
    private func tables(_ house: House) async throws -> [String: Sheet] {
        let files = try await house.store.read { reader in
            try reader.batches(asOf: reader.change()).map { ($0, try reader.content(ofFile: $0.sha256) ?? []) }
        }
        let sheets = files.filter { $0.0.form.format == "csv" }.compactMap { batch, content in
            Sheet.read(content, file: batch.fileName).sheet.map { (batch.sha256, $0) }
        }
        return Dictionary(sheets, uniquingKeysWith: { first, _ in first })
    }

    /// The texts of the cells that a figure stands on; nil for a cell that is not there.
    private func texts(of figure: Figure, in tables: [String: Sheet]) -> [String?] {
        figure.provenance.origins.flatMap { origin in
            origin.cells.map { cell in
                guard let place = cell.wholeMatch(of: #/R(\d+)C(\d+)/#), let row = Int(place.1), let column = Int(place.2) else { return nil }
                return tables[origin.sha256]?.rows.first { $0.number == row }?.text(column)
            }
        }
    }

    private func offered() async throws -> [FigureID: Figure] {
        let (house, reading) = try await DemoHouse.reading()
        let offers = try await house.board.offers(matching: "", limit: 10_000, reading)
        #expect(Set(offers.map(\.id)).count == offers.count)
        return try await house.board.figures(offers.map(\.id), reading).mapValues { try $0.get() }
    }

    @Test func `gives every figure it offers, under the name it offers it by`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let figures = try await offered()
        for offer in try await house.board.offers(matching: "", limit: 10_000, reading) {
            let figure = try #require(figures[offer.id])
            #expect(figure.id == offer.id)
            #expect(figure.title == offer.title)
            #expect(try FigureID(offer.id.description) == offer.id)
        }
        #expect(figures.count > 70)
    }

    @Test func `says of every figure what it means, how it was worked out and where it came from`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let tables = try await tables(house)
        for figure in try await offered().values {
            #expect(figure.provenance.definition.hasSuffix("."), "\(figure.id)")
            #expect(!figure.provenance.method.isEmpty, "\(figure.id)")
            #expect(!figure.provenance.origins.isEmpty, "\(figure.id)")
            #expect(figure.provenance.asOf == reading.asOf)
            #expect(!texts(of: figure, in: tables).contains(nil), "\(figure.id)")
            let inputs = try await house.board.figures(figure.provenance.inputs, reading)
            #expect(try inputs.values.allSatisfy { try !$0.get().title.isEmpty }, "\(figure.id)")
        }
    }

    @Test func `finds in the file the very count that a figure shows`() async throws {
        let (house, _) = try await DemoHouse.reading()
        let tables = try await tables(house)
        let months = try await MonthCell.all(house)
        let values = try await offered().values.filter { $0.id.quantity == "counts.value" }
        #expect(values.filter { $0.period == "2024-01--2024-10" }.count == 17)
        #expect(values.filter { $0.id.dimensions[0] == "tyck-till" }.count == 12)
        for figure in values {
            guard case .count(let count) = figure.value else {
                Issue.record("\(figure.id) is a count")
                continue
            }
            let texts = texts(of: figure, in: tables)
            guard figure.id.dimensions[0] == "tyck-till" else {
                // A table of years holds each count in one cell.
                #expect(texts == [String(count)], "\(figure.id)")
                continue
            }
            // A table of months holds it in one cell for each month that is not blank, and a blank one is 0.
            let own = try MonthCell.cells(months, of: figure)
            #expect(figure.provenance.origins.flatMap(\.cells).sorted() == own.map(\.place).sorted(), "\(figure.id)")
            #expect(own.reduce(0) { $0 + $1.value } == count, "\(figure.id)")
            #expect(texts.compactMap { $0.flatMap { Int64($0) } }.reduce(0, +) == count, "\(figure.id)")
        }
    }

    @Test(arguments: [(4, nil, nil), (5, "R11C7", 1), (6, "R11C8", 14), (10, "R11C12", 2), (11, "R11C13", 1), (12, "R11C14", 1)] as [(Int, String?, Int64?)])
    func `finds a number that an accepted repair moved where it stands in the file`(_ month: Int, _ place: String?, _ count: Int64?) async throws {
        let (house, reading) = try await DemoHouse.reading()
        let days = month < 10 ? "2022-0\(month)" : "2022-\(month)"
        let id = try FigureID("counts.value:tyck-till:hasselby-vallingby:hoga-ljud-hog-och-storande-musik:\(days)")
        let figure = try await house.board.figure(id, reading)
        #expect(figure.value == .count(count ?? 0))
        #expect(figure.provenance.origins.flatMap(\.cells) == [place].compactMap { $0 })
        #expect(try await texts(of: figure, in: tables(house)) == [count].compactMap { $0.map { String($0) } })
    }

    @Test func `finds in the file the very level of every area and week, and says of the others that they are missing`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let tables = try await tables(house)
        guard case .table(let matrix) = try await house.board.figure(FigureID("levels.matrix:hasselby-vallingby:2024"), reading).value else {
            Issue.record("the matrix is a table")
            return
        }
        let ids = matrix.columns.flatMap { area in matrix.rows.map { FigureID("levels.level", [area.key, $0.key]) } }
        let figures = try await house.board.figures(ids, reading)
        var levels = 0
        for id in ids {
            let figure = try #require(figures[id]).get()
            switch figure.value {
            case .level(let level):
                levels += 1
                #expect(texts(of: figure, in: tables) == [String(level)], "\(id)")
            case .missing(let code):
                #expect(code == "no-basis")
                #expect(figure.provenance.origins == [])
            default: Issue.record("\(id) is a level or missing")
            }
        }
        #expect(levels == 405)
        #expect(ids.count == 468)
    }

    @Test func `stands on as many cells as it counts`() async throws {
        let (house, reading) = try await DemoHouse.reading()
        let months = try await MonthCell.all(house)
        for figure in try await offered().values {
            let cells = figure.provenance.origins.reduce(0) { $0 + $1.cellCount }
            let isByMonth = figure.id.dimensions.first == "tyck-till"
            switch figure.id.quantity {
            case "counts.change" where isByMonth:
                // Both windows' own cells, and no more.
                let windows = try await house.board.figures(figure.provenance.inputs, reading)
                #expect(windows.count == 2, "\(figure.id)")
                let own = try windows.values.flatMap { try MonthCell.cells(months, of: $0.get()) }
                #expect(figure.provenance.origins.flatMap(\.cells).sorted() == own.map(\.place).sorted(), "\(figure.id)")
            case "counts.table" where isByMonth:
                #expect(try cells == MonthCell.count(months, inTable: figure), "\(figure.id)")
            case "counts.months", "counts.season": #expect(cells == months.count, "\(figure.id)")
            case "counts.change": #expect(cells == 2, "\(figure.id)")
            case "counts.table": #expect(cells == 17 * (figure.period.hasPrefix("2024") ? 5 : cells / 17))
            case "levels.matrix": #expect(cells == 405)
            case "levels.weeks": #expect(figure.value == .count(Int64(cells)))
            default: #expect(cells > 0, "\(figure.id)")
            }
            #expect(figure.provenance.origins.allSatisfy { $0.cells.count == min(50, $0.cellCount) })
        }
    }

    @Test func `prints every figure as the contract shapes it`() async throws {
        let shape = ["id", "title", "unit", "period", "value", "n", "interval", "verdict", "notes", "provenance", "drift"]
        for figure in try await offered().values {
            let json = figure.json
            #expect(json.keys == shape, "\(figure.id)")
            #expect(json["value"]?.keys == ["type", "value", "of", "code"])
            #expect(json["provenance"]?.keys == ["definition", "method", "inputs", "as_of", "origins"])
            #expect(json["provenance"]?["origins"]?[0]?.keys == ["batch", "source", "file", "sha256", "cells", "cell_count"])
            if figure.verdict != nil { #expect(json["verdict"]?.keys == ["label", "method", "numbers"]) }
            if figure.interval != nil { #expect(json["interval"]?.keys == ["lo", "hi", "level"]) }
        }
    }
}

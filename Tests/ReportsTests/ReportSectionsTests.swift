import Foundation
import Picture
import Reports
import ReportsRules
import Testing

/// What the report takes in of the store's figures.
@Suite struct ReportSectionsTests {
    @Test func `a part stands in the report only when its figures are there`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let whole = try await InventedHouse(shop: shop).document()
        #expect(
            whole.sections.map(\.id)
                == ["sa-laser-du", "veckorna", "anmalda-brott", "synpunkter", "nar-pa-veckan", "omradesfakta", "ovrigt", "analys", "orden"])
    }

    @Test func `what the law asks for is shown as a gap when nothing is read in`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let bare = try await InventedHouse([InventedTown.matrix], shop: shop).document()
        #expect(bare.sections.map(\.id) == ["sa-laser-du", "veckorna", "anmalda-brott", "ovrigt", "analys", "orden"])
        #expect(words(bare, "anmalda-brott") == "Det finns inga anmälda brott att visa för året.")
        #expect(words(bare, "ovrigt").hasSuffix("Inget är inläst än."))
    }

    @Test func `every sentence that follows a figure stands in the document`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let document = try await InventedHouse(shop: shop).document()
        let text = document.sections.map { words(document, $0.id) }.joined(separator: "\n")
        for note in InventedTown.notes { #expect(text.lowercased().contains(note.text.lowercased()), "\(note.text)") }
        for sentence in [InventedTown.counts, InventedTown.months, InventedTown.facts, InventedTown.season].flatMap(\.notes) {
            #expect(text.contains(sentence), "\(sentence)")
        }
    }

    @Test func `a note on one row is numbered there and under the table`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let document = try await InventedHouse(shop: shop).document()
        let mark = NoteMark(1, in: "anmalda-brott")
        let rows = blocks(document, "anmalda-brott").compactMap { if case .changes(let table) = $0 { table.rows } else { nil } }.joined()
        let theft = rows.compactMap { if case .counts(let row) = $0, row.name == "Stöld" { row } else { nil } }.first
        #expect(theft?.marks == [mark])
        let notes = blocks(document, "anmalda-brott").compactMap { if case .notes(let list) = $0 { list.entries } else { nil } }.joined()
        #expect(notes.first { $0.mark == mark }?.text == "Stöld: tio av dem är samma ärende.")
        #expect(notes.contains { $0.mark == nil && $0.text.contains("skolan flyttade in") })
    }

    @Test func `the reasons of the levels stand week by week and the levels are marked`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let document = try await InventedHouse(shop: shop).document()
        let rows = blocks(document, "veckorna").compactMap { if case .matrix(let matrix) = $0 { matrix.rows } else { nil } }.joined()
        let noted = rows.compactMap { row -> [String: Set<Int>]? in
            if case .week(let label, _, _, let noted) = row, !noted.isEmpty { [label: noted] } else { nil }
        }
        #expect(noted == [["2": [0]]])
        #expect(words(document, "veckorna").contains("Vecka\u{00A0}2. Norra: Bråk vid bron två kvällar."))
    }

    @Test func `months outside coverage are a dash, part years and breaks are said in the rows`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let table = try #require(
            try await blocks(InventedHouse(shop: shop).document(), "synpunkter").compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
        let rows = table.rows.map { $0.map { $0.map(\.text).joined() } }
        #expect(table.groups == [0: "Buller"])
        #expect(rows.map { $0.first ?? "" } == ["2029, nytt namn i juni1", "2030, delår"])
        #expect(rows.last?.suffix(4) == ["–", "–", "–", "62"])
        #expect(rows.first?.last == "103")
    }

    @Test func `like is compared with like, with its verdict and what it rests on`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let document = try await InventedHouse(shop: shop).document()
        let told = words(document, "synpunkter")
        #expect(told.contains("Januari–september 2029 och 2030, lika långa perioder: från 91 till 62, −29 (−32 %). Trolig minskning."))
        #expect(told.contains("Läs siffrorna så här. Synpunkter följer också hur gärna folk hör av sig."))
        #expect(document.summary.text.map(\.text).joined().contains("gick från 91 till 62"))
    }

    @Test func `counts per inhabitant stand under the table of changes, each ratio a figure, and all of them in the appendix`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let house = try await InventedHouse(shop: shop)
        let document = try await house.document()
        #expect(words(document, "anmalda-brott").contains("Antal per 1 000 invånare. Det väntade antalet räknas på hela befolkningen."))
        let table = try #require(blocks(document, "anmalda-brott").compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
        #expect(table.rows.map { $0.map { $0.map(\.text).joined() } } == [["Stöld", "60", "7,9 (6,0–10,2)", "900", "9,0 (8,4–9,6)", "0,88 (0,67–1,13)"]])
        #expect(table.rows[0].last?.first?.figure == InventedTown.rateValues[1].id)
        #expect(table.note.map(\.text).joined().hasPrefix("Invånare 2030: Exempelstad 7 600."))
        for figure in [InventedTown.rates] + InventedTown.rateValues { #expect(document.manifest.text.contains(#""id":"\#(figure.id)""#)) }
    }

    @Test func `too few events with a time are not drawn`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let few = try await InventedHouse([InventedTown.matrix, InventedTown.hours(0)], shop: shop).document()
        #expect(!few.sections.contains { $0.id == "nar-pa-veckan" })
    }

    @Test func `facts stand in groups with the area they are held against, drawn where both have a number`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let document = try await InventedHouse(shop: shop).document()
        let table = try #require(blocks(document, "omradesfakta").compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
        #expect(table.groups == [0: "Befolkning", 1: "Boende"])
        #expect(table.drawings?.charts.map { $0 == nil } == [true, false])
        #expect(table.rows[1].map { $0.map(\.text).joined() } == ["Hyresrätter1", "67 %", "43,1 %", "+23,9 procentenheter", "2029"])
    }

    @Test func `the appendix has a row for every figure and says what is not known`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let house = try await InventedHouse(shop: shop)
        let bytes = try await house.reports.workbook(InventedHouse.slug, house.reading, on: InventedHouse.day)
        #expect(bytes.starts(with: [0x50, 0x4B]))
        #expect(bytes == (try await house.reports.workbook(InventedHouse.slug, house.reading, on: InventedHouse.day)))
    }

    @Test func `the whole report is tagged and archivable, its notes and drawings with it`() async throws {
        let shop = try Workshop()
        defer { shop.close() }
        let house = try await InventedHouse(shop: shop, tools: shop.tools())
        let pdf = try await house.reports.pdf(InventedHouse.slug, house.reading, on: InventedHouse.day)
        let findings = try shop.check(pdf)
        #expect(findings.output.trimmingCharacters(in: .whitespacesAndNewlines) == "")
        #expect(findings.code == 0)
        let text = try shop.check(pdf, "--text").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in ["Synpunkter från invånarna", "Området i siffror", "När på veckan", "tio av dem är samma ärende", "skolan flyttade in"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    private func blocks(_ document: ReportDocument, _ id: String) -> [ReportBlock] { document.sections.first { $0.id == id }?.blocks ?? [] }

    /// The prose, lists and notes of a part, a line each.
    private func words(_ document: ReportDocument, _ id: String) -> String {
        blocks(document, id).flatMap { block -> [String] in
            switch block {
            case .paragraph(let spans): [spans.map(\.text).joined()]
            case .list(let items): items.map { $0.map(\.text).joined() }
            case .notes(let list): list.entries.map(\.text)
            default: []
            }
        }.joined(separator: "\n")
    }
}

import Foundation
import Picture
import Testing
import Web

@testable import samsyn

/// Percentages on the pages of counts, held against the counts beside them: only from a base of twenty and a sum of ten (METHODS A0).
@Suite struct PrintedPercentTests {
    private static let pages = [
        "/statistik", "/statistik?ar=2", "/statistik?ar=10", "/statistik?till=2023-10", "/statistik?till=2021-10", "/tyck-till", "/rapporter/lagesbild-2024",
        "/statistik?kalla=tyck-till",
    ]

    /// A table's heads, and its rows that have a cell under each.
    private struct Table {
        let heads: [String]
        let rows: [[String]]
    }

    /// What a reader sees of a piece of markup, without marks of notes; plain spaces, thousands together.
    private static func text(_ markup: some StringProtocol) -> String {
        let plain = String(markup).replacing(#/<sup>.*?<\/sup>/#, with: "").replacing(#/<[^>]*>/#, with: " ").replacing("\u{202F}", with: "")
        return plain.replacing("\u{A0}", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func tables(_ page: String) -> [Table] {
        page.matches(of: #/<table[^>]*>(.*?)<\/table>/#.dotMatchesNewlines()).map { table in
            let rows = table.1.matches(of: #/<tr[^>]*>(.*?)<\/tr>/#.dotMatchesNewlines()).map { row in
                row.1.matches(of: #/<t([hd])[^>]*>(.*?)<\/t[hd]>/#.dotMatchesNewlines()).map { text($0.2) }
            }
            let heads = rows.first ?? []
            return Table(heads: heads, rows: rows.dropFirst().filter { $0.count == heads.count })
        }
    }

    private static func content(_ page: String) -> String {
        let own = page.range(of: "<main").map { page[$0.lowerBound...] } ?? page[...]
        return String(own.range(of: "</main>").map { own[..<$0.lowerBound] } ?? own)
    }

    private static func mayShow(_ base: Int, _ later: Int) -> Bool { base >= 20 && base + later >= 10 }

    /// `−35 %`, as the rule and the counts make it.
    private static func percent(_ base: Int, _ later: Int) -> String {
        let whole = (Double(100 * (later - base)) / Double(base)).rounded(.toNearestOrAwayFromZero)
        return Percent(whole).change.replacing("\u{A0}", with: " ")
    }

    // MARK: Tables

    @Test(arguments: pages) func `a table prints a percentage exactly where the two counts before it may have one`(_ target: String) async throws {
        let page = PrintedPercentTests.content(await (try DemoSite.filled.value).get(target).text)
        var (shown, withheld) = (0, 0)
        for table in PrintedPercentTests.tables(page) {
            guard let place = table.heads.firstIndex(where: { $0.hasPrefix("Procent") }) else { continue }
            let years = table.heads.indices.filter { table.heads[$0].wholeMatch(of: #/\d{4}/#) != nil }
            let (before, last) = (try #require(years.dropLast().last), try #require(years.last))
            let interval = table.heads.firstIndex { $0 == "95 % intervall" }
            for row in table.rows {
                let cell = row[place] + (interval.map { " " + row[$0] } ?? "")
                guard let base = Int(row[before]), let later = Int(row[last]), PrintedPercentTests.mayShow(base, later) else {
                    #expect(!cell.contains("%"), "\(target): \(row)")
                    withheld += 1
                    continue
                }
                #expect(cell.hasPrefix(PrintedPercentTests.percent(base, later)), "\(target): \(row)")
                shown += 1
            }
        }
        if target.hasPrefix("/statistik"), !target.contains("till=2021") { #expect(shown + withheld > 0) }
        if target == "/statistik" { #expect(shown >= 14 && withheld >= 3) }
    }

    @Test func `the table of directions prints a percentage exactly where the first year has twenty`() async throws {
        let page = PrintedPercentTests.content(await (try DemoSite.filled.value).get("/statistik").text)
        let tables = PrintedPercentTests.tables(page)
        let counts = try #require(tables.first { $0.heads.contains("2020") })
        let first = try #require(counts.heads.firstIndex(of: "2020"))
        let bases = Dictionary(counts.rows.map { (PrintedPercentTests.name($0[0]), Int($0[first])) }) { one, _ in one }
        let directions = try #require(tables.first { $0.heads.contains("Per år") })
        let place = try #require(directions.heads.firstIndex(of: "Per år"))
        var told = 0
        for row in directions.rows {
            guard let base = bases[PrintedPercentTests.name(row[0])].flatMap({ $0 }) else { continue }
            let isGrave = row[0].contains("enstaka händelser")
            #expect(row[place].contains("%") == (base >= 20 && !isGrave), "\(row)")
            #expect(row[place + 1].contains("%") == row[place].contains("%"), "\(row)")
            told += 1
        }
        // Fifteen categories; the two sums have other names in the table of counts.
        #expect(told == 15)
    }

    /// The row's name, without the verdict that stands under it on a narrow screen.
    private static func name(_ head: String) -> String {
        let verdicts = [
            "statistiskt säkerställd", "trolig", "går inte att", "för få fall", "enstaka händelser", "ingen säker", "minskar", "ökar", "Har ", "underlag",
        ]
        let ends = verdicts.compactMap { head.range(of: " " + $0)?.lowerBound }
        return String(head[..<(ends.min() ?? head.endIndex)])
    }

    // MARK: Sentences

    @Test(arguments: ["/statistik", "/tyck-till", "/rapporter/lagesbild-2024"])
    func `a percentage in a sentence follows from the two counts before it`(_ target: String) async throws {
        let page = PrintedPercentTests.content(await (try DemoSite.filled.value).get(target).text)
        let prose = PrintedPercentTests.text(page.replacing(#/<table.*?<\/table>/#.dotMatchesNewlines(), with: " "))
        let changes = prose.matches(of: #/(\d+) (?:→|till) (\d+)[^.%]{0,12}\(([+−]?\d+ %)\)/#)
        for change in changes {
            let (base, later) = (try #require(Int(change.1)), try #require(Int(change.2)))
            #expect(PrintedPercentTests.mayShow(base, later), "\(change.0)")
            #expect(PrintedPercentTests.percent(base, later) == change.3, "\(change.0)")
        }
        if target != "/statistik" { #expect(!changes.isEmpty) }
    }

    /// Sentences with a percentage that is no change between two counts: how sure a limit is, what months swing by, a direction per year.
    @Test(arguments: ["/statistik", "/tyck-till"]) func `no other sentence prints a percentage`(_ target: String) async throws {
        let page = PrintedPercentTests.content(await (try DemoSite.filled.value).get(target).text)
        let prose = PrintedPercentTests.text(page.replacing(#/<table.*?<\/table>/#.dotMatchesNewlines(), with: " "))
        let known =
            prose
            .replacing(#/\d+ (?:→|till) \d+[^.%]{0,12}\([+−]?\d+ %\)/#, with: "")
            .replacing(#/(?:minskar|ökar) (?:statistiskt säkerställt|troligen), i snitt \d+(?:,\d)? % om året \([+−]?\d+ till [+−]?\d+ %\)/#, with: "")
            .replacing(
                #/Större än ren slump \([+−]?\d+ till [+−]?\d+ %\)(?:, men månaderna svänger mycket: med det inräknat [+−]?\d+ till [+−]?\d+ %)?/#, with: "")
        #expect(known.matches(of: #/[^.]{0,60}\d %/#).map { String($0.0) } == [])
    }
}

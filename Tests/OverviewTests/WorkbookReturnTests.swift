import Almanac
import Counts
import Picture
import Storage
import Testing
import Web

@testable import samsyn

/// What a page gives out as a workbook, taken back.
@Suite struct WorkbookReturnTests {
    @Test(arguments: [2, 5, 10]) func `a workbook of counts by year reads in again as unchanged`(years: Int) async throws {
        let site = try await DemoSite.filled.value
        let before = try await site.change
        let book = await site.get("/statistik.xlsx?ar=\(years)")
        #expect(book.status == 200 && book.body.starts(with: [0x50, 0x4B]))
        let order = ImportChoices(["source": "Anmälda brott", "area": "Hässelby-Vällingby", "window": "01-01--10-31"])
        let answer = try await site.house.counts.importer.run(
            ImportFile(name: "statistik.xlsx", bytes: book.body), order, dryRun: false, by: Actor(name: "Kim Skrivare", role: "analytiker"), at: DemoSite.now)
        #expect(answer.outcome == .unchanged, "\(answer.faults)")
        #expect(!answer.hasErrors)
        #expect(answer.tally.same == min(years, 5) * 17)
        #expect(try await site.change == before)
    }
}

import Counts
import Picture
import Tabular
import Testing
import Weekly

@testable import samsyn

/// The numbers that the contract prints for 2024, and the whole answers that they stand in.
@Suite struct AnswerTests {
    /// The contract prints some numbers to four digits.
    private static let asPrinted = 1e-4

    private func levels() async throws -> JSON {
        let (house, reading) = try await DemoHouse.reading()
        let before = try await house.weekly.years.difference(2024, asOf: reading.asOf)
        return LevelsAnswer.json(try await house.weekly.years.load(2024, asOf: reading.asOf), before: before)
    }

    private func compstat(years: Int = 5) async throws -> JSON {
        let (house, reading) = try await DemoHouse.reading()
        let newest = try #require(try await house.counts.tables.newest(asOf: reading.asOf))
        return CompStatAnswer.json(try #require(try await house.counts.tables.load(newest, asOf: reading.asOf)))
    }

    @Test func `answers levels as the contract prints them`() async throws {
        let answer = try await levels()
        #expect(answer["year"] == .int(2024))
        #expect(answer["weeks_in_year"] == .int(52))
        let vallingby = try #require(answer["areas"]?.list.first { $0["id"]?.string == "vallingby" })
        let wanted = """
            {"id":"vallingby","name":"Vällingby","n":45,"distribution":{"1":5,"2":23,"3":15,"4":0,"5":2},"median":2,"median_low":2,\
            "mean":2.3555555555555556,"ge3":{"k":17,"n":45,"share":0.37777777777777777,"lo":0.2510808467213791,"hi":0.5237006551911046,\
            "method":"wilson"},"runs_ge3":{"count":11,"longest":3,"from":"2024-W04","to":"2024-W06"},"runs_ge2":{"count":6,"longest":15,\
            "from":"2024-W31","to":"2024-W45"},"weeks_ge4":["2024-W21","2024-W37"]}
            """
        let block = vallingby.without(["missing", "matrix", "figures", "notes", "year_before"])
        #expect(Expected.differences(block.text, wanted: wanted, within: Expected.lastDigits) == [])
        let missing = (46...52).map { JSON.string("2024-W\($0)") }
        #expect(vallingby["missing"] == .array(missing))
        #expect(vallingby["matrix"]?.list.count == 52)
        #expect(vallingby["matrix"]?[0]?.text == #"{"week":"2024-W01","level":3}"#)
        #expect(vallingby["matrix"]?[45]?.text == #"{"week":"2024-W46","level":null}"#)
        #expect(vallingby["figures"]?["ge3"] == .string("levels.ge3:vallingby:2024"))
    }

    @Test func `answers compstat as the contract prints it`() async throws {
        let answer = try await compstat()
        let head = """
            {"source":"anmalda-brott","area":{"id":"hasselby-vallingby","name":"Hässelby-Vällingby"},"window":{"from":"01-01","through":"10-31"},\
            "years":[2020,2021,2022,2023,2024],"phi":{"value":2.5531598551674266,"df":45}}
            """
        #expect(Expected.differences(answer.without(["rows", "contributions", "notes"]).text, wanted: head, within: Expected.lastDigits) == [])
        let theft = try #require(answer["rows"]?.list.first { $0["id"]?.string == "stold-ur-fordon" })
        let wanted = """
            {"group":"Brott mot hushåll","id":"stold-ur-fordon","name":"Stöld ur fordon","is_sum":false,"counts":[361,414,277,334,218],\
            "days":[305,304,304,304,305],"partial_years":[],"change":-116,"percent":-34.7305389,"percent_shown":-35,"percent_withheld":null,\
            "rr":0.652694610778,"rr_lo":0.549778138892,"rr_hi":0.773703844802,"p_midp":7.404e-07,"q_mid":1.1106e-05,"p_phi":0.0032664,\
            "q_phi":0.0489957,"verdict":"säker minskning",\
            "figure":"counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10"}
            """
        #expect(
            Expected.differences(
                theft.without(["sentence", "notes", "trend", "trend_withheld", "average", "average_withheld"]).text, wanted: wanted,
                within: AnswerTests.asPrinted) == [])
        #expect(theft["sentence"] == .string("Stöld ur fordon: från 334 till 218, −35\u{A0}%. Statistiskt säkerställd minskning."))
    }

    @Test func `splits the sum of crimes against persons as the contract prints it`() async throws {
        let answer = try await compstat()
        let person = try #require(answer["contributions"]?.list.first { $0["group"]?.string == "Brott mot person" })
        let rest = try #require(person["rest"])
        #expect(person.without(["rest"]).text == #"{"group":"Brott mot person","change":106,"largest":{"id":"bedrageri-urval","change":115}}"#)
        // The contract prints two digits here.
        let wanted = #"{"before":752,"after":743,"change":-9,"p_midp":0.84}"#
        #expect(Expected.differences(rest.text, wanted: wanted, within: 0.01) == [])
    }

    @Test func `holds the whole answers for 2024`() async throws {
        try Expected.check(try await levels(), isHeldIn: "levels")
        try Expected.check(try await compstat(), isHeldIn: "compstat")
    }

    @Test func `gives every row the label of the goldens`() async throws {
        let golden = try #require(Sheet.read(try Repository.bytes("Tests/Goldens/two_counts/expected_labels.csv"), file: "labels").sheet)
        let rows = try #require(try await compstat()["rows"]).list
        #expect(rows.count == golden.rows.count)
        for (row, wanted) in zip(rows, golden.rows) {
            #expect(row["group"]?.string == wanted.text(1))
            #expect(row["name"]?.string == wanted.text(2))
            #expect(row["counts"]?.list.suffix(2).map(\.text) == [wanted.text(3), wanted.text(4)])
            #expect(row["verdict"]?.string == wanted.text(13), "\(wanted.text(2))")
        }
    }
}

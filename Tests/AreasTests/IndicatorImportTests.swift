import Almanac
import Picture
import Storage
import Testing

@testable import Areas

/// Indicators of files, into the store.
@Suite struct IndicatorImportTests {
    static let long = """
        indikator;enhet;n;period;område;jämförelseområde;värde
        Invånare under 20 år;procent;;2023-12-31;Hässelby-Vällingby;Stockholm;25,5
        Invånare under 20 år;procent;;2023-12-31;Stockholm;;21,2
        Otrygga kvällstid;procent;400;2023;Hässelby-Vällingby;Stockholm;30
        Medelinkomst;tkr;;2023;Hässelby-Vällingby;Stockholm;406,9
        Medelinkomst;tkr;;2023;Stockholm;;496,4
        Ekonomiskt bistånd;procent;;2024-07;Hässelby-Vällingby;Stockholm;1,67
        Ohälsotal;dagar;;2023;Hässelby-Vällingby;Stockholm;19,4
        """

    static let wide = """
        regsokod,region,kommun,regsonamn,ar,befolkning,fodda_i_sverige,lgh_hyresratt,lgh_bostadsratt,lgh_aganderatt,lgh_saknas,loneinkomst_medel_tkr
        0180R026,Stockholm (Grimsta),Stockholm,Grimsta,2023,4712,2511,1571,645,0,0,216.6
        0180R039,Stockholm (Hässelby Gård),Stockholm,Hässelby Gård,2023,11340,5758,4403,1012,321,0,220.3
        0180R107,Stockholm (Vinsta),Stockholm,Vinsta,2023,4566,2974,429,373,826,0,310.0
        """

    private let city = ImportChoices(["source": "Områdesfakta"])

    @Test func `stores a long table: shares as parts of one, kronor as kronor, with n and reference`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.indicators, IndicatorImportTests.long, city)
        #expect(answer.faults == [])
        #expect(answer.outcome == .stored)
        #expect(answer.shape == "indicator-long")
        #expect(answer.tally == RowTally(read: 7, new: 7))
        let share = try await house.figure("indicators.value:invanare-under-20-ar:hasselby-vallingby:2023-12-31")
        #expect(share.value == .number(25.5))
        #expect(share.unit == "procent")
        #expect(share.provenance.origins.first?.cells == ["R2C7"])
        #expect(share.provenance.origins.first?.source == "Områdesfakta")
        #expect(try await house.figure("indicators.value:medelinkomst:stockholm:2023").value == .number(496_400))
        #expect(try await house.figure("indicators.value:ekonomiskt-bistand:hasselby-vallingby:2024-07").value == .number(1.67))
        let asked = try await house.figure("indicators.value:otrygga-kvallstid:hasselby-vallingby:2023")
        #expect(asked.value == .share(0.3, of: 400))
        #expect(asked.interval.map { ($0.low * 1000).rounded() } == 257)
    }

    @Test func `stores a wide table as the bureau of statistics delivers it, under names that people know`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.indicators, IndicatorImportTests.wide, ImportChoices(["source": "SCB"]))
        #expect(answer.faults == [])
        #expect(answer.shape == "area-indicators")
        #expect(answer.tally == RowTally(read: 3, new: 21))
        #expect(try await house.figure("indicators.value:folkmangd:grimsta:2023").value == .count(4712))
        #expect(try await house.figure("indicators.value:loneinkomst-medelvarde:vinsta:2023").value == .number(310_000))
        let sum = try await house.figure("indicators.value:folkmangd:hasselby-vallingby:2023")
        #expect(sum.value == .count(20_618))
        #expect(sum.notes.first?.hasPrefix("Summa av delarna") == true)
        #expect(sum.provenance.inputs.count == 3)
        let rented = try await house.figure("indicators.value:andel-hyresratter-av-lagenheter:hasselby-vallingby:2023")
        #expect(rented.value == .share(6403.0 / 8433, of: 8433))
        #expect(rented.provenance.inputs.map(\.description).first == "indicators.value:hyresratter:hasselby-vallingby:2023")
        #expect(rented.provenance.origins.first?.cellCount == 6)
    }

    @Test func `changes nothing the second time, and keeps the history of a revision`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.indicators, IndicatorImportTests.long, city)
        #expect(try await house.take(house.areas.indicators, IndicatorImportTests.long, city, name: "samma.csv").outcome == .unchanged)
        let corrected = IndicatorImportTests.long.replacing("25,5", with: "25,6").replacing(";400;", with: ";410;")
        let answer = try await house.take(house.areas.indicators, corrected, city)
        #expect(answer.outcome == .revision)
        #expect(answer.tally.changed == 2)
        #expect(answer.tally.same == 5)
        let id = try FigureID("indicators.value:invanare-under-20-ar:hasselby-vallingby:2023-12-31")
        let old = try await house.areas.figures.figures([id], Reading(asOf: ChangeNumber(2), audience: .open))[id]?.get()
        #expect(old?.value == .number(25.5))
        #expect(try await house.figure(id.description).value == .number(25.6))
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `keeps two sources' indicators of one name apart`() async throws {
        let house = try await AreaHouse.district()
        let table = "indikator;enhet;period;område;värde\nFolkmängd;antal;2023;Grimsta;4712\n"
        _ = try await house.take(house.areas.indicators, table, ImportChoices(["source": "SCB"]))
        let answer = try await house.take(house.areas.indicators, table.replacing("4712", with: "4750"), ImportChoices(["source": "Staden"]))
        #expect(answer.outcome == .stored)
        #expect(try await house.figure("indicators.value:folkmangd:grimsta:2023").value == .count(4712))
        #expect(try await house.figure("indicators.value:folkmangd-staden:grimsta:2023").value == .count(4750))
    }

    @Test func `takes the source of each row from its own column, a batch for each`() async throws {
        let house = try await AreaHouse.district()
        let table = "indikator;enhet;period;område;värde;källa\nFolkmängd;antal;2023;Grimsta;4712;SCB\nOhälsotal;dagar;2023;Grimsta;19;Försäkringskassan\n"
        let answer = try await house.take(house.areas.indicators, table)
        #expect(answer.outcome == .stored)
        #expect(try await house.store.read { try $0.batches(asOf: ChangeNumber(2)).map(\.source) } == ["scb", "forsakringskassan", "omradesindelning"])
        #expect(try await house.take(house.areas.indicators, table).outcome == .unchanged)
    }

    @Test func `passes over what the product itself has worked out`() async throws {
        let house = try await AreaHouse.district()
        let table =
            "indikator;enhet;period;område;värde;slag\nFolkmängd;antal;2023;Grimsta;4712;publicerad\nFolkmängd;antal;2023;Hässelby-Vällingby;9;summa av delarna\n"
        let answer = try await house.take(house.areas.indicators, table, ImportChoices(["source": "SCB"]))
        #expect(answer.tally.new == 1)
        #expect(answer.tally.totals == 1)
    }

    private func head(_ unit: String, _ first: String, _ second: String) -> String {
        "indikator;enhet;period;område;värde\nBistånd;\(unit);2023;Grimsta;\(first)\nBistånd;\(unit);2023;Vinsta;\(second)\n"
    }

    @Test func `reads a share by its unit: percent, parts of one, and percent where a part of one cannot be`() async throws {
        for (unit, first, second, expected) in [("procent", "0,9", "0,8", 0.9), ("andel", "0,255", "0,2", 25.5), ("andel", "25,5", "0,8", 25.5)] {
            let house = try await AreaHouse.district()
            #expect(try await house.take(house.areas.indicators, head(unit, first, second), city).outcome == .stored)
            #expect(try await house.figure("indicators.value:bistand:grimsta:2023").value == .number(expected))
        }
    }

    @Test func `asks how shares are written when the numbers do not tell`() async throws {
        let house = try await AreaHouse.district()
        let table = "område;år;andel_bistand\nGrimsta;2023;0,9\nVinsta;2023;0,8\n"
        let asked = try await house.take(house.areas.indicators, table, city)
        #expect(asked.faults.map(\.code) == ["share-scale-unclear"])
        let answered = ImportChoices(["source": "Områdesfakta", "shares": "percent"])
        #expect(try await house.take(house.areas.indicators, table, answered).outcome == .stored)
        #expect(try await house.figure("indicators.value:andel-bistand:grimsta:2023").value == .number(0.9))
        let wrong = await #expect(throws: Refused.self) {
            try await house.take(house.areas.indicators, table, ImportChoices(["source": "x", "shares": "promille"]))
        }
        #expect(wrong?.exitCode == 2)
    }

    @Test func `asks for the unit of a column that tells none, and takes the answer`() async throws {
        let house = try await AreaHouse.district()
        let table = "område;år;betyg\nGrimsta;2023;3,4\nVinsta;2023;3,6\n"
        let asked = try await house.take(house.areas.indicators, table, city)
        #expect(asked.faults.map(\.code) == ["indicator-unit-unclear"])
        #expect(asked.faults.first?.columnName == "betyg")
        var choices = city
        choices.columns["medel"] = "betyg"
        #expect(try await house.take(house.areas.indicators, table, choices).outcome == .stored)
        #expect(try await house.figure("indicators.value:betyg:grimsta:2023").value == .number(3.4))
    }

    @Test(arguments: [
        ("indikator;enhet;period;område;värde\nX;procent;2023;Grimsta;250\n", "share-out-of-range"),
        ("indikator;enhet;period;område;värde\nX;st;2023;Grimsta;1,234\n", "value-ambiguous"),
        ("indikator;enhet;period;område;värde\nX;meter;2023;Grimsta;1\n", "indicator-unit-unclear"),
        ("indikator;enhet;period;område;värde\nX;;2023;Grimsta;1\n", "indicator-unit-unclear"),
        ("indikator;enhet;period;område;värde\nX;antal;snart;Grimsta;1\n", "period-unreadable"),
        ("indikator;enhet;period;område;värde\nX;antal;2023;Grimsta;många\n", "value-unreadable"),
        ("indikator;enhet;period;område;värde\n;antal;2023;Grimsta;1\n", "indicator-missing"),
        ("indikator;enhet;period;område;värde\nX;antal;2023;Grimmsta;1\n", "area-unknown"),
        ("indikator;enhet;n;period;område;värde\nX;andel;få;2023;Grimsta;0,5\n", "n-unreadable"),
        ("indikator;enhet;period;område\nX;antal;2023;Grimsta\n", "column-missing"),
        ("indikator;enhet;område;värde\nX;antal;Grimsta;1\n", "column-missing"), ("indikator;enhet;period;värde\nX;antal;2023;1\n", "column-missing"),
        ("indikator;enhet;period;område;värde\nX;antal;2023;Grimsta;1\nx;antal;2023;Grimsta;2\n", "indicator-duplicate"),
        ("område;år;namn\nGrimsta;2023;x\n", "column-missing"),
        ("indikator;enhet;period;område;värde\nX;antal;2023;Grimsta;..\n", "indicators-empty"),
        ("indikator;enhet;period;område;jämförelseområde;värde\nX;antal;2023;Grimsta;Stokholm;1\n", "area-unknown"),
        ("indikator;enhet;period;område;värde\n???;antal;2023;Grimsta;1\n", "indicator-unusable"),
    ])
    func `refuses what it cannot read, in words, and changes nothing`(_ table: String, _ code: String) async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.indicators, table, city)
        #expect(answer.outcome == .refused)
        #expect(answer.faults.map(\.code) == [code])
        #expect(answer.faults.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty && $0.file == "fil.csv" })
        #expect(try await house.change == ChangeNumber(1))
    }

    @Test(arguments: [
        ("medelinkomst_tkr", "Medelinkomst"), ("Medelinkomst (tkr)", "Medelinkomst"), ("andel_unga", "Andel unga"), ("Ohälsotal, dagar", "Ohälsotal"),
        ("Trygga (%)", "Trygga"), ("tkr", "Tkr"),
    ])
    func `keeps the unit apart from an indicator's name`(_ head: String, _ expected: String) {
        #expect(IndicatorMeasures.name(ofHead: head) == expected)
    }

    @Test func `reads a column of percentages as shares, and says which cell of a measured column is no number`() async throws {
        let house = try await AreaHouse.district()
        let table = "område;år;trygga;invånare\nGrimsta;2023;62,5 %;4712\nVinsta;2023;70 %;4566\n"
        #expect(try await house.take(house.areas.indicators, table, city).outcome == .stored)
        #expect(try await house.figure("indicators.value:trygga:grimsta:2023").value == .number(62.5))
        let broken = try await house.take(house.areas.indicators, table.replacing("4712", with: "okänt"), city)
        #expect(broken.faults.map(\.code).contains { ["value-unreadable", "indicator-unit-unclear"].contains($0) })
        #expect(broken.outcome == .refused)
    }

    @Test func `asks whose numbers they are`() async throws {
        let house = try await AreaHouse.district()
        let answer = try await house.take(house.areas.indicators, IndicatorImportTests.long)
        #expect(answer.faults.map(\.code) == ["source-missing"])
        #expect(answer.faults.first?.columnName == "source")
    }

    @Test func `refuses an indicator that has changed its unit`() async throws {
        let house = try await AreaHouse.district()
        _ = try await house.take(house.areas.indicators, head("antal", "1", "2"), city)
        #expect(try await house.take(house.areas.indicators, head("procent", "1", "2"), city).faults.map(\.code) == ["indicator-unit-differs"])
    }

    @Test func `tells which columns it has not read`() async throws {
        let house = try await AreaHouse.district()
        let table = "indikator;enhet;period;område;värde;kommentar\nX;antal;2023;Grimsta;1;ungefär\n"
        let answer = try await house.take(house.areas.indicators, table, city)
        #expect(answer.outcome == .stored)
        #expect(answer.faults.map(\.code) == ["column-unused"])
    }
}

import Foundation
import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// Every kind of figures in, as the contract writes the commands, and what the program then answers out of them.
    @Suite struct FigureImports {
        /// Seven events of two years: one number twice, one row without a day, one moment an hour after midnight.
        private static let events = """
            nummer;tid;brottstyp;stadsdel
            1;2023-01-03 14:30;Klotter;Vinsta
            2;2023-03-31 23:59;Klotter;Vinsta
            3;2024-01-04 01:10;Klotter;Vinsta
            4;2024-02-29;Klotter;Vinsta
            4;2024-02-29;Klotter;Vinsta
            5;2024-03-01 08:00;Inbrott;Grimsta
            6;;Inbrott;Grimsta
            """

        @Test func `counts single events by month, by CompStat and for the area they are part of`() async throws {
            try await Desk.with { desk in
                try desk.put(FigureImports.events + "\n", as: "händelser.csv")
                let order = ["import", "events", "händelser.csv", "--source", "Larm", "--column", "id=nummer", "--coverage", "2023-01--2024-03"]
                let taken = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "rows", "new"]] == .int(5), "\(taken.text)")
                #expect(taken["faults"]?.elements.compactMap { $0["code"]?.string }.contains("event-duplicate") == true)
                #expect(taken["faults"]?.elements.contains { $0["code"]?.string == "event-incomplete" && $0["row"] == .int(8) } == true, "\(taken.text)")
                let table = try await desk.ask("compstat", "--source", "larm", "--area", "Vinsta", "--through", "2024-03", "--years", "2")
                let graffiti = table[["data", "rows"]]?.elements.first { $0["id"]?.string == "klotter" }
                #expect(graffiti?["counts"] == .array([.int(2), .int(2)]), "\(table.text)")
                #expect(try await desk.count("larm", "klotter", "2024-02") == 1)
                #expect(try await desk.count("larm", "klotter", "2024-03") == 0, "inside coverage a month without events is 0")
                #expect(try await desk.count("larm", "inbrott", "2024-03", area: "hasselby-vallingby") == 1)
                let months = try await desk.ask("figures", "--matching", "larm per månad vinsta")
                #expect(months.text.contains("counts.months:larm:vinsta:"), "\(months.text)")
                let again = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                #expect(again[["data", "outcome"]]?.string == "unchanged", "\(again.text)")
            }
        }

        @Test func `reads a table of months, blanks being nothing inside its coverage`() async throws {
            try await Desk.with { desk in
                try desk.put("kategori,år,jan,feb,mar,summa\nKlotter,2023,1,,3,4\nKlotter,2024,5,6,,11\nSumma,,6,6,3,15\n", as: "månader.csv")
                let order = ["import", "counts", "månader.csv", "--source", "Tyck till", "--area", "Vinsta", "--coverage", "2023-01--2024-02"]
                let taken = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                #expect(taken[["data", "outcome"]]?.string == "stored", "\(taken.text)")
                #expect(taken[["data", "arithmetic", "checked"]]?.text == #"{"row_totals":2,"column_totals":3,"grand":1,"changes":0,"percents":0}"#)
                #expect(try await desk.count("tyck-till", "klotter", "2023-02") == 0)
                #expect(try await desk.count("tyck-till", "klotter", "2024-03") == nil)
                #expect(try await desk.count("tyck-till", "klotter", "2024-01--2024-02") == 11)
            }
        }

        @Test func `reads indicators and population, and a second time finds them there`() async throws {
            try await Desk.with { desk in
                let examples = Program.examples
                let orders: [([String], Int)] = [
                    (["import", "areas", examples + "/jamforelseomraden.csv"], 1),
                    (["import", "population", examples + "/folkmangd-2023.csv", "--source", "Lägesbild 2024"], 1),
                    (["import", "population", examples + "/scb-regso/regso_hasselby_vallingby_2020_2023.csv", "--source", "SCB"], 36),
                    (["import", "indicators", examples + "/omradesfakta-2024.csv", "--source", "Områdesfakta, Stockholms stad"], 29),
                ]
                for (order, rows) in orders {
                    let taken = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                    #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "rows", "new"]] == .int(rows), "\(taken.text)")
                    let again = try await Program.run(order + ["--data", Desk.store], in: desk.folder)
                    #expect(again.code == 0 && again.out.contains("oförändrat"), "\(again.out)\(again.err)")
                }
                #expect(try await desk.ask("figures", "--matching", "ohälsotal").text.contains("hasselby-vallingby"))
            }
        }

        private static let opinions = [
            "import", "counts", Program.examples + "/lagesbild-2024/tyck-till.csv", "--source", "Tyck till", "--area", "Hässelby-Vällingby", "--coverage",
            "2021-07--2024-09",
        ]

        @Test func `refuses the real table with the contract's own words, and stores the repair that is accepted`() async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let order = FigureImports.opinions + ["--data", Desk.store]
                let spoken = try await Program.run(order, in: desk.folder)
                Speech.expectRefusal(spoken, code: 1, saying: "Summan stämmer inte (maj): filen säger 57, raderna ger 70. Se rad 19, kolumn 8.")
                #expect(spoken.out.contains("Förslag: Flyttas raden för Höga ljud / hög och störande musik 2022 en månad framåt"), "\(spoken.out)")
                #expect(spoken.out.contains("--repair accept"))
                let refused = try await Program.run(order + ["--format", "json"], in: desk.folder)
                let arithmetic = try #require(try refused.envelope()[["data", "arithmetic"]])
                #expect(refused.code == 1 && arithmetic["disagreements"]?.elements.count == 8)
                #expect(arithmetic["disagreements"]?.elements.allSatisfy { $0["kind"]?.string == "column_total" } == true)
                #expect(
                    arithmetic["repairs"]?.elements.first?.text == """
                        {"id":"r1","kind":"shift","row":11,"label":"Höga ljud / hög och störande musik 2022","from":"04","through":"11","by":1,"explains":8,\
                        "remaining":0,"accepted":false}
                        """)
                #expect(try await desk.state() == before)
                let taken = try await Program.run(order + ["--repair", "accept", "--format", "json"], in: desk.folder)
                let envelope = try taken.envelope()
                #expect(taken.code == 0 && envelope[["data", "outcome"]]?.string == "stored", "\(envelope.text)")
                #expect(envelope[["data", "arithmetic", "repairs"]]?.elements.first?["accepted"] == .bool(true))
                #expect(envelope["faults"]?.elements.contains { $0["code"]?.string == "arithmetic-repaired" && $0["row"] == .int(11) } == true)
                let figure = try await desk.ask("figure", "counts.value:tyck-till:hasselby-vallingby:hoga-ljud-hog-och-storande-musik:2022-06")
                #expect(figure[["data", "value", "value"]] == .int(14), "\(figure.text)")
                #expect(figure[["data", "provenance", "origins"]]?.elements.first?["cells"] == .strings(["R11C8"]), "the number stands in May in the file")
                #expect(try await desk.run("audit", "verify").code == 0)
            }
        }

        @Test func `takes a column, a name and a sheet by what it is told`() async throws {
            try await Desk.with { desk in
                try desk.put("Slag,Trakt,När,Styck\nKlotter,Vinnsta,2024-01,3\n", as: "antal.csv")
                let order = ["import", "counts", "antal.csv", "--source", "Prov", "--data", Desk.store, "--format", "json"]
                let asked = try await Program.run(order, in: desk.folder)
                let roles = try asked.envelope()["faults"]?.elements.filter { $0["code"]?.string == "column-missing" }.compactMap { $0["column_name"]?.string }
                #expect(asked.code == 1 && Set(roles ?? []).isSuperset(of: ["category", "count"]), "\(asked.out)")
                let columns = ["category=Slag", "area=Trakt", "period=När", "count=Styck"].flatMap { ["--column", $0] }
                let misspelt = try await Program.run(order + columns, in: desk.folder)
                let fault = try misspelt.envelope()["faults"]?.elements.first { $0["code"]?.string == "area-unknown" }
                #expect(misspelt.code == 1 && fault?["suggestions"] == .strings(["Vinsta"]), "\(misspelt.out)")
                let renames = ["--rename", "Vinnsta=Vinsta", "--rename", "Klotter=Skadegörelse"]
                try Speech.expectFault(await Program.run(order + columns + renames, in: desk.folder), code: 1, kind: "import", fault: "rename-unknown")
                let taken = try await Program.run(order + columns + renames + ["--new-categories", "accept"], in: desk.folder)
                #expect(try taken.envelope()[["data", "outcome"]]?.string == "stored", "\(taken.out)")
                #expect(try await desk.count("prov", "skadegorelse", "2024-01") == 3)
                let unclear = try await Program.run(order + ["--column", "antal"], in: desk.folder)
                try Speech.expectFault(unclear, code: 2, fault: "option-unreadable")
                let noSheet = try await Program.run(order + ["--sheet", "Blad1"], in: desk.folder)
                try Speech.expectFault(noSheet, code: 1, kind: "import", fault: "sheet-unknown")
            }
        }

        @Test func `reads a table that LibreOffice wrote as ODS`() async throws {
            try await Desk.with { desk in
                let order = ["import", "counts", Desk.files + "/synpunkter.ods", "--source", "Tyck till", "--data", Desk.store, "--format", "json"]
                let taken = try await Program.run(order, in: desk.folder).envelope()
                #expect(taken[["data", "outcome"]]?.string == "stored" && taken[["data", "rows", "new"]] == .int(6), "\(taken.text)")
                #expect(taken[["data", "file", "format"]]?.string == "ods" && taken[["data", "file", "sheet"]]?.string == "Synpunkter")
                #expect(try await desk.count("tyck-till", "klotter", "2024-01") == 1_204)
                #expect(try await desk.count("tyck-till", "klotter", "2024-02", area: "grimsta") == 5, "the value that the formula =D8+2 had")
                let figure = try await desk.ask("figure", "counts.value:tyck-till:grimsta:klotter:2024-02")
                #expect(figure[["data", "provenance", "origins"]]?.elements.first?["cells"] == .strings(["R9C4"]))
                #expect(try await Program.run(order, in: desk.folder).envelope()[["data", "outcome"]]?.string == "unchanged")
            }
        }
    }
}

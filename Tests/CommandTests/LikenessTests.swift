import Picture
import ProgramUnderTest
import Testing

/// A file as others keep them, how the program answers it, and the answer that lets it in.
struct Likeness: Sendable, CustomTestStringConvertible {
    let file: String
    let kind: String
    /// What is said from the start beside the file.
    let said: [String]
    /// The codes of the errors that come then; none for a file that goes in at once.
    let faults: Set<String>
    /// What is said the second time.
    let answer: [String]
    /// How many values go in.
    let new: Int

    var testDescription: String { "\(file) as \(kind)" }

    static let all: [Likeness] = [
        Likeness(
            file: "cincinnati_burglary.csv.gz", kind: "events", said: ["--source", "Cincinnati"], faults: ["column-missing"], answer: ["--area", "Vinsta"],
            new: 28),
        Likeness(
            file: "san_francisco_robbery.csv", kind: "events", said: ["--source", "San Francisco"], faults: ["column-missing"], answer: ["--area", "Vinsta"],
            new: 30),
        Likeness(
            file: "homicides_likeness.csv", kind: "events", said: ["--source", "Europeisk"], faults: ["column-missing"],
            answer: ["--area", "Vinsta", "--column", "date=fecha_hecho", "--column", "category=modalidad", "--coverage", "2023-01--2023-03"], new: 4),
        Likeness(
            file: "aggravated_assaults.xlsx", kind: "events", said: ["--source", "Misshandel"], faults: ["sheet-ambiguous"],
            answer: ["--sheet", "Fort Worth", "--area", "Vinsta", "--category", "Misshandel"], new: 10),
        Likeness(
            file: "aggravated_assaults.xlsx", kind: "events", said: ["--source", "Misshandel", "--sheet", "Austin"], faults: ["column-missing"],
            answer: ["--area", "Vinsta", "--column", "category=location_category"], new: 5),
        Likeness(
            file: "stlouis_part1.csv.gz", kind: "events", said: ["--source", "St. Louis"], faults: ["column-missing"],
            answer: ["--column", "area=region"] + renamed(["North Hayden", "North NonHayden", "Downtown", "Midtown", "Southeast", "South", "Forest Park"]),
            new: 26),
        Likeness(file: "stl_csb_311.csv", kind: "events", said: ["--source", "311"], faults: ["column-missing"], answer: ["--area", "Vinsta"], new: 29),
        Likeness(
            file: "qld_stalking.xlsx", kind: "counts", said: ["--source", "Queensland"], faults: ["column-missing", "year-columns-missing"],
            answer: ["--column", "area=division", "--column", "count=stalking", "--category", "Stalking"] + renamed(["Acacia Ridge", "Adavale"]), new: 30),
        Likeness(
            file: "stlouis_city.csv", kind: "counts", said: ["--source", "St. Louis", "--area", "Vinsta"], faults: ["part-unknown"],
            answer: ["--window", "01-01--09-30"], new: 15),
        Likeness(
            file: "stlouis_region.csv", kind: "counts", said: ["--source", "St. Louis"], faults: ["part-unknown", "area-unknown"],
            answer: ["--window", "01-01--09-30", "--rename", "Downtown=Vinsta", "--rename", "Midtown=Grimsta"], new: 10),
        Likeness(
            file: "districts_counts_likeness.csv", kind: "counts", said: ["--source", "Distrikt", "--year", "2011"],
            faults: ["column-missing", "year-columns-missing"],
            answer: ["--category", "Mord", "--column", "count=murder"] + districts, new: 3),
        Likeness(
            file: "districts_population_likeness.csv", kind: "population", said: ["--source", "Folkräkning"], faults: ["year-missing"],
            answer: ["--year", "2011", "--column", "area=district"] + districts, new: 3),
        Likeness(file: "regso_stockholm.csv", kind: "population", said: ["--source", "SCB"], faults: [], answer: [], new: 8),
        Likeness(file: "regso_sverige.csv.gz", kind: "population", said: ["--source", "SCB"], faults: [], answer: [], new: 8),
        Likeness(file: "regso_sverige.csv.gz", kind: "indicators", said: ["--source", "SCB"], faults: [], answer: [], new: 56),
    ]

    private static let districts = ["--rename", "Norrdal=Vinsta", "--rename", "Söderdal=Grimsta", "--rename", "Österdal=Råcksta"]

    /// Other people's areas read as areas that there are.
    private static func renamed(_ names: [String]) -> [String] {
        let own = ["Vinsta", "Grimsta", "Råcksta", "Vällingby", "Kälvesta", "Hässelby gård", "Hässelby strand"]
        return zip(names, own).flatMap { ["--rename", "\($0)=\($1)"] }
    }
}

extension CommandTests {
    /// Real files, and files of the same form as real ones, in all their shapes: each goes in, or is answered with what it lacks and then goes in.
    @Suite struct Likenesses {
        @Test(arguments: Likeness.all) func `lets in`(likeness: Likeness) async throws {
            try await Desk.with { desk in
                let before = try await desk.state()
                let order =
                    ["import", likeness.kind, Desk.files + "/likenesses/" + likeness.file] + likeness.said + ["--data", Desk.store, "--format", "json"]
                if !likeness.faults.isEmpty {
                    let refused = try await Program.run(order, in: desk.folder)
                    let errors = try refused.envelope()["faults"]?.elements.filter { $0["severity"]?.string == "error" }.compactMap { $0["code"]?.string } ?? []
                    #expect([1, 2].contains(refused.code) && Set(errors) == likeness.faults, "\(refused.out)")
                    #expect(try await desk.state() == before)
                }
                let taken = try await Program.run(order + likeness.answer, in: desk.folder)
                let envelope = try taken.envelope()
                #expect(taken.code == 0 && envelope[["data", "outcome"]]?.string == "stored", "\(envelope.text)")
                #expect(envelope[["data", "rows", "new"]] == .int(likeness.new), "\(envelope.text)")
                let again = try await Program.run(order + likeness.answer, in: desk.folder)
                #expect(try again.envelope()[["data", "outcome"]]?.string == "unchanged", "\(again.out)")
            }
        }

        @Test func `counts a moment in universal time on the Swedish day`() async throws {
            try await Desk.with { desk in
                let order = [
                    "import", "events", Desk.files + "/likenesses/homicides_likeness.csv", "--source", "Prov", "--area", "Vinsta", "--column",
                    "date=fecha_hecho",
                    "--column", "category=modalidad", "--coverage", "2023-01--2023-03", "--data", Desk.store,
                ]
                let ended = try await Program.run(order, in: desk.folder)
                #expect(ended.code == 0, "\(ended.err)")
                // Half past eleven in the evening of 31 January in Greenwich is February here.
                #expect(try await desk.count("prov", "forsta-slaget", "2023-01") == 1)
                #expect(try await desk.count("prov", "forsta-slaget", "2023-02") == 1)
            }
        }
    }
}

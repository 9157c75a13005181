import Picture
import Storage
import Testing

@testable import Weekly

/// What a person says about a file of levels and that does nothing to it is never passed over without a word.
@Suite struct LevelAnswerTests {
    static let long = "år,vecka,område,nivå\n2024,1,Råksta,3\n2024,2,Råksta,2\n2024,1,Vinsta,1\n"
    static let wide = "år,vecka,Råksta,Vinsta\n2024,1,3,1\n2024,2,2,\n"

    private func answer(
        _ text: String, renames: [String: String] = [:], columns: [String: String] = [:], acceptsRepair: Bool = false
    ) async throws -> ImportAnswer {
        var choices = ImportChoices()
        for (name, known) in renames { choices.rename(name, to: known) }
        choices.columns = columns
        choices.acceptsRepair = acceptsRepair
        let house = try await WeeklyHouse()
        let answer = try await house.weekly.importer.run(
            ImportFile(name: "nivåer.csv", bytes: Array(text.utf8)), choices, dryRun: true, by: WeeklyHouse.actor, at: WeeklyHouse.monday)
        // The store is gone with its house.
        return withExtendedLifetime(house) { answer }
    }

    @Test(arguments: [long, wide]) func `a name that is to be read as one nobody knows is told as such, once`(_ text: String) async throws {
        let refused = try await answer(text, renames: ["Råksta": "Rocksta"])
        #expect(refused.outcome == .refused)
        #expect(refused.faults.map(\.code) == ["rename-unknown"])
        let fault = try #require(refused.faults.first)
        #expect(fault.message == "”Råksta” ska läsas som ”Rocksta”, men inget område heter så.")
        #expect(fault.suggestions == ["Råcksta"])
        #expect(fault.file == "nivåer.csv")
    }

    @Test(arguments: [long, wide]) func `a name that the file does not have is told, and the others are read as they were meant`(_ text: String) async throws {
        let taken = try await answer(text, renames: ["Råksta": "Råcksta", "Kista": "Vinsta"])
        #expect(taken.outcome == .wouldStore)
        #expect(taken.tally.new == 3)
        #expect(taken.faults.map(\.code) == ["rename-unused"])
    }

    @Test func `it is told beside a name that nobody has said anything of`() async throws {
        let refused = try await answer(LevelAnswerTests.long + "2024,1,Vinnsta,1\n", renames: ["Råksta": "Rocksta"])
        #expect(refused.faults.map(\.code).sorted() == ["area-unknown", "rename-unknown"])
        #expect(refused.faults.first { $0.code == "area-unknown" }?.found == "Vinnsta")
    }

    @Test func `a head that the file does not have and a role that there is not are told`() async throws {
        let text = LevelAnswerTests.long.replacing("Råksta", with: "Råcksta")
        let head = try await answer(text, columns: ["level": "bedömning"])
        #expect(head.faults.map(\.code) == ["column-missing"])
        #expect(head.faults.first?.columnName == "level")
        #expect(try await answer(text, columns: ["nonsens": "nivå"]).faults.map(\.code) == ["column-role-unknown"])
        let own = try await answer(text.replacing("nivå", with: "bedömning"), columns: ["level": "bedömning"])
        #expect(own.faults == [])
        #expect(own.tally.new == 3)
    }

    @Test func `a repair that nobody has proposed is told`() async throws {
        let answer = try await answer(LevelAnswerTests.long.replacing("Råksta", with: "Råcksta"), acceptsRepair: true)
        #expect(answer.outcome == .wouldStore)
        #expect(answer.faults.map(\.code) == ["answer-unused"])
    }
}

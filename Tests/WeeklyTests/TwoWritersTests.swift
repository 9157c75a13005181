import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Two who lead the same meeting, and write of the same area.
@Suite struct TwoWritersTests {
    @Test(arguments: [MeetingStep.dissent, .police]) func `two who write of one area: the later sees what the first wrote, and saves knowingly`(
        step: MeetingStep
    ) async throws {
        let house = try await MeetingHouse.begun()
        let words = step == .police ? "rad" : "skal"
        let seen = ["sett": try await house.change().description]
        #expect(await house.act(step, MeetingForms.form(step, seen)).status == 303)
        let later = MeetingForms.form(step, seen.merging([words: "Fyra porthus fick rutor krossade"]) { $1 })
        let refused = await house.act(step, later)
        #expect(refused.status == 422 && refused.words.contains("Någon annan har ändrat det här"))
        #expect(refused.words.contains(MeetingForms.form(step)[words] ?? "-"), "what the first wrote is shown")
        #expect(refused.text.contains("value=\"Fyra porthus fick rutor krossade\""), "what the later wrote is still there")
        let shown = try #require(refused.text.firstMatch(of: #/name="sett" value="(\d+)"/#)).1
        #expect(await house.act(step, later.merging(["sett": String(shown)]) { $1 }).status == 303)
        #expect(await house.act(step, MeetingForms.form(step)).status == 422, "a form that has seen nothing takes nothing away")
    }
}

import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// Two who lead the same meeting, and write of the same area.
@Suite struct TwoWritersTests {
    private static let forms: [MeetingStep: [String: String]] = [
        .dissent: ["omrade": "granbacken", "part": "bostader", "niva": "2", "skal": "Två porthus fick rutor krossade"],
        .police: ["omrade": "granbacken", "rad": "Lugnt, men fler vid torget", "krets": "place"],
    ]

    private func form(_ step: MeetingStep, _ changes: [String: String] = [:]) -> [String: String] { (Self.forms[step] ?? [:]).merging(changes) { $1 } }

    private func begun() async throws -> MeetingHouse {
        let house = try await MeetingHouse()
        try await house.tell(["allvar": "3"])
        #expect(await house.act(.begin).status == 303)
        return house
    }

    private func change(_ house: MeetingHouse) async throws -> ChangeNumber { try await house.store.read { try $0.change() } }

    @Test(arguments: [MeetingStep.dissent, .police]) func `two who write of one area: the later sees what the first wrote, and saves knowingly`(
        step: MeetingStep
    ) async throws {
        let house = try await begun()
        let words = step == .police ? "rad" : "skal"
        let seen = ["sett": try await change(house).description]
        #expect(await house.act(step, form(step, seen)).status == 303)
        let later = form(step, seen.merging([words: "Fyra porthus fick rutor krossade"]) { $1 })
        let refused = await house.act(step, later)
        #expect(refused.status == 422 && refused.words.contains("Någon annan har ändrat det här"))
        #expect(refused.words.contains(form(step)[words] ?? "-"), "what the first wrote is shown")
        #expect(refused.text.contains("value=\"Fyra porthus fick rutor krossade\""), "what the later wrote is still there")
        let shown = try #require(refused.text.firstMatch(of: #/name="sett" value="(\d+)"/#)).1
        #expect(await house.act(step, later.merging(["sett": String(shown)]) { $1 }).status == 303)
        #expect(await house.act(step, form(step)).status == 422, "a form that has seen nothing takes nothing away")
    }

    @Test func `signs that nobody sees part words and are not kept`() {
        #expect(MeetingText.even("Lampan\u{0}i \u{1B}[31m\u{7}tunneln\r\när \u{B} trasig") == "Lampan i [31m tunneln är trasig")
        #expect(MeetingText.even("\u{0}\u{1}") == "")
    }
}

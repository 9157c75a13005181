import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// A form of each kind that can be taken at a meeting.
enum MeetingForms {
    private static let all: [MeetingStep: [String: String]] = [
        .confirm: ["omrade": "ekbacken", "niva": "saknas"],
        .decide: ["omrade": "bjorkbacken", "niva": "4", "skal": "Två allvarliga händelser vid torget"],
        .dissent: ["omrade": "granbacken", "part": "bostader", "niva": "2", "skal": "Två porthus fick rutor krossade"],
        .focus: ["var": "ekbacken", "nar": "fredag efter kl. 22", "vad": "Samlingar vid hållplatsen", "mildare": "Var gärna synliga vid hållplatsen"],
        .action: ["vad": "Laga lampan i tunneln", "vem": "Fastighetsbolaget", "var": "bjorkbacken", "klart": "2024-11-22", "mildare": "ja"],
        .police: ["omrade": "granbacken", "rad": "Lugnt, men fler vid torget", "krets": "place"],
        .close: ["narvarande": "Samordnare, kommunen\nKommunpolis", "diarienummer": "N 2024-7", "aterkoppling": "Tack, det hjälpte."],
    ]

    static func form(_ step: MeetingStep, _ changes: [String: String] = [:]) -> [String: String] { (all[step] ?? [:]).merging(changes) { $1 } }
}

extension MeetingHouse {
    /// A meeting about a week in which something grave was told.
    static func begun() async throws -> MeetingHouse {
        let house = try await MeetingHouse()
        try await house.tell(["allvar": "3"])
        #expect(await house.act(.begin).status == 303)
        return house
    }

    /// The store's newest change.
    func change() async throws -> ChangeNumber { try await store.read { try $0.change() } }
}

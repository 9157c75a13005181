import AccessRules
import Almanac
import Picture
import Storage
import Web
import WeeklyRules

/// The police's line at the meeting: one about each area, which they tell and somebody who leads writes down. They fill in no form for it.
struct PoliceLine: Sendable {
    private let room: Reporting

    init(_ room: Reporting) { self.room = room }

    /// Sets the line about an area's week, in the place of what it was; no words take it back.
    ///
    /// It rests on having been told at the meeting, and holds through the week after the one that is judged.
    /// - Parameters:
    ///   - circle: who may read it: authorities, where nothing else is chosen.
    ///   - seen: the change that whoever writes had before them.
    ///   - request: the form that it came with; whoever sent it must lead.
    /// - Throws: `AssessmentRefusal`: `.flaws` for what the person guard holds back, or is missing; `.absent` for who does not lead; `.changed` when the
    ///   line has been written anew since then.
    func setLine(_ area: Slug, _ week: Week, words: String, circle: Circle = .authority, seen: ChangeNumber, by request: PageRequest) async throws {
        let cooperation = try Reporting.cooperation(request)
        let desk = AssessmentDesk(room: room, cooperation: cooperation, viewer: request.viewer, now: request.now)
        try await desk.setLine(area, week, words: words, circle: circle, seen: seen)
    }

    /// Whose line it is: the police in the cooperation; of several the writer's own, else the first by name.
    static func party(_ parties: [Organisation], _ viewer: Viewer) -> Assessment.Party {
        let police = parties.filter { $0.kind == .police }
        let own = police.first { $0.name == viewer.actor.organisation } ?? police.min { Swedish.precedes($0.name, $1.name) }
        return Assessment.Party(own?.name ?? "Polisen", .police)
    }
}

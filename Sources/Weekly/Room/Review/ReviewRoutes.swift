import Markup
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// Reviewing what has come in.
    var reviewRoutes: [Route] {
        let leader = Permission.holders(of: .lead)
        return [
            .get("/granska", leader, cached: false) { try await ReviewAnswering(self, $0).all() },
            .get("/granska/{nummer}", leader, cached: false) { try await ReviewAnswering(self, $0).one() },
            .post("/granska/{nummer}", leader) { try await ReviewAnswering(self, $0).act() },
        ]
    }
}

/// Answers to those who review.
struct ReviewAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var number: Int64 { request.captures["nummer"].flatMap { Int64($0) } ?? 0 }

    private var desk: ReviewDesk {
        get throws {
            ReviewDesk(room: room, cooperation: try Reporting.cooperation(request), viewer: request.viewer, now: request.now)
        }
    }

    func all() async throws -> Answer {
        let desk = try desk
        let (today, cooperation) = (request.today, desk.cooperation)
        let ground = try await room.store.read { [room] in try room.ground(in: cooperation, today: today, $0) }
        return .page(ReviewListPage(waiting: try await desk.waiting(), ground: ground, isNext: request[query: "steg"] != nil).page)
    }

    func one(_ refusal: ReviewRefusal? = nil, reason: String = "") async throws -> Answer {
        let sight = try await found { try await desk.one(number) }
        return .page(ReviewPage(sight: sight, refusal: refusal, reason: reason).page)
    }

    func act() async throws -> Answer {
        let fields = request.fields
        let version = ChangeNumber(fields["version"].flatMap { Int64($0) } ?? -1)
        let reason = String((fields["skal"] ?? "").prefix(1000))
        do {
            try await found { try await desk.act(act(fields), on: number, version: version, because: reason) }
            return .redirect(Link(["granska"], query: [("steg", "nasta")]))
        } catch ReviewRefusal.absent {
            throw absent
        } catch let refusal as ReviewRefusal {
            return try await one(refusal, reason: reason)
        }
    }

    private func act(_ fields: [String: String]) throws -> ReviewAct {
        switch fields["gor"] {
        case "lagg-ihop": return .merge(into: fields["med"].flatMap { Int64($0) } ?? 0)
        case "tillbaka": return .sendBack
        case "vanta": return .embargo(until: fields["till"] ?? "")
        default: return .accept(ReportDraft(fields))
        }
    }

    private var absent: Refused { Refused(.absent, [Faults.noSuchPage("/granska/\(request.captures["nummer"] ?? "")")]) }

    /// What the viewer may not see answers like what does not exist.
    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch ReviewRefusal.absent { throw absent }
    }
}

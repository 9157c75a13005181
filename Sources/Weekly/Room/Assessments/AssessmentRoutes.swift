import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

extension Reporting {
    /// What parties judge, and how many are "flera" in an area.
    var assessmentRoutes: [Route] {
        let leader = Permission.holders(of: .lead)
        return [
            .get("/bedomningar", .members(of: .place), cached: false) { try await AssessmentAnswering(self, $0).all() },
            .post("/bedomningar", .holders(of: .takePart)) { try await AssessmentAnswering(self, $0).add() },
            .get("/bedomningar/{nummer}", .members(of: .place), cached: false) { try await AssessmentAnswering(self, $0).one() },
            .post("/bedomningar/{nummer}", .members(of: .place)) { try await AssessmentAnswering(self, $0).act() },
            .get("/veckor/flera", leader, cached: false) { try await SeveralAnswering(self, $0).all() },
            .post("/veckor/flera", leader) { try await SeveralAnswering(self, $0).set() },
        ]
    }
}

/// Answers about assessments.
struct AssessmentAnswering {
    private let room: Reporting
    private let request: PageRequest

    init(_ room: Reporting, _ request: PageRequest) {
        self.room = room
        self.request = request
    }

    private var number: Int64 { request.captures["nummer"].flatMap { Int64($0) } ?? 0 }

    private var desk: AssessmentDesk {
        get throws {
            AssessmentDesk(room: room, cooperation: try Reporting.cooperation(request), viewer: request.viewer, now: request.now)
        }
    }

    func all(_ typed: AssessmentDraft? = nil, flaws: [AssessmentFlaw] = []) async throws -> Answer {
        let desk = try desk
        let (reads, ground) = try await desk.all()
        let form: AssessmentForm? =
            request.viewer.rights.contains(.takePart)
            ? AssessmentForm(
                basis: ground.basis, widest: request.viewer.circle, draft: typed ?? new(ground.basis), flaws: flaws, target: AssessmentsPage.link,
                submit: "Spara bedömningen") : nil
        let page = AssessmentsPage(
            assessments: reads.map(\.assessment), basis: ground.basis,
            own: Set(reads.map(\.assessment).filter { desk.mayChange($0) }.map(\.number)), form: form)
        return .page(page.page)
    }

    /// What a form begins with: four weeks, and no wider than whoever writes reads.
    private func new(_ basis: ReportGround) -> AssessmentDraft {
        var draft = AssessmentDraft()
        draft.until = (basis.today + 28).description
        draft.circle = request.viewer.circle.text
        return draft
    }

    func add() async throws -> Answer {
        let draft = AssessmentDraft(request.fields)
        do {
            try await found { try await desk.add(draft) }
            return .redirect(AssessmentsPage.link)
        } catch AssessmentRefusal.flaws(let flaws) {
            return try await all(draft, flaws: flaws)
        }
    }

    func one(_ typed: AssessmentDraft? = nil, _ refusal: AssessmentRefusal? = nil) async throws -> Answer {
        let (read, history, ground) = try await found { try await desk.one(number) }
        return .page(
            AssessmentPage(
                read: read, history: history, basis: ground.basis, widest: request.viewer.circle, typed: typed, refusal: refusal
            ).page)
    }

    func act() async throws -> Answer {
        let version = ChangeNumber(request.fields["version"].flatMap { Int64($0) } ?? -1)
        let draft = AssessmentDraft(request.fields)
        do {
            try await found {
                request.fields["gor"] == "ta-tillbaka"
                    ? try await desk.withdraw(number, version: version) : try await desk.change(number, to: draft, version: version)
            }
            return .redirect(AssessmentsPage.link)
        } catch AssessmentRefusal.changed {
            return try await one(nil, .changed)
        } catch let refusal as AssessmentRefusal {
            return try await one(draft, refusal)
        }
    }

    /// What the viewer may not see, or not change, answers like what does not exist.
    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch AssessmentRefusal.absent {
            throw Refused(.absent, [Faults.noSuchPage("/bedomningar/\(request.captures["nummer"] ?? "")")])
        }
    }
}

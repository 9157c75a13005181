import AccessRules
import Markup
import Picture
package import Web

extension AccessRoom {
    /// Keeping people's accounts, and what the roles may do.
    package var peopleRoutes: [Route] {
        let keeper = Permission.holders(of: .keepAccounts)
        return [
            .get("/personer", keeper, cached: false) { try await PeopleAnswer(self, $0).list() },
            .get("/personer/ny", keeper, cached: false) { try await PeopleAnswer(self, $0).form(InviteDraft()) },
            .post("/personer", keeper) { try await PeopleAnswer(self, $0).invite() },
            .get("/personer/{konto}", keeper, cached: false) { try await PeopleAnswer(self, $0).person() },
            .post("/personer/{konto}/roller", keeper) { request in
                try await PeopleAnswer(self, request).change { try await $0.give(request.role, for: request.organisation, to: $1) }
            },
            .post("/personer/{konto}/roller/ta-bort", keeper) { try await PeopleAnswer(self, $0).take() },
            .post("/personer/{konto}/lank", keeper) { try await PeopleAnswer(self, $0).link() },
            .post("/personer/{konto}/avsluta", keeper) { try await PeopleAnswer(self, $0).change { try await $0.endSignIns(of: $1) } },
            .post("/personer/{konto}/koder/ta-bort", keeper) { try await PeopleAnswer(self, $0).change { try await $0.dropFactor(of: $1) } },
            .post("/personer/{konto}/namn", keeper) { request in
                try await PeopleAnswer(self, request).change { try await $0.rename($1, to: request.fields["nytt-namn"] ?? "") }
            },
            .post("/personer/{konto}/stang", keeper) { try await PeopleAnswer(self, $0).change { try await $0.close($1) } },
            .post("/personer/{konto}/oppna", keeper) { try await PeopleAnswer(self, $0).change { try await $0.open($1) } },
            .get("/roller", .signedIn, cached: false) { _ in .page(RolesPage.page) },
        ]
    }
}

extension PageRequest {
    /// The role that a form names.
    var role: Role? { fields["roll"].flatMap { Role(rawValue: $0) } }
    /// The organisation that a form names.
    var organisation: Slug? { fields["organisation"].flatMap { Slug($0) } }
}

/// Answers about people's accounts.
struct PeopleAnswer {
    private let desk: PeopleDesk
    private let request: PageRequest

    init(_ room: AccessRoom, _ request: PageRequest) {
        desk = PeopleDesk(room: room, viewer: request.viewer, sender: request.sender, now: request.now)
        self.request = request
    }

    func list() async throws -> Answer {
        let people = try await found { try await desk.people() }
        return .page(PeoplePage(people: people, cooperation: try await cooperation()).page)
    }

    func form(_ draft: InviteDraft) async throws -> Answer {
        let organisations = try await found { try await desk.organisations() }
        return .page(InvitePage(draft: draft, organisations: organisations, cooperation: try await cooperation()).page)
    }

    /// Lets somebody in, or shows the form with what was typed and what is wrong with it.
    func invite() async throws -> Answer {
        var draft = InviteDraft(request.fields)
        guard let invitation = draft.invitation(among: try await found { try await desk.organisations() }) else { return try await form(draft) }
        do {
            switch try await desk.invite(invitation) {
            case .link(let made): return .page(LinkPages.made(made, host: request.sender.host))
            case .added(let account): return .page(LinkPages.known(account, isInvited: false))
            case .invitedElsewhere(let account): return .page(LinkPages.known(account, isInvited: true))
            }
        } catch let refusal as PeopleRefusal where refusal != .absent {
            draft.flaws = [refusal]
            return try await form(draft)
        }
    }

    func person(_ refusal: PeopleRefusal? = nil) async throws -> Answer {
        let number = try number()
        let person = try await found { try await desk.person(number) }
        let organisations = try await found { try await desk.organisations() }
        return .page(PersonPage(person: person, organisations: organisations, cooperation: try await cooperation(), refusal: refusal).page)
    }

    /// Changes something, and leads back to the person's page; a refusal is told there.
    func change(_ work: (PeopleDesk, Int64) async throws -> Void) async throws -> Answer {
        let number = try number()
        do {
            try await found { try await work(desk, number) }
            return .redirect(.person(number))
        } catch let refusal as PeopleRefusal {
            return try await person(refusal)
        }
    }

    /// Takes a role away. Who had no other here has left the list, and so has their page.
    func take() async throws -> Answer {
        let answer = try await change { try await $0.take(request.role, for: request.organisation, from: $1) }
        guard case .redirect = answer else { return answer }
        let number = try number()
        do {
            _ = try await desk.person(number)
            return answer
        } catch PeopleRefusal.absent {
            return .redirect(PeopleAnswer.list)
        }
    }

    func link() async throws -> Answer {
        let number = try number()
        do {
            return .page(LinkPages.made(try await found { try await desk.makeLink(for: number) }, host: request.sender.host))
        } catch let refusal as PeopleRefusal {
            return try await person(refusal)
        }
    }

    private static let list = Link("/personer")

    private func cooperation() async throws -> String {
        try await found { try await desk.cooperationName() }
    }

    /// What is not here, and what is no longer the viewer's to see, answers like what does not exist.
    private func found<Found>(_ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch PeopleRefusal.absent { throw absent }
    }

    private var text: String { request.captures["konto"] ?? "" }

    private var absent: Refused { Refused(.absent, [Faults.noSuchPage(text.isEmpty ? "/personer" : "/personer/\(text)")]) }

    /// The number in the address, written in the one way there is.
    private func number() throws -> Int64 {
        guard let number = Int64(text), String(number) == text else { throw absent }
        return number
    }
}

import AccessRules
import Markup
import Picture
package import Web

extension AccessRoom {
    /// Keeping organisations and cooperations.
    /// - Parameter areas: where the areas are known that cooperations are given.
    package func partyRoutes(areas: any CooperationAreas) -> [Route] {
        let (keeper, configurer) = (Permission.holders(of: .keepAccounts), Permission.holders(of: .configure))
        return [
            .get("/organisationer", keeper, cached: false) { try await PartyAnswer(self, areas, $0).organisations(OrganisationDraft()) },
            .post("/organisationer", keeper) { try await PartyAnswer(self, areas, $0).saveOrganisation() },
            .get("/samverkan", configurer, cached: false) { try await PartyAnswer(self, areas, $0).cooperations(CooperationDraft()) },
            .post("/samverkan", configurer) { try await PartyAnswer(self, areas, $0).saveCooperation() },
            .post("/samverkan/ingar", configurer) { try await PartyAnswer(self, areas, $0).saveDistricts() },
        ]
    }
}

/// Answers about organisations and cooperations.
struct PartyAnswer {
    private let desk: PartyDesk
    private let request: PageRequest

    init(_ room: AccessRoom, _ areas: any CooperationAreas, _ request: PageRequest) {
        desk = PartyDesk(room: room, areas: areas, viewer: request.viewer, now: request.now)
        self.request = request
    }

    func organisations(_ draft: OrganisationDraft) async throws -> Answer {
        .page(OrganisationsPage(parties: try await found("/organisationer") { try await desk.organisations() }, draft: draft).page)
    }

    func cooperations(_ draft: CooperationDraft) async throws -> Answer {
        .page(CooperationsPage(sight: try await found("/samverkan") { try await desk.cooperations() }, draft: draft).page)
    }

    func saveOrganisation() async throws -> Answer {
        var draft = OrganisationDraft(request.fields)
        do {
            try await found("/organisationer") {
                if request.fields["organisation"] != nil {
                    guard let slug = draft.slug else { throw PartyRefusal.absent }
                    try await desk.change(slug, name: draft.name, kind: draft.kind)
                } else {
                    try await desk.add(name: draft.name, kind: draft.kind)
                }
            }
            return .redirect(OrganisationsPage.link)
        } catch let refusal as PartyRefusal {
            draft.refusal = refusal
            return try await organisations(draft)
        }
    }

    func saveCooperation() async throws -> Answer {
        var draft = CooperationDraft(request.fields)
        do {
            try await found("/samverkan") {
                if request.fields["samverkan"] != nil {
                    guard let slug = draft.slug else { throw PartyRefusal.absent }
                    try await desk.change(slug, name: draft.name, areas: draft.areas, sharing: draft.isSharing)
                } else {
                    try await desk.found(name: draft.name, areas: draft.areas, sharing: draft.isSharing)
                }
            }
            return .redirect(CooperationsPage.link)
        } catch let refusal as PartyRefusal {
            draft.refusal = refusal
            return try await cooperations(draft)
        }
    }

    func saveDistricts() async throws -> Answer {
        var draft = CooperationDraft(districts: request.fields)
        do {
            try await found("/samverkan") {
                try await desk.belong(to: draft.districts, adding: draft.newDistrict, draft.newKind)
            }
            return .redirect(CooperationsPage.link)
        } catch let refusal as PartyRefusal {
            draft.refusal = refusal
            return try await cooperations(draft)
        }
    }

    /// What is not the viewer's answers like what does not exist.
    private func found<Found>(_ path: String, _ work: () async throws -> Found) async throws -> Found {
        do { return try await work() } catch PartyRefusal.absent { throw Refused(.absent, [Faults.noSuchPage(path)]) } catch PeopleRefusal.absent {
            throw Refused(.absent, [Faults.noSuchPage(path)])
        }
    }
}

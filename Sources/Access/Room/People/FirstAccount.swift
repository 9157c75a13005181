package import AccessRules
import Almanac
package import Markup
package import Picture
package import Storage
import Synchronization
package import Web

/// What a cooperation is founded with, before anybody has said otherwise: the name and the areas of the picture that the store holds.
package struct Founding: Hashable, Sendable {
    package let name: String
    /// The areas at its top.
    package let areas: [Slug]

    package init(name: String, areas: [Slug]) {
        self.name = name
        self.areas = areas
    }
}

/// The door to a store where nobody has an account: a link that the server prints when it starts, good until the first account is made.
final class FirstDoor: Sendable {
    private let token = Mutex<String?>(nil)

    func open(_ made: String) { token.withLock { $0 = made } }

    func fits(_ sent: String) -> Bool {
        token.withLock { kept in kept.map { OneTimeCode.equal(Array($0.utf8), Array(sent.utf8)) } ?? false }
    }

    func close() { token.withLock { $0 = nil } }
}

extension AccessRoom {
    /// The address of the first account's page; nil where somebody has an account already. What was printed before is good no more.
    package func openFirstDoor() async throws -> Link? {
        guard try await store.read({ [accounts] in try accounts.isEmpty($0) }) else { return nil }
        let token = means.secrets.token()
        door.open(token)
        return Link(["forsta-kontot", token])
    }

    /// Where the first account is made.
    /// - Parameter founding: what the first cooperation is founded with.
    package func firstRoutes(_ founding: @escaping @Sendable (Reader) throws -> Founding) -> [Route] {
        [
            .get("/forsta-kontot/{nyckel}", .everyone, cached: false) { request in
                guard try await isFirst(request) else { return .page(SignInPages.spentLink) }
                let place = try await store.read { try founding($0) }
                return .page(FirstAccountForm(key: request.captures["nyckel"] ?? "", place: place.name).page)
            },
            .post("/forsta-kontot/{nyckel}", .everyone) { request in
                guard try await isFirst(request) else { return .page(SignInPages.spentLink) }
                let place = try await store.read { try founding($0) }
                var form = FirstAccountForm(key: request.captures["nyckel"] ?? "", place: place.name)
                return try await makeFirst(&form, place, request)
            },
        ]
    }

    private func isFirst(_ request: PageRequest) async throws -> Bool {
        guard door.fits(request.captures["nyckel"] ?? "") else { return false }
        return try await store.read { [accounts] in try accounts.isEmpty($0) }
    }

    private func makeFirst(_ form: inout FirstAccountForm, _ place: Founding, _ request: PageRequest) async throws -> Answer {
        guard let opening = form.read(request.fields, place) else { return .page(form.page) }
        let account = Account(number: 0, name: opening.name, address: opening.address, state: .invited)
        let hash: PasswordHash
        do {
            hash = try await own(request).hashed(request.fields["nytt"] ?? "", again: request.fields["igen"] ?? "", for: account)
        } catch let refusal as OwnAccount.Refusal {
            form.fault = refusal.words
            return .page(form.page)
        }
        let actor = Actor(name: opening.name, role: Role.administrator.name)
        let isMade = try await store.write(by: actor, at: request.now, why: "Öppnade det första kontot") { [self] writer in
            guard try accounts.isEmpty(writer.reader) else { return false }
            let number = try found(opening, state: .open, writer)
            try keys.setPassword(hash, of: number, writer)
            return true
        }.answer
        door.close()
        guard isMade else { return .page(SignInPages.spentLink) }
        let signing = SigningIn(room: self, sender: request.sender, now: request.now)
        guard case .entered(let entrance) = try await signing.begin(address: opening.address, password: request.fields["nytt"] ?? "") else {
            return .redirect(Link("/logga-in"))
        }
        return AccessRoom.entered(entrance, nil)
    }

    /// Founds a cooperation with its first party and its first administrator.
    /// - Returns: the account's number.
    package func found(_ opening: FirstOpening, state: Account.State, _ writer: Writer) throws -> Int64 {
        try parties.set(opening.organisation, writer)
        try parties.set(opening.cooperation, writer)
        let number = try accounts.add(name: opening.name, address: opening.address, state: state, writer)
        try accounts.give(
            RoleGrant(cooperation: opening.cooperation.slug, organisation: opening.organisation.slug, role: .administrator), to: number, writer)
        return number
    }
}

/// The first account of a store, with the organisation and the cooperation that come with it.
package struct FirstOpening: Hashable, Sendable {
    package let name: String
    package let address: String
    package let organisation: Organisation
    package let cooperation: LocalCooperation

    package init(name: String, address: String, organisation: Organisation, cooperation: LocalCooperation) {
        self.name = name
        self.address = address
        self.organisation = organisation
        self.cooperation = cooperation
    }
}

/// The form that the first account is made with.
struct FirstAccountForm {
    let key: String
    /// What the cooperation is called unless something else is typed.
    let place: String
    var name = ""
    var address = ""
    var organisation = ""
    var kind = OrganisationKind.municipality
    var cooperation: String?
    var fault: String?

    init(key: String, place: String) {
        self.key = key
        self.place = place
    }

    /// What is meant; nil, with the fault, when it cannot be taken.
    mutating func read(_ fields: [String: String], _ founding: Founding) -> FirstOpening? {
        name = fields["namn"] ?? ""
        address = fields["adress"] ?? ""
        organisation = fields["organisation"] ?? ""
        kind = OrganisationKind(rawValue: fields["slag"] ?? "") ?? .municipality
        cooperation = fields["samverkan"]
        guard let person = Account.name(name) else { return refuse("Skriv ditt namn, högst 100 tecken.") }
        guard let mail = Account.address(address) else { return refuse("Skriv din e-postadress, så som namn@kommunen.se.") }
        guard let party = Account.name(organisation), let slug = Slug(naming: party) else { return refuse("Skriv vad din organisation heter.") }
        guard let title = Account.name(cooperation ?? ""), let own = Slug(naming: title) else { return refuse("Skriv vad er samverkan heter.") }
        return FirstOpening(
            name: person, address: mail, organisation: Organisation(slug: slug, name: party, kind: kind),
            cooperation: LocalCooperation(slug: own, name: title, areas: founding.areas, parties: [slug]))
    }

    private mutating func refuse(_ words: String) -> FirstOpening? {
        fault = words
        return nil
    }

    var page: Page {
        Page(title: "Första kontot", crumbs: [Crumb("Första kontot")], status: fault == nil ? 200 : 422) {
            PageParts.head(
                over: "", heading: "Öppna det första kontot",
                lead: "Den som öppnar det första kontot blir administratör: bjuder in de andra och ger dem deras roller.")
            FormPieces.fault("Kontot är inte öppnat", fault)
            postForm(to: Link(["forsta-kontot", key]), .class("inlasning")) {
                FormPieces.field("namn", "Ditt namn", [.type("text"), .autocomplete("name"), .required, .maxlength(100), .value(name)])
                FormPieces.field("adress", "Din e-postadress", [.type("email"), .autocomplete("username"), .required, .maxlength(200), .value(address)])
                FormPieces.field(
                    "organisation", "Din organisation", [.type("text"), .autocomplete("organization"), .required, .maxlength(100), .value(organisation)])
                PageParts.choice(
                    "slag", label: "Vad den är", options: OrganisationKind.allCases.map { ($0.rawValue, $0.name) }, selected: kind.rawValue)
                FormPieces.field(
                    "samverkan", "Vad er lokala samverkan heter", [.type("text"), .required, .maxlength(100), .value(cooperation ?? place)])
                FormPieces.newPassword
                p { button(.class("forst"), .type("submit")) { "Öppna kontot" } }
            }
        }
    }
}

import AccessRules
import Picture

/// Which cooperation and which organisation is meant on the command line.
extension AccountOffice {
    /// - Returns: the cooperation, and whether it is to be founded.
    /// - Throws: `Refused`.
    static func cooperation(_ named: String?, _ parties: Parties, _ founding: Founding) throws -> (LocalCooperation, isNew: Bool) {
        let names = parties.cooperations.map(\.name)
        if let named, let found = parties.cooperations.first(where: { $0.slug.text == named || NearestNames.folded($0.name) == NearestNames.folded(named) }) {
            return (found, false)
        }
        if names.isEmpty {
            guard let kept = TypedLine.name(named ?? founding.name), let slug = Slug(naming: kept) else {
                throw OfficeFaults.cooperation(named, names)
            }
            return (LocalCooperation(slug: slug, name: kept, areas: founding.areas, parties: []), true)
        }
        guard named == nil, parties.cooperations.count == 1 else { throw OfficeFaults.cooperation(named, names) }
        return (parties.cooperations[0], false)
    }

    /// - Throws: `Refused`.
    static func organisation(_ order: AccountOrder, in cooperation: LocalCooperation, _ parties: Parties) throws -> Organisation {
        let own = parties.parties(of: cooperation)
        guard let named = order.organisation else {
            guard own.count == 1 else { throw OfficeFaults.organisation(nil, own.map(\.name)) }
            return own[0]
        }
        let known = parties.organisations.first { $0.slug.text == named || NearestNames.folded($0.name) == NearestNames.folded(named) }
        if let known {
            guard order.kind == nil || order.kind == known.kind else { throw OfficeFaults.kindDiffers(known) }
            return known
        }
        guard let name = TypedLine.name(named), Slug(naming: name) != nil, let kind = order.kind else {
            throw OfficeFaults.organisation(named, parties.organisations.map(\.name))
        }
        return Organisation(slug: try PartyDesk.slug(name, among: parties.organisations.map(\.slug)), name: name, kind: kind)
    }
}

/// What the commands about accounts refuse.
enum OfficeFaults {
    static func name(_ found: String) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "account-name-unreadable", "Namnet går inte att använda: \(PeopleRefusal.name.words)", remedy: "Skriv det så här: --name \"Kim Exempel\"",
                    found: String(found.prefix(100)), expected: "ett namn på en rad")
            ])
    }

    static func address(_ found: String) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "account-address-unreadable", "”\(found.prefix(100))” är ingen e-postadress.", remedy: "Skriv den så här: namn@kommunen.se",
                    found: String(found.prefix(100)), expected: "en e-postadress")
            ])
    }

    static func unknown(_ found: String, _ suggestions: [String]) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "account-unknown", "Inget konto har adressen ”\(found.prefix(100))”.", remedy: "Se kontona med: samsyn account list",
                    found: String(found.prefix(100)), expected: "ett kontos e-postadress", suggestions: suggestions)
            ])
    }

    static func closed(_ address: String) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "account-closed", "Kontot \(address) är stängt.",
                    remedy: "Öppna det på sidan Personer i den samverkan det hör till, eller lägg till ett konto med en annan adress.", found: address)
            ])
    }

    static func cooperation(_ found: String?, _ names: [String]) -> Refused {
        let message =
            names.isEmpty
            ? "Det finns ingen samverkan i lagret än, och inga områden att ge den namn efter."
            : found.map { "Det finns ingen samverkan som heter ”\($0.prefix(100))”." } ?? "Det finns flera samverkan: \(Swedish.list(names))."
        return Refused(
            .use,
            [
                Fault(
                    "cooperation-unknown", message, remedy: "Säg vilken med --cooperation NAMN.", found: found.map { String($0.prefix(100)) },
                    expected: names.isEmpty ? "ett namn" : Swedish.list(names),
                    suggestions: found.map { NearestNames.suggestions(for: $0, among: names) } ?? [])
            ])
    }

    static func organisation(_ found: String?, _ names: [String]) -> Refused {
        let kinds = OrganisationKind.allCases.map(\.rawValue).joined(separator: ", ")
        return Refused(
            .use,
            [
                Fault(
                    "organisation-unknown", found.map { "Det finns ingen organisation som heter ”\($0.prefix(100))”." } ?? "Det saknas en organisation.",
                    remedy: "Säg vilken med --organisation NAMN. Är den ny: lägg till --kind och ett av \(kinds).",
                    found: found.map { String($0.prefix(100)) }, expected: names.isEmpty ? "ett namn och ett slag" : Swedish.list(names),
                    suggestions: found.map { NearestNames.suggestions(for: $0, among: names) } ?? [])
            ])
    }

    static func kindDiffers(_ known: Organisation) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "organisation-kind-differs", "\(known.name) finns redan, och är av slaget \(known.kind.rawValue) (\(known.kind.name)).",
                    remedy: "Utelämna --kind, eller ändra slaget på sidan Organisationer.", expected: known.kind.rawValue)
            ])
    }

    static func base(_ found: String) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "option-unreadable", "Värdet ”\(found.prefix(100))” för --base går inte att läsa.",
                    remedy: "Skriv webbplatsens adress, till exempel https://samsyn.kommunen.se", found: String(found.prefix(100)),
                    expected: "https://samsyn.kommunen.se")
            ])
    }
}

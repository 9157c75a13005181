/// What is gone through when something grave has happened, in the order it is asked.
package enum EventChecklist {
    package enum Phase: Int, Hashable, Sendable, CaseIterable {
        case first = 1
        case young, support, place, said, after

        package var name: String {
            switch self {
            case .first: "Först"
            case .young: "Barn och unga"
            case .support: "Stöd"
            case .place: "På platsen"
            case .said: "Det som sägs"
            case .after: "Efteråt"
            }
        }
    }

    package struct Item: Hashable, Sendable {
        /// Lasting: marks in stores are known by it, and one that is taken out is never given to another.
        package let code: String
        package let phase: Phase
        package let text: String
        /// Who usually does it, by function.
        package let usual: String
    }

    package static let items: [Item] = first + young + support + place + said + after

    package static func item(_ code: String) -> Item? { items.first { $0.code == code } }

    /// By this it is known whether an event that is closed has been followed up.
    package static let followUp = "follow-up"

    private static func items(_ phase: Phase, _ rows: [(code: String, text: String, usual: String)]) -> [Item] {
        rows.map { Item(code: $0.code, phase: phase, text: $0.text, usual: $0.usual) }
    }

    private static let first = items(
        .first,
        [
            ("police-confirms", "Fråga polisen vad som är känt, vad som är bekräftat och vad som får sägas.", "polisens ledning"),
            ("gather", "Samla parterna i dag: polis, socialtjänst, skola, fritid, bostadsbolag och kommunikatör.", "samordnaren"),
            ("lead-and-next", "Bestäm vem som leder, vem som antecknar och när ni hörs igen.", "samordnaren"),
            ("management", "Säg till tjänsteperson i beredskap och kommunledningen. De avgör om krisledningen ska ta över.", "säkerhetschefen"),
            ("more-to-come", "Fråga polisen om det kan hända mer: vilka platser och tider behöver fler vuxna?", "polisens ledning"),
        ])

    private static let young = items(
        .young,
        [
            ("schools", "Skolor och förskolor i närheten vet vad som har hänt, vad de gör i dag och vad de får säga.", "rektor"),
            ("leisure", "Fritidsgårdar och föreningar vet vad som gäller i kväll: öppet, stängt eller fler vuxna.", "fritidschefen"),
            ("guardians", "Vårdnadshavare får samma besked samtidigt, på de språk som behövs.", "rektor"),
            ("young-at-place", "Barn och unga som var nära platsen har vuxna att gå till, i dag och i morgon.", "elevhälsan"),
        ])

    private static let support = items(
        .support,
        [
            ("crisis-support", "Bestäm om krisstödet, POSOM, ska öppna: var, när och hur folk hittar dit.", "krisstödets samordnare"),
            (
                "social-duty", "Socialjouren vet vad som har hänt. En orosanmälan görs i egen ordning till socialtjänsten, aldrig här.",
                "socialtjänstens jour"
            ),
            ("own-staff", "Personal som var nära får tala med sin chef innan de går hem.", "närmaste chef"),
        ])

    private static let place = items(
        .place,
        [
            ("residents", "De som bor nära får besked: vad är avspärrat, hur länge, och vart vänder man sig?", "bostadsbolaget"),
            ("field-and-guards", "Fältare och ordningsvakter är på plats i dag, och vet vad de får säga.", "fältgruppens chef"),
            ("coming-evenings", "Bestäm vilka som är ute de kommande kvällarna: var, när och hur de når varandra.", "samordnaren"),
            ("repair", "Städa, laga och tänd lampor så snart polisen har släppt platsen.", "bostadsbolaget"),
            ("gatherings", "Gå igenom vad som väntar de närmaste dagarna: minnesplats, minnesstund, match, skolavslutning.", "samordnaren"),
        ])

    private static let said = items(
        .said,
        [
            ("one-voice", "En röst utåt: bestäm vem som svarar medier. Polisen svarar om brottet, kommunen om stödet.", "kommunikatören"),
            ("same-message", "Lägg ut samma korta besked på webben och i växeln, med 112, 114 14 och 113 13.", "kommunikatören"),
            ("rumours", "Samla vilka rykten som går. Svara bara med det som är bekräftat.", "kommunikatören"),
        ])

    private static let after = items(
        .after,
        [
            (followUp, "Följ upp inom en vecka: vad gjorde vi, vad hjälpte, och behöver veckans läge eller planen ändras?", "samordnaren"),
            ("told-back", "De som bor och arbetar här får höra vad som har gjorts.", "kommunikatören"),
        ])
}

/// How far a point of the list has come.
package enum EventCheckState: String, Hashable, Sendable, CaseIterable {
    case notDone = "not-done"
    case done
    case notNeeded = "not-needed"

    package var name: String {
        switch self {
        case .notDone: "inte klart"
        case .done: "klart"
        case .notNeeded: "behövs inte"
        }
    }
}

/// A point of the list as it stands for one event.
package struct EventCheck: Hashable, Sendable {
    package let item: String
    package let state: EventCheckState
    /// An official's function; nil when nobody is said.
    package let who: String?
    /// When it was marked.
    package let at: LocalMoment

    package init(item: String, state: EventCheckState, who: String?, at: LocalMoment) {
        (self.item, self.state, self.who, self.at) = (item, state, who, at)
    }

    /// Whether it says the same as another, whenever it was said.
    package func saysTheSame(as other: EventCheck) -> Bool { (item, state, who) == (other.item, other.state, other.who) }
}

extension EventChecklist {
    /// Points that nobody has marked as done or not needed.
    package static func left(_ checks: [EventCheck]) -> [Item] {
        items.filter { item in !checks.contains { $0.item == item.code && $0.state != .notDone } }
    }
}

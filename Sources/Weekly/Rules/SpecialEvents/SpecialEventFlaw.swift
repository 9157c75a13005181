import PersonGuard
import Picture

/// What keeps something said of a special event from being taken.
package enum SpecialEventFlaw: Hashable, Sendable {
    /// The fields that hold free text.
    package enum Field: String, Hashable, Sendable {
        case known, confirmed, who, whom, entry, doer

        /// The id of the field.
        package var id: String {
            switch self {
            case .known: "kant"
            case .confirmed: "bekraftat"
            case .who: "vem"
            case .whom: "vilka"
            case .entry: "ord"
            case .doer: "checklista"
            }
        }

        /// As it is called.
        package var name: String {
            switch self {
            case .known: "Det som är känt"
            case .confirmed: "Det polisen har bekräftat"
            case .who: "Vem som informerar"
            case .whom: "Vem som får veta"
            case .entry: "Raden"
            case .doer: "Vem som har gjort det"
            }
        }
    }

    case kind, area
    /// The place is not in the list, or lies in another area than the one that is said.
    case place
    case day, future, old
    /// There is nothing in a field that must have something.
    case empty(Field)
    case long(Field, count: Int, most: Int)
    /// The person guard found these.
    case person(Field, [String])
    case confirmedTime, gathering, circle, byWhen, entryTime, source, item, followUp

    /// The id of the field.
    package var field: String {
        switch self {
        case .kind: "slag"
        case .area: "omrade"
        case .place: "plats"
        case .day, .future, .old: "dag"
        case .empty(let field), .long(let field, _, _), .person(let field, _): field.id
        case .confirmedTime: "bekraftat-klockan"
        case .gathering: "mote-klockan"
        case .circle: "krets"
        case .byWhen: "senast-klockan"
        case .entryTime: "rad-klockan"
        case .source: "kalla"
        case .item: "checklista"
        case .followUp: "folj-upp"
        }
    }

    /// What is wrong and what to do.
    package var sentence: String {
        switch self {
        case .kind: "Välj vad som har hänt."
        case .area: "Välj vilket område det är."
        case .place: "Platsen ligger inte i området. Välj en annan plats, eller ingen."
        case .day: "Skriv dagen som 2024-11-16."
        case .future: "Dagen har inte varit än."
        case .old: "Dagen är mer än ett år sedan. Titta på årtalet."
        case .empty(let field): SpecialEventFlaw.asking(field)
        case .long(let field, let count, let most): "\(field.name) är \(count) tecken. Korta till \(most)."
        case .person(let field, let words): "\(field.name) kan peka ut en person: ”\(Swedish.list(words))”. \(SpecialEventFlaw.advice(field))"
        case .confirmedTime: "Skriv klockslaget då polisen bekräftade, som 14:30. Det kan inte vara före händelsen eller efter nu."
        case .gathering: "Skriv när mötet börjar, som 15:00, högst en vecka bort. Lämna tomt om det inte är bestämt."
        case .circle: "Välj vem som får läsa."
        case .byWhen: "Skriv klockslaget som 16:00. Lämna tomt om det ska ske snarast."
        case .entryTime: "Skriv när det var, som 14:30. Lämna tomt för nu. Det kan inte vara senare än nu."
        case .source: "Välj vem uppgiften kommer från."
        case .item: "Punkten finns inte i checklistan."
        case .followUp: "Skriv en dag efter i dag då ni följer upp, högst tre månader bort."
        }
    }

    private static func asking(_ field: Field) -> String {
        switch field {
        case .known: "Skriv vad som är känt, om så bara en mening."
        case .confirmed: "Skriv vad polisen har bekräftat."
        case .who: "Skriv vem som informerar, med funktion."
        case .whom: "Skriv vem som ska få veta."
        case .entry: "Skriv vad som har hänt eller gjorts."
        case .doer: "Skriv vem som har gjort det, med funktion."
        }
    }

    private static func advice(_ field: Field) -> String {
        switch field {
        case .who, .whom, .doer: "Skriv en funktion, till exempel rektor."
        case .known, .confirmed, .entry: "Skriv om så att det handlar om platsen och händelsen."
        }
    }

    /// Everything that is wrong, in the order of the form.
    package struct All: Error, Hashable, Sendable {
        package let flaws: [SpecialEventFlaw]

        package init(_ flaws: [SpecialEventFlaw]) { self.flaws = flaws }
    }

    /// What is wrong with a text: nothing in it, too long, or a person in it.
    static func of(_ text: String, in field: Field, most: Int, mayBeEmpty: Bool = false, by personGuard: PersonGuard) -> [SpecialEventFlaw] {
        if text.isEmpty { return mayBeEmpty ? [] : [.empty(field)] }
        let held = HeldWords(text, by: personGuard).held.map(\.text)
        return (text.count > most ? [.long(field, count: text.count, most: most)] : []) + (held.isEmpty ? [] : [.person(field, held)])
    }
}

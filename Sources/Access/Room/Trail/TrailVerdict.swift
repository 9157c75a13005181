import AccessRules
import Almanac
import Picture
import Storage

/// A link that somebody kept outside of the store, as it was typed.
struct KeptLink: Hashable, Sendable {
    let change: ChangeNumber
    /// 64 hexadecimal digits, in lower case.
    let hash: String

    /// What cannot be taken for one.
    struct Flaw: Error, Sendable { let words: String }

    /// - Returns: nil where nothing was typed.
    static func read(_ fields: [String: String]) throws(Flaw) -> KeptLink? {
        let number = (fields["andring"] ?? "").filter { !$0.isWhitespace }
        let hash = (fields["lank"] ?? "").lowercased().filter { !$0.isWhitespace }
        if number.isEmpty, hash.isEmpty { return nil }
        guard let change = Int64(number), change > 0 else { throw Flaw(words: "Skriv numret på ändringen som länken hör till, till exempel 41.") }
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            throw Flaw(words: "Länken går inte att läsa. Den är 64 tecken: siffror och bokstäverna a till f.")
        }
        return KeptLink(change: ChangeNumber(change), hash: hash)
    }
}

/// What a check of the whole trail came to.
struct TrailVerdict: Sendable {
    let report: TrailReport
    /// The link that was kept, and whether it is still there.
    let kept: (link: KeptLink, holds: Bool)?
    /// The newest entry when the check began.
    let head: TrailEntry?
    /// The broken link's change as it is seen, where the trail still has it.
    let broken: TrailRecord?

    var isWhole: Bool { report.broken == nil && kept?.holds ?? true }

    /// As the trail tells of the check itself.
    var about: String {
        let found = report.broken.map { "brutet vid ändring \($0.change)" } ?? "helt, \(Swedish.count(report.entries)) ändringar"
        return found + (kept.map { ", sparad länk \($0.link.change) \($0.holds ? "stämmer" : "stämmer inte")" } ?? "")
    }
}

/// What a broken link is, for somebody who has never met one.
struct BrokenWords {
    let link: BrokenLink
    let tables: TableWords

    private var table: String {
        link.table.map { name in
            let known = tables.name(name)
            return known == name ? "tabellen \(name)" : "tabellen ”\(known)” (\(name))"
        } ?? "en tabell"
    }

    /// What does not hold.
    var found: String {
        switch link.kind {
        case .entry:
            "Posten för ändring \(link.change) stämmer inte med sin länk. Antingen har posten ändrats, eller så har en ändring före den tagits bort eller bytt plats."
        case .content: "I \(table) har rader från ändring \(link.change) ändrats, lagts till eller tagits bort utanför Samsyn."
        case .unknownChange: "I \(table) finns rader som säger sig komma från ändring \(link.change), men spåret har ingen sådan ändring."
        case .head: "Spåret slutar inte där det skulle. Slutet är avhugget, eller så är lagret ett annat."
        }
    }

    /// What that means for who relies on the store.
    var meaning: String {
        switch link.kind {
        case .entry:
            "Det går inte att lita på vem som gjorde ändring \(link.change), när eller varför. Ändringarna före den är prövade och stämmer."
        case .content:
            "Någon som kommer åt lagret direkt har skrivit i det för hand. Sidor som bygger på \(table) kan visa annat än det som en gång skrevs."
        case .unknownChange: "Rader har lagts in för hand, eller så har spårets slut tagits bort för att dölja vad som gjordes."
        case .head: "Lagret kan ha skrivits om i efterhand."
        }
    }

    /// What to do, in order.
    static let remedies = [
        "Låt lagret vara som det är, och spara en kopia av det innan något mer skrivs.",
        "Kör samsyn audit verify på säkerhetskopiorna, den senaste först. Den första som är hel visar vad som stod före ingreppet.",
        "Ta reda på vem som kunde skriva direkt i lagret vid den tiden: serverns konton och loggar säger det, inte Samsyn.",
        "Tala med dataskyddsombudet samma dag. Är det en personuppgiftsincident ska den anmälas inom 72 timmar.",
    ]
}

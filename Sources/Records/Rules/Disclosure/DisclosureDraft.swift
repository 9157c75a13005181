package import Almanac
import Picture

/// A disclosure that is being prepared: working material, thrown away when the copy is made or the draft is dropped.
package struct DisclosureDraft: Hashable, Sendable {
    /// A record that is chosen, and what is to be masked in it.
    package struct Choice: Hashable, Sendable {
        package let key: RecordKey
        package var masks: [FieldMask]

        package init(_ key: RecordKey, masks: [FieldMask] = []) {
            self.key = key
            self.masks = masks
        }
    }

    package let number: Int64
    package let asked: String
    /// Nil where nobody has said who asks: it may not be demanded.
    package let recipient: String?
    package let begun: Instant
    package var choices: [Choice]

    package init(number: Int64, asked: String, recipient: String?, begun: Instant, choices: [Choice] = []) {
        self.number = number
        self.asked = asked
        self.recipient = recipient
        self.begun = begun
        self.choices = choices
    }

    /// Records in a disclosure at most: more are several.
    package static let most = 100
    /// Masks of a record at most.
    package static let mostMasks = 200
    /// Drafts that nobody has finished are thrown away after so many days.
    package static let days = 7

    /// Adds the records that are not chosen yet.
    /// - Throws: `DisclosureRefusal.tooMany`.
    package mutating func add(_ keys: [RecordKey]) throws(DisclosureRefusal) {
        for key in keys where !choices.contains(where: { $0.key == key }) { choices.append(Choice(key)) }
        guard choices.count <= DisclosureDraft.most else { throw .tooMany(DisclosureDraft.most) }
    }

    /// What was asked for, as it is kept.
    /// - Throws: `DisclosureRefusal.asked`.
    package static func asked(_ text: String) throws(DisclosureRefusal) -> String {
        let tidy = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard (1...2_000).contains(tidy.count) else { throw .asked }
        return tidy
    }

    /// Who asks, as it is kept; nil where nobody has said it.
    /// - Throws: `DisclosureRefusal.recipient`.
    package static func recipient(_ text: String) throws(DisclosureRefusal) -> String? {
        let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard tidy.count <= 200 else { throw .recipient }
        return tidy.isEmpty ? nil : tidy
    }
}

/// Why a disclosure could not go on.
package enum DisclosureRefusal: Error, Hashable, Sendable {
    /// It is not said what is asked for, or in too many words.
    case asked
    case recipient
    /// There is no such draft, disclosure or record, for whoever asks.
    case absent
    /// The draft, or a record in it, is not as it was when the page was fetched.
    case stale
    case noRecords
    case tooMany(Int)
    case tooManyMasks(Int)
    /// Something is to be masked, and no ground is chosen.
    case ground(field: String)
    /// A ground of one's own that names no chapter and section.
    case namedGround(field: String)
    /// Words that do not stand in the field.
    case notFound(field: String, words: [String])
    /// A record that was chosen is gone, or out of reach.
    case recordGone(String)
    /// A mask that covers nothing any more.
    case idleMask(record: String, field: String)
    /// A field with more on it than a word or a line.
    case wordsTooLong(field: String)

    /// As the registrar is told.
    package var words: String {
        switch self {
        case .asked: "Skriv vad som begärts, med minst ett ord och högst 2 000 tecken."
        case .recipient: "Mottagaren får vara högst 200 tecken. Fältet kan också stå tomt."
        case .absent: "Den finns inte."
        case .stale: "Något har ändrats sedan sidan hämtades. Titta igenom den igen och fortsätt därifrån."
        case .noRecords: "Välj minst en handling."
        case .tooMany(let most): "En utlämning kan ha högst \(most) handlingar. Dela upp den i flera."
        case .tooManyMasks(let most): "En handling kan ha högst \(most) maskningar. Maska hela fältet i stället."
        case .ground(let field): "Välj en grund för det som ska maskas i fältet \(field)."
        case .namedGround(let field): "Skriv kapitel och paragraf för den egna grunden i fältet \(field), som 22 kap. 1 § OSL."
        case .notFound(let field, let words):
            "Det här står inte i fältet \(field): \(Swedish.list(words.map { "”\($0)”" })). Inget är sparat. Rätta eller ta bort orden."
        case .recordGone(let record): "\(record) finns inte längre. Ta bort den ur utkastet och gå vidare."
        case .idleMask(let record, let field): "En maskning i \(record), \(field), täcker inget längre. Ta bort den och maska det som nu står där."
        case .wordsTooLong(let field): "Skriv högst 200 tecken på varje rad i fältet \(field), eller maska hela fältet."
        }
    }
}

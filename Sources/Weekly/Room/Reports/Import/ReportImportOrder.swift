import AccessRules
import Picture
import Storage
import WeeklyRules

/// What a person says about a file of reports, read and checked.
struct ReportImportOrder: Sendable {
    /// What becomes of what stands in free words.
    enum Words: String, Sendable, CaseIterable {
        /// All are read in; with words that may point at a person the file is refused.
        case keep
        /// Words that may point at a person are left out.
        case dropHeld = "drop-held"
        /// No descriptions are read in.
        case dropAll = "drop-all"

        /// As it is chosen on a page.
        var name: String {
            switch self {
            case .keep: GuardedRemarks.Choice.keep.name
            case .dropHeld: GuardedRemarks.Choice.dropHeld.name
            case .dropAll: "läs in utan beskrivningar"
            }
        }
    }

    let choices: ImportChoices
    /// Nil where the party says it.
    let voice: FileVoice?
    let words: Words
    /// The cooperation that somebody outside the pages names.
    let cooperation: String?

    /// - Throws: `Refused` of kind `use` when an answer cannot be read.
    init(_ choices: ImportChoices) throws {
        self.choices = choices
        voice = try ReportImportOrder.choice("as", choices)
        words = try ReportImportOrder.choice("words", choices) ?? .keep
        cooperation = choices["cooperation"]
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(_ question: String, _ choices: ImportChoices) throws -> Value?
    where Value.RawValue == String {
        guard let text = choices[question] else { return nil }
        guard let value = Value(rawValue: text) else {
            throw ReportFaults.unreadable(question, text, among: Value.allCases.map(\.rawValue))
        }
        return value
    }

    static let questions = [
        ImportQuestion(
            "organisation", "Vem filen kommer från",
            help: "En av parterna i samverkan, till exempel bostadsbolaget. Behövs om filen inte har en kolumn för det."),
        ImportQuestion(
            "as", "Vad det är för fil", help: "Av väktare läses filen annars som en logg, av andra som en lista.",
            shape: .choice(FileVoice.allCases.map { .init($0.rawValue, $0.name) })),
        ImportQuestion("area", "Område", help: "För rader som inte själva säger område eller en känd plats.", shape: .area),
        ImportQuestion(
            "words", "Beskrivningar", help: "Rapporter handlar om platser och händelser, aldrig om vem.",
            shape: .choice(Words.allCases.map { .init($0.rawValue, $0.name) })),
    ]

    /// The party that the file is from, where somebody said it, or where there is only one that such files come from.
    /// - Throws: `Refused` of kind `use` for one that is no party.
    func organisation(on ground: ReportFileGround) throws -> Organisation? {
        if let said = choices["organisation"] {
            if let found = ground.party(said) { return found }
            throw Refused(.use, [ReportFaults.noParty(said, among: ground.parties)])
        }
        guard let kind = voice?.usualKind else { return nil }
        let usual = ground.parties.filter { $0.kind == kind }
        return usual.count == 1 ? usual.first : nil
    }
}

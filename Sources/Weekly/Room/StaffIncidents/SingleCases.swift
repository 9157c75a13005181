import PersonGuard
import Picture
import Tabular
import WeeklyRules

/// Tells a table of single cases from one of counts. What is about one incident is about somebody, and is not taken in.
struct SingleCases {
    private let sheet: Sheet
    private let personGuard: PersonGuard

    init(_ sheet: Sheet, _ personGuard: PersonGuard) {
        self.sheet = sheet
        self.personGuard = personGuard
    }

    /// Words of heads that only a table of single cases has.
    private static let heads: Set<String> = [
        "datum", "dag", "tidpunkt", "klockslag", "veckodag", "date", "time", "namn", "förnamn", "efternamn", "name", "personnummer", "personnr", "person",
        "anställd", "anställds", "anställningsnummer", "medarbetare", "handläggare", "chef", "drabbad", "drabbade", "målsägande", "anmälare", "rapportör",
        "gärningsperson", "gärningsman", "förövare", "misstänkt", "klient", "brukare", "elev", "vårdnadshavare", "beskrivning", "händelsebeskrivning",
        "händelseförlopp", "förlopp", "fritext", "kommentar", "kommentarer", "anteckning", "anteckningar", "description", "comment", "ärende", "ärendenummer",
        "diarienummer", "dnr", "anmälningsnummer", "händelsenummer", "löpnummer", "id", "ålder", "kön", "telefon", "telefonnummer", "mobil", "e-post", "epost",
        "mejl", "adress", "signatur",
    ]

    /// Longer cells are sentences, and say what happened.
    private static let longestWords = 5
    private static let longestText = 60

    /// Why a column that is not read is one of single cases; nil for one that is not.
    func sign(inColumn column: Int) -> String? {
        let head = NearestNames.folded(sheet.header[column - 1])
        let words = head.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        if words.contains(where: SingleCases.heads.contains) { return "rubriken säger att den gäller en händelse eller en person i taget" }
        return sheet.rows.lazy.compactMap { sign(inCell: $0.text(column)) }.first
    }

    /// Why a cell that is no count, period or kind is one of a single case; nil for one that is not.
    func sign(inCell text: String) -> String? {
        if SingleCases.isDay(text) { return "den har dagar eller klockslag" }
        if isPersonal(text) { return "den har något som kan peka ut en person" }
        return SingleCases.isText(text) ? "den har löpande text" : nil
    }

    /// True for a day or a moment: a period is never so short.
    private static func isDay(_ text: String) -> Bool {
        switch MomentText.read(text) {
        case .day, .moment, .ambiguous: StaffIncidentPeriod.read(text) == nil
        case .empty, .unreadable: false
        }
    }

    /// True for text that may point a person out.
    func isPersonal(_ text: String) -> Bool { !HeldWords(text, by: personGuard).isFree }

    private static func isText(_ text: String) -> Bool { text.count > longestText || text.split(whereSeparator: \.isWhitespace).count > longestWords }
}

import Almanac
import Picture

/// The words that stand around the records, the same on the page and in the document.
package enum DisclosureWords {
    package static let title = "Utlämnad kopia"
    package static let groundsHeading = "Grunder för det som är maskat"
    package static let unmasked = "Inget är maskat i kopian."
    package static let decision =
        """
        Är något maskat kan den som begärt handlingen begära ett skriftligt beslut, som går att överklaga (6 kap. 3 § offentlighets- och sekretesslagen, OSL).
        """

    /// What the copy says of itself.
    package static func facts(_ head: DisclosedCopy.Head) -> [(name: String, words: String)] {
        let link = head.link.map { "Ändring \(head.asOf), länk \($0)" }
        return [
            ("Utlämnande", String(head.number)), ("Dag", Swedish.date(head.day)), ("Utlämnad av", CopyText.printable(head.authority)),
            ("Vad som begärts", CopyText.printable(head.asked)),
        ] + (link.map { [("Uppgifterna som de stod i spåret", $0)] } ?? [])
    }

    /// `Tre handlingar, två maskningar`.
    package static func counts(records: Int, masks: Int) -> String {
        let said = masks == 0 ? "inget maskat" : Swedish.counted(masks, one: "maskning", many: "maskningar")
        return Swedish.capitalised("\(Swedish.counted(records, one: "handling", many: "handlingar")), \(said)")
    }
}

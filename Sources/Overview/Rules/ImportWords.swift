import Picture

/// What an import is told to a person with: codes of the machine's own in words.
package enum ImportWords {
    /// What a column holds, by the role's name; the name itself where it is not known here.
    package static func role(_ name: String) -> String { ColumnWords.of(name) }

    /// How a table was understood, by the shape's code; nil where there is nothing more to say than its columns do.
    package static func shape(_ code: String) -> String? { shapes[code] }

    /// `veckonivåer`, by the kind's name.
    package static func what(_ kind: String) -> String { kinds[kind] ?? kind }

    /// What became of the rows: `1 234 nya, 2 rättade, 17 oförändrade värden`; parts that are none are left out.
    /// - Parameter kind: the kind's name; a row of most kinds is a value.
    package static func rows(new: Int, changed: Int, same: Int, of kind: String = "") -> String {
        let isReport = kind == "reports"
        let parts = [(new, "nya", "nytt", "ny"), (changed, "rättade", "rättat", "rättad"), (same, "oförändrade", "oförändrat", "oförändrad")]
            .filter { $0.0 > 0 }
        guard let last = parts.last else { return isReport ? "inga rapporter" : "inga värden" }
        let words = parts.map { "\(Swedish.count($0.0)) \($0.0 != 1 ? $0.1 : isReport ? $0.3 : $0.2)" }
        return "\(Swedish.list(words)) \(isReport ? last.0 == 1 ? "rapport" : "rapporter" : last.0 == 1 ? "värde" : "värden")"
    }

    /// `2 fel`, `2 fel och 1 varning`.
    package static func faults(errors: Int, warnings: Int) -> String {
        let parts = [
            errors > 0 ? "\(Swedish.count(errors)) fel" : nil, warnings > 0 ? "\(Swedish.count(warnings)) \(warnings == 1 ? "varning" : "varningar")" : nil,
        ]
        return Swedish.list(parts.compactMap { $0 })
    }

    private static let shapes = [
        "category-year": "en rad per kategori, en kolumn per år", "category-month": "en rad per kategori och år, en kolumn per månad",
        "week-area": "en rad per vecka, en kolumn per område", "week-area-level": "en rad per vecka och område", "long": "ett värde per rad",
        "events": "en händelse per rad", "reports": "en rapport per rad",
    ]

    private static let kinds = [
        "levels": "veckonivåer", "counts": "antal", "events": "händelser", "indicators": "indikatorer", "areas": "områden", "population": "folkmängd",
        "reports": "rapporter",
        "staff-incidents": "hot mot anställda, antal",
    ]
}

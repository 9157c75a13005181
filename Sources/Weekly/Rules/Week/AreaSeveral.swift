package import Picture

/// How many are "flera" in an area, where that is not two: what is usual at a metro centre is not usual among villas.
package struct AreaSeveral: Hashable, Sendable {
    /// As the agreement's scale has it where nothing else is decided.
    package static let usual = 2
    package static let choices = 2...20

    package let area: Slug
    package let several: Int
    /// Why, in a sentence; empty where it is as usual.
    package let reason: String

    package init(area: Slug, several: Int, reason: String) {
        self.area = area
        self.several = several
        self.reason = reason
    }

    /// True where nothing needs to be decided.
    package var isUsual: Bool { several == AreaSeveral.usual }
}

/// What is typed of how many are "flera", until it can be taken.
package struct SeveralDraft: Hashable, Sendable {
    /// Characters of a reason.
    package static let longest = 300

    package enum Flaw: Error, Hashable, Sendable {
        case area, number, reason
        /// What the person guard found, as it stands.
        case person([String])

        /// The id of the field.
        package var field: String {
            switch self {
            case .area: "omrade"
            case .number: "antal"
            case .reason, .person: "skal"
            }
        }

        /// What is wrong and what to do.
        package var sentence: String {
            switch self {
            case .area: "Välj vilket område det gäller."
            case .number: "Skriv hur många som är flera: ett tal från \(AreaSeveral.choices.lowerBound) till \(AreaSeveral.choices.upperBound)."
            case .reason: "Skriv varför området har ett annat mått än två, i en mening på högst \(SeveralDraft.longest) tecken."
            case .person(let held): AssessmentFlaw.person(held).sentence
            }
        }
    }

    package var area = ""
    package var number = ""
    package var reason = ""

    package init() {}

    /// Out of a form's fields.
    package init(_ fields: [String: String]) {
        func field(_ name: String, _ most: Int) -> String {
            ReportDraft.tidied(String((fields[name] ?? "").prefix(most))).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        area = field("omrade", 100)
        number = field("antal", 10)
        reason = field("skal", 1000)
    }

    /// What is meant; what is as usual needs no reason, and keeps none.
    package func taken(among areas: [AreaName]) throws(Flaw) -> AreaSeveral {
        guard let area = areas.first(where: { $0.slug.text == area })?.slug else { throw .area }
        guard let several = Int(number), AreaSeveral.choices.contains(several) else { throw .number }
        guard several != AreaSeveral.usual else { return AreaSeveral(area: area, several: several, reason: "") }
        guard !reason.isEmpty, reason.count <= SeveralDraft.longest else { throw .reason }
        return AreaSeveral(area: area, several: several, reason: reason)
    }
}

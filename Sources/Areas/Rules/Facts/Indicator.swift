package import Picture

/// Something that is measured of areas: the share under 20 years, the mean income.
package struct Indicator: Hashable, Sendable {
    /// Lasting; part of addresses and figure ids.
    package let slug: Slug
    /// `Andel under 20 år`.
    package let name: String
    package let unit: IndicatorUnit
    /// What it measures, in a sentence or two.
    package let definition: String
    /// The source that measures it.
    package let source: Slug
    /// Place in the source's own order.
    package let position: Int

    package init(slug: Slug, name: String, unit: IndicatorUnit, definition: String, source: Slug, position: Int) {
        self.slug = slug
        self.name = name
        self.unit = unit
        self.definition = definition
        self.source = source
        self.position = position
    }

    /// An indicator as a source first names it. One whose name another source has already `taken` gets the source's name beside its own. Nil when the
    /// name makes no address.
    package init?(name: String, unit: IndicatorUnit, definition: String, source: Slug, position: Int, taken: Set<Slug>) {
        let names = [name, "\(name) \(source)"] + (2...99).map { "\(name) \(source) \($0)" }
        guard Slug(naming: name) != nil, let slug = names.lazy.compactMap({ Slug(naming: $0) }).first(where: { !taken.contains($0) }) else { return nil }
        self.init(slug: slug, name: name, unit: unit, definition: definition, source: source, position: position)
    }

    /// True for names that mean the same: case, spacing and kinds of dash aside.
    package func isNamed(_ other: String) -> Bool { NearestNames.folded(name) == NearestNames.folded(other) }
}

/// Columns that files of Statistics Sweden are known to have, and what they are called here.
package struct KnownIndicator: Hashable, Sendable {
    package let heads: [String]
    package let name: String
    package let unit: WrittenUnit
    package let definition: String

    /// The known indicator of a head; nil when it is not one of these.
    package static func named(_ head: String) -> KnownIndicator? {
        let wanted = NearestNames.folded(head)
        return all.first { $0.heads.contains(wanted) }
    }

    private static let all = [
        KnownIndicator(
            heads: ["befolkning", "folkmängd", "folkmangd", "population"], name: "Folkmängd", unit: WrittenUnit(.count),
            definition: "Antal folkbokförda den 31 december. I små områden avrundar SCB talen något, så att summan kan skilja sig från hela områdets tal."),
        KnownIndicator(
            heads: ["fodda_i_sverige", "födda i sverige", "född i sverige"], name: "Födda i Sverige", unit: WrittenUnit(.count),
            definition: "Antal folkbokförda som är födda i Sverige, den 31 december."),
        KnownIndicator(
            heads: ["lgh_hyresratt", "hyresrätter", "lägenheter hyresrätt"], name: "Hyresrätter", unit: WrittenUnit(.count),
            definition: "Antal bostäder som upplåts med hyresrätt, den 31 december."),
        KnownIndicator(
            heads: ["lgh_bostadsratt", "bostadsrätter", "lägenheter bostadsrätt"], name: "Bostadsrätter", unit: WrittenUnit(.count),
            definition: "Antal bostäder som upplåts med bostadsrätt, den 31 december."),
        KnownIndicator(
            heads: ["lgh_aganderatt", "äganderätter", "lägenheter äganderätt"], name: "Äganderätter", unit: WrittenUnit(.count),
            definition: "Antal bostäder som ägs av den som bor där, till största delen småhus, den 31 december."),
        KnownIndicator(
            heads: ["lgh_saknas"], name: "Bostäder utan uppgift om upplåtelseform", unit: WrittenUnit(.count),
            definition: "Antal bostäder där uppgift om upplåtelseform saknas i registret, den 31 december."),
        KnownIndicator(
            heads: ["loneinkomst_medel_tkr"], name: "Löneinkomst, medelvärde", unit: WrittenUnit(.kronor, power: 3),
            definition: "Medelvärde av löneinkomsten under året, så som källan räknar den. Det är ett annat mått än medelinkomsten."),
    ]
}

/// A share that is worked out of stored counts of one source each time it is asked for, and never stored.
package struct DerivedIndicator: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    package let definition: String
    /// The name of the count above the line.
    package let part: String
    /// Names of the counts that are added below the line.
    package let whole: [String]

    /// All there are.
    package static let all = [
        DerivedIndicator(
            slug: Slug(known: "andel-fodda-i-sverige"), name: "Andel födda i Sverige",
            definition: "Födda i Sverige delat med folkmängden. Alla folkbokförda räknas; det är inget urval.", part: "Födda i Sverige", whole: ["Folkmängd"]),
        DerivedIndicator(
            slug: Slug(known: "andel-hyresratter-av-lagenheter"), name: "Hyresrätter i flerbostadshus",
            definition:
                "Hyresrätter delat med hyresrätter och bostadsrätter tillsammans, så som lägesbilden räknar flerbostadshus. Äganderätter räknas inte in.",
            part: "Hyresrätter", whole: ["Hyresrätter", "Bostadsrätter"]),
        DerivedIndicator(
            slug: Slug(known: "andel-hyresratter-av-bostader"), name: "Hyresrätter av alla bostäder",
            definition: "Hyresrätter delat med hyresrätter, bostadsrätter och äganderätter tillsammans.", part: "Hyresrätter",
            whole: ["Hyresrätter", "Bostadsrätter", "Äganderätter"]),
    ]
}

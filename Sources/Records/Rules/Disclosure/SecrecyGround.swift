/// Why something is masked: a section of the secrecy act, or one that somebody named in words.
package struct SecrecyGround: Hashable, Sendable {
    /// As it stands in the copy: `18 kap. 1 § OSL`.
    package let words: String

    private init(words: String) { self.words = words }

    /// A section that was named by who masks; nil for nothing, and for more than a line.
    package init?(named text: String) {
        let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (3...200).contains(tidy.count), tidy.contains(where: \.isLetter), tidy.contains(where: \.isNumber) else { return nil }
        words = tidy
    }

    /// One of the list; nil for what does not stand there.
    package init?(code: String) {
        guard let listed = ListedGround.all.first(where: { $0.code == code }) else { return nil }
        words = listed.words
    }

    /// One that was kept, as it was written then.
    package static func kept(_ words: String) -> SecrecyGround { SecrecyGround(words: words) }

    /// The same section in the list; nil for one that was named in words.
    package var listed: ListedGround? { ListedGround.all.first { $0.words == words } }

    /// As it stands in the list of grounds: with what it means, where that is known.
    package var sentence: String { listed.map { "\(words). \($0.meaning)" } ?? "\(words)." }
}

/// A section of the secrecy act (offentlighets- och sekretesslagen, 2009:400) that is often the ground for a mask here, and what it covers.
package struct ListedGround: Hashable, Sendable {
    package let chapter: Int
    package let section: Int
    /// What it is about, for who chooses.
    package let subject: String
    /// What it covers, and when, in a sentence. The act itself decides.
    package let meaning: String

    private init(_ chapter: Int, _ section: Int, _ subject: String, _ meaning: String) {
        (self.chapter, self.section, self.subject, self.meaning) = (chapter, section, subject, meaning)
    }

    /// As it stands in a form: `18:1`.
    package var code: String { "\(chapter):\(section)" }
    /// `18 kap. 1 § OSL`.
    package var words: String { "\(chapter) kap. \(section) § OSL" }

    /// By chapter and section.
    package static let all = [
        ListedGround(
            18, 1, "brott som utreds eller ska förebyggas",
            "Uppgiften hör till en förundersökning eller annan verksamhet mot brott, och syftet med åtgärder kan antas motverkas om den röjs."),
        ListedGround(
            18, 2, "underrättelseverksamhet mot brott",
            "Uppgiften hör till underrättelseverksamhet mot brott, och det står inte klart att den kan röjas utan skada."),
        ListedGround(
            18, 8, "säkerhets- och bevakningsåtgärder",
            "Uppgiften bidrar till upplysning om en säkerhets- eller bevakningsåtgärd, och syftet med åtgärden kan antas motverkas om den röjs."),
        ListedGround(
            18, 13, "risk- och sårbarhetsanalyser",
            "Uppgiften hör till arbete med risker, sårbarhet och kriser i fredstid, och möjligheten att hantera dem kan antas motverkas om den röjs."),
        ListedGround(
            21, 1, "hälsa och sexualliv",
            "Uppgiften rör någons hälsa eller sexualliv, och det måste antas att personen eller någon närstående lider betydande men om den röjs."),
        ListedGround(
            21, 3, "adress och telefon till den som riskerar hot",
            "Uppgiften visar var någon bor eller nås, och det kan av särskild anledning antas att personen eller någon närstående utsätts för hot eller våld."),
        ListedGround(
            21, 7, "personuppgifter som skulle behandlas i strid med dataskyddsreglerna",
            "Det kan antas att personuppgiften efter utlämnandet behandlas i strid med dataskyddsreglerna."),
        ListedGround(
            23, 1, "förskola",
            "Uppgiften rör någons personliga förhållanden i förskolan, och det står inte klart att den kan röjas utan men."),
        ListedGround(
            23, 2, "skola och elevhälsa",
            "Uppgiften rör någons personliga förhållanden i skolan, och den skyddas där, starkast i elevhälsan."),
        ListedGround(
            25, 1, "hälso- och sjukvård",
            "Uppgiften rör någons hälsa eller andra personliga förhållanden i vården, och det står inte klart att den kan röjas utan men."),
        ListedGround(
            26, 1, "socialtjänst",
            "Uppgiften rör någons personliga förhållanden i socialtjänsten, och det står inte klart att den kan röjas utan men."),
        ListedGround(
            31, 16, "den som gör affärer med myndigheten",
            "Uppgiften rör någons affärer eller drift i en affär med myndigheten, och det kan av särskild anledning antas att den enskilde lider skada."),
        ListedGround(
            35, 1, "enskilda i brottsutredning och brottsförebyggande arbete",
            "Uppgiften rör någons personliga eller ekonomiska förhållanden i verksamhet mot brott, och det står inte klart att den kan röjas utan skada eller men."
        ),
        ListedGround(
            39, 2, "anställdas personliga förhållanden",
            "Uppgiften rör en anställds hälsa eller andra personliga förhållanden i ett personalärende, och den anställde kan antas lida men om den röjs."),
        ListedGround(
            39, 3, "anställda som riskerar hot",
            "Uppgiften rör en anställds personliga förhållanden, och den anställde eller någon närstående kan antas utsättas för våld eller annat allvarligt men."
        ),
    ]
}

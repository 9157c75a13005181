import Picture

/// What the categories of the taxonomy are called in logs, lists and case systems that others keep.
package enum CategoryWords {
    /// What a word for a category turned out to mean.
    package enum Match: Hashable, Sendable {
        case known(ObservationCategory)
        /// None, or several; at most three words that may have been meant, nearest first.
        case unknown(suggestions: [String])
    }

    /// Finds the category that a cell means: by its code, `32`; its name, `klotter`; its group and name, `Skadegörelse: klotter`; or a word of the table.
    ///
    /// A cell of several parts, `Klotter/affischering`, means what its known parts mean when they all mean the same; what may be either is not guessed.
    package static func find(_ text: String) -> Match {
        if let category = category(of: text) { return .known(category) }
        let (plain, parts) = (even(text), categories(in: text))
        guard parts.isEmpty else { return .unknown(suggestions: parts.map(\.name).sorted()) }
        // What runs on is no slip of the pen, and among so many words three slips are another word.
        return .unknown(suggestions: plain.count > longest ? [] : NearestNames.suggestions(for: plain, among: suggestible, within: 2))
    }

    /// The same, without looking for what may have been meant: that costs a comparison with every word there is.
    package static func category(of text: String) -> ObservationCategory? {
        let plain = even(text)
        if let found = byCode(plain) ?? byWord[plain] { return found }
        let parts = categories(in: text)
        return parts.count == 1 ? parts.first : nil
    }

    /// What the parts of a cell mean, each by itself.
    private static func categories(in text: String) -> Set<ObservationCategory> { Set(parts(of: text).compactMap { byCode($0) ?? byWord[$0] }) }

    /// Characters of a word that may be another, misspelt.
    private static let longest = 60

    /// `32`, and `32 klotter` where the words after the code mean the same.
    private static func byCode(_ plain: String) -> ObservationCategory? {
        let digits = plain.prefix { ("0"..."9").contains($0) }
        guard digits.count == 2, let category = Int(digits).flatMap({ ObservationCategory.of($0) }) else { return nil }
        let rest = plain.dropFirst(2).drop { $0 == " " }
        return rest.isEmpty || byWord[String(rest)] == category ? category : nil
    }

    private static let marks: Set<Character> = ["/", ",", ";", ":", ".", "(", ")", "|", ">", "\"", "”", "!", "?"]

    /// Small letters with one space between words, and none of the marks that people vary.
    private static func even(_ text: String) -> String {
        let folded = NearestNames.folded(text).map { marks.contains($0) ? " " : $0 }
        return String(folded).split(separator: " ").filter { $0 != "-" }.joined(separator: " ")
    }

    private static func parts(of text: String) -> [String] {
        let folded = NearestNames.folded(text).replacing(" - ", with: "/").replacing(" och ", with: "/").replacing(" samt ", with: "/")
        return folded.split { marks.contains($0) }.map { even(String($0)) }.filter { !$0.isEmpty }
    }

    /// Names that say nothing without their group: `fordon` is a theft to some and a disturbance to others.
    private static let onlyInGroup = [23, 52, 53, 54]

    private static let byWord: [String: ObservationCategory] = {
        var known: [String: ObservationCategory] = [:]
        for category in ObservationCategory.all {
            known[even("\(category.group) \(category.name)")] = category
            if !onlyInGroup.contains(category.code) { known[even(category.name)] = category }
        }
        for (code, words) in table {
            guard let category = ObservationCategory.of(code) else { continue }
            for word in words { known[even(word)] = category }
        }
        return known
    }()

    private static let suggestible = ObservationCategory.all.map(\.name) + table.flatMap(\.words)

    /// As guards, caretakers and those who sort what residents write call it. The same word never stands at two codes.
    package static let table: [(code: Int, words: [String])] = [
        (11, ["samling", "folksamling", "ungdomssamling", "samling av ungdomar", "personer samlade", "uppehåll i trapphus", "trapphusproblem"]),
        (
            12,
            [
                "bråk", "stök", "stökigt", "störande", "störning", "ordningsstörning", "ordningsproblem", "avvisning", "avvisad", "avlägsnande",
                "grupp som bråkar/stökar", "person eller grupp som stör den allmänna ordningen", "störande grupp",
            ]
        ),
        (13, ["hög musik", "oväsen", "buller", "ljudstörning", "störande ljud", "höga ljud / hög och störande musik", "hög och störande musik"]),
        (
            14,
            [
                "alkohol", "berusad", "berusade", "berusning", "fylleri", "lob", "omhändertagande lob", "alkoholförtäring",
                "alkoholförtäring där förbud råder",
            ]
        ),
        (15, ["buskörning", "moped", "mopedkörning", "olovlig körning", "fortkörning", "störande körning", "fordon på gångväg"]),
        (16, ["fyrverkeri", "fyrverkerier", "smällare", "fyrverkerier/smällare", "raketer", "bengaler"]),
        (21, ["narkotikaförsäljning", "misstänkt narkotikaförsäljning", "langning", "drogförsäljning"]),
        (22, ["narkotika", "droger", "drogpåverkad", "drogpåverkade", "påverkad", "påverkade", "narkotikabruk", "cannabislukt", "missbruk"]),
        (23, ["narkotikafynd", "fynd av narkotika", "kanyl", "kanyler", "sprutor", "narkotikagömma"]),
        (
            31,
            [
                "skadegörelse", "åverkan", "vandalisering", "vandalism", "glaskross", "krossat glas", "krossad ruta", "krossade rutor", "sabotage",
                "skadegörelse på egendom",
            ]
        ),
        (32, ["graffiti", "klotter och affischering", "klotter/affischering", "klottersanering", "affischering"]),
        (33, ["anlagd brand", "brand", "eldning", "brandtillbud", "containerbrand", "brand i container", "brand i papperskorg", "soprumsbrand"]),
        (41, ["trasig belysning", "trasig lampa", "trasig gatlykta", "gatubelysning", "utebelysning", "släckt belysning", "mörkt", "lampa"]),
        (42, ["sikt", "skymd sikt", "buskage", "siktröjning", "ödslig plats", "otrygg plats", "växtlighet som skymmer"]),
        (
            43,
            [
                "nedskräpning", "skräp", "skräpigt", "sopor", "grovsopor", "dumpning", "dumpat avfall", "avfall", "renhållning", "papperskorg",
                "full papperskorg", "överfull papperskorg", "skrotbil", "skrotbilar", "fordonsvrak",
            ]
        ),
        (44, ["bosättning", "tält", "tältläger", "övernattning utomhus", "otillåten bosättning"]),
        (45, ["trasigt", "trasig bänk", "trasig dörr", "trasigt lås", "trasig port", "trasig lekutrustning", "skadad lekutrustning"]),
        (51, ["inbrottsförsök", "försök till inbrott", "källarinbrott", "bostadsinbrott", "inbrott i källare", "inbrott i förråd", "garageinbrott"]),
        (52, ["bilstöld", "bilinbrott", "fordonsstöld", "mopedstöld", "stöld av fordon", "stöld ur fordon", "stöld ur bil", "inbrott i bil"]),
        (53, ["cykelstöld", "stulen cykel"]),
        (54, ["snatteri", "butiksstöld", "butikstillgrepp", "butikssnatteri", "stöld i butik"]),
        (55, ["plånboksstöld", "fickstölder"]),
        (61, ["slagsmål", "handgemäng", "våld", "våld mot person"]),
        (62, ["hot", "olaga hot", "hotfullt beteende", "trakasserier", "ofredande", "hot mot person"]),
        (63, ["personrån", "ungdomsrån", "butiksrån", "rånförsök", "försök till rån"]),
        (64, ["sexuella trakasserier", "sexualbrott", "blottning"]),
        (65, ["vapen", "kniv", "knivinnehav", "vapeninnehav", "brott mot knivlagen"]),
        (71, ["skottlossning", "skjutningar"]),
        (72, ["explosion", "detonation", "sprängdåd"]),
        (73, ["mordbränder"]),
        (74, ["mord", "dråp"]),
        (
            81,
            [
                "hot mot tjänsteman", "våld mot tjänsteman", "hot mot anställd", "våld mot anställd", "hot mot personal", "våld mot personal",
                "hot mot ordningsvakt", "våld mot ordningsvakt",
            ]
        ),
        (82, ["påverkansförsök", "påtryckningar"]),
        (83, ["extremism", "våldsbejakande extremism", "extremistiskt budskap"]),
        (84, ["rekrytering", "tecken på rekrytering"]),
        (85, ["rykten", "rykte", "desinformation"]),
        (91, ["arrangemang", "evenemang", "manifestation", "demonstration", "torgmöte"]),
        (92, ["bedrägeriförsök", "försök till bedrägeri", "telefonbedrägeri"]),
        (93, ["välfärdsbrott"]),
        (94, ["positivt", "beröm"]),
        (
            95,
            [
                "inget", "inget att anmärka", "inget särskilt", "inga händelser", "ingen händelse", "inga iakttagelser", "utan anmärkning", "u.a.", "ua",
                "lugnt", "lugn kväll", "lugn natt", "lugnt pass",
            ]
        ),
    ]
}

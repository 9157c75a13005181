package import Picture

/// What an observation is about: two levels, a group and a leaf, by their lasting codes.
package struct ObservationCategory: Hashable, Sendable {
    /// 11–95; the first digit is the group's.
    package let code: Int
    package let name: String

    /// The group's name: `Ordning`.
    package var group: String { ObservationCategory.groups[code / 10] ?? "" }

    private static let groups = [
        1: "Ordning", 2: "Narkotika", 3: "Skadegörelse", 4: "Fysisk miljö", 5: "Stöld och inbrott", 6: "Våld och hot", 7: "Grovt våld",
        8: "Påverkan och extremism", 9: "Övrigt",
    ]

    /// Who may read what is reported from the beginning: undue influence, signs of violent extremism and welfare crime are for those who lead; signs of
    /// recruitment, incidents against staff and the gravest violence for authorities; the rest is for those who work with the place.
    package var firstReach: Reach {
        switch code {
        case 82, 83, 93: .leaders
        case 81, 84, 64, 71...74: .circle(.authority)
        default: .circle(.place)
        }
    }

    /// The taxonomy, in order of code. Every leaf is in use in some municipality.
    package static let all: [ObservationCategory] = [
        (11, "samling av personer"), (12, "bråk eller störande grupp"), (13, "höga ljud"), (14, "alkohol och berusning"), (15, "buskörning och fordon"),
        (16, "pyroteknik"), (21, "misstänkt försäljning"), (22, "bruk och påverkade"), (23, "fynd"), (31, "glaskross och sabotage"), (32, "klotter"),
        (33, "anlagd brand, mindre"), (41, "belysning"), (42, "sikt eller ödslig plats"), (43, "nedskräpning och dumpning"), (44, "olovlig bosättning"),
        (45, "skadat objekt"), (51, "inbrott"), (52, "fordon"), (53, "cykel"), (54, "butik"), (55, "fickstöld"), (61, "misshandel"),
        (62, "hot och trakasserier"), (63, "rån"), (64, "sexuellt ofredande"), (65, "vapen eller kniv"), (71, "skjutning"), (72, "sprängning"),
        (73, "mordbrand"), (74, "dödligt våld"), (81, "incident mot anställd"), (82, "otillåten påverkan"), (83, "tecken på våldsbejakande extremism"),
        (84, "tecken på rekrytering vid en plats"), (85, "ryktesspridning"), (91, "arrangemang eller manifestation"), (92, "bedrägeri"),
        (93, "signal om välfärdsbrott"), (94, "positiv iakttagelse"), (95, "inget att rapportera"),
    ].map { ObservationCategory(code: $0.0, name: $0.1) }
}

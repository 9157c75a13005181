/// What the lexicon knows of a word. A word may be several things.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: UInt64) { rawValue = 1 << bit }

    // Names.
    static let first = WordClass(bit: 0)
    /// A first name that is also a word, so that a capital at the head of a sentence says nothing: Stig, Per, Björn.
    static let firstOrWord = WordClass(bit: 1)
    /// A first name that is also the name of something else, so that a capital never says enough: Max, Maj, Viking.
    static let firstOrThing = WordClass(bit: 2)
    static let surname = WordClass(bit: 3)
    /// A surname that is also a word or part of places: Berg, Strand.
    static let surnameOrWord = WordClass(bit: 4)
    /// Stands with a small letter between the parts of a name: von, al, bin.
    static let particle = WordClass(bit: 5)

    // Words that are no names.
    static let ordinary = WordClass(bit: 6)
    static let calendar = WordClass(bit: 7)
    static let brand = WordClass(bit: 8)
    static let place = WordClass(bit: 9)
    /// The first word of a known place, shop or firm of several words.
    static let opensPhrase = WordClass(bit: 10)

    // Words that speak of persons.
    static let personNoun = WordClass(bit: 11)
    static let kin = WordClass(bit: 12)
    static let naming = WordClass(bit: 13)
    static let signing = WordClass(bit: 14)
    static let header = WordClass(bit: 15)
    static let bodilyVerb = WordClass(bit: 16)
    static let sayingVerb = WordClass(bit: 17)
    static let weakVerb = WordClass(bit: 18)
    static let greeting = WordClass(bit: 19)
    static let withPerson = WordClass(bit: 20)
    static let atPerson = WordClass(bit: 21)
    static let possessive = WordClass(bit: 22)
    static let conjunction = WordClass(bit: 23)
    static let ageWord = WordClass(bit: 24)
    static let pronoun = WordClass(bit: 25)

    // Words that speak of places, firms and things.
    static let inPlace = WordClass(bit: 26)
    static let towardsPlace = WordClass(bit: 27)
    /// After a name it makes a place of it: torg, gata, skola.
    static let placeNoun = WordClass(bit: 28)
    /// Of these also after a genitive: a square carries a name, a garage has an owner.
    static let memorial = WordClass(bit: 29)
    /// After a name it makes a firm of it: AB, Livs, Bygg.
    static let firm = WordClass(bit: 30)
    /// Before a name it makes a shop, a ship, a storm of it: restaurang, stormen.
    static let thingNoun = WordClass(bit: 31)
    static let saint = WordClass(bit: 32)
    static let article = WordClass(bit: 33)
    static let unit = WordClass(bit: 34)

    // Words that say what a number is.
    static let phoneWord = WordClass(bit: 35)
    static let accountWord = WordClass(bit: 36)
    static let identityWord = WordClass(bit: 37)
    static let caseWord = WordClass(bit: 38)
    static let service = WordClass(bit: 39)
    static let vehicle = WordClass(bit: 40)
    static let registration = WordClass(bit: 41)
    static let digitWord = WordClass(bit: 42)
    static let atSign = WordClass(bit: 43)
    static let dotWord = WordClass(bit: 44)
    static let domainEnding = WordClass(bit: 45)
    static let ibanWord = WordClass(bit: 46)
    static let abbreviation = WordClass(bit: 47)
    static let noPlate = WordClass(bit: 48)
    static let acronym = WordClass(bit: 49)
    static let userName = WordClass(bit: 50)
    static let foreignLand = WordClass(bit: 51)
    static let clearing = WordClass(bit: 52)

    static let shop = WordClass(bit: 53)
    static let placeSubject = WordClass(bit: 54)
    /// A name whose small letters may mean something else.
    static let weakWhenSmall = WordClass(bit: 55)

    /// A body that may own an account: föreningen, kommunen, bolaget.
    static let collective = WordClass(bit: 56)

    /// What somebody has: lägenhet, cykel, adress.
    static let owned = WordClass(bit: 57)
    /// After "&": Söner, Co.
    static let successors = WordClass(bit: 58)
    /// A flat or a floor in an address.
    static let flat = WordClass(bit: 59)

    /// "alias", "smeknamn": what follows is said of a person.
    static let nameNoun = WordClass(bit: 60)
    /// What a person may be found in: "i port 7", "på 2 tr".
    static let dwelling = WordClass(bit: 61)

    /// After a name and a hyphen: gänget, familjen.
    static let personGroup = WordClass(bit: 62)

    /// Money that changes hands: what stands beside it in groups is an account.
    static let money = WordClass(bit: 63)

    static let anyFirst: WordClass = [.first, .firstOrWord, .firstOrThing]
    static let anyName: WordClass = [.first, .firstOrWord, .firstOrThing, .surname, .surnameOrWord]
    /// What a word may be with a genitive s.
    static let declinable: WordClass = [
        .first, .firstOrWord, .firstOrThing, .surname, .surnameOrWord, .ordinary, .brand, .place, .personNoun, .kin, .placeNoun, .calendar, .thingNoun,
        .opensPhrase,
    ]
    /// What a capitalised word is when it is no name, unless it is one also.
    static let noName: WordClass = [
        .ordinary, .calendar, .brand, .personNoun, .kin, .naming, .signing, .header, .bodilyVerb, .sayingVerb, .weakVerb, .greeting, .withPerson, .atPerson,
        .possessive, .conjunction, .ageWord, .pronoun, .inPlace, .towardsPlace, .placeNoun, .firm, .thingNoun, .saint, .article, .unit, .phoneWord,
        .accountWord, .identityWord, .caseWord, .service, .vehicle, .registration, .digitWord, .ibanWord, .abbreviation, .acronym, .userName, .foreignLand,
        .clearing, .collective, .owned, .dwelling, .flat, .personGroup, .nameNoun, .placeSubject,
    ]
}

/// What speaks for and against some words being the name of a person. Each piece has a weight; a name is what reaches ``enough``.
struct Evidence: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: UInt64) { rawValue = 1 << bit }

    static let enough = 10

    // The words themselves.
    static let firstName = Evidence(bit: 0)
    /// A first name that is also a word, where its capital is owed to the sentence.
    static let openingFirstName = Evidence(bit: 1)
    /// A first name that something else bears too.
    static let sharedFirstName = Evidence(bit: 2)
    static let surname = Evidence(bit: 3)
    /// A surname that ends as places do: Lindberg, Näslund.
    static let placelikeSurname = Evidence(bit: 4)
    static let sharedSurname = Evidence(bit: 5)
    static let capitalWord = Evidence(bit: 6)
    static let secondCapitalWord = Evidence(bit: 7)
    static let openingWord = Evidence(bit: 8)
    static let initial = Evidence(bit: 9)
    static let initials = Evidence(bit: 10)
    static let sureEnding = Evidence(bit: 11)
    static let foreignEnding = Evidence(bit: 12)
    /// Two words or more that stand together.
    static let together = Evidence(bit: 13)
    /// A name in small letters, in a line that has capitals where they belong.
    static let smallName = Evidence(bit: 14)
    /// A name in small letters, in a line that cares for none.
    static let smallNameAmongSmall = Evidence(bit: 15)
    static let weakSmallName = Evidence(bit: 16)

    // What stands beside them.
    static let personBefore = Evidence(bit: 17)
    static let naming = Evidence(bit: 18)
    static let quoted = Evidence(bit: 19)
    static let signed = Evidence(bit: 20)
    static let bodilyVerb = Evidence(bit: 21)
    static let sayingVerb = Evidence(bit: 22)
    static let weakVerb = Evidence(bit: 23)
    static let withPerson = Evidence(bit: 24)
    static let atPerson = Evidence(bit: 25)
    static let greeted = Evidence(bit: 26)
    static let joined = Evidence(bit: 27)
    static let listed = Evidence(bit: 28)
    static let aged = Evidence(bit: 29)
    static let besideNumber = Evidence(bit: 30)
    static let hasKin = Evidence(bit: 31)
    /// "från Svenska Bostäder", "på 2 tr", "i port 7", ", som".
    static let placed = Evidence(bit: 32)
    /// A sentence's first word that does what only persons do, and that no Swedish noun looks like.
    static let barePerson = Evidence(bit: 33)
    /// Begins or is spelled as no Swedish word is: Xhemail, Wubet, Dhuudi.
    static let foreignSpelling = Evidence(bit: 34)

    /// ", Astrakangatan 12": where somebody lives.
    static let housed = Evidence(bit: 35)
    /// "annars kommer Becir": who does it stands last.
    static let subject = Evidence(bit: 36)

    // What speaks against.
    static let inPlace = Evidence(bit: 40)
    static let towardsPlace = Evidence(bit: 41)
    static let article = Evidence(bit: 42)
    static let beforeDigits = Evidence(bit: 43)
    static let longDefinite = Evidence(bit: 44)
    static let amongCapitals = Evidence(bit: 45)
    /// Part of a place, a firm or a thing.
    static let ofThing = Evidence(bit: 46)

    /// Every piece with its weight.
    static let weights: [(Evidence, Int)] = [
        (.firstName, 10), (.openingFirstName, 6), (.sharedFirstName, 5), (.surname, 10), (.placelikeSurname, 8), (.sharedSurname, 4),
        (.capitalWord, 3), (.secondCapitalWord, 3), (.openingWord, 1), (.initial, 3), (.initials, 10), (.sureEnding, 5), (.foreignEnding, 3),
        (.together, 3), (.smallName, 6), (.smallNameAmongSmall, 10), (.weakSmallName, 3),
        (.personBefore, 8), (.naming, 8), (.quoted, 3), (.signed, 9), (.bodilyVerb, 7), (.sayingVerb, 5), (.weakVerb, 1), (.withPerson, 2), (.atPerson, 5),
        (.greeted, 6), (.joined, 7), (.listed, 4), (.aged, 5), (.besideNumber, 7), (.hasKin, 7), (.placed, 5), (.barePerson, 2), (.foreignSpelling, 4),
        (.housed, 7), (.subject, 5),
        (.inPlace, -6), (.towardsPlace, -2), (.article, -4), (.beforeDigits, -3), (.longDefinite, -4), (.amongCapitals, -4), (.ofThing, -40),
    ]

    private static let weightOfBit: [Int] = {
        var table = [Int](repeating: 0, count: 64)
        for (evidence, weight) in weights { table[evidence.rawValue.trailingZeroBitCount] = weight }
        return table
    }()

    /// The sum of the weights.
    var score: Int {
        var rest = rawValue
        var sum = 0
        while rest != 0 {
            sum += Evidence.weightOfBit[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }

    var isEnough: Bool { score >= Evidence.enough }
}

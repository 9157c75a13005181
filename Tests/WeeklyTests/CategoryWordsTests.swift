import AccessRules
import Picture
import Testing
import WeeklyRules

/// What others call things in lists of their own, and what it means here.
@Suite struct CategoryWordsTests {
    @Test func `many words are known, each at one code of the taxonomy`() {
        let words = CategoryWords.table.flatMap { entry in entry.words.map { (word: NearestNames.folded($0), code: entry.code) } }
        #expect(words.count >= 40)
        #expect(Set(words.map(\.word)).count == words.count)
        #expect(CategoryWords.table.allSatisfy { ObservationCategory.of($0.code) != nil })
        for (word, code) in words { #expect(CategoryWords.find(word) == ObservationCategory.of(code).map { .known($0) }, "\(word)") }
    }

    @Test func `every category is known by its code, and by its group and name`() {
        for category in ObservationCategory.all {
            #expect(CategoryWords.find(String(category.code)) == .known(category))
            #expect(CategoryWords.find("\(category.group): \(category.name)") == .known(category), "\(category.name)")
            #expect(CategoryWords.find("\(category.code) \(category.group) \(category.name)") == .known(category), "\(category.name)")
        }
    }

    @Test(arguments: [
        ("klotter", 32), ("Klotter", 32), ("32. Klotter", 32), ("Skadegörelse", 31), ("Skadegörelse – klotter", 32), ("NEDSKRÄPNING", 43),
        ("Fyrverkerier/smällare", 16), ("smällare", 16), ("Narkotika", 22), ("Narkotika: fynd", 23), ("LOB", 14), ("u.a.", 95), ("Inga händelser.", 95),
        ("Klotter (graffiti)", 32), ("Grupp som bråkar/stökar", 12), ("Höga ljud / hög och störande musik", 13), ("Klotter/tagg", 32),
    ])
    func `reads a word however it is written`(_ word: String, _ code: Int) {
        #expect(CategoryWords.find(word) == ObservationCategory.of(code).map { .known($0) })
    }

    @Test(arguments: ["", "fordon", "cykel", "butik", "Snöröjning", "99", "10", "132", "32 nedskräpning", "Våld och hot", "Klotter och nedskräpning"])
    func `guesses nothing of what may be either, or is none`(_ word: String) {
        if case .known(let category) = CategoryWords.find(word) { Issue.record("\(word) was read as \(category.name)") }
    }

    @Test func `tells what may have been meant, but not of what runs on`() {
        #expect(CategoryWords.find("kloter") == .unknown(suggestions: ["klotter"]))
        #expect(CategoryWords.find("Klotter och nedskräpning") == .unknown(suggestions: ["klotter", "nedskräpning och dumpning"]))
        #expect(CategoryWords.find(String(repeating: "klotter nära lekparken ", count: 20)) == .unknown(suggestions: []))
    }
}

/// What stands in the other cells of such lists.
@Suite struct FileVoiceTests {
    @Test(arguments: [
        ("22:10", 1330), ("22.10", 1330), ("2210", 1330), ("kl. 22", 1320), ("ca 22:10:30", 1330), ("c:a kl 9.05", 545), ("22:10–23:40", 1330),
        ("22.00 - 23.00", 1320), ("0:00", 0), ("7", 420),
    ])
    func `reads a time of day`(_ text: String, _ minute: Int) { #expect(ClockText.read(text) == .minute(minute)) }

    @Test(arguments: [("kväll", PartOfDay.evening), ("Natten", .night), ("förmiddag", .day), ("på morgonen", .morning)])
    func `reads a part of the day`(_ text: String, _ part: PartOfDay) { #expect(ClockText.read(text) == .part(part)) }

    @Test(arguments: ["25:00", "22:60", "sent", "221", "22:1", "::", "kl"])
    func `takes no other text for a time`(_ text: String) { #expect(ClockText.read(text) == .unreadable) }

    @Test(arguments: ["", " ", "-", "okänt"]) func `a time may be unknown`(_ text: String) { #expect(ClockText.read(text) == .empty) }

    @Test(arguments: [
        ("1", Severity.minor), ("2 oroande", .worrying), ("Allvarlig", .serious), ("hög", .serious), ("4 - kritisk", .critical), ("akut", .critical),
    ])
    func `reads how grave it was`(_ text: String, _ severity: Severity) { #expect(Severity.named(text) == severity) }

    @Test(arguments: ["", "0", "5", "2 allvarlig", "1-4", "ganska", "2,5"])
    func `takes no other text for a grade`(_ text: String) { #expect(Severity.named(text) == nil) }

    @Test(arguments: [
        ("ja", ToldPolice.yes), ("X", .yes), ("5000-K123456-24", .yes), ("Nej", .no), ("ej", .no), ("", .unknown), ("vet ej", .unknown),
    ])
    func `reads whether the police were told`(_ text: String, _ told: ToldPolice) { #expect(ToldPolice.named(text) == told) }

    @Test(arguments: ["kanske", "12", "K", "kommer anmälas"]) func `takes no other text for an answer`(_ text: String) {
        #expect(ToldPolice.named(text) == nil)
    }

    @Test func `what residents ask to have put right is minor, and so is how a place is; violence never is by default`() throws {
        let (graffiti, light, assault) = try (
            #require(ObservationCategory.of(32)), #require(ObservationCategory.of(41)), #require(ObservationCategory.of(61))
        )
        #expect(FileVoice.allCases.map { $0.severity(of: graffiti) } == [nil, nil, .minor])
        #expect(FileVoice.allCases.map { $0.severity(of: light) } == [.minor, .minor, .minor])
        #expect(FileVoice.allCases.map { $0.severity(of: assault) } == [nil, nil, nil])
    }

    @Test func `guards saw what they write; others were told`() {
        #expect(FileVoice.allCases.map(\.certainty) == [.told, .seen, .told])
        #expect(FileVoice(usualOf: .guards) == .guardLog && FileVoice(usualOf: .housing) == .sheet)
    }
}

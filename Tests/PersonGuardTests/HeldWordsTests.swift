import PersonGuard
import Testing

/// A text as it is shown to whoever has to write it otherwise.
@Suite struct HeldWordsTests {
    private static let text = "Kim Andersson ringde från 070-174 06 12.\nBo Lindqvist svarade vid Åkermyntan."

    @Test func `the words come back whole, line by line, with what is held apart from what is not`() {
        let words = HeldWords(Self.text, by: Guarded.guarding)
        #expect(words.lines.map { $0.map(\.text).joined() }.joined(separator: "\n") == Self.text)
        #expect(words.held.map(\.text) == ["Kim Andersson", "070-174 06 12", "Bo Lindqvist"] && !words.isFree)
    }

    @Test func `each kind is told once, in the order it stands`() {
        #expect(HeldWords(Self.text, by: Guarded.guarding).kinds == [.name, .phone])
        let free = HeldWords("Mörkt vid Åkermyntan.\n\nIgen.", by: Guarded.guarding)
        #expect(free.isFree && free.kinds.isEmpty && free.held.isEmpty && free.lines.count == 3)
    }

    @Test func `what is held is said to look like something, and not to be it`() {
        let likenesses = HeldWords(Self.text, by: Guarded.guarding).held.map(\.likeness)
        #expect(likenesses.first == "”Kim Andersson” ser ut som ett namn" && likenesses.dropFirst().first == "”070-174 06 12” ser ut som ett telefonnummer")
        #expect(PersonKind.email.indefinite == "en e-postadress" && PersonKind.plate.indefinite == "ett registreringsnummer")
    }
}

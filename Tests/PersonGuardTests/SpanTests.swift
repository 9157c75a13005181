import PersonGuard
import Testing

/// Where spans stand.
@Suite struct SpanTests {
    @Test func `positions are characters as a reader counts them`() throws {
        let line = "👮🏽‍♀️ Jose\u{301} såg Kerstin 🇸🇪"
        let span = try #require(Guarded.spans(line).last)
        #expect(span.text == "Kerstin")
        #expect(span.range == 12...18)
    }

    @Test func `letters of two code points are the same name`() {
        let composed = Guarded.spans("Åke Öberg ringde.")
        let decomposed = Guarded.spans("A\u{30A}ke O\u{308}berg ringde.")
        #expect(composed.map(\.range) == [1...9])
        #expect(decomposed.map(\.range) == [1...9])
    }

    @Test func `an empty line holds nobody`() {
        #expect(Guarded.spans("").isEmpty)
        #expect(Guarded.spans(" \t\r\n").isEmpty)
    }

    private static let pieces = [
        "Kalle", "anna", "070-174 06 12", "850709-9805", "@", ".", " ", "  ", "-", "å", "e\u{301}", "\u{308}", "👩‍👩‍👧", "🇸🇪", "\u{200D}", "\u{202E}", "محمد",
        "שלום",
        "Анна", "ABC123", "IBAN", "SE35", "5000", "/", ":", "(at)", "example.se", "\r\n", "\n", "\t", "Hoxha", "och", "heter", "”", "12", "+", "_", "snap",
        "reg",
        "\u{FE0F}", "नमस्ते", "각", "\u{0}", "ﷺ", "A.", "von", "Ormängsgatan", "１２３",
    ]

    @Test(arguments: 0..<40) func `in any junk spans are within the line, in order, and never overlap`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<50 {
            let line = (0..<Int.random(in: 1...40, using: &numbers)).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
            let characters = Array(line)
            var last = 0
            for span in Guarded.spans(line) {
                #expect(span.from > last && span.through <= characters.count)
                #expect(span.text == String(characters[(span.from - 1)..<span.through]))
                last = span.through
            }
        }
    }

    @Test(arguments: [
        "a", "A-", "Aa-", "a_", "se.", "at punkt ", "snap-", "@", "1 ", "1-", "0", "Kalle Ormängsgatan 1 ", "! ", "\"", "Anna, ", "A.", "reg ", "SE35 ",
        "noll ", "a.b1 ", "snap ", "ABC 123 ", "AB 1234 ", "1234 567 890 ", "kommer Nico, ", "\u{301}", "👩‍👩‍👧", "von ",
    ])
    func `a hostile line of twenty thousand pieces is read to its end`(_ piece: String) {
        // Read in the square of its length it would take minutes; nothing here looks at a clock.
        let line = String(repeating: piece, count: 20_000) + ". Vi har inget mer att säga i kväll. Ring 070-174 06 12 nu."
        let spans = Guarded.spans(line)
        #expect(spans.last?.kind == .phone && spans.last?.text == "070-174 06 12")
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.through < $1.from })
    }

    @Test(arguments: [
        "Kalles moped stod kvar", "ring 070-174 06 12", "pnr 850709-9805", "Vi såg Dritan Hoxha vid porten", "bil abc 123 stod kvar",
        "AHMED WARSAME VAR HÄR IGEN",
        "snap: elias_05x",
    ])
    func `an innocent sentence beside it hides nobody`(_ line: String) {
        let alone = Guarded.spans(line).map(\.text)
        #expect(!alone.isEmpty)
        for innocent in ["Det var lugnt på torget.", "Buss 119 var full klockan 22.30.", "BELYSNINGEN ÄR TRASIG."] {
            #expect(Guarded.spans("\(innocent) \(line)").map(\.text) == alone)
            #expect(Guarded.spans("\(line). \(innocent)").map(\.text) == alone)
        }
    }

    @Test func `kinds have the contract's names and Swedish ones`() {
        #expect(PersonKind.allCases.map(\.rawValue) == ["identity_number", "phone", "plate", "email", "handle", "account", "address", "name"])
        #expect(PersonKind.address.swedishName == "adress vid ett namn")
        #expect(Set(PersonKind.allCases.map(\.swedishName)).count == PersonKind.allCases.count)
    }
}

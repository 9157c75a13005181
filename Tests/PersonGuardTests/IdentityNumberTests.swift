import PersonGuard
import Testing

/// Personal identity and coordination numbers. Birth numbers 980–999 are set aside for tests by Skatteverket.
@Suite struct IdentityNumberTests {
    /// Ten digits with their check digit.
    private static func number(year: Int, month: Int, day: Int, birth: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let nine = two(year % 100) + two(month) + two(day) + "\(birth)"
        let sum = nine.compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, digit in
            let value = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + value / 10 + value % 10
        }
        return nine + "\((10 - sum % 10) % 10)"
    }

    private static let separators = ["-", "", " ", " - ", "–", "+", ".", "/", "_", "\u{A0}", " – ", ", ", "\u{2011}"]

    @Test(arguments: separators) func `every number with a day and a check digit is found, whatever stands before its last four`(_ separator: String) {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<300 {
            let year = Int.random(in: 1930...2012, using: &numbers)
            let day = Int.random(in: 1...28, using: &numbers) + (Bool.random(using: &numbers) ? 0 : 60)
            let ten = Self.number(
                year: year, month: Int.random(in: 1...12, using: &numbers), day: day, birth: Int.random(in: 980...999, using: &numbers))
            let century = "\(year / 100)"
            for digits in [ten, century + ten] {
                let text = digits.dropLast(4) + separator + digits.suffix(4)
                let spans = Guarded.spans("Mannen visade \(text) för väktaren.")
                #expect(spans.map(\.text) == [String(text)], "\(text)")
                // Ten digits together that begin as a mobile number with a day over 60 may be either: both are held back.
                #expect(spans.first?.kind == .identityNumber || digits.hasPrefix("07"), "\(text)")
            }
        }
    }

    @Test(arguments: ["850709-9805", "19 85 07 09 98 05", "1985-07-09-9805", "1985 07 09 9805", "8 5 0 7 0 9 9 8 0 5", "85-07-09-9805", "pnr850709-9805"])
    func `odd ways to write it are found`(_ text: String) {
        #expect(Guarded.found(.identityNumber, "Se \(text) i loggen").count == 1)
    }

    @Test func `a coordination number has sixty added to its day`() {
        let text = Self.number(year: 1990, month: 5, day: 71, birth: 984)
        #expect(Guarded.found(.identityNumber, "samordningsnummer \(text)") == [text])
    }

    @Test func `after the word a mistyped check digit hides nothing`() {
        #expect(Guarded.found(.identityNumber, "personnummer 850709-9804") == ["850709-9804"])
        #expect(Guarded.found(.identityNumber, "artikel 850709-9804") == [])
    }

    @Test(arguments: [
        "556036-0793", "org.nr 212000-0142", "2024-05-21 14:30", "2024-W21", "361 414 277 334", "59.3670331, 17.8443353", "EAN 7310860000014",
        "20240521143055", "851309-9805", "850732-9805",
    ])
    func `organisation numbers, days, rows of figures and places on the map are none`(_ text: String) {
        #expect(Guarded.found(.identityNumber, "Enligt \(text) i listan.") == [])
    }
}

import Tabular
import Testing

@Suite struct WholeNumberTests {
    @Test(arguments: [
        ("0", 0), ("218", 218), (" 42 ", 42), ("+13", 13), ("1 234", 1234), ("1\u{00A0}234", 1234), ("1\u{202F}234\u{202F}567", 1_234_567),
        ("1\u{2009}234", 1234), ("007", 7), ("3,0", 3), ("3.0", 3), ("1e+05", 100_000), ("1.5E3", 1500), ("-0", 0),
    ])
    func `reads whole numbers however they are grouped`(_ text: String, _ value: Int64) {
        #expect(WholeNumber.read(text) == .whole(value))
    }

    @Test(arguments: [("-5", -5), ("\u{2212}5", -5), ("–5", -5), ("\u{2212}1\u{202F}412", -1412)])
    func `tells numbers below zero`(_ text: String, _ value: Int64) {
        #expect(WholeNumber.read(text) == .negative(value))
    }

    @Test(arguments: ["2,5", "2.5", "-0,5", "0,05", "1e-3", "1.000", "1,000"])
    func `tells decimals, and does not guess whether a mark is for thousands`(_ text: String) {
        #expect(WholeNumber.read(text) == .fractional)
    }

    @Test(arguments: ["1000000000000", "1e12", "1 000 000 000 000", "1E+25", "99999999999999999999999"])
    func `tells what is above the limit`(_ text: String) {
        #expect(WholeNumber.read(text, limit: 1_000_000_000) == .tooLarge)
    }

    @Test func `the limit itself is within`() {
        #expect(WholeNumber.read("1000000000", limit: 1_000_000_000) == .whole(1_000_000_000))
        #expect(WholeNumber.read("9223372036854775807") == .whole(.max))
        #expect(WholeNumber.read("9223372036854775808") == .tooLarge)
        #expect(WholeNumber.read("-9223372036854775808") == .negative(.min))
        #expect(WholeNumber.read("-9223372036854775809") == .tooLarge)
    }

    @Test(arguments: ["", " ", "\u{00A0}"])
    func `tells an empty cell from zero`(_ text: String) {
        #expect(WholeNumber.read(text) == .empty)
    }

    @Test(arguments: [
        "hög", "-", "–", "+", "1 23", "12 34", "1234 567", "1  234", "3 st", "1,2,3", ",5", "5,", "--5", "0x10", "1e", "e5", "٣", "½",
        "1'000",
    ])
    func `tells text`(_ text: String) {
        #expect(WholeNumber.read(text) == .text)
    }
}

/// How numbers, dates and sentences are written in Swedish (design §6). Words only; no clock, no locale of the machine.
package enum Swedish {
    /// Between thousands and before units: no line may break there.
    package static let thinSpace = "\u{202F}"
    package static let noBreak = "\u{00A0}"
    package static let minus = "\u{2212}"

    /// `1 412`, `−9`: thousands from four digits, a real minus.
    package static func count(_ value: Int64) -> String {
        let digits = String(value.magnitude)
        var out = value < 0 ? minus : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += thinSpace }
            out.append(digit)
        }
        return out
    }

    package static func count(_ value: Int) -> String { count(Int64(value)) }

    /// `+115`, `−116`, `0`.
    package static func change(_ value: Int64) -> String { (value > 0 ? "+" : "") + count(value) }

    /// `2,36`; the decimal places are kept.
    package static func decimal(_ value: Double, places: Int) -> String {
        guard value.isFinite else { return "–" }
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
        guard abs(scaled) < 9e15 else { return "–" }
        let whole = Int64(abs(scaled)) / Int64(scale)
        let rest = Int64(abs(scaled)) % Int64(scale)
        let sign = scaled < 0 ? minus : ""
        guard places > 0 else { return sign + count(whole) }
        let decimals = String(rest)
        return sign + count(whole) + "," + String(repeating: "0", count: places - decimals.count) + decimals
    }

    /// `19,4`, `2`: as few decimals as say the same number, at most so many.
    package static func decimal(_ value: Double, atMost most: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "–" }
        var scale = 1.0
        for places in 0..<max(most, 0) {
            // A share of a printed percentage comes back with the smallest of errors; that is no decimal.
            if abs((value * scale).rounded() - value * scale) < 1e-7 * max(1, abs(value)) { return decimal(value, places: places) }
            scale *= 10
        }
        let text = decimal(value, places: most)
        return text.contains { "123456789".contains($0) } ? text : "0"
    }

    /// A number already in words, with a plus before it where it is a rise.
    package static func signed(_ text: String, _ value: Double) -> String { value > 0 && text != "0" ? "+" + text : text }

    /// `0,008`; never 0: the least is `< 0,0001`.
    package static func probability(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        if value < 0.0001 { return "<" + noBreak + "0,0001" }
        return decimal(value, places: value < 0.001 ? 4 : value < 0.1 ? 3 : 2)
    }

    /// `Vällingby, Vinsta och Råcksta`.
    package static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " och " + last
    }

    /// Numbers up to twelve in words, the others in digits; `en` and `ett` by the noun's gender.
    package static func number(_ value: Int, neuter: Bool = false) -> String {
        let words = ["noll", neuter ? "ett" : "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
        return words.indices.contains(value) ? words[value] : count(value)
    }

    /// `ett område`, `nio områden`: a number in words with its noun in the right form.
    package static func counted(_ value: Int, one: String, many: String, neuter: Bool = false) -> String {
        "\(number(value, neuter: neuter)) \(value == 1 ? one : many)"
    }

    /// The text with its first letter a capital.
    package static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    package static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ]
    package static let shortMonths = ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"]

    /// Compares in Swedish order: å, ä, ö last; case and accents aside.
    package static func precedes(_ left: String, _ right: String) -> Bool { sortKey(left).lexicographicallyPrecedes(sortKey(right)) }

    /// By characters, so that a letter written as two signs (a and a ring) sorts as the letter it is.
    private static func sortKey(_ text: String) -> [UInt32] {
        text.lowercased().flatMap { character -> [UInt32] in
            switch character {
            case "å": [0x7B]
            case "ä", "æ": [0x7C]
            case "ö", "ø": [0x7D]
            case "é", "è", "ë", "ê": [0x65]
            case "á", "à", "â": [0x61]
            case "ü": [0x79]
            default: character.unicodeScalars.map(\.value)
            }
        }
    }
}

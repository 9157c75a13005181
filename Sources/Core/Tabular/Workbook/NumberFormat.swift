/// What a cell's number format makes of its number.
enum NumberFormat: Hashable, Sendable {
    /// A number as it is; money and percent too.
    case number
    /// A day, with or without a time.
    case date
    /// A time of day.
    case time
    /// Hours beyond a day: `[h]:mm`.
    case duration

    /// The formats that have a number and no code of their own (ECMA-376 part 1, 18.8.30, those of all languages).
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .duration
        default: self = .number
        }
    }

    /// Reads a format code: the letters of dates count outside quotes, brackets and what a backslash, underscore or asterisk leads in.
    ///
    /// The letters may be English or, as in files of some programs, Swedish: `åååå-MM-dd`.
    init(code: String) {
        guard !["general", "standard"].contains(code.lowercased()) else {
            self = .number
            return
        }
        let letters = NumberFormat.letters(of: code)
        let hasHours = letters.bare.contains("h")
        let hasDay = letters.bare.contains { "ydå".contains($0) }
        if letters.isElapsed {
            self = .duration
        } else if hasDay || letters.bare.contains("m") && !hasHours && !letters.bare.contains("s") {
            self = .date
        } else {
            self = hasHours || letters.bare.contains("m") ? .time : .number
        }
    }

    /// The letters that stand for themselves, lowercased, and whether brackets ask for hours, minutes or seconds beyond their measure.
    private static func letters(of code: String) -> (bare: Set<Character>, isElapsed: Bool) {
        var bare: Set<Character> = []
        var isElapsed = false
        var rest = code.lowercased()[...]
        while let sign = rest.popFirst() {
            switch sign {
            // Only the first section is for numbers above zero, which all dates are.
            case ";": return (bare, isElapsed)
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                isElapsed =
                    isElapsed
                    || !inside.isEmpty
                        && (inside.allSatisfy { $0 == "h" } || inside.allSatisfy { $0 == "m" } || inside.allSatisfy { $0 == "s" })
                rest = rest.dropFirst(inside.count + 1)
            default: bare.insert(sign)
            }
        }
        return (bare, isElapsed)
    }
}

extension NumberSearch {
    /// A word that may begin a plate or an IBAN.
    mutating func takeWord(at index: Int) {
        let token = line.tokens[index]
        guard claims.isFree(index), !token.style.contains(.closed) else { return }
        if token.count == 2, takeIban(at: index) { return }
        if token.has(.registration) || (token.has(.vehicle) && line.has(.foreignLand, before: index, within: 1)) { takeAfterRegistration(index) }
        if token.has(.digitWord) { takeSpelledPhone(at: index) }
        if token.count == 3 { takePlate(at: index) }
    }

    /// `SE35 5000 0000 0549 1000 0003`: two letters and two digits, then up to 30 more, whose whole is right modulo 97.
    private mutating func takeIban(at index: Int) -> Bool {
        guard line.isDigits(index + 1), line.isGlued(index + 1) || line.tokens[index + 1].count == 2, !line.isGlued(index) else { return false }
        var signs = Array(line.signs(of: line.tokens[index]))
        var place = index + 1
        var found: Int?
        let isNamed = line.has(.ibanWord, before: index, within: 3)
        while place < line.tokens.count, line.tokens[place].kind != .mark || line.isMark(place, "-") {
            signs += line.signs(of: line.tokens[place])
            if signs.count > Iban.lengths.upperBound { break }
            if Iban.isValid(signs) || (isNamed && found == nil && signs.count == 24) { found = place }
            place += 1
        }
        guard let found else { return false }
        claims.claim(.account, index...found)
        return true
    }

    /// `noll sju noll, ett sju fyra …`: eight digits or more in words, the first of them a zero.
    private mutating func takeSpelledPhone(at start: Int) {
        guard line.tokens[start].hash == NumberSearch.zero, !line.has(start - 1, .digitWord) else { return }
        var count = 1
        var end = start
        var place = start + 1
        while place < line.tokens.count, line.has(place, .digitWord) || line.isMark(place, ",") || line.isMark(place, "-") {
            if line.isWord(place) {
                count += 1
                end = place
            }
            place += 1
        }
        if count >= 8 { claims.claim(.phone, start...end) }
    }

    private static let zero = Letters.hash("noll")

    private mutating func takePlate(at index: Int) {
        let token = line.tokens[index]
        guard !line.isGlued(index) || line.tokens[index - 1].kind == .mark, Plate.areLetters(line.signs(of: token)) else { return }
        let digits = line.isMark(index + 1, "-") ? index + 2 : index + 1
        guard line.isDigits(digits), digits == index + 1 || (line.isGlued(index + 1) && line.isGlued(digits)), let end = plateEnd(digits) else { return }
        if isPlate(index, digits, end) { claims.claim(.plate, index...end) }
    }

    /// The last token of three digits, or of two digits and a letter; nil when more follows without space.
    private func plateEnd(_ digits: Int) -> Int? {
        let count = line.tokens[digits].count
        var end = digits
        if count == 2, line.isWord(digits + 1), Plate.isLastLetter(line.signs(of: line.tokens[digits + 1])) {
            guard line.isGlued(digits + 1) || line.tokens[digits + 1].isCapital else { return nil }
            end = digits + 1
        } else if count != 3 {
            return nil
        }
        guard line.isWord(end + 1) || line.isDigits(end + 1) else { return end }
        // "RAM 500 000" is a figure.
        let goesOn = line.isDigits(end + 1) && end == digits && !line.isGlued(digits) && line.tokens[end + 1].count == 3
        return line.isGlued(end + 1) || goesOn ? nil : end
    }

    /// Form and neighbours weighed: capitals written together are enough, small letters apart need a vehicle.
    private func isPlate(_ index: Int, _ digits: Int, _ end: Int) -> Bool {
        let token = line.tokens[index]
        let isNamed =
            line.has([.registration, .vehicle, .brand], before: index, within: 6)
            || (index + 1..<min(end + 5, line.tokens.count)).contains { line.has($0, [.vehicle, .registration, .brand]) }
        if line.has(end + 1, .unit) || isNumberedOn(end + 1) { return false }
        let isTogether = line.isGlued(digits) && digits == index + 1
        if token.has(.noPlate) || token.has(.brand) { return isNamedClosely(index) && !token.has(.brand) }
        if end > digits { return token.style.contains(.allCapitals) || isTogether || isNamed }
        if token.style.contains(.allCapitals) { return isTogether || !token.has(.ordinary) || isNamed }
        if isNamed { return !token.has(.ordinary) || isTogether }
        return isTogether && Plate.areConsonants(line.signs(of: token))
    }

    /// Soon after a vehicle or right after "reg", in capitals where the words around have none: `hans bil är MEN 276`.
    private func isNamedClosely(_ index: Int) -> Bool {
        line.has(.registration, before: index, within: 3) || (index > 1 && line.tokens[index - 1].kind == .mark && !claims.isFree(index - 2))
            || (line.has(.vehicle, before: index, within: 4) && line.tokens[index].style.contains(.allCapitals)
                && !line.tokens[index - 1].style.contains(.allCapitals))
    }

    /// `RPC 112/2019`, `ABC 123-5`: a case.
    private func isNumberedOn(_ mark: Int) -> Bool {
        (line.isMark(mark, "/") || line.isMark(mark, "-") || line.isMark(mark, ":")) && line.isGlued(mark) && line.isDigits(mark + 1) && line.isGlued(mark + 1)
    }

    /// Right after "reg": a foreign plate, letters and digits of four signs or more.
    private mutating func takeAfterRegistration(_ index: Int) {
        var start = index + 1
        while start < index + 7, isBeforePlate(start) { start += 1 }
        guard start < line.tokens.count, start < index + 7, line.tokens[start].kind != .mark, let end = foreignEnd(start) else { return }
        claims.claim(.plate, start...end)
    }

    /// "nr", a full stop, "är": what may stand between "reg" and the plate.
    private func isBeforePlate(_ index: Int) -> Bool {
        line.has(index, [.registration, .abbreviation, .foreignLand, .weakVerb]) || [".", ":", "\""].contains { line.isMark(index, $0) }
    }

    private func foreignEnd(_ start: Int) -> Int? {
        var end = start
        var count = Int(line.tokens[start].count)
        while end + 1 < line.tokens.count, end < start + 5 {
            let next = line.isMark(end + 1, "-") ? end + 2 : end + 1
            guard next < line.tokens.count, continuesPlate(next, after: end) else { break }
            count += Int(line.tokens[next].count)
            end = next
        }
        let hasDigits = (start...end).contains { line.isDigits($0) }
        let hasLetters = (start...end).contains { line.isWord($0) }
        return hasDigits && hasLetters && (4...9).contains(count) && isSpelledAsPlate(start...end) ? end : nil
    }

    private func continuesPlate(_ index: Int, after end: Int) -> Bool {
        let token = line.tokens[index]
        if token.isDigits { return token.count <= 5 }
        return token.isWord && token.count <= 3 && (token.isCapital || line.isGlued(index)) && !token.has([.inPlace, .weakVerb, .conjunction])
    }

    /// No word longer than three letters: "skylten 12 meter" is no plate.
    private func isSpelledAsPlate(_ tokens: ClosedRange<Int>) -> Bool {
        tokens.allSatisfy { index in
            let token = line.tokens[index]
            return !token.isWord || token.count == 1
                || (token.count <= 3 && !token.has([.ordinary, .inPlace, .unit, .abbreviation, .weakVerb, .withPerson]) || token.style.contains(.allCapitals))
        }
    }
}

extension NumberSearch {
    /// A word that may begin a plate or an IBAN.
    mutating func takeWord(at index: Int) {
        let token = line.tokens[index]
        guard claims.isFree(index), !token.style.contains(.closed) else { return }
        if token.count == 2, takeIban(at: index) { return }
        if token.has(.registration) || (token.has(.vehicle) && line.has(.foreignLand, before: index, within: 1)) { takeAfterRegistration(index) }
        if token.has(.digitWord) { takeSpelledPhone(at: index) }
        if token.count == 3 { takePlate(at: index) }
        if claims.isFree(index) { takeForeignPlate(at: index) }
        if claims.isFree(index) { takePlateBackwards(at: index) }
        if token.has(.registration) { takePersonalPlate(after: index) }
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
            if Iban.isValid(signs) || (found == nil && signs.count == 24 && (isNamed || Iban.isSwedish(signs))) { found = place }
            place += 1
        }
        guard let found else { return false }
        claims.claim(.account, index...found)
        return true
    }

    /// `noll sju noll, ett sju fyra …`: eight digits or more, the first a zero in words.
    private mutating func takeSpelledPhone(at start: Int) {
        guard line.tokens[start].hash == NumberSearch.zero, !line.has(start - 1, .digitWord) else { return }
        var count = 1
        var end = start
        var place = start + 1
        while place < line.tokens.count, line.has(place, .digitWord) || line.isDigits(place) || line.isMark(place, ",") || line.isMark(place, "-") {
            if line.tokens[place].kind != .mark {
                count += line.isDigits(place) ? Int(line.tokens[place].count) : 1
                end = place
            }
            place += 1
        }
        if (8...12).contains(count) { claims.claim(.phone, start...end) }
    }

    private static let zero = Letters.hash("noll")

    private mutating func takePlate(at index: Int) {
        let token = line.tokens[index]
        guard !line.isGlued(index) || line.tokens[index - 1].kind == .mark, Plate.areLetters(line.signs(of: token)) else { return }
        let digits = line.isMark(index + 1, "-") ? index + 2 : index + 1
        guard line.isDigits(digits), digits == index + 1 || (line.isGlued(index + 1) && line.isGlued(digits)), let end = plateEnd(digits) else { return }
        if isPlate(index, digits, end) { claims.claim(.plate, plateStart(index)...end) }
    }

    /// `34 TRK 582`: two digits before, as in Turkey.
    private func plateStart(_ index: Int) -> Int {
        line.isDigits(index - 1) && line.tokens[index - 1].count == 2 && !line.isGlued(index - 1) && claims.isFree(index - 1) && isByVehicle(index...index)
            ? index - 1 : index
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

    /// Form and neighbours weighed: capitals that the words around do not have are enough, small letters apart need a vehicle.
    private func isPlate(_ index: Int, _ digits: Int, _ end: Int) -> Bool {
        let token = line.tokens[index]
        let isNamed = isByVehicle(index...end)
        if line.has(end + 1, .unit) || isNumberedOn(end + 1) || isNumberedThing(index - 1) { return false }
        let isTogether = line.isGlued(digits) && digits == index + 1
        let isLettered = end > digits && token.style.contains(.allCapitals) && !isShouted(around: index)
        if token.has(.brand) { return isLettered }
        if NumberSearch.labels.contains(token.hash) {
            return (isNamedClosely(index) || isBeside(index...end, [])) && !line.has(index - 1, [.inPlace, .towardsPlace])
        }
        if token.has(.noPlate), !isNamedClosely(index) { return token.style.contains(.allCapitals) && isByVehicleAlone(index...end) }
        guard Plate.areIssued(line.signs(of: token)) || isNamed || end > digits else { return false }
        if token.style.contains(.allCapitals) { return isTogether || !isShouted(around: index) || isNamed && !token.has(NumberSearch.smallWords) }
        if end > digits { return isTogether || isNamed }
        if isNamed { return !token.has(.ordinary) || isTogether || isSetOff(index) }
        return isTogether && Plate.areConsonants(line.signs(of: token))
    }

    /// Words that numbers stand after in any sentence: "VI HAR 100 BILAR".
    private static let smallWords: WordClass = [
        .ordinary, .weakVerb, .inPlace, .towardsPlace, .conjunction, .article, .pronoun, .possessive, .withPerson, .digitWord,
    ]

    /// "reg dom 616", "en bil, dom 616"
    private func isSetOff(_ index: Int) -> Bool {
        line.has(.registration, before: index, within: 3) || (line.isMark(index - 1, ",") && line.has(index - 2, .vehicle))
    }

    /// What numbers a thing beside a vehicle too: a house, a motor, a distance.
    private static let labels = WordLists.hashes(of: WordLists.numberedBesideVehicles)

    /// A vehicle, a word for plates or another plate; a make alone is not enough.
    private func isByVehicleAlone(_ tokens: ClosedRange<Int>) -> Bool { isBeside(tokens, [.registration, .vehicle, .foreignLand]) }

    /// A vehicle, a make, a word for plates or another plate beside it, in its sentence.
    func isByVehicle(_ tokens: ClosedRange<Int>) -> Bool { isBeside(tokens, [.registration, .vehicle, .foreignLand, .brand]) }

    private func isBeside(_ tokens: ClosedRange<Int>, _ classes: WordClass) -> Bool {
        line.around(tokens, within: 8).contains { line.has($0, classes) || claims.isTaken($0, by: .plate) }
    }

    /// "modell GLX 303", "blankett SOC 114": what is numbered is said right before.
    private func isNumberedThing(_ before: Int) -> Bool {
        line.isWord(before) && (NumberSearch.numberedThings.contains(line.tokens[before].hash) || line.has(before, .caseWord))
    }

    private static let numberedThings = WordLists.hashes(of: WordLists.numberedThings)

    /// Most words of the sentence in capitals: they say nothing there.
    func isShouted(around index: Int) -> Bool {
        var (capitals, others) = (0, 0)
        for place in max(0, index - 8)..<min(line.tokens.count, index + 9) where line.isWord(place) && line.tokens[place].count > 1 && !line.isDigits(place + 1)
        {
            if line.tokens[place].style.contains(.allCapitals) { capitals += 1 } else { others += 1 }
        }
        return capitals > others
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
}

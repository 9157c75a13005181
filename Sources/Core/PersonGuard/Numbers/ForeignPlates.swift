/// Plates of other countries: letters and digits in any order.
extension NumberSearch {
    /// Right after "reg": a foreign plate, letters and digits of four signs or more.
    mutating func takeAfterRegistration(_ index: Int) {
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

    /// `WPR 4K77`, `AX 41 982`, `CB 5582 KM`: capitals and digits beside a vehicle; letters on both sides of the digits stand by themselves.
    mutating func takeForeignPlate(at index: Int) {
        let token = line.tokens[index]
        guard token.isCapital, token.count == 1 || token.style.contains(.allCapitals), token.count <= 3, !line.isGlued(index),
            token.classes.isDisjoint(with: [.noPlate, .brand, .abbreviation, .unit, .service, .inPlace, .weakVerb]),
            !token.has(.acronym) || line.has(.foreignLand, before: index, within: 4), let end = foreignEnd(index)
        else { return }
        let digits = (index...end).filter { line.isDigits($0) }.reduce(0) { $0 + Int(line.tokens[$1].count) }
        guard digits >= 2, digits + Int(token.count) <= 9, token.count > 1 || line.isWord(index + 1) || line.isWord(end),
            !line.isGlued(end + 1) || line.tokens[end + 1].kind == .mark
        else { return }
        // "KL72 XRD": Britain.
        let isBetweenLetters = line.isWord(end) && (token.count == 2 && line.tokens[end].count == 2 || token.count < 3 && line.tokens[end].count == 3)
        guard
            isBetweenLetters && digits <= 4
                || isByVehicle(index...end)
                    && (digits >= 5 || line.isWord(end) || hasLetters(inside: index...end) || line.has(index - 1, [.vehicle, .registration]))
        else { return }
        claims.claim(.plate, index...end)
    }

    /// `482 BKT`: digits first, beside a vehicle.
    mutating func takePlateBackwards(at index: Int) {
        let token = line.tokens[index]
        guard token.count == 3, token.style.contains(.allCapitals), line.isDigits(index - 1), line.tokens[index - 1].count == 3, claims.isFree(index - 1),
            token.classes.isDisjoint(with: [.noPlate, .brand, .acronym, .abbreviation, .unit, .ordinary]), !line.isGlued(index - 1),
            !line.isGlued(index + 1) || line.tokens[index + 1].kind == .mark, isByVehicle(index - 1...index)
        else { return }
        claims.claim(.plate, index - 1...index)
    }

    /// `personlig skylt MAMMAS`, `reg. HASSE`: capitals alone, right after a word for plates.
    mutating func takePersonalPlate(after index: Int) {
        var place = index + 1
        while place < index + 4, isBeforePlate(place) { place += 1 }
        guard line.isWord(place), claims.isFree(place), !line.isGlued(place + 1) || line.tokens[place + 1].kind == .mark else { return }
        let token = line.tokens[place]
        let isPersonal = line.has(index, .registration) && (line.isWord(index - 1) && line.tokens[index - 1].hash == NumberSearch.personal)
        guard isPersonal || NumberSearch.plateWords.contains(line.tokens[index].hash), token.style.contains(.allCapitals), (2...7).contains(token.count),
            !isShouted(around: place), token.classes.isDisjoint(with: [.acronym, .abbreviation, .service]), !line.isDigits(place + 1)
        else { return }
        claims.claim(.plate, place...place)
    }

    private static let personal = Letters.hash("personlig")
    private static let plateWords = Set(
        ["reg", "privatskylt", "privatskylten", "regnr", "regnummer", "registreringsnummer", "regskylt", "personskylt"].map(Letters.hash))

    private func hasLetters(inside tokens: ClosedRange<Int>) -> Bool { tokens.dropFirst().contains { line.isWord($0) } }
}

extension NameSearch {
    // MARK: What stands after

    func after(_ candidate: Candidate) -> Evidence {
        var place = candidate.tokens.upperBound + 1
        while line.isMark(place, "\"") || line.isMark(place, "'") || line.isMark(place, ")") { place += 1 }
        var evidence: Evidence = []
        if isAged(place) { evidence.insert(.aged) }
        if isBesideNumber(place, candidate) { evidence.insert(.besideNumber) }
        if isHoused(place, candidate) { evidence.insert(.housed) }
        if place >= candidate.sentence.upperBound || line.tokens[place].kind == .mark || line.has(place, .inPlace), isSubject(candidate) {
            evidence.insert(.subject)
        }
        if isIntroducingItself(candidate, place) { evidence.insert(.signed) }
        // "Thindra åk 9"
        if line.isWord(place), NameSearch.forms.contains(line.tokens[place].hash), line.isDigits(place + 1) { evidence.insert(.hasKin) }
        // "Isaias (pappa)"
        if line.isMark(place, "("), line.has(place + 1, .kin) { evidence.insert(.hasKin) }
        guard place < candidate.sentence.upperBound else { return evidence }
        if isPlaced(place) { evidence.insert(.placed) }
        if line.isDigits(place), candidate.parts.count == 1, evidence.isDisjoint(with: [.aged, .besideNumber]), !candidate.isCertain {
            evidence.insert(.beforeDigits)
        }
        guard line.isWord(place), !line.tokens[place].isCapital || candidate.parts[0].isSmall || line.tokens[place].style.contains(.allCapitals) else {
            return evidence
        }
        let token = line.tokens[place]
        if token.has(.conjunction), line.has(place + 1, .possessive), line.has(place + 2, .kin) { evidence.insert(.joined) }
        if isBarePerson(candidate), token.has(.bodilyVerb) || (candidate.isGenitive && token.has([.vehicle, .owned])) { evidence.insert(.barePerson) }
        if token.has(.inPlace), let verb = afterAddress(place + 1), line.has(verb, .bodilyVerb) { evidence.formUnion([.placed, .bodilyVerb]) }
        if candidate.isGenitive, token.has([.kin, .vehicle, .owned]) { evidence.formUnion(token.has(.kin) ? [.hasKin, .withPerson] : .hasKin) }
        if token.has(.bodilyVerb) { evidence.insert(.bodilyVerb) }
        // Months come and go as persons do.
        if token.has(.sayingVerb), !line.has(candidate.tokens.lowerBound, .calendar) { evidence.insert(.sayingVerb) }
        if token.has(.weakVerb) { evidence.insert(.weakVerb) }
        return evidence
    }

    /// One short word that opens a sentence and ends as no definite noun and no plural does.
    private func isBarePerson(_ candidate: Candidate) -> Bool {
        guard candidate.parts.count == 1, candidate.parts[0].isUnknown, candidate.evidence.contains(.openingWord) else { return false }
        let token = line.tokens[candidate.tokens.upperBound]
        guard token.count > 3, candidate.parts[0].ending.isDisjoint(with: [.ordinary, .place]) else { return false }
        let signs = line.signs(of: token)
        let stem = signs.last == UInt8(ascii: "s") && candidate.isGenitive ? signs.dropLast() : signs
        return stem.count <= 10 && !line.isDefinite(stem)
    }

    /// The token after "Gatan 12 B"; nil when no address begins there.
    private func afterAddress(_ place: Int) -> Int? {
        guard line.isWord(place), line.isDigits(place + 1), Endings.known.classes(of: line.signs(of: line.tokens[place])).contains(.street) else { return nil }
        return line.isWord(place + 2) && line.tokens[place + 2].count == 1 ? place + 3 : place + 2
    }

    /// An address with its number right after, or after a comma; a name that begins with a street is looked for elsewhere.
    private func isHoused(_ place: Int, _ candidate: Candidate) -> Bool {
        guard !candidate.isGenitive, candidate.evidence.isDisjoint(with: .openingWord) || candidate.parts.count > 1 else { return false }
        let street = line.isMark(place, ",") ? place + 1 : place
        return (street...street + 1).contains { isNumberedStreet($0) }
    }

    private func isNumberedStreet(_ index: Int) -> Bool {
        guard line.isWord(index), line.isDigits(index + 1), !line.isGlued(index + 1), line.tokens[index + 1].count <= 3 else { return false }
        return Endings.known.classes(of: line.signs(of: line.tokens[index])).contains(.street)
    }

    /// "Hej, Fabbe här,"
    private func isIntroducingItself(_ candidate: Candidate, _ place: Int) -> Bool {
        guard line.isWord(place), line.tokens[place].hash == NameSearch.here, place + 1 >= line.tokens.count || line.tokens[place + 1].kind == .mark else {
            return false
        }
        let before = candidate.tokens.lowerBound - 1
        return line.isMark(before, ",") && line.has(before - 1, .greeting) || line.has(before, .greeting)
    }

    private static let forms = WordLists.hashes(of: "åk årskurs")
    private static let here = Letters.hash("här")

    /// One capital after what only persons do, last in its clause.
    private func isSubject(_ candidate: Candidate) -> Bool {
        let verb = candidate.tokens.lowerBound - 1
        return candidate.parts.count == 1 && !candidate.parts[0].isSmall
            && (line.has(verb, .bodilyVerb) || line.isWord(verb) && NameSearch.arrivals.contains(line.tokens[verb].hash))
    }

    private static let arrivals = Set(["kommer", "kom", "hälsa", "säger", "sa", "tycker", "undrar", "styr", "bestämmer", "står", "sitter"].map(Letters.hash))

    /// Where a person is from, lives or works: "från Svenska Bostäder", "på 2 tr", "i port 7"; or ", som …".
    private func isPlaced(_ place: Int) -> Bool {
        if line.isMark(place, ","), line.isWord(place + 1) { return line.tokens[place + 1].hash == NameSearch.relative }
        guard line.isWord(place), line.tokens[place].has([.inPlace, .towardsPlace]) else { return false }
        if line.isDigits(place + 1) { return line.has(place + 2, .flat) }
        if line.isWord(place + 1), Endings.known.classes(of: line.signs(of: line.tokens[place + 1])).contains(.thing) { return true }
        return line.has(place + 1, .dwelling) || (line.tokens[place].hash == NameSearch.from && line.isWord(place + 1) && line.tokens[place + 1].isCapital)
    }

    private static let about = Letters.hash("om")
    private static let it = Letters.hash("det")
    private static let to = Letters.hash("till")

    /// "det var Max som kastade": only a person is picked out so, where the capital is not owed to something known.
    func isPickedOut(_ candidate: Candidate) -> Bool {
        let place = candidate.tokens.lowerBound - 1
        guard line.has(place, .weakVerb), place > 0, line.isWord(place - 1), line.tokens[place - 1].hash == NameSearch.it else { return false }
        let next = candidate.tokens.upperBound + 1
        // "det är Elwiras": whose something is.
        if candidate.isGenitive, next >= line.tokens.count || line.tokens[next].kind == .mark { return true }
        return line.isWord(next) && line.tokens[next].hash == NameSearch.relative
    }

    /// "Ägaren till hunden är Zoran": a person is the subject, and the name what is said of it.
    func isPredicate(_ place: Int, _ candidate: Candidate) -> Bool {
        guard line.tokens[place].hash == NameSearch.copula else { return false }
        return (max(candidate.sentence.lowerBound, place - 8)..<place).contains { line.has($0, [.personNoun, .kin]) }
    }

    /// "Alma är ett system", "Alva är namnet på …".
    private func isSaidOfThing(_ next: Int) -> Bool {
        guard line.isWord(next), line.tokens[next].hash == NameSearch.copula, line.isWord(next + 1) else { return false }
        if line.tokens[next + 1].hash == NameSearch.theName { return true }
        return line.tokens[next + 1].hash == NameSearch.neuter && !line.has(next + 2, [.personNoun, .kin])
    }

    private static let copula = Letters.hash("är")
    private static let theName = Letters.hash("namnet")
    private static let neuter = Letters.hash("ett")

    /// "mamman till Saga".
    func isKinTo(_ place: Int) -> Bool { line.tokens[place].hash == NameSearch.to && line.has(place - 1, [.kin, .personNoun]) }

    private static let relative = Letters.hash("som")
    private static let from = Letters.hash("från")

    /// `, 17 år`, `(34)`, `, 52,`.
    private func isAged(_ place: Int) -> Bool {
        var place = place
        let isSetOff = line.isMark(place, ",") || line.isMark(place, "(")
        if isSetOff { place += 1 }
        guard line.isDigits(place), line.tokens[place].count <= 2 else { return false }
        if line.isMark(place + 1, "-") { return line.has(place + 2, .ageWord) }
        return line.has(place + 1, .ageWord) || (isSetOff && (line.isMark(place + 1, ",") || line.isMark(place + 1, ")")))
    }

    /// A telephone, an address or an identity number right after, or right before.
    private func isBesideNumber(_ place: Int, _ candidate: Candidate) -> Bool {
        var next = place
        while next < line.tokens.count, next < place + 3, claims.isFree(next),
            line.tokens[next].kind == .mark && !line.isMark(next, ".") || line.has(next, [.phoneWord, .identityWord, .inPlace])
        {
            next += 1
        }
        if next < line.tokens.count, !claims.isFree(next) { return true }
        var before = candidate.tokens.lowerBound - 1
        while before >= 0, before > candidate.tokens.lowerBound - 3, line.tokens[before].kind == .mark, claims.isFree(before), !line.isMark(before, ".") {
            before -= 1
        }
        return before >= 0 && !claims.isFree(before)
    }

    // MARK: What it would be part of

    /// Whether the words are part of a place, a firm or a thing.
    func isOfThing(_ candidate: Candidate) -> Bool {
        isBeforeThing(candidate) || isAfterThing(candidate)
    }

    private func isBeforeThing(_ candidate: Candidate) -> Bool {
        let next = candidate.tokens.upperBound + 1
        if line.isMark(next, "&") || line.has(next, .conjunction), isFirmAfterSign(next + 1, candidate) { return true }
        guard next < candidate.sentence.upperBound, line.isWord(next) else { return false }
        let token = line.tokens[next]
        if isRoman(token) || (candidate.parts.count == 1 && isSaidOfThing(next)) { return true }
        let hasFullName = candidate.parts.count > 1 && candidate.isCertain
        if isFirmOf(candidate, next) { return true }
        if token.has(.firm), token.isCapital || token.has(.placeSubject) && !candidate.isGenitive {
            return !candidate.evidence.contains(.personBefore) || !hasFullName
        }
        if candidate.parts[0].isSmall, token.has(.firm), token.classes.isDisjoint(with: [.owned, .vehicle]), !hasFullName { return true }
        if token.has(.shop), !hasFullName || !candidate.isGenitive { return !candidate.evidence.contains(.personBefore) }
        if token.has(.memorial) { return !candidate.evidence.contains(.personBefore) }
        if token.has(.placeNoun), !candidate.isGenitive || token.isCapital { return !(token.isCapital && candidate.evidence.contains(.personBefore)) }
        if isStaged(next, candidate) { return true }
        // After a signature or a full name the street is where somebody lives; "Erik Dahlbergsgatan" is one street.
        if candidate.evidence.contains(.signed) || candidate.parts.last.map({ candidate.parts.count > 1 && $0.isSurname }) ?? false { return false }
        if candidate.parts.count > 1, candidate.parts.contains(where: \.isFirst), !candidate.isGenitive, line.isDigits(next + 1) { return false }
        return token.isCapital && Endings.known.classes(of: line.signs(of: token)).contains(.street) && !isOfDweller(next, candidate)
    }

    /// "Hämtas: Ulf Tunnlandsvägen 15, …": a first name in a list, with where its bearer lives.
    private func isOfDweller(_ street: Int, _ candidate: Candidate) -> Bool {
        let before = candidate.tokens.lowerBound - 1
        guard candidate.parts.count == 1, candidate.parts[0].isFirst || candidate.parts[0].isUnknown, line.isDigits(street + 1) else { return false }
        return line.isMark(before, ":") || line.isMark(before, ",") || line.isMark(before, "-")
    }

    /// "Bosses Bilglas": whose it is, and with a capital what it is.
    private func isFirmOf(_ candidate: Candidate, _ next: Int) -> Bool {
        let token = line.tokens[next]
        guard line.tokens[candidate.tokens.upperBound].style.contains(.genitive), token.isCapital, !token.style.contains(.allCapitals), token.count > 3 else {
            return false
        }
        return token.classes.isDisjoint(with: .anyName.union([.brand, .place, .vehicle, .kin]))
    }

    /// "Tor visas som figur", "Lotta Kattsson-filmen": somebody of a play.
    private func isStaged(_ next: Int, _ candidate: Candidate) -> Bool {
        let token = line.tokens[next]
        if NameSearch.staging.contains(token.hash) { return true }
        guard token.isCapital, line.isMark(next + 1, "-"), line.isGlued(next + 2), line.isWord(next + 2) else { return false }
        return line.has(next + 2, .thingNoun) || Endings.known.classes(of: line.signs(of: line.tokens[next + 2])).contains(.thing)
    }

    private static let staging = Set(["visas", "spelas", "spelades", "uppförs", "uppfördes", "sänds", "sändes"].map(Letters.hash))

    /// A king's number: "Karl XI:s väg".
    private func isRoman(_ token: Token) -> Bool {
        token.isCapital && (token.count == 1 || token.style.contains(.allCapitals)) && line.signs(of: token).allSatisfy { Array("ivx".utf8).contains($0) }
    }

    /// `Andersson & Söner`, `Lind & Co`; "Anna & Kalle" are two persons.
    private func isFirmAfterSign(_ next: Int, _ candidate: Candidate) -> Bool {
        if line.has(next, .successors) { return true }
        guard line.isMark(next - 1, "&"), !candidate.isCertain, line.isWord(next) else { return false }
        return line.tokens[next].isCapital && !line.tokens[next].has(.anyFirst)
    }

    private func isAfterThing(_ candidate: Candidate) -> Bool {
        var place = candidate.tokens.lowerBound - 1
        while line.isMark(place, "\"") || line.isMark(place, "'") { place -= 1 }
        // S:t, S:ta
        if place >= 2, line.isMark(place - 1, ":"), line.isGlued(place), line.tokens[place - 2].count == 1, line.isWord(place) {
            return line.tokens[place].count <= 2
        }
        if line.isMark(place, "."), line.has(place - 1, .saint), line.tokens[place - 1].isCapital { return true }
        // The other half of a firm: "Sommar & Sol".
        if line.isMark(place, "&"), candidate.parts.count == 1, candidate.parts[0].kind != .first, line.isWord(place - 1), line.tokens[place - 1].isCapital {
            return !line.has(place - 1, .first)
        }
        guard place >= 0, line.isWord(place), place >= candidate.sentence.lowerBound else { return false }
        let token = line.tokens[place]
        if token.has(.saint), token.isCapital { return true }
        if token.has(.thingNoun), !token.has(.personNoun) { return true }
        if line.has(place - 1, .thingNoun), token.hash == NameSearch.about { return true }
        if token.classes.isEmpty || token.has(.ordinary), token.count > 5, Endings.known.classes(of: line.signs(of: token)).contains(.thing) { return true }
        let hasFullName = candidate.parts.count > 1 && candidate.isCertain
        return token.has(.brand) && token.isCapital && !hasFullName && !token.has(.personNoun)
    }
}

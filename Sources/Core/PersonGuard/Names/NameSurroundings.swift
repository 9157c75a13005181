extension NameSearch {
    // MARK: What stands after

    func after(_ candidate: Candidate) -> Evidence {
        var place = candidate.tokens.upperBound + 1
        while line.isMark(place, "\"") || line.isMark(place, "'") || line.isMark(place, ")") { place += 1 }
        var evidence: Evidence = []
        if isAged(place) { evidence.insert(.aged) }
        if isBesideNumber(place, candidate) { evidence.insert(.besideNumber) }
        guard place < candidate.sentence.upperBound else { return evidence }
        if line.isDigits(place), !evidence.contains(.aged), !candidate.isCertain { evidence.insert(.beforeDigits) }
        guard line.isWord(place), !line.tokens[place].isCapital || candidate.parts[0].isSmall else { return evidence }
        let token = line.tokens[place]
        if candidate.isGenitive, token.has([.kin, .vehicle, .owned]) { evidence.insert(.hasKin) }
        if token.has(.bodilyVerb) { evidence.insert(.bodilyVerb) }
        if token.has(.sayingVerb) { evidence.insert(.sayingVerb) }
        if token.has(.weakVerb) { evidence.insert(.weakVerb) }
        return evidence
    }

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
            line.tokens[next].kind == .mark && !line.isMark(next, ".") || line.has(next, [.phoneWord, .identityWord])
        {
            next += 1
        }
        if next < line.tokens.count, !claims.isFree(next) { return true }
        var before = candidate.tokens.lowerBound - 1
        while before >= 0, before > candidate.tokens.lowerBound - 3, line.tokens[before].kind == .mark, claims.isFree(before), !line.isMark(before, ".") { before -= 1 }
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
        let hasFullName = candidate.parts.count > 1 && candidate.isCertain
        if token.has(.firm), token.isCapital || token.has(.placeSubject) && !candidate.isGenitive { return !candidate.evidence.contains(.personBefore) || !hasFullName }
        if token.has(.shop), !hasFullName || !candidate.isGenitive { return !candidate.evidence.contains(.personBefore) }
        if token.has(.memorial) { return !candidate.evidence.contains(.personBefore) }
        if token.has(.placeNoun), !candidate.isGenitive || token.isCapital { return true }
        return token.isCapital && Endings.known.classes(of: line.signs(of: token)).contains(.street)
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
        if place >= 2, line.isMark(place - 1, ":"), line.isGlued(place), line.tokens[place - 2].count == 1, line.isWord(place) { return line.tokens[place].count <= 2 }
        if line.isMark(place, "."), line.has(place - 1, .saint), line.tokens[place - 1].isCapital { return true }
        guard place >= 0, line.isWord(place), place >= candidate.sentence.lowerBound else { return false }
        let token = line.tokens[place]
        if token.has(.saint), token.isCapital { return true }
        if token.has(.thingNoun), !token.has(.personNoun) { return true }
        let hasFullName = candidate.parts.count > 1 && candidate.isCertain
        return token.has(.brand) && token.isCapital && !hasFullName
    }
}

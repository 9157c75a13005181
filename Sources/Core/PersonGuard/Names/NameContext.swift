extension NameSearch {
    /// Whom a word for naming before a place in the line names.
    enum Naming { case nobody, anybody, person }

    /// A candidate with all that speaks for and against it; nil when the words themselves say nothing.
    func weigh(_ parts: [NamePart], from start: Int, _ sentence: Range<Int>, _ habit: CapitalHabit) -> Candidate? {
        var evidence = words(of: parts, habit)
        let isSigned = !signature(before: min(start, parts[0].tokens.lowerBound)).isEmpty
        guard !evidence.isEmpty, isSigned || evidence != .weakSmallName || isBesideConjunction(start) || isTalkedWith(start) else { return nil }
        var candidate = Candidate(parts: parts, evidence: evidence, sentence: sentence, start: start)
        evidence.formUnion(before(candidate))
        evidence.formUnion(after(candidate))
        candidate.evidence = evidence
        // A definite noun is not what somebody is called, or stays with.
        if !evidence.isDisjoint(with: [.naming, .atPerson, .personBefore]) { candidate.evidence.remove(.longDefinite) }
        if isOfThing(candidate) { candidate.evidence.insert(.ofThing) }
        return candidate
    }

    /// "prata med robin"
    private func isTalkedWith(_ token: Int) -> Bool { line.has(token - 1, .withPerson) && line.has(token - 2, .greeting) }

    private func isBesideConjunction(_ token: Int) -> Bool { line.has(token - 1, .conjunction) || line.has(token + 1, .conjunction) }

    // MARK: The words

    private func words(of parts: [NamePart], _ habit: CapitalHabit) -> Evidence {
        var evidence: Evidence = []
        for part in parts { evidence.formUnion(word(part, seen: evidence, habit, isAlone: parts.count == 1)) }
        let isInitials = parts.allSatisfy { $0.kind == .initial }
        if isInitials { return initials(parts) }
        if isBareLetter(parts) { return [] }
        if parts.count > 1 { evidence.insert(.together) }
        if evidence.contains(.firstName) {
            evidence.remove(.longDefinite)
        } else if habit.isHeading, parts.contains(where: \.isUnknown) {
            evidence.insert(.amongCapitals)
        }
        return evidence
    }

    /// `Hus B Lund`, `I Lund`: a letter without its full stop is an initial only after a first name, or before what is a surname and nothing else.
    private func isBareLetter(_ parts: [NamePart]) -> Bool {
        guard parts[0].kind == .initial, parts[0].tokens.count == 1, parts.count > 1 else { return false }
        let isPreposition = ["i", "}", "|"].contains { Array($0.utf8).first == line.signs(of: line.tokens[parts[0].tokens.lowerBound]).first }
        return isPreposition || !(parts[1].kind == .surname || parts[1].kind == .placelikeSurname || parts[1].kind == .surnameOrWord)
    }

    /// `A.S.`; one letter is a name only beside a person.
    private func initials(_ parts: [NamePart]) -> Evidence {
        let areDotted = parts.allSatisfy { $0.tokens.count == 2 || ($0.tokens.count > 2 && $0.tokens != parts[0].tokens) }
        guard areDotted else { return [] }
        if parts.count == 1 { return .initial }
        let areTogether = parts.dropFirst().allSatisfy { line.isGlued($0.tokens.lowerBound) }
        let letters = parts.map { line.signs(of: line.tokens[$0.tokens.lowerBound])[Int(line.tokens[$0.tokens.lowerBound].firstSign)] }
        return areTogether && parts.count <= 3 && !NameSearch.abbreviations.contains(letters) ? .initials : []
    }

    private static let abbreviations: Set<[UInt8]> = Set(
        [
            "ab", "usa", "us", "eu", "fn", "ps", "os", "sos", "tv", "osa", "bk", "ik", "if", "ff", "obs", "mm", "fd", "sk", "tex", "dvs", "pga", "tom", "fom",
            "la", "uk", "kl",
        ]
        .map { Array($0.utf8) })

    private func word(_ part: NamePart, seen: Evidence, _ habit: CapitalHabit, isAlone: Bool) -> Evidence {
        if part.isSmall, part.kind != .initial, !part.isUnknown { return smallWord(part, habit, isAlone: isAlone) }
        let opens = line.tokens[part.tokens.lowerBound].style.contains(.opensSentence)
        switch part.kind {
        case .first: return .firstName
        case .firstOrWord: return opens || habit.isHeading ? .openingFirstName : .firstName
        case .firstOrThing: return .sharedFirstName
        case .surname: return .surname
        case .placelikeSurname: return .placelikeSurname
        case .surnameOrWord: return .sharedSurname
        case .initial: return .initial
        case .unknownPlacelike:
            return isAlone
                ? (isAfterPerson(part) || !signature(before: part.tokens.lowerBound).isEmpty ? .capitalWord : [])
                : seen.contains(.capitalWord) ? .secondCapitalWord : .capitalWord
        case .unknown: return unknown(part, seen, opens)
        case .none: return []
        }
    }

    /// "Kyrkvärden Hjortvall": after a title what may be a place is a person.
    private func isAfterPerson(_ part: NamePart) -> Bool {
        let before = part.tokens.lowerBound - 1
        return line.has(before, .personNoun) || (line.isWord(before) && isPersonByEnding(line.tokens[before]))
    }

    private func unknown(_ part: NamePart, _ seen: Evidence, _ opens: Bool) -> Evidence {
        var evidence: Evidence = opens ? .openingWord : seen.contains(.capitalWord) ? .secondCapitalWord : .capitalWord
        if part.ending.contains(.sureSurname) { evidence.insert(.sureEnding) }
        if part.ending.contains(.foreignSurname) { evidence.insert(.foreignEnding) }
        if part.isLongDefinite { evidence.insert(.longDefinite) }
        if !part.isSmall, Spelling.isForeign(line.signs(of: line.tokens[part.tokens.lowerBound])) { evidence.insert(.foreignSpelling) }
        return evidence
    }

    private func smallWord(_ part: NamePart, _ habit: CapitalHabit, isAlone: Bool) -> Evidence {
        // "ulla-karin"
        if part.kind == .first, part.tokens.count == 3 { return .smallNameAmongSmall }
        let isWeak = part.tokens.contains { line.has($0, .weakWhenSmall) } || part.kind == .surnameOrWord
        if part.kind == .firstOrWord || part.kind == .firstOrThing { return isAlone ? [] : .weakSmallName }
        if part.kind == .surnameOrWord, isAlone, part.tokens.contains(where: { line.has($0, .ordinary) }) { return [] }
        if isWeak { return part.kind == .surnameOrWord ? .sharedSurname : .weakSmallName }
        return habit.isSmall || habit.isShouted ? .smallNameAmongSmall : .smallName
    }

    // MARK: What stands before

    private func before(_ candidate: Candidate) -> Evidence {
        let first = candidate.tokens.lowerBound
        var place = first - 1
        var isQuoted = false
        while line.isMark(place, "\"") || line.isMark(place, "'") || line.isMark(place, "(") {
            isQuoted = isQuoted || !line.isMark(place, "(")
            place -= 1
        }
        var evidence: Evidence = signature(before: first)
        if isQuoted, line.isMark(candidate.tokens.upperBound + 1, "\"") { evidence.insert(.quoted) }
        switch namingBefore(first, candidate.sentence) {
        case .nobody: break
        case .anybody, .person: evidence.insert(isQuoted ? [.naming, .quoted] : .naming)
        }
        if line.isMark(place, ","), line.has(place - 1, [.personNoun, .kin]) { place -= 1 }
        // "fam. Papadakis"
        if line.isMark(place, "."), line.has(place - 1, .personNoun), line.tokens[place - 1].count < 4 { place -= 1 }
        guard place >= candidate.sentence.lowerBound, line.isWord(place) else { return evidence }
        return evidence.union(neighbour(line.tokens[place], at: place, candidate))
    }

    private func neighbour(_ token: Token, at place: Int, _ candidate: Candidate) -> Evidence {
        var evidence: Evidence = []
        if token.has([.personNoun, .kin]) || isPersonByEnding(token) || isKinTo(place) || isPredicate(place, candidate) || isPickedOut(candidate) {
            evidence.insert(.personBefore)
        }
        if token.has(.atPerson) {
            evidence.insert(
                line.isWord(place - 1) && (line.tokens[place - 1].hash == NameSearch.home || line.has(place - 1, .bodilyVerb))
                    ? [.atPerson, .withPerson] : .atPerson)
        }
        if token.has(.withPerson) { evidence.insert(.withPerson) }
        if token.has(.greeting) || (candidate.parts[0].isSmall && isTalkedWith(place + 1)) { evidence.insert(.greeted) }
        if token.has(.bodilyVerb) { evidence.insert(.sayingVerb) }
        if token.has(.sayingVerb) { evidence.insert(.withPerson) }
        if candidate.isCertain { return evidence }
        if isWrittenOn(place) {
            evidence.insert(.personBefore)
            return evidence
        }
        if token.has(.inPlace), !candidate.evidence.contains(.surname) { evidence.insert(.inPlace) }
        if token.hash == NameSearch.after, line.has(place - 1, .greeting) { evidence.formUnion([.greeted, .withPerson]) }
        if token.has(.towardsPlace), !candidate.evidence.contains(.surname), !evidence.contains(.personBefore) { evidence.insert(.towardsPlace) }
        if token.has(.article) { evidence.insert(.article) }
        return evidence
    }

    /// "ett kort utställt på Gheorghe": what is in somebody's name.
    private func isWrittenOn(_ place: Int) -> Bool {
        line.has(place, .inPlace) && line.isWord(place - 1) && NameSearch.written.contains(line.tokens[place - 1].hash)
    }

    private static let written = WordLists.hashes(
        of:
            "utställt utställd utställda utfärdat utfärdad skriven skrivet skriva registrerad registrerat registrerade ställd ställt betalat abonnemang kontrakt"
    )
    private static let after = Letters.hash("efter")
    private static let home = Letters.hash("hemma")

    private func isPersonByEnding(_ token: Token) -> Bool {
        token.count > 6 && token.classes.isDisjoint(with: .anyName) && Endings.known.classes(of: line.signs(of: token)).contains(.person)
    }

    /// `/Kalle`, `Mvh Zoran`, `Från: Dragana`.
    private func signature(before first: Int) -> Evidence {
        if line.isMark(first - 1, "/"), !line.isGlued(first - 1) || line.isMark(first - 2, "/") { return .signed }
        var place = first - 1
        var hasColon = false
        while place >= 0, place >= first - 3, line.tokens[place].kind == .mark {
            hasColon = hasColon || line.isMark(place, ":")
            place -= 1
        }
        if line.has(place, .signing) { return .signed }
        // "Pass 2: …"
        if hasColon, line.isDigits(place), line.tokens[place].count <= 2, line.has(place - 1, .header) { return .signed }
        return hasColon && line.has(place, [.header, .personNoun, .kin]) ? .signed : []
    }

    /// "heter", "kallas", "vid namn" right before, and who it is said of: a place has no name that is held back.
    func namingBefore(_ first: Int, _ sentence: Range<Int>) -> Naming {
        var place = first - 1
        while line.isMark(place, "\"") || line.isMark(place, ":") || line.has(place, .weakVerb) || line.isMark(place, "'") { place -= 1 }
        // "kallar sig", "heter nog"
        if place > 0, !line.has(place, .naming), line.has(place - 1, .naming) { place -= 1 }
        guard place >= sentence.lowerBound, line.has(place, .naming) else { return .nobody }
        if line.has(place, .nameNoun) { return .person }
        var subject = place - 1
        while subject >= sentence.lowerBound, subject > place - 7 {
            if line.has(subject, [.pronoun, .personNoun, .kin]) { return .person }
            if line.has(subject, [.placeSubject, .placeNoun, .thingNoun]) { return .nobody }
            if line.isWord(subject), Endings.known.classes(of: line.signs(of: line.tokens[subject])).contains(.place) { return .nobody }
            subject -= 1
        }
        return .anybody
    }
}

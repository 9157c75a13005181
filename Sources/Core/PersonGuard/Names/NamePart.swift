/// A word, or words joined by hyphens, as a part of a name.
struct NamePart {
    enum Kind {
        case first, firstOrWord, firstOrThing, surname, placelikeSurname, surnameOrWord, initial, unknown, unknownPlacelike
        /// No part of a name.
        case none
    }

    /// In tokens; more hyphens than these are no name.
    static let longest = 8

    var kind: Kind
    var tokens: ClosedRange<Int>
    /// Written with small letters, or where every letter is a capital.
    var isSmall = false
    var isGenitive = false
    var ending: Endings.Class = []
    var isLongDefinite = false

    var isFirst: Bool { kind == .first || kind == .firstOrWord || kind == .firstOrThing }
    var isSurname: Bool { kind == .surname || kind == .placelikeSurname || kind == .surnameOrWord }
    var isUnknown: Bool { kind == .unknown || kind == .unknownPlacelike }
}

/// How a sentence uses its capitals.
struct CapitalHabit {
    /// Nearly every letter is a capital, so capitals say nothing.
    var isShouted = false
    /// Most words have one, as in a heading.
    var isHeading = false
    /// The line begins with a small letter.
    var isSmall = false

    /// - Complexity: O(tokens of the sentence).
    init(_ line: ScannedLine, _ sentence: Range<Int>, beginsSmall: Bool) {
        var words = 0
        var capitals = 0
        var shouted = 0
        var long = 0
        for index in sentence where line.tokens[index].isWord {
            let token = line.tokens[index]
            words += 1
            if token.isCapital { capitals += 1 }
            guard token.count > 1 else { continue }
            long += 1
            if token.style.contains(.allCapitals) { shouted += 1 }
        }
        isShouted = long >= 3 && shouted * 10 >= long * 7
        isHeading = words >= 5 && capitals * 4 >= words * 3
        if isHeading { isHeading = !sentence.contains { line.isMark($0, ",") } }
        isSmall = beginsSmall
    }
}

extension ScannedLine {
    /// The part of a name that begins at a token, in a sentence of some habit.
    func part(at index: Int, _ habit: CapitalHabit) -> NamePart {
        let head = single(at: index, habit)
        var last = index
        var best = head
        while last < index + NamePart.longest, isMark(last + 1, "-"), isGlued(last + 1), isWord(last + 2), isGlued(last + 2) {
            let next = single(at: last + 2, habit)
            last += 2
            if next.kind == .none { best = afterHyphen(best, next: last) } else { best = NamePart.joined(best, next) }
        }
        best.tokens = index...last
        return best
    }

    /// `Kalle-gänget`, `Anna-mamman`: a name still; `Alva-huset` is a thing called after one.
    private func afterHyphen(_ part: NamePart, next: Int) -> NamePart {
        if part.isFirst, !part.isSmall, tokens[next].has([.personNoun, .kin]) || tokens[next].has(.personGroup) { return part }
        return NamePart(kind: .none, tokens: part.tokens)
    }

    private func single(at index: Int, _ habit: CapitalHabit) -> NamePart {
        let token = tokens[index]
        var part = NamePart(kind: .none, tokens: index...index)
        guard token.isWord, !token.style.contains(.closed) else { return part }
        part.isGenitive = token.style.contains(.genitive) || (signs(of: token).last == UInt8(ascii: "s") && !token.has(.possessive))
        part.isSmall = habit.isShouted || !token.isCapital
        if token.count == 1, isDigits(index + 1), isGlued(index + 1) {
            part.kind = .none
        } else if !token.isCapital, isKinOfSomebody(index) || isKinOfSomebody(index - 1) {
            part.kind = .none
        } else if token.count == 1, token.isCapital || isSmallInitial(index) {
            part.kind = .initial
        } else if part.isSmall {
            part.kind = isNamedKin(index) ? .unknown : smallKind(of: token)
            if part.kind == .none, habit.isShouted, token.classes.isEmpty, isAfterNamePart(index) { part.kind = .unknown }
        } else if token.style.contains(.allCapitals), token.count < 3 || !token.has(.anyName) {
            part.kind = !token.has(.acronym.union(.noName)) && (isAfterPerson(index) || (token.count > 2 && isAfterNamePart(index))) ? .unknown : .none
        } else if token.style.contains(.allCapitals), token.count == 3 && token.has(.first) || token.has(.firstOrWord) {
            part.kind = .firstOrThing
        } else {
            part.kind = capitalKind(of: token, &part)
        }
        return part
    }

    /// "hans bror": whose, and what; two names in any other place.
    private func isKinOfSomebody(_ index: Int) -> Bool { has(index, .possessive) && has(index + 1, .kin) && !tokens[index + 1].isCapital }

    /// `m. lindkvist`
    private func isSmallInitial(_ index: Int) -> Bool {
        isMark(index + 1, ".") && isGlued(index + 1) && has(index + 2, [.surname, .first]) && !tokens[index].has(.weakVerb)
    }

    /// "hans lillebror hamse fick": after somebody's kin and before what persons do, a word that nothing is known of.
    func isNamedKin(_ index: Int) -> Bool {
        guard has(index - 1, .kin), has(index - 2, .possessive), has(index + 1, [.bodilyVerb, .sayingVerb, .weakVerb]) else { return false }
        let token = tokens[index]
        guard token.classes.isEmpty, !token.isCapital, (3...10).contains(token.count) else { return false }
        return Endings.known.classes(of: signs(of: token)).isDisjoint(with: [.ordinary, .place])
    }

    /// `R. CHOUDHURY`, `ALI CHOUDHURY`
    private func isAfterNamePart(_ index: Int) -> Bool {
        if isMark(index - 1, "."), isWord(index - 2) { return tokens[index - 2].count == 1 && isGlued(index - 1) && tokens[index - 2].isCapital }
        return has(index - 1, .anyFirst) && tokens[index - 1].style.contains(.allCapitals)
    }

    private func isAfterPerson(_ index: Int) -> Bool { has(index - 1, [.personNoun, .kin]) }

    private func smallKind(of token: Token) -> NamePart.Kind {
        guard token.has(.anyName), token.count > 1 else { return .none }
        if token.has(.first) { return token.has(.noName) ? .firstOrWord : .first }
        if token.has(.surname) { return token.has(.noName) ? .surnameOrWord : .surname }
        return token.has(.anyFirst) ? .firstOrWord : .surnameOrWord
    }

    private func capitalKind(of token: Token, _ part: inout NamePart) -> NamePart.Kind {
        if token.has(.first) { return token.has(.place.union(.brand)) ? .firstOrThing : token.has(.noName) ? .firstOrWord : .first }
        if token.has(.firstOrWord) { return .firstOrWord }
        if token.has(.firstOrThing) { return .firstOrThing }
        if token.has(.surname) {
            if token.has(.place.union(.noName)) { return .surnameOrWord }
            return endings(of: token).contains(.placeOrSurname) ? .placelikeSurname : .surname
        }
        if token.has(.surnameOrWord) { return .surnameOrWord }
        if token.has(.noName.union(.place)) { return .none }
        return unknownKind(of: token, &part)
    }

    private func unknownKind(of token: Token, _ part: inout NamePart) -> NamePart.Kind {
        if token.style.contains(.mixedCase), token.count > 4, signs(of: token).first != UInt8(ascii: "m") { return .none }
        part.ending = endings(of: token)
        if !part.ending.isDisjoint(with: [.place, .street]) { return .none }
        if part.ending.contains(.ordinary), part.ending.isDisjoint(with: [.foreignSurname, .sureSurname]) { return .none }
        part.isLongDefinite = token.count >= 9 && isDefinite(signs(of: token))
        return part.ending.contains(.placeOrSurname) ? .unknownPlacelike : .unknown
    }

    private func endings(of token: Token) -> Endings.Class {
        let signs = signs(of: token)
        let whole = Endings.known.classes(of: signs)
        return whole.isEmpty && signs.last == UInt8(ascii: "s") ? Endings.known.classes(of: signs.dropLast()) : whole
    }

    /// -en, -et, -an, -na, -ar, -er, -or, as Swedish nouns end.
    func isDefinite(_ signs: ArraySlice<UInt8>) -> Bool {
        let end = Array(signs.suffix(2))
        return ["en", "et", "an", "na", "ar", "er", "or"].contains { Array($0.utf8) == end }
    }
}

extension NamePart {
    /// Two parts with a hyphen between: the better known of them says what the whole is.
    static func joined(_ one: NamePart, _ other: NamePart) -> NamePart {
        var joined = one
        joined.isGenitive = other.isGenitive
        if one.kind == .none { joined.kind = .none }
        if one.isUnknown || one.kind == .initial { joined.kind = other.isFirst ? .first : other.kind }
        if one.kind == .firstOrWord || one.kind == .firstOrThing, !other.isUnknown { joined.kind = .first }
        if one.isSurname, other.isSurname { joined.kind = .surname }
        // Ros-Marie
        if one.kind == .surnameOrWord, other.kind == .first { joined.kind = .first }
        return joined
    }
}

/// Finds the names of persons: gathers candidates, weighs what speaks for and against each, and keeps those with enough.
struct NameSearch {
    let line: ScannedLine
    var claims: Claims
    var candidates: [Candidate] = []
    /// Whether the line's first word has a small letter.
    private let beginsSmall: Bool

    /// Words that may be one name.
    struct Candidate {
        var parts: [NamePart]
        var evidence: Evidence
        let sentence: Range<Int>

        /// The particle that it begins with, if any: "Al-Saadi".
        var start: Int

        var tokens: ClosedRange<Int> { min(start, parts[0].tokens.lowerBound)...parts[parts.count - 1].tokens.upperBound }
        var isGenitive: Bool { parts.last?.isGenitive ?? false }
        /// A first name that is nothing else, or two names of the lists.
        var isCertain: Bool { !evidence.isDisjoint(with: [.firstName, .smallNameAmongSmall]) }
    }

    init(line: ScannedLine, claims: Claims) {
        self.line = line
        self.claims = claims
        beginsSmall = line.tokens.first(where: \.isWord).map { !$0.isCapital } ?? false
    }

    mutating func search() {
        var start = 0
        while start < line.tokens.count {
            let sentence = line.sentence(from: start)
            search(sentence)
            start = sentence.upperBound
        }
        for candidate in candidates where candidate.evidence.isEnough { claims.claim(.name, candidate.tokens) }
    }

    private mutating func search(_ sentence: Range<Int>) {
        let habit = CapitalHabit(line, sentence, beginsSmall: beginsSmall)
        let first = candidates.count
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if mayBegin(index), let candidate = candidate(at: index, sentence, habit) {
                candidates.append(candidate)
                index = candidate.tokens.upperBound + 1
            } else {
                index += 1
            }
        }
        join(from: first)
    }

    /// A cheap look before the dear one: a capital, or a name in small letters.
    private func mayBegin(_ index: Int) -> Bool {
        let token = line.tokens[index]
        guard token.isWord, claims.isFree(index) else { return false }
        return token.isCapital || token.has(.anyName) || (token.has(.particle) && line.has(index - 1, .personNoun))
            || (token.count == 1 && line.isMark(index + 1, ".")) || (token.classes.isEmpty && line.isNamedKin(index))
    }

    /// The longest run of parts that begins at a token, weighed; nil when nothing in it is a name.
    private func candidate(at start: Int, _ sentence: Range<Int>, _ habit: CapitalHabit) -> Candidate? {
        var parts: [NamePart] = []
        var index = start
        while index < sentence.upperBound, parts.count < 5, claims.isFree(index) {
            if let next = particleEnd(at: index, after: parts, sentence) {
                index = next
                continue
            }
            var part = asNickname(line.part(at: index, habit), sentence)
            guard part.kind != .none, fits(part, after: parts) else { break }
            if part.kind == .initial, line.isMark(index + 1, "."), line.isGlued(index + 1), index + 1 < sentence.upperBound {
                part.tokens = index...(index + 1)
            }
            parts.append(part)
            index = part.tokens.upperBound + 1
            guard index < sentence.upperBound, line.tokens[index].isWord else { break }
        }
        guard !parts.isEmpty else { return nil }
        let kept = withoutOpening(parts)
        return weigh(kept, from: kept.count < parts.count ? kept[0].tokens.lowerBound : start, sentence, habit)
    }

    /// After a particle with a name before and a capital behind: `von`, `al`, `bin`.
    private func particleEnd(at index: Int, after parts: [NamePart], _ sentence: Range<Int>) -> Int? {
        let token = line.tokens[index]
        guard token.has(.particle), index + 1 < sentence.upperBound, !parts.isEmpty || token.isCapital || line.has(index - 1, .personNoun) else { return nil }
        var next = line.isMark(index + 1, "-") ? index + 2 : index + 1
        if line.has(next, .particle), !line.tokens[next].isCapital { next += 1 }
        guard next < sentence.upperBound, line.isWord(next), line.tokens[next].isCapital, !line.tokens[next].has(.anyFirst.union(.noName).union(.place)) else {
            return nil
        }
        return !token.isCapital || next > index + 1 || !token.has(.inPlace.union(.article)) ? next : nil
    }

    /// Whether a part may follow others in one name.
    private func fits(_ part: NamePart, after parts: [NamePart]) -> Bool {
        guard let before = parts.last else { return true }
        if before.isSmall != part.isSmall { return false }
        if part.isSmall { return !before.isSurname || part.isSurname }
        // After a genitive another name begins: "Kalles Anna".
        return !(before.isGenitive && line.tokens[before.tokens.upperBound].style.contains(.genitive)) || part.isSurname
    }

    /// A sentence's first word that the lexicon does not know is rather a word than part of the known name after it.
    private func withoutOpening(_ parts: [NamePart]) -> [NamePart] {
        guard parts.count > 1, line.tokens[parts[0].tokens.lowerBound].style.contains(.opensSentence), parts[0].isUnknown, parts[1].isFirst else {
            return parts
        }
        return Array(parts.dropFirst())
    }

    /// After "kallas" with a person before it any capital is a name: Räven, Skuggan.
    private func asNickname(_ part: NamePart, _ sentence: Range<Int>) -> NamePart {
        guard part.kind == .none, !part.isSmall, part.tokens.count == 1 else { return part }
        let token = line.tokens[part.tokens.lowerBound]
        guard namingBefore(part.tokens.lowerBound, sentence) == .person || (token.classes.isEmpty && touchesNumber(part.tokens.lowerBound)) else { return part }
        guard token.isCapital, !token.style.contains(.closed), token.count > 2, !token.has(.place) else { return part }
        var named = part
        named.kind = .unknown
        return named
    }

    /// A telephone or an address in the net right after: `"Pajen" 0701-74 06 51`.
    private func touchesNumber(_ index: Int) -> Bool {
        var next = index + 1
        while line.isMark(next, "\"") || line.isMark(next, ",") || line.isMark(next, "(") { next += 1 }
        return next < line.tokens.count && !claims.isFree(next)
    }

    /// What joins names: "Anna och Dritan", "Ali, Sara och Zoran".
    private mutating func join(from first: Int) {
        guard candidates.count - first > 1 else { return }
        for index in (first + 1)..<candidates.count where candidates[index - 1].evidence.isEnough { join(index, to: index - 1) }
        for index in (first..<candidates.count - 1).reversed() where candidates[index + 1].evidence.isEnough { join(index, to: index + 1) }
        for index in first..<candidates.count - 1 where arePairOfSmall(index) {
            candidates[index].evidence.insert(.joined)
            candidates[index + 1].evidence.insert(.joined)
        }
        guard candidates.count - first > 2 else { return }
        for index in first..<candidates.count where isListOfThree(index, from: first) { candidates[index].evidence.insert(.joined) }
    }

    /// "yonas och ali": two names of the lists in small letters, at least one of which is no other word.
    private func arePairOfSmall(_ index: Int) -> Bool {
        let (one, other) = (candidates[index], candidates[index + 1])
        guard other.tokens.lowerBound == one.tokens.upperBound + 2, line.has(one.tokens.upperBound + 1, .conjunction) else { return false }
        guard one.parts[0].isSmall, other.parts[0].isSmall, one.parts[0].isFirst, other.parts[0].isFirst else { return false }
        return one.evidence.contains(.smallName) || other.evidence.contains(.smallName)
    }

    /// "Xhemail, Bo och Kim ansvarar": two first names that nothing else bears follow in the same list.
    private func isListOfThree(_ index: Int, from first: Int) -> Bool {
        guard !candidates[index].evidence.isEnough, candidates[index].evidence.contains(.listed) else { return false }
        if index - 2 >= first, [index - 1, index - 2].allSatisfy({ candidates[$0].isCertain && candidates[$0].evidence.isEnough }),
            candidates[index].tokens.lowerBound - candidates[index - 2].tokens.upperBound == 4
        {
            return true
        }
        guard index + 2 < candidates.count else { return false }
        return (index + 1...index + 2).allSatisfy { candidates[$0].isCertain && candidates[$0].evidence.isEnough }
            && candidates[index + 2].tokens.lowerBound - candidates[index + 1].tokens.upperBound == 2
    }

    /// "Närvarande: …".
    private func isUnderHeader(_ sentence: Range<Int>) -> Bool {
        sentence.prefix(4).contains { line.has($0, .header) && line.isMark($0 + 1, ":") }
    }

    private mutating func join(_ index: Int, to other: Int) {
        var low = candidates[min(index, other)].tokens.upperBound + 1
        var high = candidates[max(index, other)].tokens.lowerBound
        while line.isMark(low, "\"") { low += 1 }
        while line.isMark(high - 1, "\"") { high -= 1 }
        guard high > low, high - low <= 3 else { return }
        let between = low..<high
        if between.count == 1, line.has(low, .conjunction) || line.isMark(low, "&") || line.isMark(low, "+") {
            candidates[index].evidence.insert(.joined)
        } else if between.count <= 2, line.isMark(low, ",") || line.isMark(low, "/"), between.count == 1 || line.has(low + 1, .conjunction) {
            candidates[index].evidence.insert(isUnderHeader(candidates[index].sentence) ? [.listed, .joined] : .listed)
        } else if !claims.isFree(low), line.isMark(high - 1, ",") || !claims.isFree(high - 1) {
            candidates[index].evidence.insert(.listed)
        }
    }
}

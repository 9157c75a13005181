/// Finds what in a text points a person out, so that reports speak of events and places and not of people.
///
/// Numbers are found by their form and their check digits (see ``IdentityNumber``, ``PhoneNumber``, ``Plate``, ``Iban``); names by evidence:
/// lists of common names, capitals, and the words around, each with a weight (see ``Evidence``). A line is read by itself, and within it a
/// sentence, so nothing that is added elsewhere hides what stands in it.
package struct PersonGuard: Sendable {
    private let lexicon: Lexicon
    /// Known names of several words by the hash of their first.
    private let phrases: [UInt64: [[UInt64]]]

    /// - Parameter places: names of areas, squares, streets and shops that the store knows; never of persons.
    package init(places: some Sequence<String>) {
        var lexicon = WordLists.lexicon
        var phrases = WordLists.knownPhrases
        for place in places { PersonGuard.add(place, to: &lexicon, &phrases) }
        for first in phrases.keys { lexicon.add(first, .opensPhrase) }
        self.lexicon = lexicon
        self.phrases = phrases
    }

    package init() { self.init(places: EmptyCollection()) }

    private static func add(_ place: String, to lexicon: inout Lexicon, _ phrases: inout [UInt64: [[UInt64]]]) {
        let words = Letters.words(of: place)
        guard let first = words.first else { return }
        if words.count == 1 { lexicon.add(first, .place) } else { phrases[first, default: []].append(words) }
    }

    /// What points a person out in one line, in its order; spans never overlap.
    /// - Complexity: O(bytes); under a microsecond a word.
    package func spans(in line: String) -> [PersonSpan] {
        var line = line
        let scanned = line.withUTF8 { bytes in ScannedLine(bytes, lexicon: lexicon) }
        let claims = claims(in: scanned).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        guard !claims.isEmpty else { return [] }
        var count = CharacterCount(line, isPlain: scanned.isPlain)
        var spans: [PersonSpan] = []
        for claim in claims {
            let start = scanned.tokens[claim.tokens.lowerBound].start
            let end = scanned.tokens[claim.tokens.upperBound].end
            if let span = count.span(claim.kind, from: Int(start), to: Int(end)) { spans.append(span) }
        }
        return spans
    }

    private func claims(in scanned: ScannedLine) -> [Claims.Claim] {
        var line = scanned
        line.markSentences()
        closePhrases(of: &line)
        var addresses = AddressSearch(line: line)
        addresses.run()
        var numbers = NumberSearch(line: addresses.line, claims: addresses.claims)
        numbers.search()
        var names = NameSearch(line: addresses.line, claims: numbers.claims)
        names.search()
        var streets = StreetSearch(line: addresses.line, claims: names.claims)
        streets.search()
        return streets.claims.all
    }

    /// Closes known places, shops and firms of several words, so that no name is looked for in them.
    private func closePhrases(of line: inout ScannedLine) {
        var index = 0
        while index < line.tokens.count {
            let token = line.tokens[index]
            guard token.isWord, token.has(.opensPhrase), let known = phrases[token.hash], let end = known.compactMap({ line.end(of: $0, at: index) }).max() else {
                index += 1
                continue
            }
            line.close(index..<end + 1)
            index = end + 1
        }
    }
}

extension ScannedLine {
    /// The last token of a known phrase that begins at a token; its last word may have a genitive s.
    func end(of phrase: [UInt64], at start: Int) -> Int? {
        guard tokens[start].isCapital else { return nil }
        var index = start
        for (place, hash) in phrase.enumerated() {
            if place > 0 {
                index += 1
                while index < tokens.count, tokens[index].kind == .mark, tokens[index].isMark("&") || tokens[index].isMark("-") || tokens[index].isMark("'") { index += 1 }
            }
            guard isWord(index) else { return nil }
            if tokens[index].hash == hash { continue }
            guard place == phrase.count - 1 else { return nil }
            let range = Int(tokens[index].firstSign)..<Int(tokens[index].firstSign + tokens[index].count)
            let stem = signs.withUnsafeBufferPointer { Letters.hashes($0, range).stem }
            guard stem == hash, signs[range.upperBound - 1] == UInt8(ascii: "s") else { return nil }
        }
        return index
    }
}

extension WordLists {
    static let knownPhrases: [UInt64: [[UInt64]]] = phrases.split(separator: ",").reduce(into: [:]) { known, phrase in
        let words = Letters.words(of: String(phrase))
        if let first = words.first { known[first, default: []].append(words) }
    }
}

extension Letters {
    /// The hashes of a name's words.
    static func words(of name: String) -> [UInt64] {
        name.split { character in !character.isLetter && character != "'" }.map { hash(String($0)) }
    }
}

/// Finds street addresses with a number that stand beside somebody's name.
struct StreetSearch {
    let line: ScannedLine
    private(set) var claims: Claims
    private var isOfName: [Bool] = []

    /// How many tokens may stand between the address and the name.
    static let reach = 20

    init(line: ScannedLine, claims: Claims) {
        self.line = line
        self.claims = claims
    }

    mutating func search() {
        let names = claims.all.filter { $0.kind == .name }
        guard !names.isEmpty else { return }
        isOfName = [Bool](repeating: false, count: line.tokens.count)
        for name in names { for token in name.tokens { isOfName[token] = true } }
        for index in line.tokens.indices where isStreet(index) && line.isDigits(index + 1) && line.tokens[index + 1].count <= 3 {
            guard !line.has(index + 2, .unit), !(line.isMark(index + 2, ":") && line.isDigits(index + 3) && line.isGlued(index + 3)), !line.isGlued(index + 1)
            else { continue }
            let address = start(of: index)...end(of: index + 1)
            if isNearName(address) { claims.claim(.address, address) }
        }
    }

    private func isStreet(_ index: Int) -> Bool {
        let token = line.tokens[index]
        guard token.isWord, claims.isFree(index), token.count > 2 else { return false }
        if token.has(.placeNoun) { return index > 0 && line.isWord(index - 1) && line.tokens[index - 1].isCapital }
        return Endings.known.classes(of: line.signs(of: token)).contains(.street)
    }

    /// What a street's first word may be that is no name of a person.
    private static let openings = Set(
        ["mäster", "sankt", "norra", "södra", "östra", "västra", "stora", "lilla", "nya", "gamla", "övre", "nedre", "yttre", "inre", "kung", "drottning"]
            .map(Letters.hash))

    /// With the words that the street is called after: `Hässelby torg 3`.
    private func start(of street: Int) -> Int {
        if line.tokens[street].isCapital, !line.tokens[street].has(.placeNoun) {
            let isOpened = line.isWord(street - 1) && StreetSearch.openings.contains(line.tokens[street - 1].hash) || line.has(street - 1, .place)
            return isOpened && claims.isFree(street - 1) ? street - 1 : street
        }
        var start = street
        while start > 0, street - start < 3, line.isWord(start - 1), line.tokens[start - 1].isCapital, claims.isFree(start - 1),
            !line.tokens[start].style.contains(.opensSentence)
        {
            start -= 1
        }
        return start
    }

    /// On the ground floor: `18 bv`.
    private static let ground = Set(["bv", "nb", "ög", "öv"].map(Letters.hash))

    /// With a stair's letter, a floor and a flat: `12 B, 3 tr, lgh 1203`.
    private func end(of number: Int) -> Int {
        var end = number
        if line.isWord(end + 1), line.tokens[end + 1].count == 1, line.isGlued(end + 1) || line.tokens[end + 1].isCapital { end += 1 }
        while true {
            let next = line.isMark(end + 1, ",") ? end + 2 : end + 1
            if line.has(next, .flat), line.isDigits(next + 1) {
                end = next + 1
            } else if line.isDigits(next), line.has(next + 1, .flat), line.tokens[next].count <= 2 {
                end = next + 1
            } else if line.isMark(next, "("), line.isDigits(next + 1), line.has(next + 2, .flat), line.isMark(next + 3, ")") {
                end = next + 3
            } else if line.isWord(next), StreetSearch.ground.contains(line.tokens[next].hash) {
                end = next
            } else {
                return end
            }
        }
    }

    /// Whether a name stands before or after within reach, and within the sentence.
    private func isNearName(_ address: ClosedRange<Int>) -> Bool {
        var place = address.lowerBound
        while place > 0, address.lowerBound - place < StreetSearch.reach, !line.tokens[place].style.contains(.opensSentence) {
            place -= 1
            if isOfName[place] { return true }
        }
        place = address.upperBound + 1
        while place < line.tokens.count, place - address.upperBound <= StreetSearch.reach, !line.tokens[place].style.contains(.opensSentence) {
            if isOfName[place] { return true }
            place += 1
        }
        return false
    }
}

/// What has been found in a line so far: tokens that belong to somebody.
struct Claims {
    struct Claim {
        let kind: PersonKind
        let tokens: ClosedRange<Int>
    }

    private(set) var all: [Claim] = []
    private var isTaken: [Bool]

    init(tokenCount: Int) { isTaken = [Bool](repeating: false, count: tokenCount) }

    func isFree(_ token: Int) -> Bool { !isTaken[token] }

    func areFree(_ tokens: ClosedRange<Int>) -> Bool {
        for token in tokens where isTaken[token] { return false }
        return true
    }

    /// Takes the tokens, unless somebody has one of them.
    mutating func claim(_ kind: PersonKind, _ tokens: ClosedRange<Int>) {
        guard areFree(tokens) else { return }
        all.append(Claim(kind: kind, tokens: tokens))
        for token in tokens { isTaken[token] = true }
    }
}

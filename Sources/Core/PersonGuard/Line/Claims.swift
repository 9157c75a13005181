/// What has been found in a line so far: tokens that belong to somebody.
struct Claims {
    struct Claim {
        let kind: PersonKind
        let tokens: ClosedRange<Int>
    }

    private(set) var all: [Claim] = []
    /// What has taken each token, if anything has.
    private var takers: [PersonKind?]

    init(tokenCount: Int) { takers = [PersonKind?](repeating: nil, count: tokenCount) }

    func isFree(_ token: Int) -> Bool { takers[token] == nil }

    func isTaken(_ token: Int, by kind: PersonKind) -> Bool { takers[token] == kind }

    func areFree(_ tokens: ClosedRange<Int>) -> Bool {
        for token in tokens where takers[token] != nil { return false }
        return true
    }

    /// Takes the tokens, unless somebody has one of them.
    mutating func claim(_ kind: PersonKind, _ tokens: ClosedRange<Int>) {
        guard areFree(tokens) else { return }
        all.append(Claim(kind: kind, tokens: tokens))
        for token in tokens { takers[token] = kind }
    }
}

/// What a letter says, without what a mail program puts around it: senders and receivers, what was quoted, and who signed it.
package enum MailText {
    /// The letter's own lines.
    ///
    /// Heads of forwarded letters (`Från:`, `Till:`, `Ämne:` …), quoted lines and everything from a closing phrase on are left out: they are full of names and
    /// say nothing of places; so is the greeting that it begins with. Lines that a mail program has broken are put together again. A letter of which nothing
    /// would be left is kept as it came, so that nothing is lost unseen.
    package static func own(_ text: String) -> String {
        var kept: [String] = []
        // A signature ends its own letter; the head of a forwarded one begins another.
        var isSigned = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init) {
            let bare = line.drop { $0.isWhitespace }
            if isHead(bare) || isForwarding(bare) {
                isSigned = false
                continue
            }
            if bare.hasPrefix(">") { continue }
            if isClosing(bare) { isSigned = true }
            if !isSigned { kept.append(line) }
        }
        let own = unbroken(withoutGreeting(kept)).joined(separator: "\n")
        return own.allSatisfy(\.isWhitespace) ? text : own
    }

    // MARK: Greeting and broken lines

    private static let greetings = [
        "hej", "hejsan", "hallå", "god morgon", "god dag", "godmorgon", "god kväll", "tjena", "hi", "hello", "bästa grannar", "bästa styrelse",
    ]
    /// A greeting is no longer: what goes on says something.
    private static let longestGreeting = 30
    /// Mail programs break lines at 72 to 78 signs, the last word moved down.
    private static let shortestBroken = 55

    private static func withoutGreeting(_ lines: [String]) -> [String] {
        guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }), isGreeting(lines[first].drop { $0.isWhitespace }) else { return lines }
        return Array(lines[(first + 1)...])
    }

    private static func isGreeting(_ line: Substring) -> Bool {
        let low = line.lowercased()
        let words = low.split(whereSeparator: \.isWhitespace).count
        guard low.count <= longestGreeting, low.last.map({ ",!:".contains($0) }) ?? false || words <= 2 else { return false }
        return greetings.contains { phrase in low.hasPrefix(phrase) && (low.dropFirst(phrase.count).first.map { !$0.isLetter } ?? true) }
    }

    private static func unbroken(_ lines: [String]) -> [String] {
        guard var whole = lines.first.map({ [$0] }) else { return [] }
        for (line, next) in zip(lines, lines.dropFirst()) {
            if goesOn(line, in: next) { whole[whole.count - 1] += " " + next } else { whole.append(next) }
        }
        return whole
    }

    /// A long line that ends no sentence, and after it one that begins none.
    private static func goesOn(_ line: String, in next: String) -> Bool {
        guard line.count >= shortestBroken, let end = line.last, let begin = next.first else { return false }
        return !".!?:;".contains(end) && (begin.isLowercase || begin.isNumber)
    }

    private static let heads = [
        "från:", "till:", "kopia:", "hemlig kopia:", "ämne:", "skickat:", "datum:", "from:", "to:", "cc:", "bcc:", "subject:", "sent:", "date:", "reply-to:",
        "svara till:", "bifogat:", "attachments:", "prioritet:",
    ]

    private static func isHead(_ line: Substring) -> Bool {
        let low = line.lowercased()
        return heads.contains { low.hasPrefix($0) }
    }

    /// `-----Ursprungligt meddelande-----`, `Den mån 11 nov. 2024 kl 08:12 skrev …:`.
    private static func isForwarding(_ line: Substring) -> Bool {
        let low = line.lowercased()
        if low.hasPrefix("---") || low.hasPrefix("___") || low.hasPrefix("begin forwarded") { return true }
        return (low.hasPrefix("den ") || low.hasPrefix("on ")) && low.hasSuffix(":") && (low.contains(" skrev ") || low.contains(" wrote"))
    }

    private static let closings = [
        "mvh", "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "vänligen", "hälsningar", "hälsn", "best regards", "vh",
    ]

    private static func isClosing(_ line: Substring) -> Bool {
        let low = line.lowercased()
        if low == "--" || low == "-- " { return true }
        guard low.count <= 60 else { return false }
        return closings.contains { phrase in
            guard low.hasPrefix(phrase) else { return false }
            return low.dropFirst(phrase.count).first.map { !$0.isLetter } ?? true
        }
    }
}

package import Almanac
package import Picture

/// What somebody who reads the trail asks for.
package struct TrailQuestion: Hashable, Sendable {
    package enum Who: Hashable, Sendable {
        /// What an account did, and what was done with it.
        case account(Int64)
        /// Programs, and those who had not signed in.
        case nobody

        /// As it stands in an address.
        package var text: String {
            switch self {
            case .account(let number): String(number)
            case .nobody: "inget-konto"
            }
        }

        package init?(_ text: String) {
            if text == Who.nobody.text {
                self = .nobody
            } else if let number = Int64(text), number > 0, String(number) == text {
                self = .account(number)
            } else {
                return nil
            }
        }
    }

    /// A value that could not be read, and what would have been.
    package struct Unreadable: Error, Hashable, Sendable {
        package let name: String
        package let found: String
        package let expected: String
    }

    package private(set) var who: Who?
    /// The table that was touched, by the name it has in the store.
    package private(set) var table: String?
    package private(set) var from: Day?
    package private(set) var through: Day?
    /// Words that must all stand in the entry; empty for any.
    package private(set) var words = ""
    /// Older than this change.
    package private(set) var before: ChangeNumber?

    /// Reads what stands in an address; what is empty is not asked for.
    package init(_ query: [String: String]) throws(Unreadable) {
        func given(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }
        func read<Value>(_ name: String, _ expected: String, _ make: (String) -> Value?) throws(Unreadable) -> Value? {
            guard let text = given(name) else { return nil }
            guard let value = make(text) else { throw Unreadable(name: name, found: text, expected: expected) }
            return value
        }
        who = try read("vem", "någon i listan") { Who($0) }
        table = given("vad")
        from = try read("fran", "en dag, som 2026-11-22") { Day(text: $0) }
        through = try read("till", "en dag, som 2026-11-22") { Day(text: $0) }
        words = given("ord").map { String($0.prefix(200)) } ?? ""
        before = try read("fore", "en ändrings nummer") { text in Int64(text).flatMap { $0 > 0 ? ChangeNumber($0) : nil } }
    }

    /// The same question as it stands in an address, without the page it has come to.
    package var query: [(name: String, value: String)] {
        [("vem", who?.text), ("vad", table), ("fran", from?.description), ("till", through?.description), ("ord", words.isEmpty ? nil : words)]
            .compactMap { name, value in value.map { (name, $0) } }
    }

    /// True where something but days is asked for: what one may not see of an entry cannot be said to hold it.
    package var isAboutContent: Bool { who != nil || table != nil || !words.isEmpty }

    /// Whether all the words stand somewhere in some texts, however they are written.
    package func wordsStand(in texts: [String]) -> Bool {
        guard !words.isEmpty else { return true }
        let all = texts.map(NearestNames.folded)
        return NearestNames.folded(words).split(separator: " ").allSatisfy { word in all.contains { $0.contains(word) } }
    }
}

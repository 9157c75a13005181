import PersonGuard
import Picture
import Storage
import Tabular
import WeeklyRules

/// What the rows of a file say in free words, past the person guard. Words that it holds back are never stored, and never told.
struct ReportSpeech: Sendable {
    /// A text of a row, with the column where it stands.
    struct Part: Sendable, Hashable {
        let text: String
        let column: Int
        /// What is before it where it stands among others: `Plats`.
        var label = ""
        /// A description, which can be left out; what is none is short and says what or where.
        var isDescription = false

        var line: String { label.isEmpty ? text : "\(label): \(text)" }
    }

    /// The words of a row.
    struct Said: Sendable, Hashable {
        let words: String
        /// The description as far as it may be known, whether it is read in or not: the same row is known by it again.
        let known: String
    }

    private let order: ReportImportOrder
    private let told: ReportFaults
    /// Rows whose words were left out.
    private(set) var dropped: [Int] = []

    init(_ order: ReportImportOrder, _ told: ReportFaults) {
        self.order = order
        self.told = told
    }

    /// Nil where the words cannot be read in as they are.
    mutating func read(_ parts: [Part], row: Int, _ faults: inout FaultList) -> Said? {
        var lines: [String] = []
        var known = ""
        var isRefused = false
        for part in parts where !part.text.isEmpty {
            let line = ReportDraft(["ord": part.line]).words
            let held = HeldWords(line, by: told.personGuard)
            guard held.isFree else {
                if order.words == .keep {
                    faults.add(told.held(held, row: row, column: part.column))
                    isRefused = true
                } else if dropped.last != row {
                    dropped.append(row)
                }
                continue
            }
            if part.isDescription { known = line }
            if !part.isDescription || order.words != .dropAll { lines.append(line) }
        }
        let words = lines.joined(separator: "\n")
        if words.count > ReportDraft.longest {
            faults.add(told.tooLong(words.count, row: row, column: parts.first(where: \.isDescription)?.column))
            isRefused = true
        }
        return isRefused ? nil : Said(words: words, known: known)
    }
}

/// By what a row of a file is known again, so that the same case read in twice is one report.
struct ReportKeys: Sendable {
    /// Characters of a case's number.
    static let longest = 200

    private let cooperation: Slug
    private var seen: Set<String> = []
    private var counts: [String: Int] = [:]

    init(in cooperation: Slug) { self.cooperation = cooperation }

    /// The key of a case with a number of its own; nil where an earlier row has it.
    mutating func key(number: String, from party: Slug) -> String? {
        let key = hash(["nummer", party.text, NearestNames.folded(number)])
        return seen.insert(key).inserted ? key : nil
    }

    /// The key of a row without a number: when, where, what, and the words that may be known. Of equal rows the first is known from the second.
    ///
    /// How grave it was, and whether the police were told, is no part of it: a list is filled in as one comes to know more.
    mutating func key(row parts: [String], from party: Slug) -> String {
        let content = hash(["rad", party.text] + parts.map(NearestNames.folded))
        counts[content, default: 0] += 1
        return hash(["rad", content, String(counts[content] ?? 1)])
    }

    /// Each part with its length before it, so that no two rows read the same.
    private func hash(_ parts: [String]) -> String {
        let text = (["rapport ur fil", cooperation.text] + parts).map { "\($0.utf8.count):\($0)" }.joined(separator: ";")
        return String(Sha256.hex(of: Array(text.utf8)).prefix(48))
    }
}

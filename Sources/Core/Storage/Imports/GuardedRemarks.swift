package import PersonGuard
package import Picture
package import Tabular

/// The sentences beside a file's numbers, reasons and comments, past the person guard. What it holds back is never stored and never told.
///
/// The file is refused for it, unless whoever reads the file in says that such sentences are left out.
package struct GuardedRemarks: Sendable {
    /// What becomes of sentences that may point at a person.
    package enum Choice: String, Sendable, CaseIterable {
        /// All are read in; with one that is held back the file is refused.
        case keep
        /// Those that are held back are left out.
        case dropHeld = "drop-held"

        /// - Throws: `Refused` of kind `use` for an answer that cannot be read.
        package init(_ choices: ImportChoices) throws {
            let said = choices[GuardedRemarks.option] ?? Choice.keep.rawValue
            guard let choice = Choice(rawValue: said) else { throw Choice.unreadable(said) }
            self = choice
        }

        /// False where what is left out stands in the file.
        package var keepsFile: Bool { self == .keep }

        /// As it is chosen on a page.
        package var name: String {
            switch self {
            case .keep: "läs in alla"
            case .dropHeld: "läs in utan dem som kan peka ut en person"
            }
        }

        private static func unreadable(_ said: String) -> Refused {
            let values = Choice.allCases.map(\.rawValue)
            return Refused(
                .use,
                [
                    Fault(
                        "option-unreadable", "Värdet ”\(said.prefix(60))” för --\(GuardedRemarks.option) går inte att läsa.",
                        remedy: "Ange \(values.joined(separator: " eller ")).", found: String(said.prefix(60)), expected: values.joined(separator: ", "),
                        suggestions: NearestNames.suggestions(for: String(said.prefix(60)), among: values))
                ])
        }
    }

    private static let option = "words"

    /// The question that a choice answers.
    /// - Parameter label: what such sentences are called: `Skäl`.
    package static func question(_ label: String) -> ImportQuestion {
        ImportQuestion(
            option, label, help: "De handlar om platser och händelser, aldrig om vem. Lämnas något utanför sparas inte filen.",
            shape: .choice(Choice.allCases.map { .init($0.rawValue, $0.name) }))
    }

    private let sheet: Sheet
    private let personGuard: PersonGuard
    private let choice: Choice
    private let word: String
    /// What stands as notes already has passed, or somebody has said why it is no person: the product's own export reads in again.
    private let noted: Set<String>
    /// Rows of which something was left out.
    private var rows: [Int] = []

    /// - Parameters:
    ///   - word: what such a sentence is called: `skälet`.
    ///   - notes: those that stand.
    package init(_ sheet: Sheet, _ word: String, by personGuard: PersonGuard, _ choice: Choice, notes: Notes) {
        (self.sheet, self.word, self.personGuard, self.choice) = (sheet, word, personGuard, choice)
        noted = Set(notes.all.flatMap { [$0.text, $0.sentence()] }.map(GuardedRemarks.even))
    }

    /// A sentence without what an export varies.
    private static func even(_ text: String) -> String {
        text.replacing("|", with: "/").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// True for a sentence that may be stored.
    /// - Parameter column: 1-based.
    package mutating func takes(_ text: String, row: Int, column: Int, _ faults: inout FaultList) -> Bool {
        let held = HeldWords(text, by: personGuard)
        if held.isFree || noted.contains(GuardedRemarks.even(text)) { return true }
        if choice == .keep { faults.add(refused(held, row: row, column: column)) } else if rows.last != row { rows.append(row) }
        return false
    }

    /// What kind of thing was found stands in the fault, never the words.
    private func refused(_ held: HeldWords, row: Int, column: Int) -> Fault {
        sheet.fault(
            "reason-person", "Rad \(row): \(word) kan peka ut en person (\(held.kindWords)).",
            remedy: "Skriv om så att det handlar om platsen och händelsen, eller välj med --\(GuardedRemarks.option) att läsa in filen utan sådant.",
            row: row, column: column, found: "(\(held.kindWords))", expected: "ord om platser och händelser")
    }

    /// Says that something was left out; nil when nothing was.
    package var dropped: Fault? {
        guard let first = rows.first else { return nil }
        let many = rows.count == 1 ? "en rad" : "\(Swedish.count(rows.count)) rader"
        return sheet.fault(
            "reason-dropped", "På \(many) kunde \(word) peka ut en person. Sådant läses inte in, och filen sparas inte.",
            remedy: "Inget behöver göras. Allt annat läses in.", severity: .warning, row: first)
    }
}

extension HeldWords {
    /// What it looks like: `namn på person och telefonnummer`.
    package var kindWords: String { Swedish.list(kinds.map(\.swedishName)) }
}

extension PersonGuard {
    /// A text as it may be shown: itself, or what kind of thing is held back in it.
    package func shown(_ text: String) -> String {
        let held = HeldWords(text, by: self)
        return held.isFree ? text : "(\(held.kindWords))"
    }

    /// How a table begins, with what is held back in some columns told by what it is.
    /// - Parameter columns: 1-based.
    package func screened(_ preview: ImportPreview?, _ columns: [Int]) -> ImportPreview? {
        preview.map { preview in
            let rows = preview.rows.map { row in row.indices.map { columns.contains($0 + 1) ? shown(row[$0]) : row[$0] } }
            return ImportPreview(header: preview.header, rows: rows, shown: preview.shown)
        }
    }
}

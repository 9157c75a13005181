import Almanac
import Picture
import Storage

/// What an import of single events is told, read out of a person's choices.
struct EventOrder: Sendable {
    let choices: ImportChoices
    let source: Slug
    let sourceName: String
    /// The area of rows that name none.
    let area: String?
    /// The category of every row, when the file has no column for it.
    let category: String?
    /// The whole months that the file covers; nil when it must be seen from the events themselves.
    let coverage: ClosedRange<Month>?
    /// Whether only the counts are kept and no single events.
    let keepsCells: Bool

    /// - Throws: `Refused` of kind `use` for an answer that is missing or cannot be read.
    init(_ choices: ImportChoices) throws {
        self.choices = choices
        guard let name = choices["source"], let slug = Slug(naming: name) else {
            throw EventOrder.refused("source-missing", "Källan saknar namn.", "Ange den med --source, till exempel --source ”Anmälda brott”.")
        }
        source = slug
        sourceName = name
        area = choices["area"]
        category = choices["category"]
        coverage = try choices["coverage"].map(EventOrder.months)
        switch choices["keep"] {
        case nil, "events": keepsCells = false
        case "cells": keepsCells = true
        case .some(let text): throw EventOrder.unreadable("--keep", text, "events (varje händelse) eller cells (bara antalen)")
        }
    }

    /// As a batch remembers it.
    var text: String { choices.text }

    private static func months(_ text: String) throws -> ClosedRange<Month> {
        guard let period = Period(text: text) else { throw unreadable("--coverage", text, "hela månader, till exempel 2020-01--2024-12") }
        let (first, last) = (Month(containing: period.from), Month(containing: period.through))
        guard first.firstDay == period.from, last.lastDay == period.through else {
            throw unreadable("--coverage", text, "hela månader, till exempel 2020-01--2024-12")
        }
        return first...last
    }

    static func unreadable(_ option: String, _ found: String, _ expected: String) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "option-unreadable", "Värdet ”\(found)” för \(option) går inte att läsa.", remedy: "Ange \(expected).", found: found,
                    expected: expected)
            ])
    }

    private static func refused(_ code: String, _ message: String, _ remedy: String) -> Refused {
        Refused(.use, [Fault(code, message, remedy: remedy)])
    }
}

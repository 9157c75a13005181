import Picture

/// The choices in words, as a batch remembers them and a receipt shows them.
extension ImportChoices {
    /// `källa Tyck till; område Hässelby-Vällingby; blad Nivåer; kategori läst ur ”Brottstyp”; ”Räksta” läst som Råcksta`.
    package var text: String {
        let said = answers.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { ImportChoices.words($0.key, $0.value) }
        let sheet = sheet.map { ["blad \($0)"] } ?? []
        let heads = columns.sorted { $0.key < $1.key }.map { "\(ColumnWords.of($0.key)) läst ur ”\($0.value)”" }
        let names = renames.sorted { $0.key < $1.key }.map { "”\($0.value.name)” läst som \($0.value.known)" }
        let new = acceptsNewCategories ? ["nya kategorier tas emot"] : []
        return (said + sheet + heads + names + new + (acceptsRepair ? ["föreslagen rättelse godkänd"] : [])).joined(separator: "; ")
    }

    /// The question that says which unit an indicator is in, by the indicator's head: its answers are words for units.
    package static let unitQuestion = "unit:"

    private static func words(_ question: String, _ answer: String) -> String {
        if question.hasPrefix(unitQuestion) { return "enhet för ”\(question.dropFirst(unitQuestion.count))” \(answer)" }
        return "\(questions[question] ?? question) \(answers[question]?[answer] ?? answer)"
    }

    /// What the answers are answers to.
    private static let questions = [
        "area": "område", "category": "kategori", "code-property": "kod ur", "coverage": "täcker", "division": "indelning", "keep": "sparar",
        "name-property": "namn ur", "parent": "ingår i", "sequence": "ordning", "shares": "andelar skrivna", "source": "källa", "window": "del av året",
        "words": "skäl och noter", "year": "år",
    ]

    /// Answers that are one of a few values.
    private static let answers = [
        "keep": ["events": "varje händelse", "cells": "bara antalen"], "sequence": ["alphabetic": "efter namn", "file": "som i filen"],
        "shares": ["percent": "i procent", "fraction": "som delar av ett"],
        "words": ["keep": "alla", "drop-held": "utan dem som kan peka ut en person"],
    ]
}

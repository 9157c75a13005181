package import Almanac
package import Picture

/// What a person can write about a figure.
package enum NoteChoice: String, CaseIterable, Hashable, Sendable {
    case number = "tal"
    case areaEvent = "handelse-omrade"
    case seriesEvent = "handelse-serie"
    case caveat = "forbehall"

    /// Signs in a note at most.
    package static let longest = 500

    /// The words of the choice in a form.
    package var words: String {
        switch self {
        case .number: "Om just det här talet"
        case .areaEvent: "En händelse i området, med datum"
        case .seriesEvent: "En händelse i serien, med datum"
        case .caveat: "Ett förbehåll som alltid ska läsas"
        }
    }

    /// What it is for, with an example.
    package var help: String {
        switch self {
        case .number: "Till exempel: tre av fyra avser ej brott."
        case .areaEvent: "Följer allt om området från den dagen. Till exempel: skolan flyttade in."
        case .seriesEvent: "Följer källans siffror från den dagen. Till exempel: ny blankett."
        case .caveat: "Följer källans siffror i alla områden. Till exempel: mörkertalet är stort."
        }
    }

    package var isDated: Bool { self == .areaEvent || self == .seriesEvent }

    /// The choices that make sense for a figure about this.
    package static func choices(about scope: Note.Scope) -> [NoteChoice] {
        allCases.filter { choice in
            switch choice {
            case .number: true
            case .areaEvent: scope.area != nil
            case .seriesEvent, .caveat: scope.source != nil
            }
        }
    }

    /// The note that a person meant.
    /// - Parameters:
    ///   - from: first day, for what happened on a day.
    ///   - through: last day; nil for what goes on.
    package func note(_ text: String, about scope: Note.Scope, from: Day? = nil, through: Day? = nil) -> Note {
        switch self {
        case .number: Note(.cell, about: scope, text)
        case .areaEvent: Note(.annotation, about: .init(area: scope.area, from: from, through: through), text)
        case .seriesEvent: Note(.annotation, about: .init(source: scope.source, area: scope.area, category: scope.category, from: from, through: through), text)
        case .caveat: Note(.caveat, about: .init(source: scope.source, category: scope.category), text)
        }
    }

    /// What a written note is, in a word or two: `händelse`.
    package static func word(_ kind: Note.Kind) -> String {
        switch kind {
        case .cell: "om talet"
        case .annotation: "händelse"
        case .caveat: "förbehåll"
        case .reason: "skäl till nivån"
        }
    }
}

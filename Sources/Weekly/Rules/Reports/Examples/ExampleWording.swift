import AccessRules
import Almanac

/// Words with choices in them: `Klotter på [gaveln|porten].` A place stands as `{torg}`, `{station}`, `{industri}` or `{plats}`.
struct ExampleWording {
    /// Where in an area it can be.
    enum Spot: String, CaseIterable {
        case square = "{torg}"
        case station = "{station}"
        case works = "{industri}"
        /// Any named place but works, or one that every neighbourhood has.
        case any = "{plats}"
    }

    /// Each part with all that may stand there.
    private let parts: [[String]]
    /// The kind of place that it names; nil for none.
    let spot: Spot?

    init(_ text: String) {
        parts = text.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }.enumerated().map { place, part in
            place.isMultiple(of: 2) ? [String(part)] : part.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
        spot = Spot.allCases.first { text.contains($0.rawValue) }
    }

    /// One way to say it.
    func text(at phrase: String, _ dice: inout ExampleDice) -> String {
        var text = ""
        for part in parts { text += dice.pick(part) ?? "" }
        return placed(text, phrase)
    }

    /// Every way to say it.
    func all(at phrase: String) -> [String] {
        parts.reduce([""]) { said, part in said.flatMap { before in part.map { before + $0 } } }.map { placed($0, phrase) }
    }

    private func placed(_ text: String, _ phrase: String) -> String { spot.map { text.replacing($0.rawValue, with: phrase) } ?? text }
}

/// When something of a kind happens.
enum ExampleHours {
    case mornings, days, afternoons, evenings, nights, weekendNights
    /// When people are on their way home from school and work.
    case rush
    /// On school days, while school is on.
    case school
}

/// The part of the year that something belongs to.
enum ExampleSeason {
    case all, light, dark, school
    /// When fireworks are sold and fired.
    case fireworks

    /// - Parameter week: 1–53. Holidays are the usual ones: at New Year, in winter, at Easter, in summer and in autumn.
    func holds(_ week: Int) -> Bool {
        switch self {
        case .all: true
        case .light: (14...39).contains(week)
        case .dark: week <= 12 || week >= 40
        case .school: ![1, 9, 14, 44, 52, 53].contains(week) && !(25...33).contains(week)
        case .fireworks: week == 1 || week >= 42
        }
    }
}

/// What can be told: words with what they mean, where and when it happens, and who would tell it.
struct ExampleTemplate {
    let category: Int
    let severity: Severity
    let hours: ExampleHours
    let tellers: [OrganisationKind]
    let wording: ExampleWording
    let setting: ExampleSetting
    let season: ExampleSeason
    let isDigital: Bool

    init(
        _ category: Int, _ severity: Severity, _ hours: ExampleHours, _ tellers: [OrganisationKind], _ words: String,
        in setting: ExampleSetting = .anywhere, season: ExampleSeason? = nil, isDigital: Bool = false
    ) {
        self.category = category
        self.severity = severity
        self.hours = hours
        self.tellers = tellers
        wording = ExampleWording(words)
        self.setting = setting
        self.season = season ?? (hours == .school || tellers == [.school] ? .school : .all)
        self.isDigital = isDigital
    }

    var kind: ObservationKind {
        switch category {
        case 11, 13, 14, 21...23, 44, 85: .observation
        case 41...43, 45: .condition
        default: .incident
        }
    }

    /// Whether it can be told of an area in a week.
    func fits(_ area: ExampleArea, week: Int, inSeason: Bool = true) -> Bool {
        guard !area.setting.isDisjoint(with: setting), !inSeason || season.holds(week) else { return false }
        guard let spot = wording.spot, let kind = spot.kind else { return true }
        return area.places.contains { $0.kind == kind }
    }
}

extension ExampleWording.Spot {
    /// The kind of named place that it must be; nil where it may be any.
    var kind: ExamplePlace.Kind? {
        switch self {
        case .square: .square
        case .station: .station
        case .works: .works
        case .any: nil
        }
    }
}

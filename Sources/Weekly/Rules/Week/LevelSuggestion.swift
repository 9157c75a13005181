package import Picture

/// What the scale makes of what was told about an area in a week: how many, and how grave. It suggests and explains; people decide.
package struct LevelSuggestion: Hashable, Sendable {
    /// The step of the scale; nil where there is no basis: silence is not calm.
    package let level: Int?
    /// Why, in a sentence: `En allvarlig händelse ger nivå 3.`
    package let reason: String

    /// The reports that the scale counts: those that are taken in and have a severity.
    package static func counted(_ reports: [Observation]) -> [Observation] {
        reports.filter { $0.standing.state == .accepted && $0.content.severity != nil }
    }

    /// - Parameters:
    ///   - reports: everything that was told of the area in the week, nothing to report too.
    ///   - several: how many are "flera" here: two or more, as is usual for the area.
    package init(of reports: [Observation], several: Int = 2) {
        let several = max(2, several)
        let severities = LevelSuggestion.counted(reports).compactMap(\.content.severity)
        func count(_ severity: Severity) -> Int { severities.count { $0 == severity } }
        let (minor, worrying, serious, critical) = (count(.minor), count(.worrying), count(.serious), count(.critical))
        // What is going to happen says nothing of how it has been.
        let heard = reports.contains { $0.standing.state == .accepted && $0.content.kind != .planned }
        switch true {
        case critical > 0: self.init(5, LevelSuggestion.words(critical, .critical))
        case serious >= several: self.init(4, LevelSuggestion.words(serious, .serious))
        case serious > 0: self.init(3, LevelSuggestion.words(serious, .serious))
        case worrying >= several: self.init(3, LevelSuggestion.words(worrying, .worrying))
        case worrying > 0: self.init(2, LevelSuggestion.words(worrying, .worrying))
        case minor >= several: self.init(2, LevelSuggestion.words(minor, .minor))
        case minor > 0: self.init(1, "\(LevelSuggestion.words(minor, .minor)), färre än de \(Swedish.number(several)) som är flera här,")
        case heard: self.init(1, "Det som har rapporterats är att det inte fanns något att rapportera. Det")
        case reports.contains { $0.standing.state == .new && $0.content.kind != .planned }:
            self.init(level: nil, reason: "Det som har rapporterats är inte granskat än.")
        default: self.init(level: nil, reason: "Ingen har rapporterat. Det är inte detsamma som lugnt.")
        }
    }

    private init(_ level: Int, _ why: String) { self.init(level: level, reason: "\(why) ger nivå\(Swedish.noBreak)\(level).") }

    private init(level: Int?, reason: String) {
        self.level = level
        self.reason = reason
    }

    /// `Två oroande händelser`.
    private static func words(_ count: Int, _ severity: Severity) -> String {
        let one = count == 1
        let event = one ? "händelse" : "händelser"
        return "\(Swedish.capitalised(Swedish.number(count))) \(severity.name(isPlural: !one)) \(event)"
    }
}

extension Severity {
    /// `lindrig`, `lindriga`; `oroande` is both.
    package func name(isPlural: Bool) -> String {
        guard isPlural, self != .worrying else { return name }
        return "\(name)a"
    }
}

/// One area in one week, as a reader may see it.
package struct AreaWeek: Sendable {
    package let area: AreaName
    /// The level that was decided; nil where none was.
    package let level: Int?
    /// The week before.
    package let before: Int?
    /// What was told and taken in, the gravest first; empty for who may not read reports.
    package let reports: [Observation]
    package let suggestion: LevelSuggestion
    /// Parties that have told something, or that there was nothing to tell, about the area.
    package let heard: Int
    /// Why the level was set so, and what was noted on it.
    package let notes: [String]
    /// True when something that was told, or that there was nothing to tell, is invented.
    package let hasExamples: Bool
    /// Reports that nobody has reviewed yet: they do not count until somebody has.
    package let waiting: Int

    /// The week against the area's own earlier ones; nil for who may not read reports.
    package var normal: OwnNormal?
    /// What parties judge of the area, as of the week; empty for who may not read it.
    package var assessments: [Assessment] = []

    package init(area: AreaName, level: Int?, before: Int?, told: [Observation], heard: Int, notes: [String], several: Int = AreaSeveral.usual) {
        self.area = area
        self.level = level
        self.before = before
        self.heard = heard
        self.notes = notes
        waiting = told.count { $0.standing.state == .new }
        hasExamples = told.contains(where: \.isExample)
        suggestion = LevelSuggestion(of: told, several: several)
        reports = LevelSuggestion.counted(told).sorted { ($0.content.severity ?? .minor, $1.number) > ($1.content.severity ?? .minor, $0.number) }
    }

    /// True for what stands first on a week's page: another level than the week before, 3 or higher, or something told that no level was set for.
    package var deviates: Bool {
        guard let level else { return !reports.isEmpty }
        return level != before || level >= 3
    }
}

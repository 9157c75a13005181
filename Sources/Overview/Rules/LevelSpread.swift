import Picture

/// How the areas of a week spread over the levels, in a sentence that names no area.
package enum LevelSpread {
    /// `Fem områden på nivå 1, tre på nivå 2 och ett på nivå 3`; nil is an area without a level.
    package static func sentence(_ levels: [Int?]) -> String {
        let whole = Swedish.counted(levels.count, one: "område", many: "områden", neuter: true)
        let known = levels.compactMap { $0 }
        guard !known.isEmpty else { return "\(Swedish.capitalised(whole)), underlag saknas" }
        let steps = Set(known).sorted().map { level in (level, known.filter { $0 == level }.count) }
        if steps.count == 1, known.count == levels.count { return "\(Swedish.capitalised(whole)), alla på nivå\(Swedish.noBreak)\(steps[0].0)" }
        let parts = steps.enumerated().map { index, step in
            let areas = index == 0 ? Swedish.counted(step.1, one: "område", many: "områden", neuter: true) : Swedish.number(step.1, neuter: true)
            return "\(areas) på nivå\(Swedish.noBreak)\(step.0)"
        }
        let missing = levels.count - known.count
        return Swedish.capitalised(Swedish.list(parts)) + (missing > 0 ? "; underlag saknas för \(Swedish.number(missing, neuter: true))" : "")
    }
}

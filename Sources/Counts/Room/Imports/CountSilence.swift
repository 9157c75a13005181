import AreasRules
import CountsRules
import Picture

/// Says which of the source's categories a delivery of months, weeks or days leaves out: there they are not known, and not 0.
struct CountSilence {
    let faults: [Fault]

    init(_ placing: CountPlacing, _ standing: CountStanding) {
        let named = Set(placing.counts.map(\.category))
        let fresh = placing.coverage.filter { stretch in
            stretch.grain.hasBlanks && !(standing.coverage[stretch.area]?.covers(stretch.days, by: stretch.grain) ?? false)
        }
        let silent = standing.categories.filter { !named.contains($0.slug) && !$0.isSum }
        guard !fresh.isEmpty, !silent.isEmpty else {
            faults = []
            return
        }
        let names = silent.prefix(CountSilence.most).map { "”\($0.name)”" }
        let more = silent.count > names.count ? " och \(Swedish.counted(silent.count - names.count, one: "kategori", many: "kategorier")) till" : ""
        faults = [
            Fault(
                "category-silent",
                "Filen har inga rader för \(Swedish.list(names))\(more). De räknas som okända, inte som 0, i den tid som filen lägger till.",
                remedy: "Var det inga händelser: skriv ut 0 i filen. Kommer de i en egen fil: läs in den också.", severity: .warning,
                expected: "en rad för var och en av källans kategorier")
        ]
    }

    /// Names that are written out.
    private static let most = 5
}

import Statistics

extension GoldenMethod {
    /// Rates drawn towards a common one, globally, locally and by a gamma distribution (A2.3).
    static let empiricalBayes = GoldenMethod(
        "empirical_bayes",
        [
            .parameters(["confidence", "local_includes_self", "neighbour_index", "neighbours"]),
            .input("input.csv", columns: ["area", "y", "pop", "x", "y_coord", "neighbours"]),
            .table("expected.csv", columns: { _ in EmpiricalBayesGolden.columns }, answers: EmpiricalBayesGolden.answers),
            .table("expected_params.csv", columns: { try EmpiricalBayesGolden.fitColumns($0) }, answers: EmpiricalBayesGolden.fit),
        ])
}

private enum EmpiricalBayesGolden {
    static let columns = Columns(
        keys: ["area"],
        required: [
            .within(1e-9): ["raw", "eb_global_marshall", "eb_local_incl_self", "eb_local_raw"],
            .within(1e-4): ["poisson_gamma_rr", "pg_lo", "pg_hi"],
        ])

    /// The gamma distribution's numbers are held to a relative tolerance.
    static func fitColumns(_ folder: GoldenFolder) throws -> Columns {
        let table = try folder.table("expected_params.csv")
        let smallest = try ["pg_nu", "pg_alpha"].flatMap { try table.column($0) }.min { ($0.number ?? 1) < ($1.number ?? 1) }
        let relative = smallest.map { Tolerance.within(1e-3).tightened(for: $0) } ?? .within(1e-3)
        return Columns(
            required: [.within(1e-9): ["marshall_a", "marshall_b"], relative: ["pg_nu", "pg_alpha"], .within(1e-6): ["pg_nll"]])
    }

    private static func areas(_ folder: GoldenFolder) throws -> AreaCounts {
        let table = try folder.table("input.csv")
        return try AreaCounts(events: table.wholes("y"), populations: table.wholes("pop"))
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let confidence = try folder.parameters().confidence()
        let areas = try areas(folder)
        let names = try folder.table("input.csv").texts("area")
        let (raw, global) = (areas.rates, EmpiricalBayes(areas).rates)
        let local = try EmpiricalBayes.local(areas, neighbours: neighbours(folder))
        let gamma = try gamma(areas)
        let (ratios, limits) = (gamma?.ratios, gamma?.limits(confidence))
        return names.indices.map { row in
            [
                "area": .text(names[row]), "raw": .number(raw[row]), "eb_global_marshall": .number(global[row]),
                "eb_local_incl_self": Answer(local[row]), "eb_local_raw": .number(raw[row]),
                "poisson_gamma_rr": ratios.map { .number($0[row]) } ?? .exempt,
                "pg_lo": limits.map { .number($0[row].lower) } ?? .exempt, "pg_hi": limits.map { .number($0[row].upper) } ?? .exempt,
            ]
        }
    }

    /// The gamma distribution; nil where the fit does not exist, because the areas differ no more than chance makes them.
    private static func gamma(_ areas: AreaCounts) throws(AreaRefusal) -> PoissonGamma? {
        do { return try PoissonGamma(areas) } catch .noOverdispersion { return nil }
    }

    /// The places of each area's neighbours; the file counts rows from 1.
    private static func neighbours(_ folder: GoldenFolder) throws -> [[Int]] {
        try folder.table("input.csv").column("neighbours").map { cell in
            guard !cell.isNone else { return [] }
            return try cell.text.split(separator: " ").map { word in
                guard let number = Int(word), number > 0 else { throw GoldenFault("grannen ”\(word)” går inte att läsa") }
                return number - 1
            }
        }
    }

    @Sendable
    static func fit(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let areas = try areas(folder)
        let (marshall, gamma) = (EmpiricalBayes(areas), try gamma(areas))
        return [
            [
                "marshall_a": .number(marshall.variance), "marshall_b": .number(marshall.commonRate),
                "pg_nu": gamma.map { .number($0.shape) } ?? .exempt, "pg_alpha": gamma.map { .number($0.rate) } ?? .exempt,
                "pg_nll": gamma.map { .number($0.negativeLogLikelihood) } ?? .exempt,
            ]
        ]
    }
}

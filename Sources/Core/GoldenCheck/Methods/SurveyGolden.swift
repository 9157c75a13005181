import Statistics

extension GoldenMethod {
    /// Weighted shares of a survey (A7).
    static let surveyShare = GoldenMethod(
        "survey_share",
        [
            .parameters([
                "confidence", "weight", "outcome", "stratum", "finite_population_correction", "designs.srs_weighted",
                "designs.stratified", "reference_area", "all_areas", "suppress_below", "years[]", "rake_margins[]", "rake_epsilon", "greg",
            ]),
            .input(
                "input.csv", columns: ["id", "area", "year", "age", "sex", "stratum", "fpc", "base_w", "unsafe", "w"]),
            .input("input_totals_age.csv", columns: ["age", "Freq"]),
            .input("input_totals_sex.csv", columns: ["sex", "Freq"]),
            .table("expected_shares.csv", columns: { _ in SurveyGolden.shareColumns }, answers: SurveyGolden.shares),
            .table("expected_difference.csv", columns: { _ in SurveyGolden.differenceColumns }, answers: SurveyGolden.differences),
            .table("expected_pooled_years.csv", columns: SurveyGolden.pooledColumns, answers: SurveyGolden.pooled),
            .table("expected_calibration.csv", columns: { _ in SurveyGolden.calibrationColumns }, answers: SurveyGolden.calibrations),
            .table("expected_counts_only.csv", columns: { _ in SurveyGolden.printedColumns }, answers: SurveyGolden.printed),
        ])
}

private enum SurveyGolden {
    static let shareColumns = Columns(
        keys: ["design", "area", "n", "k", "df", "suppress_n100"],
        required: [
            .within(1e-6): [
                "sum_w", "p", "se", "deff_binom", "kish_deff", "n_eff", "wilson_lo", "wilson_hi", "xlogit_lo", "xlogit_hi", "kg_nchs_lo",
                "kg_nchs_hi",
            ]
        ],
        optional: [
            .within(1e-6): ["logit_lo", "logit_hi", "asin_lo", "asin_hi", "beta_lo", "beta_hi", "mean_lo", "mean_hi"],
            .within(1e-4): ["likelihood_lo", "likelihood_hi"],
        ],
        informative: ["deff_survey"])

    static let differenceColumns = Columns(
        keys: ["area"], required: [.within(1e-6): ["diff", "se", "z", "newcombe_lo", "newcombe_hi"]],
        informative: ["svyttest_p", "chisq_F_p"])

    static let calibrationColumns = Columns(keys: ["method"], required: [.within(1e-6): ["p", "se", "w1", "w2", "sumw"]])

    static let printedColumns = Columns(
        keys: ["p", "n", "deff", "publish"], required: [.within(1e-9): ["neff", "wilson_lo", "wilson_hi"]])

    @Sendable
    static func pooledColumns(_ folder: GoldenFolder) throws -> Columns {
        let years = try pooledYears(folder)
        return Columns(
            keys: ["area"], required: [.within(1e-6): ["n", "pooled_p", "pooled_se"] + years.flatMap { ["p\($0)", "se\($0)"] }])
    }

    /// Each row of the expected table is answered for the design and the area it names; an area without answers has none.
    @Sendable
    static func shares(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try SurveyInput(folder)
        let parameters = try folder.parameters()
        let (everybody, confidence) = (try parameters.text("all_areas"), try parameters.confidence())
        let fewest = try parameters.whole("suppress_below")
        return try zip(try table.texts("design"), try table.texts("area")).map { design, area in
            guard ["srs_weighted", "stratified"].contains(design) else { throw GoldenFault("okänd design ”\(design)”") }
            let sample = try input.sample(stratified: design == "stratified")
            let share = area == everybody ? sample.share : try sample.share(among: input.members(area))
            guard let share else { throw GoldenFault("ingen har svarat i ”\(area)”") }
            return answers(share, confidence, fewest).merging(["design": .text(design), "area": .text(area)]) { $1 }
        }
    }

    private static func answers(_ share: WeightedShare, _ confidence: Confidence, _ fewest: Int) -> [String: Answer] {
        var answers: [String: Answer] = [
            "n": Answer(share.answers), "k": Answer(share.successes), "df": Answer(share.degreesOfFreedom),
            "suppress_n100": .truth(share.isSuppressed(below: fewest)), "sum_w": .number(share.sumOfWeights), "p": .number(share.share),
            "se": .number(share.standardError), "deff_binom": Answer(share.designEffect), "kish_deff": .number(share.kishDesignEffect),
            "n_eff": .number(share.effectiveSize),
        ]
        let methods: KeyValuePairs<String, ShareMethod> = [
            "wilson": .wilson, "xlogit": .logit, "kg_nchs": .kornGraubardBounded, "logit": .logit, "asin": .arcsine,
            "beta": .kornGraubard, "mean": .mean, "likelihood": .likelihood,
        ]
        for (name, method) in methods {
            let limits = share.limits(by: method, confidence)
            // Where everybody gives the same answer the peer's own limits are noise or nothing.
            let isNote = share.isUnanimous && name != "wilson" && name != "kg_nchs"
            // Past the end of the angles the peer's arcsine limit turns back; ours stays at the end. The column is optional.
            if method == .arcsine, let limits, limits.lower == 0 || limits.upper == 1 { continue }
            answers["\(name)_lo"] = isNote ? .exempt : Answer(limits?.lower)
            answers["\(name)_hi"] = isNote ? .exempt : Answer(limits?.upper)
        }
        return answers
    }

    /// The reference area is the one that has no row of its own.
    @Sendable
    static func differences(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try SurveyInput(folder)
        let named = try table.texts("area")
        let reference = Set(input.areas).subtracting(named)
        guard reference.count == 1, let reference = reference.first else { throw GoldenFault("referensområdet går inte att läsa ut") }
        let sample = try input.sample(stratified: true)
        let confidence = try folder.parameters().confidence()
        return try named.map { area in
            let difference = try sample.difference(of: input.members(area), from: input.members(reference))
            let limits = difference.newcombeLimits(confidence)
            return [
                "area": .text(area), "diff": .number(difference.difference), "se": .number(difference.standardError),
                "z": Answer(difference.z), "newcombe_lo": .number(limits.lower), "newcombe_hi": .number(limits.upper),
            ]
        }
    }

    @Sendable
    static func pooled(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try SurveyInput(folder)
        let years = try pooledYears(folder)
        return try table.texts("area").map { area in
            let rows = input.areas.indices.filter { input.areas[$0] == area && years.contains(input.years[$0]) }
            let pooled = try PooledShare(
                answers: rows.map { input.answers[$0] }, weights: rows.map { input.weights[$0] }, years: rows.map { input.years[$0] })
            var answers: [String: Answer] = [
                "area": .text(area), "n": Answer(pooled.share.answers), "pooled_p": .number(pooled.share.share),
                "pooled_se": .number(pooled.share.standardError),
            ]
            for year in years {
                answers["p\(year)"] = Answer(pooled.years[year]?.share)
                answers["se\(year)"] = Answer(pooled.years[year]?.standardError)
            }
            return answers
        }
    }

    private static func pooledYears(_ folder: GoldenFolder) throws -> [Int] {
        try folder.parameters().texts("years").map { text in
            guard let year = Double(text).flatMap({ Int(exactly: $0) }) else { throw GoldenFault("året ”\(text)” går inte att läsa") }
            return year
        }
    }

    @Sendable
    static func calibrations(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try SurveyInput(folder)
        let sample = try input.sample(stratified: false)
        let parameters = try folder.parameters()
        let margins = try parameters.texts("rake_margins").map { try input.margin($0, folder) }
        return try table.texts("method").map { method in
            let calibrated =
                switch method {
                case "poststrat_age": try CalibratedSample(sample, postStratifiedBy: input.margin("age", folder))
                case "rake_age_sex": try CalibratedSample(sample, rakedTo: margins, epsilon: parameters.number("rake_epsilon"))
                case "greg_age_sex": try CalibratedSample(sample, regressedOn: margins)
                default: throw GoldenFault("okänd metod ”\(method)”")
                }
            let share = try calibrated.share()
            return [
                "method": .text(method), "p": Answer(share?.share), "se": Answer(share?.standardError),
                "w1": Answer(calibrated.weights.first), "w2": Answer(calibrated.weights.dropFirst().first),
                "sumw": .number(calibrated.weights.reduce(0, +)),
            ]
        }
    }

    @Sendable
    static func printed(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let (shares, sizes, effects) = (try table.numbers("p"), try table.wholes("n"), try table.numbers("deff"))
        let parameters = try folder.parameters()
        let (confidence, fewest) = (try parameters.confidence(), try parameters.whole("suppress_below"))
        return try shares.indices.map { row in
            let printed = try PrintedShare(share: shares[row], answers: sizes[row], designEffect: effects[row])
            let limits = printed.limits(confidence)
            return [
                "p": .number(printed.share), "n": Answer(printed.answers), "deff": .number(printed.designEffect),
                "neff": .number(printed.effectiveSize), "wilson_lo": .number(limits.lower), "wilson_hi": .number(limits.upper),
                "publish": .truth(!printed.isSuppressed(below: fewest)),
            ]
        }
    }
}

/// The respondents of the golden.
private struct SurveyInput {
    let areas: [String]
    let years: [Int]
    let answers: [Bool?]
    let weights: [Double]
    private let strata: [Int]
    private let table: CSVTable

    init(_ folder: GoldenFolder) throws {
        let table = try folder.table("input.csv")
        let parameters = try folder.parameters()
        guard parameters.leaves["finite_population_correction"]?.truth == false else {
            throw GoldenFault("ändlighetskorrektion finns inte")
        }
        areas = try table.texts("area")
        years = try table.wholes("year")
        answers = try table.wholesOrNone(parameters.text("outcome")).map { $0.map { $0 != 0 } }
        weights = try table.numbers(parameters.text("weight"))
        let names = try table.texts(parameters.text("stratum"))
        let places = Dictionary(zip(Set(names).sorted(), 0...)) { first, _ in first }
        strata = names.map { places[$0] ?? 0 }
        self.table = table
    }

    func sample(stratified: Bool) throws -> SurveySample {
        try SurveySample(answers: answers, weights: weights, strata: stratified ? strata : nil)
    }

    func members(_ area: String) -> [Bool] { areas.map { $0 == area } }

    /// A margin with the totals of its own file.
    func margin(_ name: String, _ folder: GoldenFolder) throws -> SurveyMargin {
        let totals = try folder.table("input_totals_\(name).csv")
        let places = Dictionary(zip(try totals.texts(name), 0...)) { first, _ in first }
        let categories = try table.texts(name).map { text in
            guard let place = places[text] else { throw GoldenFault("\(name) ”\(text)” saknar total") }
            return place
        }
        return SurveyMargin(categories: categories, totals: try totals.numbers("Freq"))
    }
}

import Statistics

/// Cumulative sums.
enum CusumGolden {
    static let poissonColumns = Columns(
        keys: ["week", "x"], required: [.within(1e-9): ["S", "m0", "k", "h"], .exact: ["alarm"]])

    static let binomialColumns = Columns(
        keys: ["week", "x"], required: [.within(1e-9): ["S", "m0", "size", "m1", "h"], .exact: ["alarm"]])

    @Sendable
    static func poisson(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let setting = try CusumSetting(folder, "poisson_cusum")
        let rule = try Cusum.poisson(
            mean: setting.mean, raised: setting.raised, limit: setting.limit, restarts: setting.restarts)
        return setting.rows(rule, ["k": rule.cost])
    }

    @Sendable
    static func binomial(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let setting = try CusumSetting(folder, "nb_cusum")
        let size = try Cusum.size(of: setting.counts.compactMap(\.self))
        let rule = try Cusum.negativeBinomial(
            mean: setting.mean, raised: setting.raised, size: size, limit: setting.limit, restarts: setting.restarts)
        return setting.rows(rule, ["size": size, "m1": setting.raised])
    }
}

/// The weeks and the numbers of one cumulative sum.
private struct CusumSetting {
    let weeks: [Int]
    let counts: [Int?]
    let mean: Double
    let raised: Double
    let limit: Double
    let restarts: Bool

    init(_ folder: GoldenFolder, _ section: String) throws {
        let input = try EarsInput(folder, section)
        weeks = try input.weeks()
        counts = try weeks.map { input.counts[try input.place($0)] }
        let reported = counts.compactMap(\.self)
        guard !reported.isEmpty else { throw GoldenFault("\(section) har inga veckor") }
        mean = Double(reported.reduce(0, +)) / Double(reported.count)
        raised = mean * (try input.number("m1_over_m0"))
        limit = try input.number("h")
        restarts = try input.parameters.text("\(section).reset_after_alarm") == "true"
    }

    func rows(_ rule: Cusum, _ others: [String: Double]) -> [[String: HeldAnswer]] {
        zip(weeks, zip(counts, rule.steps(counts))).map { week, pair in
            let own: [String: Answer] = [
                "week": Answer(week), "x": Answer(pair.0), "S": Answer(pair.1?.sum), "alarm": Answer(pair.1.map { $0.isAlarm ? 1 : 0 }),
                "m0": .number(mean), "h": .number(limit),
            ]
            return own.merging(others.mapValues { .number($0) }) { $1 }.mapValues { HeldAnswer($0) }
        }
    }
}

import Statistics

extension GoldenMethod {
    /// Near repeats in space and time (A5.4).
    static let knox = GoldenMethod(
        "knox",
        [
            .parameters([
                "space_upper[]", "time_upper[]", "permutations", "flag_ratio", "flag_p", "surveillance.eps_t", "surveillance.eps_s",
                "surveillance.B", "points",
            ]),
            .input("input.csv", columns: ["x", "y", "day"]),
            .held("expected_table.csv", columns: { _ in KnoxGolden.columns }, answers: KnoxGolden.answers),
            .held("expected_surveillance_knox.csv", columns: { _ in KnoxGolden.peerColumns }, answers: KnoxGolden.peer),
        ])
}

/// The bands of a Knox table, as the parameters give them.
struct KnoxBands {
    let distances: [Double]
    let days: [Int]

    init(_ folder: GoldenFolder) throws(GoldenFault) {
        let parameters = try folder.parameters()
        distances = parameters.numbers("space_upper")
        days = parameters.wholes("time_upper")
    }

    /// The bands of a row, by their upper limits.
    func place(_ distance: Double, _ day: Int) throws(GoldenFault) -> (distance: Int, day: Int) {
        guard let row = distances.firstIndex(of: distance), let column = days.firstIndex(of: day) else {
            throw GoldenFault("banden \(distance), \(day) finns inte bland parametrarna")
        }
        return (row, column)
    }
}

extension JSONTree {
    /// The numbers of a list, in order, up to the first that is none.
    func numbers(_ path: String) -> [Double] {
        var numbers: [Double] = []
        while let number = leaves["\(path)[\(numbers.count)]"]?.number { numbers.append(number) }
        return numbers
    }
}

private enum KnoxGolden {
    static let columns = Columns(
        keys: ["s_lo", "s_hi", "t_lo", "t_hi"],
        required: [.exact: ["obs", "n_s", "n_t"], .within(1e-9): ["expected_margin", "perm_mean", "knox_ratio", "p_mc"]])

    static let peerColumns = Columns(required: [.exact: ["stat"], .within(1e-9): ["null_mean", "poisson_p", "mc_p"]])

    private static func events(_ folder: GoldenFolder) throws -> [DatedPlace] {
        let table = try folder.table("input.csv")
        let places = zip(try table.numbers("x"), try table.numbers("y"))
        return zip(places, try table.wholes("day")).map { DatedPlace(place: PlanePoint(x: $0.0, y: $0.1), day: $1) }
    }

    @Sendable
    static func answers(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let (parameters, bands) = (try folder.parameters(), try KnoxBands(folder))
        let permutations = try parameters.whole("permutations")
        let knox = try Knox(try events(folder), distances: bands.distances, days: bands.days, permutations: permutations)
        let band = SimulationBand(peer: permutations, own: permutations, values: table.rows.count)
        let keys = zip(try table.numbers("s_hi"), try table.wholes("t_hi"))
        return try zip(keys, table.rows.indices).map { key, row in
            let place = try bands.place(key.0, key.1)
            let expected = Dictionary(zip(table.header, table.rows[row])) { first, _ in first }
            var answers = simulated(knox.cells[place.distance][place.day], band) { expected[$0] ?? Cell(text: "") }
            for (name, answer) in plain(knox, bands, place) { answers[name] = HeldAnswer(answer) }
            return answers
        }
    }

    private static func plain(_ knox: Knox, _ bands: KnoxBands, _ place: (distance: Int, day: Int)) -> [String: Answer] {
        let cell = knox.cells[place.distance][place.day]
        return [
            "s_lo": .number(place.distance == 0 ? 0 : bands.distances[place.distance - 1]),
            "s_hi": .number(bands.distances[place.distance]), "t_lo": Answer(place.day == 0 ? 0 : bands.days[place.day - 1] + 1),
            "t_hi": Answer(bands.days[place.day]), "obs": Answer(cell.observed), "n_s": Answer(cell.near), "n_t": Answer(cell.soon),
            "expected_margin": .number(cell.expected),
        ]
    }

    private static func simulated(_ cell: Knox.Cell, _ band: SimulationBand, _ expected: (String) -> Cell) -> [String: HeldAnswer] {
        let (mean, deviation) = (cell.permuted.mean, cell.permuted.deviation)
        let slope = mean > 0 ? Double(cell.observed) / (mean * mean) : 0
        return [
            "perm_mean": band.mean(mean, deviation: deviation, of: expected("perm_mean")),
            "knox_ratio": band.mean(cell.ratio, deviation: deviation, factor: slope, of: expected("knox_ratio")),
            "p_mc": band.p(cell.p, of: expected("p_mc")),
        ]
    }

    @Sendable
    static func peer(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let parameters = try folder.parameters()
        let (reach, days) = (try parameters.number("surveillance.eps_s"), try parameters.whole("surveillance.eps_t"))
        let permutations = try parameters.whole("surveillance.B")
        let knox = try Knox(try events(folder), distances: [reach], days: [days], permutations: permutations)
        let (cell, expected) = (knox.cells[0][0], try table.column("mc_p"))
        guard let first = expected.first else { throw GoldenFault("filen har ingen rad") }
        let band = SimulationBand(peer: permutations, own: permutations, values: 1)
        return [
            [
                "stat": HeldAnswer(Answer(cell.observed)), "null_mean": HeldAnswer(.number(cell.expected)),
                "poisson_p": HeldAnswer(.number(cell.poissonPastObserved)), "mc_p": band.p(cell.p, of: first),
            ]
        ]
    }
}

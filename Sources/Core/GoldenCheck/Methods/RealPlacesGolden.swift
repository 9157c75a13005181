import Almanac
import Statistics

extension GoldenMethod {
    /// The methods for places, on published coordinates of one city (A5.1, A5.2, A5.4).
    static let realMemphis = GoldenMethod(
        "real_memphis",
        [
            .parameters(["cell", "contiguity", "kde_h", "kde_grid[]", "space_upper[]", "time_upper[]", "points"]),
            .input("input_points.csv", columns: ["x", "y", "date"]),
            .input("expected_grid.csv", columns: ["x0", "y0", "cell", "nx", "ny"]),
            .table(
                "expected_gistar_500m_queen.csv",
                columns: { _ in Columns(keys: ["ci", "cj", "n"], required: [.within(1e-9): ["Gstar", "p", "p_bh"]]) },
                answers: RealPlacesGolden.hotSpots),
            .held(
                "expected_kde_quartic_h1000_20x20.csv",
                columns: { _ in Columns(required: [.within(1e-9): ["x", "y", "quartic_h1000"]]) }, answers: RealPlacesGolden.surface),
            .table(
                "expected_knox_observed.csv",
                columns: { _ in
                    Columns(keys: ["s_hi", "t_hi"], required: [.exact: ["obs", "n_s", "n_t"], .within(1e-9): ["expected_margin"]])
                }, answers: RealPlacesGolden.knox),
            .table(
                "expected_weekly.csv", columns: { _ in Columns(keys: ["week"], required: [.exact: ["n"]]) },
                answers: RealPlacesGolden.weeks),
            .held("expected_bw.csv", columns: { _ in BandwidthGolden.columns("m", "v") }, answers: RealPlacesGolden.bandwidths),
        ])
}

private struct RealPlaces {
    let points: [PlanePoint]
    let days: [Day]
    let low: PlanePoint
    let cell: Double
    let columns: Int
    let rows: Int

    init(_ folder: GoldenFolder) throws {
        let table = try folder.table("input_points.csv")
        points = zip(try table.numbers("x"), try table.numbers("y")).map { PlanePoint(x: $0, y: $1) }
        days = try table.texts("date").map { text throws(GoldenFault) in
            guard let day = Day(text: text) else { throw GoldenFault("”\(text)” är inget datum") }
            return day
        }
        let grid = try folder.table("expected_grid.csv")
        guard grid.rows.count == 1, let x = try grid.numbers("x0").first, let y = try grid.numbers("y0").first,
            let cell = try grid.numbers("cell").first, let columns = try grid.wholes("nx").first, let rows = try grid.wholes("ny").first
        else { throw GoldenFault("rutnätet är inte en rad") }
        guard cell > 0, cell == (try folder.parameters().number("cell")), (1...4_000).contains(columns), (1...4_000).contains(rows) else {
            throw GoldenFault("rutnätet är inte parametrarnas")
        }
        (low, self.cell, self.columns, self.rows) = (PlanePoint(x: x, y: y), cell, columns, rows)
    }

    var high: PlanePoint { PlanePoint(x: low.x + Double(columns) * cell, y: low.y + Double(rows) * cell) }

    /// The events of each cell; one outside the grid is a fault of the input.
    func counts() throws(GoldenFault) -> [Int] {
        var counts = [Int](repeating: 0, count: columns * rows)
        for point in points {
            let (i, j) = (((point.x - low.x) / cell).rounded(.down), ((point.y - low.y) / cell).rounded(.down))
            guard i >= 0, j >= 0, i < Double(columns), j < Double(rows) else { throw GoldenFault("en punkt ligger utanför rutnätet") }
            counts[Int(j) * columns + Int(i)] += 1
        }
        return counts
    }
}

private enum RealPlacesGolden {
    @Sendable
    static func hotSpots(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try RealPlaces(folder)
        let counts = try input.counts()
        let hot = GetisOrd(try SpatialValues(counts.map(Double.init), .queen(columns: input.columns, rows: input.rows)))
        let (p, adjusted) = (hot.p, hot.adjusted())
        guard table.rows.count == counts.count else { throw GoldenFault("filen har inte en rad för varje ruta") }
        return try zip(table.wholes("ci"), table.wholes("cj")).map { i, j in
            guard (0..<input.columns).contains(i), (0..<input.rows).contains(j) else { throw GoldenFault("rutan \(i), \(j) finns inte") }
            let place = j * input.columns + i
            return [
                "ci": Answer(i), "cj": Answer(j), "n": Answer(counts[place]), "Gstar": Answer(hot.withSelf[place]), "p": Answer(p[place]),
                "p_bh": Answer(adjusted[place]),
            ]
        }
    }

    @Sendable
    static func surface(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let (input, parameters) = (try RealPlaces(folder), try folder.parameters())
        let sides = parameters.wholes("kde_grid")
        guard sides.count == 2, sides[0] > 0, sides[1] > 0, table.rows.count == sides[0] * sides[1] else {
            throw GoldenFault("kde_grid passar inte filen")
        }
        let (width, height) = ((input.high.x - input.low.x) / Double(sides[0]), (input.high.y - input.low.y) / Double(sides[1]))
        let centres = zip(try table.numbers("x"), try table.numbers("y")).map { x, y in
            PlanePoint(
                x: input.low.x + (((x - input.low.x) / width - 0.5).rounded() + 0.5) * width,
                y: input.low.y + (((y - input.low.y) / height - 0.5).rounded() + 0.5) * height)
        }
        let kernel = try Kernel(.quartic, width: try parameters.number("kde_h"))
        let values = try KernelSurface(input.points, kernel: kernel).density(at: centres)
        return try zip(zip(centres, values), table.column("quartic_h1000")).map { answer, expected in
            [
                "x": HeldAnswer(.number(answer.0.x)), "y": HeldAnswer(.number(answer.0.y)),
                "quartic_h1000": HeldAnswer(answer.1, share: 1e-9, of: expected),
            ]
        }
    }

    @Sendable
    static func knox(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let (input, bands) = (try RealPlaces(folder), try KnoxBands(folder))
        let events = zip(input.points, input.days).map { DatedPlace(place: $0, day: $1.daysSince1970) }
        let knox = try Knox(events, distances: bands.distances, days: bands.days, permutations: 0)
        return try zip(table.numbers("s_hi"), table.wholes("t_hi")).map { distance, day in
            let place = try bands.place(distance, day)
            let cell = knox.cells[place.distance][place.day]
            return [
                "s_hi": .number(distance), "t_hi": Answer(day), "obs": Answer(cell.observed), "n_s": Answer(cell.near),
                "n_t": Answer(cell.soon), "expected_margin": .number(cell.expected),
            ]
        }
    }

    @Sendable
    static func weeks(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: Answer]] {
        let input = try RealPlaces(folder)
        let counts = Dictionary(input.days.map { (Week(containing: $0).description, 1) }, uniquingKeysWith: +)
        let named = Set(try table.texts("week"))
        guard counts.keys.allSatisfy(named.contains) else { throw GoldenFault("en vecka i indata saknas bland svaren") }
        return try table.texts("week").map { ["week": .text($0), "n": Answer(counts[$0] ?? 0)] }
    }

    @Sendable
    static func bandwidths(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try RealPlaces(folder)
        return try BandwidthGolden.answers(table, "m", "v", input.points, try .rectangle(input.low, input.high), 0.01)
    }
}

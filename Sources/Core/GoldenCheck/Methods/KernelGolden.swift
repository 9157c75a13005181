import Statistics

extension GoldenMethod {
    /// Kernel density (A5.1).
    static let kde = GoldenMethod(
        "kde",
        [
            .own("parameters.json") { folder, report in
                // A window without holes has an empty list, which leaves no path.
                let paths = [
                    "unit", "sigma", "quartic_h_over_sigma", "grid[]", "outer_rings[]", "grid_tolerance_of_max", "bandwidth_tolerance",
                ]
                let found = Set(try folder.parameters().leaves.keys.map(JSONTree.pattern)).subtracting(["hole_rings[]"])
                for fault in Columns(informative: paths).faults(of: found) { report.fail(fault) }
            },
            .input("input_points.csv", columns: ["x", "y"]),
            .input("input_window.csv", columns: ["ring", "x", "y"]),
            .held(
                "expected_exact_gaussian_s300_48.csv", columns: { _ in KernelGolden.exactColumns }, answers: KernelGolden.exact(.gaussian)),
            .held("expected_exact_quartic_s300_48.csv", columns: { _ in KernelGolden.exactColumns }, answers: KernelGolden.exact(.quartic)),
            .held("expected_query.csv", columns: { _ in KernelGolden.queryColumns }, answers: KernelGolden.query),
            .held("expected_loo_at_points.csv", columns: { _ in KernelGolden.pointColumns }, answers: KernelGolden.leaveOneOut),
            .held(
                "expected_bandwidths.csv", columns: { _ in BandwidthGolden.columns("method", "sigma") }, answers: KernelGolden.bandwidths),
        ]
            + [("gaussian", Kernel.Shape.gaussian), ("quartic", .quartic)].flatMap { name, shape in
                ["none", "uniform", "diggle"].map { edge in
                    .held(
                        "expected_grid_\(name)_\(edge)_s300_48.csv", columns: { _ in KernelGolden.gridColumns },
                        answers: KernelGolden.grid(shape, edge))
                }
            })
}

/// The events and the window of the folder.
private struct KernelInput {
    let points: [PlanePoint]
    let window: PolygonWindow
    let sigma: Double
    let grid: (columns: Int, rows: Int)

    init(_ folder: GoldenFolder) throws {
        let parameters = try folder.parameters()
        let table = try folder.table("input_points.csv")
        points = zip(try table.numbers("x"), try table.numbers("y")).map { PlanePoint(x: $0, y: $1) }
        let corners = try folder.table("input_window.csv")
        let rings = zip(try corners.wholes("ring"), zip(try corners.numbers("x"), try corners.numbers("y")))
        func ring(_ number: Int) -> [PlanePoint] { rings.filter { $0.0 == number }.map { PlanePoint(x: $0.1.0, y: $0.1.1) } }
        window = try PolygonWindow(
            outer: parameters.wholes("outer_rings").map(ring), holes: parameters.wholes("hole_rings").map(ring))
        sigma = try parameters.number("sigma")
        let sides = parameters.wholes("grid")
        guard sides.count == 2, sides[0] > 0, sides[1] > 0 else { throw GoldenFault("grid är inte två hela tal över 0") }
        grid = (sides[0], sides[1])
    }

    func kernel(_ shape: Kernel.Shape) throws(SpaceRefusal) -> Kernel {
        shape == .gaussian ? try Kernel(.gaussian, width: sigma) : try .quartic(sigma: sigma)
    }

    func pixels() throws(SpaceRefusal) -> PixelGrid {
        try PixelGrid(from: window.low, to: window.high, columns: grid.columns, rows: grid.rows)
    }

    /// The pixel centre that a printed place stands for: printed places are rounded.
    func centre(near place: PlanePoint) -> PlanePoint {
        let (width, height) = (window.high.x - window.low.x, window.high.y - window.low.y)
        func middle(_ value: Double, _ low: Double, _ side: Double) -> Double {
            low + (((value - low) / side - 0.5).rounded() + 0.5) * side
        }
        return PlanePoint(
            x: middle(place.x, window.low.x, width / Double(grid.columns)), y: middle(place.y, window.low.y, height / Double(grid.rows)))
    }
}

private enum KernelGolden {
    static let exactColumns = Columns(required: [.within(1e-6): ["x", "y"], .within(1e-9): ["exact"]])
    static let queryColumns = Columns(required: [.within(1e-9): ["x", "y", "gauss_sum", "quartic_h", "quartic_sum"]])
    static let pointColumns = Columns(keys: ["i"], optional: [.within(1e-9): ["loo_gauss_edge"]])
    static let gridColumns = Columns(keys: ["row", "col"], required: [.within(1e-6): ["x", "y"], .within(1e-9): ["v"]])

    private static func places(_ table: CSVTable) throws -> [PlanePoint] {
        zip(try table.numbers("x"), try table.numbers("y")).map { PlanePoint(x: $0, y: $1) }
    }

    static func exact(_ shape: Kernel.Shape) -> GoldenFile.HeldTableAnswers {
        { folder, table in
            let input = try KernelInput(folder)
            // The oracle computed at the places as they are printed, which are rounded: at the true centres the tenth digit differs.
            let places = try places(table)
            let values = try KernelSurface(input.points, kernel: input.kernel(shape)).density(at: places)
            return try zip(zip(places.map(input.centre), values), table.column("exact")).map { answer, expected in
                let (centre, value) = answer
                return [
                    "x": HeldAnswer(.number(centre.x)), "y": HeldAnswer(.number(centre.y)),
                    "exact": HeldAnswer(value, share: 1e-9, of: expected),
                ]
            }
        }
    }

    @Sendable
    static func query(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let (input, places) = (try KernelInput(folder), try places(table))
        let quartic = try input.kernel(.quartic)
        let gauss = try KernelSurface(input.points, kernel: input.kernel(.gaussian)).density(at: places)
        let hills = try KernelSurface(input.points, kernel: quartic).density(at: places)
        let expected = (try table.column("gauss_sum"), try table.column("quartic_sum"))
        return places.indices.map { row in
            [
                "x": HeldAnswer(.number(places[row].x)), "y": HeldAnswer(.number(places[row].y)),
                "quartic_h": HeldAnswer(.number(quartic.width)), "gauss_sum": HeldAnswer(gauss[row], share: 1e-9, of: expected.0[row]),
                "quartic_sum": HeldAnswer(hills[row], share: 1e-9, of: expected.1[row]),
            ]
        }
    }

    @Sendable
    static func leaveOneOut(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try KernelInput(folder)
        // The peer takes the kernel's mass inside the window from the pixel that the event lies in, among its usual 128 by 128.
        let kernel = try input.kernel(.gaussian)
        let grid = try PixelGrid(from: input.window.low, to: input.window.high, columns: 128, rows: 128)
        let inside = try RasterSurface.massInside(input.window, kernel: kernel, grid: grid)
        let others = try KernelSurface(input.points, kernel: kernel).leaveOneOut
        let values = zip(input.points, others).map { point, density in grid.pixel(at: point).map { density / inside[$0] } }
        let expected = try table.column("loo_gauss_edge")
        let band = try band(folder, expected)
        return zip(values, expected).enumerated().map { index, pair in
            ["i": HeldAnswer(Answer(index + 1)), "loo_gauss_edge": HeldAnswer(pair.0, within: band, of: pair.1)]
        }
    }

    @Sendable
    static func bandwidths(_ folder: GoldenFolder, _ table: CSVTable) throws -> [[String: HeldAnswer]] {
        let input = try KernelInput(folder)
        let tolerance = try folder.parameters().number("bandwidth_tolerance")
        return try BandwidthGolden.answers(table, "method", "sigma", input.points, input.window, tolerance)
    }

    static func grid(_ shape: Kernel.Shape, _ edge: String) -> GoldenFile.HeldTableAnswers {
        { folder, table in
            let input = try KernelInput(folder)
            let centres = try places(table).map(input.centre)
            let correction: EdgeCorrection = edge == "uniform" ? .uniform(input.window) : edge == "diggle" ? .diggle(input.window) : .none
            // The peer moves events to the pixel they lie in, and so does this surface.
            let grid = try input.pixels()
            let values = try RasterSurface(
                input.points, kernel: input.kernel(shape), grid: grid, binning: .nearest, edge: correction
            ).values
            let expected = try table.column("v")
            let band = try band(folder, expected)
            return try centres.indices.map { row in
                guard let pixel = grid.pixel(at: centres[row]) else { throw GoldenFault("rad \(row + 2) ligger utanför rutnätet") }
                return [
                    "row": HeldAnswer(Answer(pixel / grid.columns + 1)), "col": HeldAnswer(Answer(pixel % grid.columns + 1)),
                    "x": HeldAnswer(.number(centres[row].x)), "y": HeldAnswer(.number(centres[row].y)),
                    "v": HeldAnswer(values[pixel], within: band, of: expected[row]),
                ]
            }
        }
    }

    /// The share of the largest value that grids may differ by.
    private static func band(_ folder: GoldenFolder, _ expected: [Cell]) throws -> Double {
        try folder.parameters().number("grid_tolerance_of_max") * expected.reduce(0) { max($0, $1.number ?? 0) }
    }
}

/// The bandwidths of both folders with points.
enum BandwidthGolden {
    static func columns(_ key: String, _ value: String) -> Columns { Columns(keys: [key], required: [.within(1e-9): [value]]) }

    /// Diggle's and the likelihood's within a share, Scott's exactly; the peer's other rules are read and not compared.
    static func answers(
        _ table: CSVTable, _ key: String, _ value: String, _ points: [PlanePoint], _ window: PolygonWindow, _ tolerance: Double
    ) throws -> [[String: HeldAnswer]] {
        let scott = Bandwidth.scott(points)
        return try zip(table.texts(key), table.column(value)).map { name, expected in
            let answer =
                switch name {
                case "diggle": HeldAnswer(try Bandwidth.leastError(points, window), share: tolerance, of: expected)
                case "ppl": HeldAnswer(try Bandwidth.likelihood(points, window), share: tolerance, of: expected)
                case "scott_x": HeldAnswer(scott?.x, share: 1e-9, of: expected)
                case "scott_y": HeldAnswer(scott?.y, share: 1e-9, of: expected)
                case "CvL", "frac", "scott_iso": HeldAnswer(.exempt)
                default: throw GoldenFault("bandbredden \(name) är okänd")
                }
            return [key: HeldAnswer(.text(name)), value: answer]
        }
    }
}

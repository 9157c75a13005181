import Statistics

/// Gi* and local Moran's I with 999 permutations.
struct LocalStatistics: Work {
    struct Answer {
        let hot: [Double?]
        let adjusted: [Double?]
        let moran: [LocalMoran.Statistic?]
        let permuted: [NeighbourPermutation.Tails?]
    }

    private let areas: SpatialValues

    init(_ folder: Folder) throws {
        let lines = try folder.lines("local.csv").dropFirst()
        let neighbours = try lines.map { try $0[2].split(separator: " ").map(whole) }
        areas = try SpatialValues(lines.map { try number($0[1]) }, Neighbours(neighbours))
    }

    func run() throws -> Answer {
        let hot = GetisOrd(areas)
        return Answer(
            hot: hot.withSelf, adjusted: hot.adjusted(), moran: LocalMoran(areas).statistics,
            permuted: try NeighbourPermutation(areas, permutations: 999, seed: 1).tails)
    }

    /// One permutation serves both statistics, since both rise or fall with the neighbours' sum; the smaller tail is written.
    func keep(_ answer: Answer, in folder: Folder) throws {
        let lines = answer.hot.indices.map { area in
            let p = field(answer.permuted[area].map { min($0.upper, $0.lower) })
            return "\(area),\(field(answer.hot[area])),\(field(answer.adjusted[area])),\(field(answer.moran[area]?.value)),\(p),\(p)"
        }
        try folder.write(["area,gstar,gstar_q,moran,gstar_p,moran_p"] + lines, to: "ours-local.csv")
    }
}

/// Kernel density of points over 1024 by 1024 pixels.
struct Smoothing: Work {
    private let points: [PlanePoint]
    private let grid: PixelGrid
    private let kernel: Kernel

    init(_ folder: Folder) throws {
        let flat = try folder.doubles("kde.f64")
        points = stride(from: 0, to: flat.count - 1, by: 2).map { PlanePoint(x: flat[$0], y: flat[$0 + 1]) }
        let setting = try folder.numbers("kde.csv")[0]
        let pixels = Int(setting[1])
        grid = try PixelGrid(from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: setting[0], y: setting[0]), columns: pixels, rows: pixels)
        kernel = try Kernel(.gaussian, width: setting[2])
    }

    func run() throws -> RasterSurface { try RasterSurface(points, kernel: kernel, grid: grid) }

    func keep(_ answer: RasterSurface, in folder: Folder) throws { try folder.write(answer.values, to: "ours-kde.f64") }
}

/// Knox's table with 999 permutations.
struct NearRepeats: Work {
    private let events: [DatedPlace]
    private let distances: [Double]
    private let days: [Int]

    init(_ folder: Folder) throws {
        events = try folder.numbers("knox.csv").map { DatedPlace(place: PlanePoint(x: $0[0], y: $0[1]), day: Int($0[2])) }
        let bands = try folder.numbers("knox-bands.csv")
        (distances, days) = (bands.map { $0[0] }, bands.map { Int($0[1]) })
    }

    func run() throws -> Knox { try Knox(events, distances: distances, days: days, permutations: 999, seed: 1) }

    func keep(_ answer: Knox, in folder: Folder) throws {
        let lines = zip(distances, answer.cells).flatMap { distance, cells in
            zip(days, cells).map { day, cell in
                "\(distance),\(day),\(cell.observed),\(cell.near),\(cell.soon),\(cell.permuted.mean),\(field(cell.p))"
            }
        }
        try folder.write(["distance,days,observed,near,soon,mean,p"] + lines, to: "ours-knox.csv")
    }
}

/// The space-time scan with 99 replicates, its zones too.
struct Scanning: Work {
    private let areas: [ScanArea]
    private let counts: [[Int]]
    private let share: Double

    init(_ folder: Folder) throws {
        areas = try folder.numbers("scan-areas.csv").map { ScanArea(place: PlanePoint(x: $0[0], y: $0[1]), population: Int($0[2])) }
        counts = try folder.wholes("scan-counts.csv")
        share = try folder.numbers("scan.csv")[0][0]
    }

    func run() throws -> (zones: ScanZones, scan: SpaceTimeScan) {
        let zones = try ScanZones(areas, share: share)
        return (
            zones,
            try SpaceTimeScan(counts, zones: zones, model: .poisson, span: .prospective, longest: counts.count, replicates: 99, seed: 1)
        )
    }

    func keep(_ answer: (zones: ScanZones, scan: SpaceTimeScan), in folder: Folder) throws {
        guard let first = answer.scan.clusters.first else { throw BadInput(what: "scan-counts.csv") }
        let places = first.areas.map { "\($0)" }.joined(separator: " ")
        let (highest, count) = (answer.scan.replicates, Double(answer.scan.replicates.count))
        let mean = highest.reduce(0, +) / count
        let spread = (highest.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)).squareRoot()
        let line =
            "1,\(answer.zones.distinct),\(places),\(first.periods.lowerBound),\(first.observed),\(first.expected),"
            + "\(first.logLikelihoodRatio),\(field(first.p)),\(mean),\(spread)"
        try folder.write(["rank,zones,areas,from,observed,expected,llr,p,replicate_mean,replicate_sd", line], to: "ours-scan.csv")
    }
}

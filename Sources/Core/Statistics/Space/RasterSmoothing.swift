import Glibc

/// Smooths a raster that is wider than its grid by the kernel's reach on every side.
struct RasterSmoothing {
    private let kernel: Kernel
    private let grid: PixelGrid
    /// How many pixels the kernel reaches eastwards and northwards.
    private let reach: (x: Int, y: Int)

    /// How far out the Gaussian is followed, in σ.
    private static let cut = 5.0

    /// Prepares; `isClosed` says that all events lie inside the grid, so that the kernel need not be followed further than across it.
    init(_ kernel: Kernel, _ grid: PixelGrid, isClosed: Bool = false) throws(SpaceRefusal) {
        let distance = kernel.shape == .gaussian ? Self.cut * kernel.width : kernel.width
        let most = isClosed ? (x: Double(grid.columns), y: Double(grid.rows)) : (x: Double.infinity, y: Double.infinity)
        let x = min(most.x, (distance / grid.width).rounded(.up) + 1)
        let y = min(most.y, (distance / grid.height).rounded(.up) + 1)
        guard (Double(grid.columns) + 2 * x) * (Double(grid.rows) + 2 * y) <= Double(PixelGrid.largestCount) else { throw .amount(Int.max) }
        (self.kernel, self.grid, reach) = (kernel, grid, (Int(x), Int(y)))
    }

    private var columns: Int { grid.columns + 2 * reach.x }
    private var rows: Int { grid.rows + 2 * reach.y }

    /// Events per pixel of the wide raster.
    func binned(_ points: [PlanePoint], _ weights: [Double]?, _ binning: RasterSurface.Binning) -> [Double] {
        let (columns, rows) = (columns, rows)
        var raster = [Double](repeating: 0, count: columns * rows)
        let corner = PlanePoint(x: grid.low.x - Double(reach.x) * grid.width, y: grid.low.y - Double(reach.y) * grid.height)
        let shift = binning == .linear ? 0.5 : 0
        for event in points.indices {
            let x = (points[event].x - corner.x) / grid.width - shift
            let y = (points[event].y - corner.y) / grid.height - shift
            guard x >= 0, y >= 0, x < Double(columns - 1), y < Double(rows - 1) else { continue }
            let (column, row, weight) = (Int(x), Int(y), weights?[event] ?? 1)
            let place = row * columns + column
            guard binning == .linear else {
                raster[place] += weight
                continue
            }
            let (right, up) = (x - Double(column), y - Double(row))
            raster[place] += weight * (1 - right) * (1 - up)
            raster[place + 1] += weight * right * (1 - up)
            raster[place + columns] += weight * (1 - right) * up
            raster[place + columns + 1] += weight * right * up
        }
        return raster
    }

    /// The mass of a kernel centred in each pixel that falls on pixels where a mask is 1; above 1 where the kernel is narrower than a pixel,
    /// as is the surface, so that their ratio is right.
    func massInside(_ mask: [Double]) -> [Double] {
        var raster = [Double](repeating: 0, count: columns * rows)
        for row in 0..<grid.rows {
            for column in 0..<grid.columns { raster[(row + reach.y) * columns + column + reach.x] = mask[row * grid.columns + column] }
        }
        return smooth(raster).map { $0 * grid.width * grid.height }
    }

    /// The smoothed values of the grid's own pixels.
    func smooth(_ raster: [Double]) -> [Double] {
        guard kernel.shape == .gaussian else { return laidOut(raster) }
        let upwards = pass(raster, width: columns, taps: taps(reach.y, grid.height))
        return pass(upwards, width: grid.rows, taps: taps(reach.x, grid.width))
    }

    /// See `RasterSurface.errorBound`.
    func errorBound(total weights: [Double]?, count: Int) -> Double? {
        guard kernel.shape == .gaussian else { return nil }
        let total = weights?.reduce(0) { $0 + abs($1) } ?? Double(count)
        let square = kernel.width * kernel.width
        let curve = (grid.width * grid.width + grid.height * grid.height) / (16 * .pi * square * square)
        return total * (curve + kernel.height(squaredDistance: Self.cut * Self.cut * square))
    }

    /// The Gaussian's height at whole numbers of pixels.
    private func taps(_ reach: Int, _ step: Double) -> [Double] {
        (0...reach).map { exp(-0.5 * pow(Double($0) * step / kernel.width, 2)) / (kernel.width * (2 * .pi).squareRoot()) }
    }

    private typealias Lanes = SIMD8<Double>

    /// Smooths along the columns and turns rows into columns: the answer has one row for each column given, without the margin.
    private func pass(_ raster: [Double], width: Int, taps: [Double]) -> [Double] {
        let (height, reach) = (raster.count / width, taps.count - 1)
        let inner = height - 2 * reach
        var turned = [Double](repeating: 0, count: width * inner)
        var strip = [Lanes](repeating: Lanes(), count: height)
        for start in stride(from: 0, to: width, by: Lanes.scalarCount) {
            let lanes = min(Lanes.scalarCount, width - start)
            guard Self.fill(&strip, raster, width, start, lanes) else { continue }
            for row in 0..<inner {
                let middle = row + reach
                var sum = taps[0] * strip[middle]
                for tap in 1...reach { sum += taps[tap] * (strip[middle - tap] + strip[middle + tap]) }
                for lane in 0..<lanes { turned[(start + lane) * inner + row] = sum[lane] }
            }
        }
        return turned
    }

    /// Takes up to eight columns; false when they are empty, as those of the margin often are.
    private static func fill(_ strip: inout [Lanes], _ raster: [Double], _ width: Int, _ start: Int, _ lanes: Int) -> Bool {
        var isEmpty = true
        for row in strip.indices {
            var values = Lanes()
            for lane in 0..<lanes {
                values[lane] = raster[row * width + start + lane]
                if values[lane] != 0 { isEmpty = false }
            }
            strip[row] = values
        }
        return !isEmpty
    }

    /// Adds the hill of every pixel that is not empty.
    private func laidOut(_ raster: [Double]) -> [Double] {
        let heights = (0...reach.y).map { up in
            (0...reach.x).map { right in
                let (x, y) = (Double(right) * grid.width, Double(up) * grid.height)
                return kernel.height(squaredDistance: x * x + y * y)
            }
        }
        var values = [Double](repeating: 0, count: grid.columns * grid.rows)
        for place in raster.indices where raster[place] != 0 {
            let (column, row) = (place % columns - reach.x, place / columns - reach.y)
            let left = max(0, column - reach.x)
            let across = left..<max(left, min(grid.columns, column + reach.x + 1))
            for y in max(0, row - reach.y)..<max(0, row - reach.y, min(grid.rows, row + reach.y + 1)) {
                for x in across { values[y * grid.columns + x] += raster[place] * heights[abs(y - row)][abs(x - column)] }
            }
        }
        return values
    }
}

import Glibc
import Statistics
import Testing

private func random(_ count: Int, side: Double, seed: UInt64) -> [PlanePoint] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in PlanePoint(x: .random(in: 0...side, using: &generator), y: .random(in: 0...side, using: &generator)) }
}

private func square(_ side: Double, from low: Double = 0) -> [PlanePoint] {
    [(low, low), (low + side, low), (low + side, low + side), (low, low + side)].map { PlanePoint(x: $0.0, y: $0.1) }
}

@Suite struct KernelSurfaceTests {
    @Test func `a single event is its kernel`() throws {
        let event = [PlanePoint(x: 3, y: 4)]
        let places = [PlanePoint(x: 3, y: 4), PlanePoint(x: 3, y: 6), PlanePoint(x: 30, y: 4)]
        let gauss = try KernelSurface(event, kernel: Kernel(.gaussian, width: 2)).density(at: places)
        #expect(
            agrees(gauss[0], 1 / (8 * .pi), within: Tolerance.rounding)
                && agrees(gauss[1], exp(-0.5) / (8 * .pi), within: Tolerance.rounding))
        let quartic = try KernelSurface(event, kernel: Kernel(.quartic, width: 4)).density(at: places)
        #expect(agrees(quartic[0], 3 / (16 * .pi), within: Tolerance.rounding))
        #expect(agrees(quartic[1], 3 / (16 * .pi) * 0.75 * 0.75, within: Tolerance.rounding) && quartic[2] == 0)
    }

    @Test func `a quartic of equal variance has radius σ √8`() throws {
        #expect(agrees(try Kernel.quartic(sigma: 300).width, 848.528137424, within: Tolerance.printed))
    }

    @Test(arguments: [Kernel.Shape.gaussian, .quartic]) func `the mass is the number of events`(shape: Kernel.Shape) throws {
        let surface = try KernelSurface(random(20, side: 10, seed: 1), kernel: Kernel(shape, width: 2))
        let grid = try PixelGrid(from: PlanePoint(x: -15, y: -15), to: PlanePoint(x: 25, y: 25), columns: 100, rows: 100)
        let places = (0..<10_000).map { grid.centre(column: $0 % 100, row: $0 / 100) }
        let mass = surface.density(at: places).reduce(0, +) * grid.width * grid.height
        #expect(abs(mass - 20) < 0.01)
    }

    @Test func `weights count, and the order of the events does not`() throws {
        let (points, kernel) = (random(30, side: 10, seed: 2), try Kernel(.quartic, width: 3))
        let places = random(10, side: 10, seed: 3)
        let plain = try KernelSurface(points, kernel: kernel).density(at: places)
        let doubled = try KernelSurface(points.reversed(), weights: points.map { _ in 2 }, kernel: kernel).density(at: places)
        for (one, two) in zip(plain, doubled) { #expect(agrees(two, 2 * one, within: Tolerance.rounding)) }
    }

    @Test func `Diggle's correction keeps the mass inside, the uniform one keeps an even surface even`() throws {
        let window = try PolygonWindow(outer: [square(10)])
        let kernel = try Kernel(.gaussian, width: 2)
        let grid = try PixelGrid(from: window.low, to: window.high, columns: 40, rows: 40)
        let places = (0..<1_600).map { grid.centre(column: $0 % 40, row: $0 / 40) }
        let raised = try KernelSurface(random(15, side: 10, seed: 4), kernel: kernel, edge: .diggle(window)).density(at: places)
        #expect(abs(raised.reduce(0, +) * grid.width * grid.height - 15) < 0.01)
        let even = try KernelSurface(places, kernel: kernel, edge: .uniform(window)).density(at: places)
        #expect(even.allSatisfy { abs($0 - 16) < 0.05 })
    }

    @Test func `without its own hill an event has the others'`() throws {
        let points = [PlanePoint(x: 0, y: 0), PlanePoint(x: 1, y: 0)]
        let surface = try KernelSurface(points, kernel: Kernel(.gaussian, width: 1))
        #expect(surface.leaveOneOut.allSatisfy { agrees($0, exp(-0.5) / (2 * .pi), within: Tolerance.rounding) })
        let far = try KernelSurface(points, kernel: Kernel(.quartic, width: 1), edge: .uniform(PolygonWindow(outer: [square(1, from: 50)])))
        #expect(far.leaveOneOut.allSatisfy { $0.isNaN })
        #expect(try KernelSurface([], kernel: Kernel(.quartic, width: 1)).density(at: points) == [0, 0])
    }

    @Test func `refuses what is no kernel, weight or place`() throws {
        #expect(throws: SpaceRefusal.number(0)) { try Kernel(.gaussian, width: 0) }
        #expect(throws: SpaceRefusal.number(.infinity)) { try Kernel(.gaussian, width: .infinity) }
        let kernel = try Kernel(.gaussian, width: 1)
        #expect(throws: SpaceRefusal.differentLengths(1, 2)) {
            try KernelSurface([PlanePoint(x: 0, y: 0)], weights: [1, 2], kernel: kernel)
        }
        #expect(throws: SpaceRefusal.number(-.infinity)) {
            try KernelSurface([PlanePoint(x: 0, y: 0)], weights: [-.infinity], kernel: kernel)
        }
        #expect(throws: SpaceRefusal.number(.infinity)) { try KernelSurface([PlanePoint(x: .infinity, y: 0)], kernel: kernel) }
        #expect(throws: SpaceRefusal.outsideWindow(0)) {
            try KernelSurface([PlanePoint(x: 90, y: 0)], kernel: kernel, edge: .diggle(PolygonWindow(outer: [square(10)])))
        }
    }
}

@Suite struct PolygonWindowTests {
    @Test func `a window with a hole`() throws {
        let window = try PolygonWindow(outer: [square(10)], holes: [square(2, from: 4)])
        #expect(window.area == 96)
        #expect(
            window.contains(PlanePoint(x: 1, y: 1)) && !window.contains(PlanePoint(x: 5, y: 5)) && !window.contains(PlanePoint(x: 11, y: 5))
        )
        #expect(try PolygonWindow(outer: [square(10).reversed()], holes: [square(2, from: 4).reversed()]).area == 96)
    }

    @Test(arguments: [(2.0, 3.0), (0.01, 9.99), (5, 5), (-3, 5), (40, 40)])
    func `the Gaussian's mass in a rectangle is the product of two error functions`(place: (Double, Double)) throws {
        let window = try PolygonWindow.rectangle(PlanePoint(x: 0, y: 0), PlanePoint(x: 10, y: 20))
        func along(_ value: Double, _ side: Double) -> Double {
            0.5 * (erf((side - value) / (1.5 * 2.0.squareRoot())) + erf(value / (1.5 * 2.0.squareRoot())))
        }
        let mass = window.mass(of: try Kernel(.gaussian, width: 1.5), around: PlanePoint(x: place.0, y: place.1))
        #expect(abs(mass - along(place.0, 10) * along(place.1, 20)) < Tolerance.printed)
    }

    @Test func `the quartic's mass is 1 inside, a half at a side, a quarter in a corner`() throws {
        let window = try PolygonWindow(outer: [square(10)])
        let kernel = try Kernel(.quartic, width: 2)
        #expect(agrees(window.mass(of: kernel, around: PlanePoint(x: 5, y: 5)), 1, within: Tolerance.rounding))
        #expect(agrees(window.mass(of: kernel, around: PlanePoint(x: 5, y: 0)), 0.5, within: Tolerance.rounding))
        #expect(agrees(window.mass(of: kernel, around: PlanePoint(x: 10, y: 10)), 0.25, within: Tolerance.rounding))
        #expect(window.mass(of: kernel, around: PlanePoint(x: 15, y: 15)) < Tolerance.rounding)
    }

    @Test func `a hole takes its mass away`() throws {
        let (whole, hole) = (try PolygonWindow(outer: [square(10)]), try PolygonWindow(outer: [square(2, from: 4)]))
        let window = try PolygonWindow(outer: [square(10)], holes: [square(2, from: 4)])
        let (kernel, place) = (try Kernel(.gaussian, width: 2), PlanePoint(x: 3, y: 4.5))
        let rest = whole.mass(of: kernel, around: place) - hole.mass(of: kernel, around: place)
        #expect(agrees(window.mass(of: kernel, around: place), rest, within: Tolerance.rounding))
    }

    @Test func `refuses rings without area`() {
        #expect(throws: SpaceRefusal.nothing) { try PolygonWindow(outer: []) }
        #expect(throws: SpaceRefusal.ring(0)) { try PolygonWindow(outer: [[]]) }
        #expect(throws: SpaceRefusal.ring(1)) { try PolygonWindow(outer: [square(1)], holes: [[PlanePoint(x: 0, y: 0)]]) }
        #expect(throws: SpaceRefusal.number(-3)) { try PolygonWindow(outer: [square(1)], holes: [square(2)]) }
        #expect(throws: SpaceRefusal.number(.infinity)) { try PolygonWindow(outer: [[PlanePoint(x: .infinity, y: 0)]]) }
    }
}

@Suite struct RasterSurfaceTests {
    private func frame(_ columns: Int, _ rows: Int) throws -> PixelGrid {
        try PixelGrid(from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: 10, y: 12), columns: columns, rows: rows)
    }

    @Test(arguments: [(20, 24), (40, 30), (75, 90)]) func `lies within its bound of the exact surface`(size: (Int, Int)) throws {
        let (points, kernel, grid) = (random(60, side: 12, seed: 6), try Kernel(.gaussian, width: 1), try frame(size.0, size.1))
        let weights = points.indices.map { Double($0 % 3) - 0.5 }
        let surface = try RasterSurface(points, weights: weights, kernel: kernel, grid: grid)
        let places = surface.values.indices.map { grid.centre(column: $0 % size.0, row: $0 / size.0) }
        let exact = try KernelSurface(points, weights: weights, kernel: kernel).density(at: places)
        let worst = zip(surface.values, exact).reduce(0) { max($0, abs($1.0 - $1.1)) }
        let bound = try #require(surface.errorBound)
        #expect(worst <= bound && worst > bound / 1_000)
    }

    @Test func `the mass is the number of events, those outside the grid as far as they reach in`() throws {
        let kernel = try Kernel(.gaussian, width: 0.5)
        let inner = random(50, side: 4, seed: 7).map { PlanePoint(x: $0.x + 3, y: $0.y + 4) }
        let mass = try RasterSurface(inner, kernel: kernel, grid: frame(100, 120)).values.reduce(0, +) * 0.01
        #expect(abs(mass - 50) < 0.001)
        let outside = try RasterSurface([PlanePoint(x: -0.5, y: 6)], kernel: kernel, grid: frame(100, 120)).values.reduce(0, +) * 0.01
        #expect(abs(outside - 0.158_655) < 0.01)
        #expect(try RasterSurface([PlanePoint(x: -50, y: 6)], kernel: kernel, grid: frame(10, 12)).values.allSatisfy { $0 == 0 })
    }

    @Test(arguments: [Kernel.Shape.gaussian, .quartic]) func `an event in the middle of a pixel needs no moving`(shape: Kernel.Shape) throws {
        let (grid, kernel) = (try frame(20, 24), try Kernel(shape, width: 1.3))
        let event = [grid.centre(column: 7, row: 9)]
        let places = (0..<480).map { grid.centre(column: $0 % 20, row: $0 / 20) }
        let exact = try KernelSurface(event, kernel: kernel).density(at: places)
        for binning in [RasterSurface.Binning.nearest, .linear] {
            let surface = try RasterSurface(event, kernel: kernel, grid: grid, binning: binning)
            #expect(zip(surface.values, exact).allSatisfy { abs($0 - $1) < 2e-6 })
            #expect((surface.errorBound == nil) == (shape == .quartic || binning == .nearest))
        }
    }

    @Test func `corrections come close to the exact ones, and nothing is drawn outside the window`() throws {
        let window = try PolygonWindow(outer: [square(8)], holes: [square(2, from: 3)])
        let (grid, kernel) = (try frame(100, 120), try Kernel(.gaussian, width: 1))
        let points = random(80, side: 8, seed: 8).filter { window.contains($0) }
        let places = (0..<12_000).map { grid.centre(column: $0 % 100, row: $0 / 100) }
        for edge in [EdgeCorrection.uniform(window), .diggle(window)] {
            let surface = try RasterSurface(points, kernel: kernel, grid: grid, binning: .nearest, edge: edge)
            let exact = try KernelSurface(points, kernel: kernel, edge: edge).density(at: places)
            let top = zip(places, exact).reduce(0) { window.contains($1.0) ? max($0, $1.1) : $0 }
            for (place, (value, expected)) in zip(places, zip(surface.values, exact)) {
                #expect(window.contains(place) ? abs(value - expected) < 0.03 * top : value.isNaN)
            }
            #expect(surface.errorBound == nil)
        }
    }

    @Test func `the mass inside, by pixels, comes close to the exact one`() throws {
        let window = try PolygonWindow(outer: [square(8)])
        let (grid, kernel) = (try frame(100, 120), try Kernel(.quartic, width: 2))
        let inside = try RasterSurface.massInside(window, kernel: kernel, grid: grid)
        #expect(agrees(inside[40 * 100 + 40], 1, within: 1e-3) && inside[119 * 100 + 99] == 0)
        let corner = window.mass(of: kernel, around: grid.centre(column: 1, row: 1))
        #expect(agrees(inside[101], corner, within: 1e-3))
    }

    @Test func `a pixel whose middle lies on a side is inside`() throws {
        let grid = try PixelGrid(from: PlanePoint(x: 0, y: 0), to: PlanePoint(x: 4, y: 4), columns: 4, rows: 4)
        let corners = [(0.5, 0.5), (2.5, 0.5), (2.5, 2.5), (0.5, 2.5)].map { PlanePoint(x: $0.0, y: $0.1) }
        let window = try PolygonWindow(outer: [corners])
        let surface = try RasterSurface([], kernel: Kernel(.quartic, width: 1), grid: grid, edge: .diggle(window))
        #expect((0..<16).filter { !surface.values[$0].isNaN } == [0, 1, 2, 4, 5, 6, 8, 9, 10])
    }

    @Test func `finds the pixel of a place`() throws {
        let grid = try frame(10, 12)
        #expect(grid.pixel(at: PlanePoint(x: 0, y: 0)) == 0 && grid.pixel(at: PlanePoint(x: 10, y: 12)) == 119)
        #expect(grid.pixel(at: PlanePoint(x: 3.5, y: 2.5)) == 23)
        #expect(grid.pixel(at: PlanePoint(x: -0.1, y: 2)) == nil && grid.pixel(at: PlanePoint(x: 1, y: 12.1)) == nil)
    }

    @Test func `refuses what is no grid, and kernels of too many pixels`() throws {
        let (low, high) = (PlanePoint(x: 0, y: 0), PlanePoint(x: 1, y: 1))
        #expect(throws: SpaceRefusal.number(0)) { try PixelGrid(from: low, to: low, columns: 1, rows: 1) }
        #expect(throws: SpaceRefusal.number(0)) { try PixelGrid(from: low, to: PlanePoint(x: 1, y: 0), columns: 1, rows: 1) }
        #expect(throws: SpaceRefusal.amount(0)) { try PixelGrid(from: low, to: high, columns: 0, rows: 1) }
        #expect(throws: SpaceRefusal.amount(.max)) { try PixelGrid(from: low, to: high, columns: 2, rows: .max) }
        let grid = try PixelGrid(from: low, to: high, columns: 10, rows: 10)
        #expect(throws: SpaceRefusal.amount(.max)) { try RasterSurface([], kernel: Kernel(.gaussian, width: 1e6), grid: grid) }
        let kernel = try Kernel(.quartic, width: 0.1)
        #expect(throws: SpaceRefusal.differentLengths(0, 1)) { try RasterSurface([], weights: [1], kernel: kernel, grid: grid) }
        #expect(throws: SpaceRefusal.number(.infinity)) { try RasterSurface([low], weights: [.infinity], kernel: kernel, grid: grid) }
        let window = try PolygonWindow(outer: [square(0.4)])
        #expect(throws: SpaceRefusal.outsideWindow(0)) { try RasterSurface([high], kernel: kernel, grid: grid, edge: .diggle(window)) }
        #expect(throws: SpaceRefusal.outsideWindow(0)) {
            try RasterSurface([PlanePoint(x: 5, y: 5)], kernel: kernel, grid: grid, edge: .diggle(window))
        }
    }
}

@Suite struct BandwidthTests {
    @Test func `Scott's rule on four corners`() throws {
        let scott = try #require(Bandwidth.scott(square(2)))
        #expect(agrees(scott.x, (4.0 / 3).squareRoot() * pow(4, -1.0 / 6), within: Tolerance.rounding) && scott.x == scott.y)
        #expect(Bandwidth.scott([PlanePoint(x: 1, y: 1)]) == nil)
    }

    @Test func `tight clusters ask for finer widths than loose ones`() throws {
        var generator = SplitMix64(seed: 9)
        func clusters(_ spread: Double) -> [PlanePoint] {
            random(12, side: 800, seed: 10).flatMap { parent in
                (0..<12).map { _ in
                    PlanePoint(
                        x: parent.x + 100 + .random(in: -spread...spread, using: &generator),
                        y: parent.y + 100 + .random(in: -spread...spread, using: &generator))
                }
            }
        }
        let window = try PolygonWindow(outer: [square(1_000)])
        let (tight, loose) = (clusters(10), clusters(80))
        #expect(try #require(try Bandwidth.likelihood(tight, window, pixels: 32)) < #require(try Bandwidth.likelihood(loose, window, pixels: 32)))
        #expect(try #require(try Bandwidth.leastError(tight, window)) < #require(try Bandwidth.leastError(loose, window)))
    }

    @Test func `moving and scaling the plane moves and scales the widths`() throws {
        let points = random(60, side: 100, seed: 11)
        let window = try PolygonWindow(outer: [square(100)])
        let far = try PolygonWindow(outer: [square(1_000, from: 6_000)])
        let moved = points.map { PlanePoint(x: 10 * $0.x + 6_000, y: 10 * $0.y + 6_000) }
        let (one, ten) = (try #require(try Bandwidth.likelihood(points, window, pixels: 32)), try #require(try Bandwidth.likelihood(moved, far, pixels: 32)))
        #expect(agrees(ten, 10 * one, within: Tolerance.printed))
        let (small, large) = (try #require(try Bandwidth.leastError(points, window)), try #require(try Bandwidth.leastError(moved, far)))
        #expect(agrees(large, 10 * small, within: Tolerance.printed))
    }

    @Test func `one place has no width, and an event outside the window is refused`() throws {
        let window = try PolygonWindow(outer: [square(10)])
        let place = PlanePoint(x: 1, y: 1)
        #expect(try Bandwidth.likelihood([place, place], window) == nil)
        #expect(try Bandwidth.leastError([place], window) == nil)
        #expect(throws: SpaceRefusal.outsideWindow(1)) { try Bandwidth.likelihood([place, PlanePoint(x: 11, y: 1)], window) }
        #expect(throws: SpaceRefusal.outsideWindow(0)) { try Bandwidth.leastError([PlanePoint(x: 11, y: 1)], window) }
        #expect(try Bandwidth.likelihood([place, PlanePoint(x: 10, y: 10)], window, pixels: 8) != nil)
        #expect(throws: SpaceRefusal.amount(0)) { try Bandwidth.likelihood([place, PlanePoint(x: 2, y: 2)], window, pixels: 0) }
    }

    @Test func `an event in a narrow part, whose pixel's middle lies outside, is still inside`() throws {
        let corners = [(0.0, 0.0), (10, 0), (2, 2), (0, 10)].map { PlanePoint(x: $0.0, y: $0.1) }
        let pair = [PlanePoint(x: 1.9, y: 1.9), PlanePoint(x: 1.9, y: 1.8)]
        #expect(try Bandwidth.likelihood(pair, PolygonWindow(outer: [corners]), pixels: 2) != nil)
    }
}

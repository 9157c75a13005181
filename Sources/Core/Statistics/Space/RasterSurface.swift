import Glibc

/// A surface of events per unit of area over a grid, made fast: events are first moved to pixels, then smoothed (A5.1).
///
/// With `nearest` it is what spatstat 3.0-6 `density.ppp` computes. The Gaussian is smoothed along the columns and then along the rows,
/// out to 5σ: O(events + pixels · σ / pixel). The quartic is laid out pixel by pixel with events. Events outside the grid count as far as
/// their hills reach in. With a window the surface is NaN in pixels whose middle lies outside it, and the mass inside is summed over the
/// others.
///
/// - SeeAlso: Wand 1994, J. Comput. Graph. Stat. 3 (linear binning). Held to `KernelSurface` within `errorBound`.
package struct RasterSurface: Equatable, Sendable {
    /// How an event is moved to pixels.
    package enum Binning: Sendable {
        /// To the pixel it lies in.
        case nearest
        /// To the four nearest middles, by how near they are.
        case linear
    }

    /// The grid.
    package let grid: PixelGrid
    /// The surface in the middle of each pixel, row by row from the south-west.
    package let values: [Double]
    /// How far, at most, a value lies from the exact sum, with linear binning of a Gaussian and no correction; else nil. Σ|w| times
    /// (a² + b²) / 16πσ⁴ for pixels a by b, from the kernel's curvature, and the kernel's height where it is cut off.
    package let errorBound: Double?

    /// Smooths events.
    ///
    /// - Parameters:
    ///   - points: where they happened.
    ///   - weights: how much each counts; nil for 1.
    ///   - kernel: the hill.
    ///   - grid: the pixels.
    ///   - binning: how events are moved to pixels.
    ///   - edge: the correction, by pixels.
    /// - Throws: as `KernelSurface.init`, `outsideWindow` also for an event in a pixel whose kernel keeps less than a millionth inside;
    ///   `amount` where the kernel spans so many pixels that they outnumber `PixelGrid.largestCount`.
    package init(
        _ points: [PlanePoint], weights: [Double]? = nil, kernel: Kernel, grid: PixelGrid, binning: Binning = .linear,
        edge: EdgeCorrection = .none
    ) throws(SpaceRefusal) {
        try SpaceRefusal.check(points: points)
        if let weights {
            guard weights.count == points.count else { throw .differentLengths(points.count, weights.count) }
            try SpaceRefusal.check(weights)
        }
        let smoothing = try RasterSmoothing(kernel, grid)
        let mask = edge.window.map(grid.mask)
        let inside = mask.map(smoothing.massInside) ?? []
        var weights = weights
        if case .diggle = edge { weights = try Self.raised(points, weights, inside, grid) }
        var values = smoothing.smooth(smoothing.binned(points, weights, binning))
        if case .uniform = edge { for pixel in values.indices { values[pixel] /= inside[pixel] } }
        for (pixel, isInside) in (mask ?? []).enumerated() where isInside == 0 { values[pixel] = .nan }
        self.grid = grid
        self.values = values
        errorBound = binning == .linear && edge == .none ? smoothing.errorBound(total: weights, count: points.count) : nil
    }

    /// The mass of a kernel centred in each pixel that falls on pixels whose middle lies inside a window.
    ///
    /// - Throws: `amount` as `init`.
    package static func massInside(_ window: PolygonWindow, kernel: Kernel, grid: PixelGrid) throws(SpaceRefusal) -> [Double] {
        try RasterSmoothing(kernel, grid).massInside(grid.mask(window)).map { min(1, $0) }
    }

    /// Weights through the mass inside of a kernel centred in the event's pixel.
    private static func raised(
        _ points: [PlanePoint], _ weights: [Double]?, _ inside: [Double], _ grid: PixelGrid
    ) throws(SpaceRefusal) -> [Double] {
        var raised: [Double] = []
        for (event, point) in points.enumerated() {
            guard let pixel = grid.pixel(at: point), inside[pixel] >= 1e-6 else { throw .outsideWindow(event) }
            raised.append((weights?[event] ?? 1) / inside[pixel])
        }
        return raised
    }
}

import Markup

extension SvgPath {
    /// Diagonal lines through an area, rising to the right: no basis.
    ///
    /// The lines are cut at the edges, so that no clip or pattern is needed.
    /// - Parameter spacing: distance between the lines along the x axis.
    static func hatching(_ area: Polygon, spacing: Double) -> SvgPath {
        let sums = area.rings.joined().map { $0.x + $0.y }
        var path = SvgPath()
        guard let low = sums.min(), let high = sums.max(), spacing > 0 else { return path }
        for sum in stride(from: low + spacing / 2, to: high, by: spacing) {
            let cuts = area.crossings(sum: sum)
            for pair in stride(from: 0, to: cuts.count - 1, by: 2) {
                path.move(cuts[pair], sum - cuts[pair])
                path.line(cuts[pair + 1], sum - cuts[pair + 1])
            }
        }
        return path
    }
}

extension Polygon {
    init(_ rectangle: Rectangle) {
        rings = [
            [
                Point(x: rectangle.x, y: rectangle.y), Point(x: rectangle.right, y: rectangle.y),
                Point(x: rectangle.right, y: rectangle.bottom),
                Point(x: rectangle.x, y: rectangle.bottom),
            ]
        ]
    }

    /// The x of every edge's crossing with the line x + y = sum, from left to right.
    fileprivate func crossings(sum: Double) -> [Double] {
        var cuts: [Double] = []
        forEachEdge { from, to in
            let (start, end) = (from.x + from.y - sum, to.x + to.y - sum)
            guard (start > 0) != (end > 0) else { return }
            cuts.append(from.x + (to.x - from.x) * start / (start - end))
        }
        return cuts.sorted()
    }
}

import Markup

/// A line as long as a round number of kilometres, in the corner of the map where no area lies; below the map when every corner is taken.
struct ScaleBar {
    private let line: Rectangle
    private let words: String
    /// The view with room for the line.
    let view: Rectangle

    private static let lengths: [(metres: Double, words: String)] = [
        (50, "50 m"), (100, "100 m"), (200, "200 m"), (500, "500 m"), (1_000, "1 km"), (2_000, "2 km"), (5_000, "5 km"), (10_000, "10 km"),
        (20_000, "20 km"), (50_000, "50 km"), (100_000, "100 km"),
    ]

    /// Nil when the map has no scale.
    init?(_ projection: MapProjection, areas: [Polygon]) {
        let view = projection.view
        let unit = projection.kilometre / 1_000
        guard unit > 0, let length = ScaleBar.lengths.last(where: { $0.metres * unit <= view.width / 5 }) else { return nil }
        let size = Rectangle(width: length.metres * unit, height: 28)
        let (right, bottom) = (view.width - size.width - 24, view.height - size.height - 16)
        let corners = [(24.0, bottom), (right, bottom), (24, 16), (right, 16)].map {
            Rectangle(x: $0.0, y: $0.1, width: size.width, height: size.height)
        }
        let free = corners.first { corner in !areas.contains { ScaleBar.touches($0, corner) } }
        line = free ?? Rectangle(x: 24, y: view.height + 4, width: size.width, height: size.height)
        words = length.words
        self.view = free == nil ? Rectangle(width: view.width, height: view.height + 48) : view
    }

    var html: Html {
        var data = SvgPath()
        data.move(line.x, line.bottom - 6)
        data.vertical(to: line.bottom)
        data.move(line.x, line.bottom - 3)
        data.horizontal(to: line.right)
        data.move(line.right, line.bottom - 6)
        data.vertical(to: line.bottom)
        return .join([path(.class("noll"), .d(data)), svgText(.x(line.x), .y(line.bottom - 12)) { words }])
    }

    /// Tried on a lattice with some air around: a border that only grazes the box is of no harm.
    private static func touches(_ area: Polygon, _ box: Rectangle) -> Bool {
        let air = Rectangle(x: box.x - 10, y: box.y - 10, width: box.width + 20, height: box.height + 20)
        if area.rings.joined().contains(where: air.contains) { return true }
        return (0...8).contains { column in
            (0...4).contains { row in
                area.contains(Point(x: air.x + air.width * Double(column) / 8, y: air.y + air.height * Double(row) / 4))
            }
        }
    }
}

import Markup

/// What stands on an area of a map, and where: name, number and symbol at the point with most room, or less where they do not fit.
struct MapLabel {
    /// Type sizes of labels; `wide` for a map as broad as a page, `narrow` for a phone, where the same map is drawn at less than half size.
    struct Size {
        let name: Double
        let number: Double

        static let wide = Size(name: 15, number: 19)
        static let narrow = Size(name: 26, number: 33)
    }

    private let lines: [String]
    private let mark: LevelMark?
    private let centre: Point
    private let size: Size

    /// The fullest label that fits: the name on one line or two, else only the number, else none.
    init?(_ name: String, mark: LevelMark?, on area: Polygon, size: Size, named: Bool = true) {
        self.mark = mark
        self.size = size
        let names = named ? [[name], MapLabel.halves(name)] : []
        let placed = names.compactMap(\.self).map { ($0, MapLabel.place(MapLabel.box($0, size), on: area)) }
        if let best = placed.max(by: { $0.1.room < $1.1.room }), best.1.room >= MapLabel.enough {
            (lines, centre) = (best.0, best.1.centre)
            return
        }
        let bare = MapLabel.place(MapLabel.box([], size), on: area)
        guard bare.room >= MapLabel.enough else { return nil }
        (lines, centre) = ([], bare.centre)
    }

    /// How much of the ellipse inscribed in the box must fit: the halo carries the corners across a border.
    private static let enough = 0.85

    private static func halves(_ name: String) -> [String]? {
        let words = name.split(separator: " ")
        guard words.count > 1 else { return nil }
        let cut = (1..<words.count).min { abs(length(words, $0) * 2 - name.count) < abs(length(words, $1) * 2 - name.count) } ?? 1
        return [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
    }

    private static func length(_ words: [Substring], _ cut: Int) -> Int { words[..<cut].joined(separator: " ").count }

    /// Inter's semibold is on average 0.58 of its size wide.
    private static func box(_ lines: [String], _ size: Size) -> Rectangle {
        let name = Double(lines.map(\.count).max() ?? 0) * 0.58 * size.name
        return Rectangle(width: max(name, size.number * 1.9), height: Double(lines.count) * size.name * 1.4 + size.number * 1.1)
    }

    /// Where the box has most room: the pole of the area drawn so that the box becomes a square of side two.
    ///
    /// Room 1: its inscribed ellipse just fits.
    private static func place(_ box: Rectangle, on area: Polygon) -> (centre: Point, room: Double) {
        let (x, y) = (2 / box.width, 2 / box.height)
        let pole = area.scaled(x: x, y: y).pole()
        return (Point(x: pole.point.x / x, y: pole.point.y / y), pole.depth)
    }
}

extension MapLabel {
    /// The label in its area's own colours.
    var html: Html {
        let top = centre.y - MapLabel.box(lines, size).height / 2
        let names = lines.enumerated().map { index, line in
            svgText(.class("pa mitt"), .x(centre.x.rounded()), .y((top + size.name * (1.05 + 1.4 * Double(index))).rounded())) { line }
        }
        let baseline = (top + Double(lines.count) * size.name * 1.4 + size.number).rounded()
        return .element("g", [.class(mark.map { "n\($0.form)" } ?? "utan")], .join(names + [number(baseline)]))
    }

    private func number(_ baseline: Double) -> Html {
        let x = centre.x.rounded()
        guard let mark else { return svgText(.class("patal mitt"), .x(x), .y(baseline)) { "–" } }
        let side = (size.number * 0.9).rounded()
        return .join([
            svgText(.class("patal slut"), .x(x - 3), .y(baseline)) { String(mark.number) },
            svg(.class("pasym"), .x(x + 2), .y(baseline - side + 2), .width(side), .height(side)) { use("s\(mark.form)") },
        ])
    }

    /// Only the number, for a map no bigger than a stamp.
    var bare: Html {
        .element(
            "g", [.class(mark.map { "n\($0.form)" } ?? "utan")],
            svgText(.class("pa mitt"), .x(centre.x.rounded()), .y((centre.y + size.name * 0.36).rounded())) {
                mark.map { String($0.number) } ?? "–"
            })
    }
}

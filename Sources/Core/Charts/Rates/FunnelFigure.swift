import Markup
import Picture

/// Areas against what was expected of them: ratio upwards, expected number to the right, and the limits that chance keeps them within.
///
/// The limits narrow to the right, where more is expected: a funnel. Areas that stand apart are solid ink, others grey, those with too little
/// expected to judge hollow. Names stand beside their dots where there is room, first of those that stand apart; the table beside names all.
package struct FunnelFigure: Chart, Hashable {
    /// An area as a dot.
    package struct Area: Hashable, Sendable {
        /// How the dot is drawn.
        package enum Standing: Hashable, Sendable { case apart, within, tooFew }

        let name: String
        let expected: Double
        let ratio: Double
        let standing: Standing

        /// - Parameters:
        ///   - expected: above 0.
        ///   - ratio: events through expected, 0 or more.
        package init(_ name: String, expected: Double, ratio: Double, standing: Standing) {
            self.name = name
            self.expected = expected
            self.ratio = ratio
            self.standing = standing
        }
    }

    /// A pair of curves with a name: `95 %`.
    package struct Band: Hashable, Sendable {
        /// The limits at one expected number.
        package struct Place: Hashable, Sendable {
            let expected: Double
            let low: Double
            let high: Double

            package init(expected: Double, low: Double, high: Double) {
                self.expected = expected
                self.low = low
                self.high = high
            }
        }

        let name: String
        let places: [Place]

        /// - Parameter places: by expected number, lowest first.
        package init(_ name: String, places: [Place]) {
            self.name = name
            self.places = places.filter { $0.expected.isFinite && $0.low.isFinite && $0.high.isFinite }
        }
    }

    let name: String
    let areas: [Area]
    let bands: [Band]

    /// - Parameters:
    ///   - name: what is counted, `Stöld ur fordon, januari–oktober 2024`.
    ///   - areas: in the municipality's own order; what is no number is left out.
    ///   - bands: the narrowest first.
    package init(_ name: String, areas: [Area], bands: [Band]) {
        self.name = name
        self.areas = areas.filter { $0.expected > 0 && $0.expected.isFinite && $0.ratio >= 0 && $0.ratio.isFinite }
        self.bands = bands
    }

    /// The shapes and what they say; see ``Chart``.
    package func drawing(for medium: Medium) -> Drawing {
        let plot = FunnelPlotting(self)
        let labels = FunnelLabels(plot)
        // On a page the stylesheet shows one of the sets, by the width the drawing has there.
        let words =
            medium == .document
            ? labels.html(.wide)
            : .join([g(.class("vid")) { labels.html(.wide) }, g(.class("trang")) { labels.html(.narrow) }])
        return Drawing(
            "diagram sasong", view: plot.view, .image(label), content: .join([FigureStyle.html(for: medium)] + plot.shapes + [words]))
    }

    private var label: String {
        let told = areas.map { area in
            let ratio = "kvot \(Swedish.decimal(area.ratio, places: 2)) av väntade \(Swedish.decimal(area.expected, places: 1))"
            switch area.standing {
            case .apart: return "\(area.name) \(ratio), statistiskt säkerställt"
            case .within: return "\(area.name) \(ratio)"
            case .tooFew: return "\(area.name) \(ratio), för få fall för att bedöma"
            }
        }
        return "\(name), antal mot väntat antal. \(told.joined(separator: "; "))."
    }
}

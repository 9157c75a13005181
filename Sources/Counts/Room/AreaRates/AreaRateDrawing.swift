import Charts
import CountsRules
import Picture
import Statistics

/// The funnel of areas that are compared.
struct AreaRateDrawing {
    let loaded: LoadedAreaRates

    /// Nil where they are not compared.
    var chart: FunnelFigure? {
        guard let funnel = loaded.rates.funnel else { return nil }
        let areas = loaded.rates.compared.compactMap { row in
            row.judged.map {
                FunnelFigure.Area(row.area.name, expected: $0.ratio.expected, ratio: $0.ratio.ratio, standing: AreaRateDrawing.standing($0.standing))
            }
        }
        let most = loaded.rates.compared.compactMap { $0.judged?.ratio.expected }.max() ?? 0
        return FunnelFigure(loaded.subject, areas: areas, bands: AreaRateDrawing.bands(funnel, upTo: most))
    }

    private static func standing(_ standing: AreaRates.Standing) -> FunnelFigure.Area.Standing {
        switch standing {
        case .above, .below: .apart
        case .within: .within
        case .tooFew: .tooFew
        }
    }

    /// The limits that 95 and 99.8 of 100 areas lie within, at places that stand closer where the curves are steep.
    private static func bands(_ funnel: FunnelPlot, upTo most: Double) -> [FunnelFigure.Band] {
        // The axis ends at a round number past the largest area, at most two and a half times it.
        let ends = (1...AreaRateDrawing.steps).map { max(most, 10) * 2.5 * Double($0 * $0) / Double(AreaRateDrawing.steps * AreaRateDrawing.steps) }
        return [("95 %", Confidence(0.95)), ("99,8 %", Confidence(0.998))].compactMap { name, confidence in
            confidence.map { confidence in
                FunnelFigure.Band(
                    name,
                    places: ends.map { expected in
                        let limits = funnel.limits(expected: expected, confidence)
                        return .init(expected: expected, low: limits.lower, high: limits.upper)
                    })
            }
        }
    }

    private static let steps = 160
}

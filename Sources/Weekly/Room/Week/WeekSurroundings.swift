import Markup
import Picture
import WeeklyRules

/// What stands beside what was told of an area: its own normal, and what parties judge.
struct WeekSurroundings {
    let area: AreaWeek
    var places: [ReportPlace] = []

    var html: Html { Html.join([normal, AssessmentPart(area.assessments, places: places).html]) }

    private var normal: Html {
        guard let normal = area.normal else { return .empty }
        return p(.class("kalla")) {
            "\(Swedish.capitalised(normal.verdict.words)). \(normal.sentence)."
            if let season = normal.seasonSentence { " \(season)" }
            if let level = normal.levelWords { " Vanligast är \(level)." }
        }
    }
}

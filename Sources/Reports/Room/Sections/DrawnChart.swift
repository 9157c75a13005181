import Charts
import Markup
import ReportsRules

/// A drawing with its words, for page and document alike.
struct DrawnChart {
    let chart: ReportChart
    /// As a page has it.
    let html: Html

    init(_ title: String, under: String = "", width: Double = 1, _ drawing: some Chart) {
        chart = ReportChart(
            title: title, under: under, alt: drawing.drawing(for: .document).words, svg: Drawing.standalone(drawing), width: width)
        html = drawing.html
    }
}

/// A part of the report that draws.
protocol DrawingSection {
    var drawn: [DrawnChart] { get }
}

import Almanac
import Markup
import Picture
import ReportsRules
import Web

/// The room's addresses.
struct ReportsRoutes: Sendable {
    let reports: Reports

    var routes: [Route] {
        [
            .get("/rapporter", .everyone) { try await .page(list($0)) },
            .get("/rapporter/{rapport}", .everyone, formats: [.html, .pdf, .xlsx, .csv, .json]) { try await report($0) },
        ]
    }

    private func list(_ request: PageRequest) async throws -> Page {
        let all = try await reports.list(request.reading)
        return Page(title: "Rapporter", heading: "Rapporter", crumbs: [Crumb("Rapporter")]) {
            PageParts.head(
                over: "Rapporter", heading: all.isEmpty ? "Inga rapporter ännu" : "Lägesbilder",
                lead: all.isEmpty ? "" : "Varje lägesbild är skriven av sina figurer: samma värden som på sidorna.")
            if all.isEmpty {
                PageParts.empty("Läs in nivåer först", "En lägesbild görs för varje år som har veckonivåer.", command: "samsyn import levels FIL")
            }
            ul(.class("lista")) {
                for report in all {
                    li {
                        p {
                            a(.href(Link(["rapporter", report.slug]))) { report.title }
                            " · "
                            a(.href(Link(["rapporter", "\(report.slug).pdf"]))) { "PDF" }
                            " · "
                            a(.href(Link(["rapporter", "\(report.slug).xlsx"]))) { "figurerna som XLSX" }
                        }
                    }
                }
            }
        }
    }

    private func report(_ request: PageRequest) async throws -> Answer {
        let slug = request.captures["rapport"] ?? ""
        let day = request.today
        if request.format == .pdf {
            return .file(try await reports.pdf(slug, request.reading, on: day), type: "application/pdf", name: "\(slug).pdf")
        }
        let written = try await reports.write(slug, request.reading, on: day)
        switch request.format {
        case .xlsx, .csv: return .table(written.appendix, name: "\(slug)-figurer", format: request.format)
        case .json: return .json(Envelope(kind: "report", change: request.reading.asOf, data: written.document.manifest))
        default: return .page(ReportPage(document: written.document, drawings: written.drawings).page)
        }
    }
}

import AreasRules
import Markup
import Picture
import Web

/// Search over areas and figures.
struct SearchPage {
    let overview: Overview
    let request: PageRequest

    private static let most = 60

    func page() async throws -> Page {
        let words = request[query: "q"].map { String($0.prefix(200)) } ?? ""
        let figures = try await overview.board.offers(matching: words, limit: SearchPage.most, request.reading)
        let wanted = NearestNames.folded(words)
        let areas = try await overview.directory(request.reading).areas.filter { !wanted.isEmpty && NearestNames.folded($0.name).contains(wanted) }
        let count = figures.count + areas.count
        let heading = words.isEmpty ? "Alla figurer" : count == 0 ? "Inget hittades för ”\(words)”" : "Träffar för ”\(words)”"
        return Page(title: heading, crumbs: [Crumb("Sök")]) {
            PageParts.head(over: "Sök", heading: heading, lead: "")
            if count == 0 { SearchPage.nothing }
            if !areas.isEmpty { SearchPage.list("Områden", areas.map { ($0.name, Link.area($0.slug)) }) }
            if !figures.isEmpty { SearchPage.list("Figurer", figures.map { ($0.title, Link.figure($0.id)) }) }
            if figures.count == SearchPage.most { p(.class("kalla")) { "De första \(SearchPage.most) visas. Skriv fler ord för att smalna av." } }
        }
    }

    private static let nothing = PageParts.empty(
        "Pröva färre eller andra ord", "Sök på ett område (Vällingby), en kategori (stöld) eller ett mått (andel, median).")

    private static func list(_ heading: String, _ items: [(title: String, link: Link)]) -> Html {
        Markup.section(.class("avsnitt")) {
            h2 { heading }
            ul(.class("lista-ren")) {
                for item in items { li { a(.href(item.link)) { item.title } } }
            }
        }
    }
}

import Almanac
import Markup
import Picture
import Storage
import Web
import WeeklyRules

/// What holds now, area by area, and what has held until lately.
struct AssessmentsPage {
    /// Those that whoever asks may see.
    let assessments: [Assessment]
    let basis: ReportGround
    /// The numbers of those that they may change.
    let own: Set<Int64>
    /// Nil for who does not take part.
    let form: AssessmentForm?

    static let link = Link("/bedomningar")
    static let crumb = Crumb("Bedömningar", link)

    private var holding: [Assessment] { assessments.filter { $0.content.validUntil >= basis.today } }
    private var expired: [Assessment] { assessments.filter { $0.content.validUntil < basis.today } }

    var page: Page {
        Page(
            title: "Bedömningar", heading: "Veckor", crumbs: [Crumb("Bedömningar")], status: form?.flaws.isEmpty ?? true ? 200 : 422, scripts: [.personGuard]
        ) {
            PageParts.head(
                over: "Läget", heading: heading,
                lead: "En bedömning är en parts egen. Den har avsändare, grund och en sista dag, och visas bara för dem den är till för.")
            AssessmentsPage.byArea(holding, basis.areas).map { area, name, own in
                section(.class("avsnitt"), .ariaLabelledby("o-\(area)")) {
                    h2(.id("o-\(area)")) { name }
                    list(own)
                }
            }
            if !expired.isEmpty {
                details(.class("avsnitt")) {
                    summary { "\(Swedish.capitalised(AssessmentsPage.counted(expired.count))) som inte längre gäller" }
                    list(expired.sorted { ($0.content.validUntil, $0.number) > ($1.content.validUntil, $1.number) }, namesArea: true)
                }
            }
            if let form {
                section(.class("avsnitt bara-skarm"), .ariaLabelledby("ny")) {
                    h2(.id("ny")) { "Skriv en bedömning" }
                    form.html
                }
            }
        }
    }

    private var heading: String {
        holding.isEmpty
            ? "Ingen bedömning gäller just nu" : "\(Swedish.capitalised(AssessmentsPage.counted(holding.count))) gäller just nu"
    }

    private static func counted(_ count: Int) -> String { Swedish.counted(count, one: "bedömning", many: "bedömningar") }

    /// Areas that have any, alphabetically; the newest first in each.
    private static func byArea(_ assessments: [Assessment], _ areas: [AreaName]) -> [(area: Slug, name: String, own: [Assessment])] {
        Dictionary(grouping: assessments, by: \.content.area).map { area, own in
            (area, AssessmentWords.area(area, areas), own.sorted { ($0.made, $0.number) > ($1.made, $1.number) })
        }.sorted { Swedish.precedes($0.name, $1.name) }
    }

    private func list(_ assessments: [Assessment], namesArea: Bool = false) -> Html {
        ul(.class("lista")) {
            assessments.map { assessment in
                li {
                    p {
                        if namesArea { "\(AssessmentWords.area(assessment.content.area, basis.areas)): " }
                        assessment.sentence
                    }
                    small { AssessmentWords.about(assessment, basis.places) }
                    if own.contains(assessment.number) {
                        small {
                            a(.href(AssessmentPage.link(assessment.number)), .ariaLabel("Ändra bedömning \(assessment.number)")) { "Ändra" }
                        }
                    }
                }
            }
        }
    }
}

/// One assessment, for who may change it.
struct AssessmentPage {
    let read: AssessmentRead
    let history: [AssessmentRead]
    let basis: ReportGround
    let widest: Circle
    /// What was typed, where it could not be taken.
    let typed: AssessmentDraft?
    let refusal: AssessmentRefusal?

    static func link(_ number: Int64) -> Link { Link(["bedomningar", String(number)]) }

    private var assessment: Assessment { read.assessment }

    var page: Page {
        let area = AssessmentWords.area(assessment.content.area, basis.areas)
        return Page(
            title: "Ändra en bedömning", heading: "Veckor", crumbs: [AssessmentsPage.crumb, Crumb("Bedömning \(assessment.number)")],
            status: refusal == nil ? 200 : 422, scripts: [.personGuard]
        ) {
            PageParts.head(over: area, heading: "Ändra en bedömning", lead: AssessmentWords.about(assessment, basis.places))
            if refusal == .changed {
                div(.class("ruta fel mellan"), .role("alert")) {
                    h2 { "Inget är ändrat" }
                    p { AssessmentRefusal.changed.words }
                }
            }
            div(.class("bara-skarm")) {
                form.html
                section(.class("avsnitt"), .ariaLabelledby("tillbaka")) {
                    h2(.id("tillbaka")) { "Ta tillbaka bedömningen" }
                    p { "Den visas inte längre för någon. I spåret står vem som tog tillbaka den." }
                    postForm(to: AssessmentPage.link(assessment.number)) {
                        input(.type("hidden"), .name("gor"), .value("ta-tillbaka"))
                        input(.type("hidden"), .name("version"), .value(String(read.version.value)))
                        p { button(.type("submit")) { "Ta tillbaka" } }
                    }
                }
            }
            if history.count > 1 { earlier }
        }
    }

    private var form: AssessmentForm {
        let flaws: [AssessmentFlaw] = if case .flaws(let all)? = refusal { all } else { [] }
        return AssessmentForm(
            basis: basis, widest: widest, draft: typed ?? AssessmentDraft(assessment.content), flaws: flaws, target: AssessmentPage.link(assessment.number),
            submit: "Spara ändringen", version: read.version, isLine: assessment.isMeetingLine)
    }

    private var earlier: Html {
        section(.class("avsnitt"), .ariaLabelledby("ur")) {
            h2(.id("ur")) { "Som den har stått" }
            ul(.class("lista")) {
                history.map { read in
                    li {
                        p { read.assessment.sentence }
                        small { "Ändring \(read.version). \(AssessmentWords.about(read.assessment, basis.places))" }
                    }
                }
            }
        }
    }
}

/// The assessments of one area on another page: whose, since when, how long, what and on what ground.
struct AssessmentPart {
    let assessments: [Assessment]
    let places: [ReportPlace]

    /// - Parameter assessments: those of one area that whoever reads may see, in the order they are to stand.
    init(_ assessments: [Assessment], places: [ReportPlace] = []) {
        self.assessments = assessments
        self.places = places
    }

    /// Nothing where there is none.
    var html: Html {
        guard !assessments.isEmpty else { return .empty }
        return ul(.class("lista")) {
            assessments.map { assessment in
                li {
                    p {
                        strong { "\(assessment.attribution): " }
                        AssessmentWords.place(assessment, places).map { "\($0): " } ?? ""
                        assessment.sentence
                    }
                    small { assessment.groundSentence }
                }
            }
        }
    }
}

/// Words that the pages of assessments share.
enum AssessmentWords {
    static func area(_ slug: Slug, _ areas: [AreaName]) -> String { areas.first { $0.slug == slug }?.name ?? slug.text }

    static func place(_ assessment: Assessment, _ places: [ReportPlace]) -> String? {
        assessment.content.place.map { slug in places.first { $0.slug == slug }?.name ?? slug.text }
    }

    /// Whose it is, where, on what ground, and who may read it.
    static func about(_ assessment: Assessment, _ places: [ReportPlace]) -> String {
        [
            place(assessment, places).map { "\($0)." } ?? "", "\(assessment.attribution).", assessment.groundSentence,
            assessment.week.map { "Om \(Swedish.week($0))." } ?? "", circle(assessment.content.circle),
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func circle(_ reach: Reach) -> String { reach == .circle(.open) ? "Öppen för alla." : "Läses i \(reach.name)." }
}

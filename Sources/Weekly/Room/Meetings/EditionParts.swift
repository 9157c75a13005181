import Charts
import Markup
import Picture
import Web
import WeeklyRules

/// What a meeting came to, in pieces that its pages share. All of it out of the frozen edition.
struct EditionParts {
    let edition: MeetingEdition
    /// Only what may go to night walkers and owners.
    var isMild = false

    /// Places in focus and what is going to happen.
    var ahead: Html {
        let focus = MeetingPaperWords.focus(edition, isMild: isMild)
        guard !focus.isEmpty || !edition.coming.isEmpty else { return p(.class("matt")) { "Inget särskilt är i fokus." } }
        return ul(.class("lista")) {
            focus.map { words in
                li {
                    p {
                        strong { "Plats i fokus: " }
                        words
                    }
                }
            }
            edition.coming.map { coming in
                li {
                    p {
                        strong { "Händer: " }
                        "\(coming.what), \(coming.when)"
                    }
                }
            }
        }
    }

    /// What somebody has to do.
    var actions: Html {
        let actions = edition.standing.filter { !isMild || $0.isMild }
        guard !actions.isEmpty else { return p(.class("matt")) { "Inga åtgärder väntar." } }
        return EditionParts.table(actions)
    }

    static func table(_ actions: [MeetingEdition.Action], status: Bool = false) -> Html {
        PageParts.scrolling("Tabell: åtgärder") {
            Markup.table {
                caption(.class("dold")) { "Åtgärder" }
                thead { tr { for head in ["Vad", "Vem", "Klart"] + (status ? ["Läge"] : []) { th(.scope("col")) { head } } } }
                tbody {
                    actions.map { action in
                        tr {
                            th(.scope("row")) { action.what + (action.place.map { ", \($0)" } ?? "") }
                            td { action.owner }
                            td { MeetingEdition.date(action.due) }
                            if status { td { action.status + (action.remark.isEmpty ? "" : ". \(action.remark)") } }
                        }
                    }
                }
            }
        }
    }

    var opinions: Html { Html.join(edition.opinions.map { opinion in p { MeetingPaperWords.opinion(opinion) } }) }

    /// The areas with level and reason.
    func levels(_ areas: [MeetingEdition.Area], reasons: Bool = true) -> Html {
        PageParts.scrolling("Tabell: områdenas nivåer") {
            Markup.table {
                caption(.class("dold")) { "Områdenas nivåer" }
                thead { tr { for head in ["Område", "Förra", "Nivå"] + (reasons ? ["Skäl"] : []) { th(.scope("col")) { head } } } }
                tbody {
                    areas.map { area in
                        tr {
                            th(.scope("row")) { area.name }
                            td { LevelChip(area.before).html }
                            td { LevelChip(area.level).html }
                            if reasons { td { MeetingPaperWords.reason(area) } }
                        }
                    }
                }
            }
        }
    }
}

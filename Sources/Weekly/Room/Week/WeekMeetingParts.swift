import Almanac
import Markup
import Picture
import Web
import WeeklyRules

/// What a week's page says of its meeting.
struct WeekMeetingParts {
    let page: WeekPage

    private var meeting: WeeklyMeeting? { page.meeting?.value }
    private var edition: MeetingEdition? { page.frozen.first?.edition }

    // MARK: The head

    var head: Html { Html.join([standing, late, begin, exercise]) }

    private var standing: Html {
        guard let edition else { return .empty }
        return p(.class("knapprad mellan")) {
            Html.element(
                "span", page.isJustFrozen ? [.class("stampel"), .tabindex(-1), .autofocus] : [.class("stampel")],
                .text("Fryst \(edition.dayClosed)\(edition.edition > 1 ? ", utgåva \(edition.edition)" : "")"))
            a(.href(MeetingPaper.notes.link(page.week))) { "Minnesanteckningar" }
            a(.href(MeetingPaper.direction.link(page.week))) { "Veckans inriktning" }
            a(.href(MeetingPaper.mildDirection.link(page.week))) { "Mildare inriktning" }
        }
    }

    private var late: Html {
        guard page.late > 0 else { return .empty }
        let reports = Swedish.counted(page.late, one: "rapport", many: "rapporter")
        return p(.class("ruta mellan")) {
            "\(Swedish.capitalised(reports)) har tagits in eller ändrats efter att veckan frystes. Nivåerna står som mötet satte dem."
        }
    }

    private var begin: Html {
        guard page.leads, meeting == nil else { return .empty }
        guard page.week.monday <= page.today else { return p(.class("matt")) { "Mötet kan öppnas från veckans måndag." } }
        return postForm(to: Link(["veckor", String(page.week.year), String(page.week.number), "mote"]), .class("knapprad mellan bara-skarm")) {
            input(.type("hidden"), .name("gor"), .value(MeetingStep.begin.rawValue))
            button(.type("submit"), .class("forst"), .name("slag"), .value(MeetingKind.weekly.rawValue)) { "Börja veckans möte" }
            button(.type("submit"), .class("knapp"), .name("slag"), .value(MeetingKind.fortnightly.rawValue)) {
                "Möte om två veckor, \(Swedish.week(page.week.advanced(by: -1)))–\(page.week.number)"
            }
        }
    }

    /// For a party, while the week is an exercise.
    private var exercise: Html {
        guard let meeting, meeting.state == .open, meeting.vote != .off else { return .empty }
        return p(.class("mellan")) {
            a(.class("knapp"), .href(Link(["veckor", String(page.week.year), String(page.week.number), "ovning"]))) { "Övning: sätt nivå var för sig" }
        }
    }

    // MARK: What came out of it

    var outcome: Html {
        guard let edition else { return .empty }
        let parts = EditionParts(edition: edition)
        return Html.join([
            edition.opinions.isEmpty
                ? .empty
                : section(.class("avsnitt"), .ariaLabelledby("avvik")) {
                    h2(.id("avvik")) { "Avvikande meningar" }
                    parts.opinions
                },
            div(.class("tva avsnitt")) {
                section(.ariaLabelledby("fram")) {
                    h2(.id("fram"), .class("figurtitel")) { "Veckan som kommer" }
                    parts.ahead
                }
                section(.ariaLabelledby("atg")) {
                    h2(.id("atg"), .class("figurtitel")) { "Åtgärder" }
                    parts.actions
                }
            },
            editions, reopening,
        ])
    }

    /// Every version of the notes, where the meeting has been opened again.
    private var editions: Html {
        guard page.frozen.count > 1 else { return .empty }
        return section(.class("avsnitt"), .ariaLabelledby("utg")) {
            h2(.id("utg")) { "Mötets anteckningar, varje gång" }
            ul(.class("lista")) {
                page.frozen.map { frozen in
                    li {
                        p {
                            a(.href(MeetingPaper.notes.link(page.week, edition: frozen.edition.edition))) {
                                "Utgåva \(frozen.edition.edition), \(frozen.edition.dayClosed)"
                            }
                        }
                        if let reason = frozen.edition.reopened { small { "Öppnades igen: \(reason)" } }
                    }
                }
            }
        }
    }

    private var reopening: Html {
        guard page.leads, meeting?.state == .closed else { return .empty }
        return section(.class("avsnitt bara-skarm"), .ariaLabelledby("oppna")) {
            h2(.id("oppna"), .class("figurtitel")) { "Blev något fel?" }
            ReopenForm(week: page.week).html
        }
    }
}

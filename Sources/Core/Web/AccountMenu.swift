import Markup
import Picture

/// What stands in the masthead for whoever asks: a way to sign in, or who has, what they may open, and a way out.
struct AccountMenu: Sendable {
    let frame: SiteFrame
    let visit: Visit

    var html: Html {
        guard visit.viewer.isSignedIn else { return a(.class("logga-in"), .href(Link("/logga-in"))) { "Logga in" } }
        return details(.class("konto")) {
            summary { visit.viewer.actor.name }
            ul(.ariaLabel("Ditt konto")) {
                if !told.isEmpty { li(.class("vem")) { told } }
                for heading in headings { li { a(.href(heading.link)) { heading.title } } }
                li { postForm(to: Link("/logga-ut")) { button(.class("lank"), .type("submit")) { "Logga ut" } } }
            }
        }
    }

    private var headings: [SiteFrame.Heading] {
        frame.desk.filter { $0.permission.admission(of: visit.viewer) == .admitted }.map(\.heading)
    }

    /// `samordnare, Exempelby kommun`.
    private var told: String {
        [visit.viewer.actor.role, visit.viewer.actor.organisation ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

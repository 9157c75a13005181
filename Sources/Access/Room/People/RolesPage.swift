import AccessRules
import Markup
import Picture
import Web

/// The table of roles, for everybody who has signed in: what each does, may do and reads.
enum RolesPage {
    static var page: Page {
        Page(title: "Roller", crumbs: [Crumb("Roller")]) {
            PageParts.head(
                over: "Konton och roller", heading: "Vad varje roll får göra och läsa",
                lead:
                    "En roll ges av en lokal samverkan och för en organisation. Den gäller där och ingen annanstans, och det som inte står här är inte tillåtet."
            )
            PageParts.scrolling("Tabell: roller") {
                Markup.table {
                    caption(.class("dold")) { "Roller, i ordning" }
                    thead {
                        tr {
                            for name in ["Roll", "Får", "Läser hos \(authorities)", "Läser hos andra", "Engångskoder"] { th(.scope("col")) { name } }
                        }
                    }
                    tbody { Role.allCases.map(row) }
                }
            }
            p(.class("kalla")) {
                "Vad en roll läser följer av vilket slags organisation den gäller för. Roller som behöver engångskoder ger inget åt den som har loggat in med lösenord ensamt."
            }
        }
    }

    private static func row(_ role: Role) -> Html {
        tr {
            th(.scope("row")) {
                Swedish.capitalised(role.name)
                span(.class("hjalp")) { role.meaning }
            }
            td { Swedish.list(Right.allCases.filter(role.rights.contains).map(\.name)) }
            td { role.circle(in: .municipality).reading }
            td { role.circle(in: .other).reading }
            td { role.needsSecondFactor ? "behövs" : "behövs inte" }
        }
    }

    /// `kommun, polis och skola`.
    private static var authorities: String { Swedish.list(OrganisationKind.allCases.filter(\.isAuthority).map(\.name)) }
}

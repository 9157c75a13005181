package import Markup
package import Picture
import Tabular

/// Faults as a page: what happened, what did not, what to do.
package enum ProblemPage {
    /// A page for one or more faults.
    /// - Parameter signIn: where to sign in and come back, when that is what it takes.
    package static func page(_ faults: [Fault], status: Int, signIn: Link? = nil) -> Page {
        let heading = heading(status, faults)
        return Page(title: heading, crumbs: [Crumb(heading)], status: status) {
            div(.class("sidhuvud")) {
                h1 { heading }
                p(.class("ingress")) { faults.first?.message ?? "" }
            }
            // Advice is no alarm: red is for what failed, not for an address that was mistyped.
            div(.class(status >= 500 ? "ruta fel" : "ruta")) {
                h2 { "Det här kan du göra" }
                for fault in faults { p { fault.remedy } }
                suggestions(faults)
                if let signIn { p { a(.class("knapp"), .href(signIn)) { "Logga in" } } }
                p {
                    a(.href(Link("/"))) { "Till översikten" }
                    " "
                    a(.href(Link("/sok"))) { "Sök" }
                }
            }
            p(.class("kalla")) { "Felkod: \(Set(faults.map(\.code)).sorted().joined(separator: ", ")), svar \(status)." }
        }
    }

    /// One fault as `application/problem+json` has it: the fault and the status.
    static func json(_ faults: [Fault], status: Int) -> JSON {
        guard case .object(let members) = (faults.first ?? Faults.unforeseen).json else { return .null }
        let head = JSON.of(["status": .int(status)])
        guard case .object(let first) = head else { return .null }
        return .object(first + members)
    }

    private static func suggestions(_ faults: [Fault]) -> Html {
        let all = faults.flatMap(\.suggestions)
        return all.isEmpty ? .empty : p { "Menade du \(Swedish.list(all))?" }
    }

    private static func heading(_ status: Int, _ faults: [Fault]) -> String {
        switch status {
        case 400 where faults.contains { $0.code.hasPrefix("form-") }: "Formuläret kom inte fram som det skulle"
        case 404: "Sidan finns inte"
        case 405: "Så kan man inte fråga"
        case 400, 422: "Det gick inte att läsa adressen"
        case 401: "Logga in först"
        case 403: "Det får du inte göra"
        case 413: "Det var för mycket på en gång"
        case 503: "Det går inte just nu"
        default: "Något gick fel"
        }
    }
}

/// Faults that the site itself answers with.
package enum Faults {
    package static func noSuchPage(_ path: String) -> Fault {
        Fault(
            "page-absent", "Det finns ingen sida på adressen \(path.prefix(200)).",
            remedy: "Gå till översikten, eller sök efter ett område eller en figur.", found: String(path.prefix(200)))
    }

    static let wrongMethod = Fault(
        "method-not-allowed", "Adressen finns, men inte för det sättet att fråga.", remedy: "Gå tillbaka till sidan du kom från och försök igen.")

    static let signInFirst = Fault(
        "sign-in-needed", "Sidan är för den som har loggat in.", remedy: "Logga in och försök igen.")

    static let rightMissing = Fault(
        "right-missing", "Ditt konto har inte den rätten i den här samverkan.",
        remedy: "Be den som sköter konton om den, om du behöver den för ditt arbete.")

    static let strangeForm = Fault(
        "form-from-elsewhere", "Formuläret skickades från en annan webbplats och togs inte emot. Inget har ändrats.",
        remedy: "Gå tillbaka till sidan i Samsyn och skicka det därifrån.")

    static let staleForm = Fault(
        "form-of-another-sign-in", "Sidan hämtades innan du loggade in, eller under en annan inloggning. Inget har ändrats.",
        remedy: "Gå tillbaka, hämta sidan på nytt och skicka formuläret därifrån.")

    static let tooLarge = Fault(
        "body-too-large", "Formuläret är större än vad sidan tar emot. Inget har ändrats.", remedy: "Korta texten och försök igen.")

    static func fileTooLarge(_ limit: Int) -> Fault {
        Fault(
            "body-too-large", "Filen är större än de \(limit / 1_000_000)\(Swedish.noBreak)MB som går att läsa in här. Inget har ändrats.",
            remedy: "Läs in den på kommandoraden med samsyn import, eller dela den i flera.")
    }

    static let cutForm = Fault(
        "form-cut", "Sändningen bröts innan allt hade kommit fram. Inget har ändrats.", remedy: "Gå tillbaka till sidan och skicka en gång till.")

    static let unreadableForm = Fault(
        "form-unreadable", "Formuläret går inte att läsa. Inget har ändrats.", remedy: "Hämta sidan på nytt och skicka därifrån.")

    static let unforeseen = Fault(
        "unforeseen", "Något gick fel hos oss. Inget har ändrats.", remedy: "Försök igen om en stund. Felet är noterat i serverns logg.")

    /// A query value that names nothing.
    package static func unreadable(_ name: String, found: String, expected: String, suggestions: [String] = []) -> Refused {
        Refused(
            .use,
            [
                Fault(
                    "query-unreadable", "Värdet ”\(found.prefix(100))” för \(name) går inte att läsa.", remedy: "Ange \(expected).",
                    found: String(found.prefix(100)), expected: expected, suggestions: suggestions)
            ])
    }

    /// A table as a workbook.
    /// - Throws: `Refused` when it does not fit in one.
    static func workbook(_ table: TableExport) throws -> [UInt8] {
        do {
            return try table.xlsx()
        } catch TableExportRefusal.notWritten {
            throw Refused(.machine, [noWorkbook])
        } catch {
            throw Refused(.data, [noWorkbook])
        }
    }

    private static let noWorkbook = Fault(
        "workbook-impossible", "Tabellen går inte att göra till en Excelfil.", remedy: "Hämta den som CSV i stället.")
}

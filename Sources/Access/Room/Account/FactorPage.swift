import AccessRules
import Markup
import Picture
import QRCodes
import Web

/// Where a phone is taken into use for one-time codes, and where recovery codes are told.
enum FactorPage {
    /// - Parameter secret: what the phone is told, made for this page; it opens nothing until its first code has been shown.
    static func setting(_ secret: [UInt8], of account: Account, isChange: Bool, fault: String?) -> Page {
        let text = Base32.text(secret)
        return Page(
            title: "Engångskoder", crumbs: [Crumb("Mitt konto", Link("/konto")), Crumb("Engångskoder")], status: fault == nil ? 200 : 422
        ) {
            PageParts.head(
                over: "Mitt konto", heading: isChange ? "Byt telefon för engångskoder" : "Koppla en telefon för engångskoder",
                lead: "Du behöver en app för engångskoder, till exempel den som redan finns i telefonens lösenordshanterare.")
            FormPieces.fault("Telefonen är inte kopplad", fault)
            postForm(to: Link("/konto/engangskoder"), .class("inlasning")) {
                ol(.class("steg")) {
                    li {
                        p { "Öppna appen och skanna bilden." }
                        picture(text, account)
                        p { Html.join([.text("Går det inte att skanna? Skriv in nyckeln: "), code { spaced(text) }]) }
                    }
                    li { FormPieces.code("Koden som appen visar", help: "Sex siffror.") }
                    li { FormPieces.password() }
                }
                input(.type("hidden"), .name("hemlighet"), .value(text))
                p { button(.class("forst"), .type("submit")) { "Koppla" } }
                if isChange { p(.class("kalla")) { "Den gamla telefonen och de gamla reservkoderna slutar gälla." } }
            }
        }
    }

    private static func picture(_ secret: String, _ account: Account) -> Html {
        let label = Link(["Samsyn:\(account.address)"], query: [("secret", secret), ("issuer", "Samsyn")]).text.dropFirst()
        guard let code = QRCode("otpauth://totp/\(label)") else { return .empty }
        var drawing = SvgPath()
        for row in 0..<code.side {
            var column = 0
            while column < code.side {
                let start = column
                while column < code.side, code.isDark(row: row, column: column) { column += 1 }
                if column > start { drawing.bar(x: Double(start + 4), base: Double(row + 5), width: Double(column - start), height: 1) }
                column += 1
            }
        }
        let side = Double(code.side + 8)
        return svg(.class("qr"), .viewBox(0, 0, side, side), .role("img"), .ariaLabel("Bild att skanna med telefonen. Nyckeln står i text under.")) {
            path(.class("qr-bakgrund"), .d(square(side)))
            path(.class("qr-prickar"), .d(drawing))
        }
    }

    private static func square(_ side: Double) -> SvgPath {
        var drawing = SvgPath()
        drawing.bar(x: 0, base: side, width: side, height: side)
        return drawing
    }

    /// In fours, so that it can be read aloud.
    private static func spaced(_ text: String) -> String {
        let signs = Array(text)
        return stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<min($0 + 4, signs.count)]) }.joined(separator: " ")
    }

    /// Recovery codes, told once.
    static func recovery(_ codes: [String]) -> Page {
        Page(title: "Reservkoder", crumbs: [Crumb("Mitt konto", Link("/konto")), Crumb("Reservkoder")]) {
            PageParts.head(
                over: "Mitt konto", heading: "Dina reservkoder",
                lead: "Skriv ut dem eller skriv av dem nu: de visas bara den här gången. Var och en fungerar en gång, när telefonen är borta.")
            ul(.class("koder")) { for one in codes { li { code { one } } } }
            p { a(.class("knapp"), .href(Link("/konto"))) { "Jag har sparat dem" } }
        }
    }
}

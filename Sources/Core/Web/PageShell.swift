import Charts
import Markup

/// Puts head, masthead, menu and footer around a page.
struct PageShell: Sendable {
    let frame: SiteFrame
    let assets: AssetCatalogue

    /// The whole document as bytes.
    /// - Parameter visit: who it is made for; nil where nothing is known of them.
    func render(_ page: Page, theme: Theme, visit: Visit?) -> [UInt8] {
        let root: [Attribute] = theme == .computer ? [.lang("sv")] : [.lang("sv"), .theme(theme.rawValue)]
        let document = Html.element("html", root, .join([documentHead(page), documentBody(page, visit)]))
        return Html.join([.raw("<!doctype html>\n"), document]).bytes(formToken: visit?.formToken ?? "")
    }

    private func documentHead(_ page: Page) -> Html {
        head {
            meta(.charset("utf-8"))
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            title { "\(page.title) – Samsyn, \(frame.cooperation)" }
            link(.rel("icon"), .href(Link("/favicon.svg")), .type("image/svg+xml"))
            link(.rel("stylesheet"), .href(assets.stylesheet))
            for (script, link) in assets.scripts where page.scripts.contains(script) { moduleScript(link) }
            if page.scripts.contains(.report) { link(.rel("manifest"), .href(WithoutNetwork.manifest)) }
        }
    }

    private func documentBody(_ page: Page, _ visit: Visit?) -> Html {
        body {
            a(.class("hoppa"), .href(fragment: "innehall")) { "Hoppa till innehållet" }
            Sprite.html
            masthead(page, visit)
            div(.class("bredd")) {
                crumbs(page)
                main(.id("innehall"), .tabindex(-1)) { page.content }
            }
            pageFooter
        }
    }

    private func masthead(_ page: Page, _ visit: Visit?) -> Html {
        header(.class("huvud")) {
            div(.class("huvud-rad bredd")) {
                wordmark
                p(.class("omrade")) { visit?.cooperation ?? frame.cooperation }
                search
                if let visit { AccountMenu(frame: frame, visit: visit).html }
                details(.class("meny")) {
                    summary { "Meny" }
                    nav(.ariaLabel("Meny")) { headings(page) }
                }
            }
            nav(.class("huvudnav bredd"), .ariaLabel("Huvudmeny")) { headings(page) }
        }
    }

    private var wordmark: Html {
        a(.class("markord"), .href(Link("/"))) {
            Html.raw(
                """
                <svg viewBox="0 0 42 28" aria-hidden="true"><path class="snitt" d="M21 3.4a13 13 0 0 1 0 21.2 13 13 0 0 1 0-21.2"/>\
                <circle class="ring" cx="14" cy="14" r="13"/><circle class="ring" cx="28" cy="14" r="13"/></svg>
                """)
            "Samsyn"
        }
    }

    private var search: Html {
        form(.class("sok"), .role("search"), .action(Link("/sok"))) {
            label(.class("dold"), .for("q")) { "Sök område, kategori eller figur" }
            input(.type("search"), .id("q"), .name("q"), .autocomplete("off"), .placeholder("Område eller figur"))
            button(.type("submit")) { "Sök" }
        }
    }

    private func headings(_ page: Page) -> Html {
        ul(.class("navlista")) {
            for heading in frame.headings {
                li {
                    if heading.title == page.heading {
                        a(.href(heading.link), .ariaCurrentPage) { heading.title }
                    } else {
                        a(.href(heading.link)) { heading.title }
                    }
                }
            }
        }
    }

    private func crumbs(_ page: Page) -> Html {
        guard !page.crumbs.isEmpty else { return .empty }
        return nav(.class("smulor"), .ariaLabel("Du är här")) {
            ol {
                li { a(.href(Link("/"))) { "Översikt" } }
                for crumb in page.crumbs {
                    li {
                        if let link = crumb.link {
                            a(.href(link)) { crumb.title }
                        } else {
                            span(.ariaCurrentPage) { crumb.title }
                        }
                    }
                }
            }
        }
    }

    private var pageFooter: Html {
        footer(.class("fot")) {
            div(.class("bredd")) {
                div {
                    p(.class("lofte")) { "Samsyn samlar händelser och platser, aldrig personer. Varje siffra går att följa till sin källa." }
                    p { frame.responsible }
                    if let demonstration = frame.demonstration { p { demonstration } }
                }
                footerList("Data", [("Källor och inläsningar", Link("/kallor")), ("Så räknar vi", Link("/metoder"))])
                footerList("Om", [("Tillgänglighet", Link("/tillganglighet")), ("Om Samsyn", Link("/om"))])
                appearance
            }
        }
    }

    private func footerList(_ name: String, _ links: [(title: String, link: Link)]) -> Html {
        nav(.ariaLabel(name)) {
            h2 { name }
            ul(.class("fotlista")) {
                for item in links { li { a(.href(item.link)) { item.title } } }
            }
        }
    }

    private var appearance: Html {
        postForm(to: Link("/utseende")) {
            h2(.id("utseende")) { "Utseende" }
            ul(.class("fotlista"), .ariaLabelledby("utseende")) {
                for (theme, words) in [(Theme.computer, "Följ datorn"), (.light, "Ljust"), (.dark, "Mörkt")] {
                    li { button(.class("lank"), .name("tema"), .value(theme.rawValue)) { words } }
                }
            }
        }
    }
}

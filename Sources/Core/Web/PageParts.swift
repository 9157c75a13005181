package import Markup
package import Picture

/// Pieces that many pages share.
package enum PageParts {
    /// `Hämta: CSV JSON`, for the page's own address and query.
    package static func downloads(_ path: [String], query: [(name: String, value: String)] = [], formats: [PageFormat] = [.csv, .json]) -> Html {
        p(.class("hamta")) {
            span { "Hämta:" }
            for format in formats {
                " "
                a(.href(Link(path.dropLast() + ["\(path.last ?? "").\(format.rawValue)"], query: query))) { format.rawValue.uppercased() }
            }
        }
    }

    /// The head of a page: what it is about, what it says, what more there is to say.
    package static func head(over: String, heading: String, lead: String) -> Html {
        div(.class("sidhuvud")) {
            if !over.isEmpty { p(.class("overrad")) { over } }
            h1 { heading }
            if !lead.isEmpty { p(.class("ingress")) { lead } }
        }
    }

    /// A table that scrolls sideways by itself where the window is narrow, reachable by keyboard.
    package static func scrolling(_ name: String, @HtmlBuilder content: () -> Html) -> Html {
        div(.class("rulla"), .tabindex(0), .role("region"), .ariaLabel(name)) { content() }
    }

    /// An empty page says why, and what to do next.
    package static func empty(_ heading: String, _ words: String, command: String? = nil) -> Html {
        div(.class("ruta tom")) {
            h2 { heading }
            p { words }
            if let command { p { code { command } } }
        }
    }

    /// What is seen when it is asked for.
    package static func folded(_ words: String, isOpen: Bool = false, @HtmlBuilder content: () -> Html) -> Html {
        Html.element("details", [.class("grupp")] + (isOpen ? [.open] : []), .join([summary { words }, content()]))
    }

    /// A choice in a form, with its label.
    package static func choice(
        _ name: String, label text: String, options: [(value: String, words: String)], selected: String?
    ) -> Html {
        div {
            label(.for(name)) { text }
            select(.id(name), .name(name)) {
                for item in options {
                    option(item.value == selected ? [.value(item.value), .selected] : [.value(item.value)]) { item.words }
                }
            }
        }
    }
}

extension Link {
    /// The page that shows the whole way back from a figure.
    package static func figure(_ id: FigureID) -> Link { Link(["figur", id.description]) }

    /// The page of an area, for a year where one is given.
    package static func area(_ slug: Slug, year: Int? = nil) -> Link {
        Link(["omraden", slug.text], query: year.map { [("ar", String($0))] } ?? [])
    }
}

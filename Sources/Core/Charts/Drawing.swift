package import Markup

/// Where a drawing is shown: on a page, which has the stylesheet, the sprite and links, or in a document, which has none of them.
package enum Medium: Hashable, Sendable { case page, document }

/// Values that can be drawn.
package protocol Chart: Sendable {
    /// The drawing for a page or a document.
    ///
    /// The shapes are the same; a document has no links and no second set of labels for narrow screens.
    func drawing(for medium: Medium) -> Drawing
}

extension Chart {
    /// The drawing for a page: classes and presentation attributes only.
    package var html: Html { drawing(for: .page).html }
}

/// A finished drawing: its shapes, its size and what it says to those who listen.
package struct Drawing: Hashable, Sendable {
    /// How the drawing is announced.
    enum Announcement: Hashable, Sendable {
        /// One picture; the text says its values.
        case image(String)
        /// A group of links; the text says the values of all of them.
        case group(String)
        /// Passed over, because the table beside it says the same.
        ///
        /// The text names the drawing where it stands alone.
        case hidden(String)

        var text: String {
            switch self {
            case .image(let text), .group(let text), .hidden(let text): text
            }
        }
    }

    /// What the size of the view does on a page.
    enum Fit: Hashable, Sendable {
        /// Grows with its column, shape kept.
        case scales
        /// Fills the box the stylesheet gives it, shape not kept.
        case stretches
        /// Has a size of its own, in pixels.
        case fixed
    }

    let classes: String
    let view: Rectangle
    let announcement: Announcement
    let fit: Fit
    let content: Html

    init(_ classes: String, view: Rectangle, _ announcement: Announcement, fit: Fit = .scales, content: Html) {
        self.classes = classes
        self.view = view
        self.announcement = announcement
        self.fit = fit
        self.content = content
    }

    /// What the drawing says to those who cannot see it.
    package var words: String { announcement.text }

    /// The drawing as an element of a page.
    package var html: Html { .element("svg", [.class(classes), viewBox] + fitting + announced, content) }

    /// A complete SVG file of a chart, with its own colours (light, for paper) and fonts, its size in pixels and its words as title.
    ///
    /// UTF-8.
    package static func standalone(_ chart: some Chart) -> [UInt8] { chart.drawing(for: .document).file }

    private var file: [UInt8] {
        let size: [Attribute] = [.width(view.width), .height(view.height)]
        let title = Html.element("title", [], .text(words))
        let root = Html.element(
            "svg", [.xmlns, .class(classes), viewBox] + size + [.role("img"), .ariaLabel(words)],
            .join([title, Palette.style, Sprite.symbols, content]))
        return Html.join([.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), root, .raw("\n")]).bytes
    }

    private var viewBox: Attribute { .viewBox(view.x, view.y, view.width, view.height) }

    private var fitting: [Attribute] {
        switch fit {
        case .scales: []
        case .stretches: [.preserveAspectRatio("none")]
        case .fixed: [.width(view.width), .height(view.height)]
        }
    }

    private var announced: [Attribute] {
        switch announcement {
        case .image(let text): [.role("img"), .ariaLabel(text)]
        case .group(let text): [.role("group"), .ariaLabel(text)]
        case .hidden: [.ariaHidden]
        }
    }
}

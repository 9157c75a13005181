package import Markup

/// The dot that leads from a number to how we know it.
package struct TraceDot: Hashable, Sendable {
    private let link: Link
    private let subject: String

    /// - Parameters:
    ///   - link: the figure's page.
    ///   - subject: the number it belongs to, `Vällingby, veckor på nivå 3 eller högre`: what a listener hears among many dots.
    package init(_ link: Link, of subject: String) {
        self.link = link
        self.subject = subject
    }

    /// The element of a page.
    package var html: Html {
        a(.class("spar"), .href(link), .title("Så vet vi det")) { span(.class("dold")) { "Så vet vi det: \(subject)" } }
    }
}

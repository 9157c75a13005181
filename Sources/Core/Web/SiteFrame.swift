package import Markup
package import Picture

/// What stands around every page.
package struct SiteFrame: Sendable {
    package struct Heading: Sendable {
        package let title: String
        package let link: Link

        package init(_ title: String, _ link: Link) {
            self.title = title
            self.link = link
        }
    }

    /// The local cooperation whose picture this is: `Hässelby-Vällingby`.
    package let cooperation: String
    /// Who answers for the content, in a sentence.
    package let responsible: String
    /// Said above every page of a demonstration; nil otherwise.
    package let demonstration: String?
    package let headings: [Heading]
    /// Pages for work, each with who may ask for it: only those that somebody may open stand in their menu.
    package let desk: [(heading: Heading, permission: Permission)]

    package init(
        cooperation: String, responsible: String, demonstration: String? = nil, headings: [Heading],
        desk: [(heading: Heading, permission: Permission)] = []
    ) {
        self.cooperation = cooperation
        self.responsible = responsible
        self.demonstration = demonstration
        self.headings = headings
        self.desk = desk
    }
}

package import Markup

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

    package init(cooperation: String, responsible: String, demonstration: String? = nil, headings: [Heading]) {
        self.cooperation = cooperation
        self.responsible = responsible
        self.demonstration = demonstration
        self.headings = headings
    }
}

package import Almanac
package import Picture

/// The yearly picture as it stands on paper: text, tables and drawings, ready worded.
///
/// Nothing in it is worked out any more.
package struct ReportDocument: Hashable, Sendable {
    /// The report's name in addresses: `lagesbild-2024`.
    package let slug: String
    /// `Lägesbild 2024`.
    package let title: String
    /// What the picture is of: `Hässelby-Vällingby`.
    package let subtitle: String
    /// Those who stand behind it, a line each; they become the document's authors.
    package let publisher: [String]
    /// The time it speaks of, in words: `Vecka 1–45 och januari–oktober 2024`.
    package let period: String
    /// The day on the cover and in the file.
    ///
    /// Two documents with equal content are equal to the byte.
    package let preparedOn: Day
    /// The last change of the store that the figures know of.
    package let asOf: ChangeNumber
    /// `Utkast, inte godkänt`, `Godkänd 12 december 2024, utgåva 1`; nil when there is nothing to say.
    package let status: String?
    /// What the year comes to, on the cover.
    package let summary: ReportSummary
    /// The parts, in the order of the contents.
    package let sections: [ReportSection]
    /// The files that the figures come from.
    package let sources: [ReportSource]
    /// What each figure shows, in words, for the register at the end.
    ///
    /// A figure without words is named after its section.
    package let figureTitles: [FigureID: String]
    /// Root of the site where the figures can be looked up, without a slash at the end; nil leaves their names without links.
    package let address: String?
    /// True for a paper of a page or two: neither cover nor contents, and tables as wide as the page.
    package let isSheet: Bool
    /// The edition's figures with values and hashes; travels inside the file as `manifest.json`.
    package let manifest: JSON

    /// Makes a document of its parts.
    package init(
        slug: String, title: String, subtitle: String, publisher: [String], period: String, preparedOn: Day, asOf: ChangeNumber,
        status: String? = nil, summary: ReportSummary, sections: [ReportSection], sources: [ReportSource],
        figureTitles: [FigureID: String] = [:], address: String? = nil, isSheet: Bool = false, manifest: JSON
    ) {
        self.slug = slug
        self.title = title
        self.subtitle = subtitle
        self.publisher = publisher
        self.period = period
        self.preparedOn = preparedOn
        self.asOf = asOf
        self.status = status
        self.summary = summary
        self.sections = sections
        self.sources = sources
        self.figureTitles = figureTitles
        self.address = address
        self.isSheet = isSheet
        self.manifest = manifest
    }

    /// Every drawing in reading order; the first lies beside the template as `chart-1.svg`.
    package var charts: [ReportChart] { sections.flatMap(\.blocks).flatMap(\.charts) }
}

/// What the year comes to: one sentence and its ground, on the cover.
package struct ReportSummary: Hashable, Sendable {
    /// The sentence: `Två förändringar bär året`.
    package let heading: String
    /// The ground for the sentence.
    package let text: [ReportSpan]

    /// Makes a summary.
    package init(heading: String, text: [ReportSpan]) {
        self.heading = heading
        self.text = text
    }
}

/// A part of the report under a heading of its own; the headings make up the contents.
package struct ReportSection: Hashable, Sendable {
    /// The section's name in addresses: `veckorna-under-aret`.
    package let id: String
    /// The heading, in the document and in the contents.
    package let heading: String
    /// What stands under the heading, in reading order.
    package let blocks: [ReportBlock]

    /// Makes a section.
    package init(id: String, heading: String, blocks: [ReportBlock]) {
        self.id = id
        self.heading = heading
        self.blocks = blocks
    }
}

/// A file that figures of the report come from.
package struct ReportSource: Hashable, Sendable {
    /// The source's name in words: `Veckovisa bedömningar 2024`.
    package let name: String
    /// The file's name as it was given.
    package let file: String
    /// 64 hexadecimal digits.
    package let sha256: String
    /// How many rows of data were read.
    package let rows: Int
    /// The day it was read into the store.
    package let importedOn: Day

    /// Makes a source.
    package init(name: String, file: String, sha256: String, rows: Int, importedOn: Day) {
        self.name = name
        self.file = file
        self.sha256 = sha256
        self.rows = rows
        self.importedOn = importedOn
    }
}

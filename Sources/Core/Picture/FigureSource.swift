/// A figure that can be asked for, before it is worked out.
package struct FigureOffer: Hashable, Sendable {
    package let id: FigureID
    package let title: String

    package init(id: FigureID, title: String) {
        self.id = id
        self.title = title
    }
}

/// How a room offers its figures to overview, report, API and exports, which know no room.
package protocol FigureSource: Sendable {
    /// The namespace of the room's figure ids: `counts`.
    var room: String { get }
    /// Figures whose title or id holds all the words, at most `limit`, in a lasting order; no words match all.
    func offers(matching words: String, limit: Int, _ reading: Reading) async throws -> [FigureOffer]
    /// The figures asked for; one call costs few queries however many are asked.
    func figures(_ ids: [FigureID], _ reading: Reading) async throws -> [FigureID: Result<Figure, FigureRefusal>]
}

/// A sentence a room wants said on the front page, with the figure that carries it.
package struct Remark: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case headline, lead, standsOut, missing, news }

    package let kind: Kind
    /// What the sentence is about, shown first and in bold; may be empty.
    package let subject: String
    /// The rest of the sentence.
    package let sentence: String
    /// A smaller line under it.
    package let detail: String?
    package let figure: FigureID?
    package let verdict: Verdict?

    package init(
        _ kind: Kind, subject: String = "", _ sentence: String, detail: String? = nil, figure: FigureID? = nil, verdict: Verdict? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.sentence = sentence
        self.detail = detail
        self.figure = figure
        self.verdict = verdict
    }
}

/// A room that has something to say on the front page.
package protocol RemarkSource: Sendable {
    /// The remarks as of a reading, most telling first within a kind; never areas worst first.
    func remarks(_ reading: Reading) async throws -> [Remark]
}

/// An area as other rooms need to know it.
package struct AreaName: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    /// The area this one is part of, nil at the top.
    package let parent: Slug?
    /// `stadsdel`, `stadsdelsområde`, `regso` …
    package let division: String

    package init(slug: Slug, name: String, parent: Slug?, division: String) {
        self.slug = slug
        self.name = name
        self.parent = parent
        self.division = division
    }
}

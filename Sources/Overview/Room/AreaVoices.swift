package import Almanac
import Markup
package import Picture
package import Storage

/// What the room needs of another: what parties judge of an area, as whoever reads may see it.
package protocol AreaVoices: Sendable {
    /// Those that hold on a day, in the order they are to stand.
    /// - Parameter viewer: who asks; whoever has not signed in reads of the cooperation that the site stands under.
    func voices(on area: Slug, for viewer: Viewer, day: Day, _ reader: Reader) throws -> [AreaVoice]
}

/// One party's judgement: it stands beside the figures and is none.
package struct AreaVoice: Hashable, Sendable {
    /// `Polisen, 18 november, gäller till 1 december`.
    package let attribution: String
    package let words: String
    /// `Grund: sagt på mötet.`
    package let ground: String

    package init(attribution: String, words: String, ground: String) {
        self.attribution = attribution
        self.words = words
        self.ground = ground
    }
}

/// A house where nobody judges.
package struct NoVoices: AreaVoices {
    package init() {}
    package func voices(on area: Slug, for viewer: Viewer, day: Day, _ reader: Reader) throws -> [AreaVoice] { [] }
}

/// The part of an area's page where parties speak.
struct AreaVoicesPart {
    let voices: [AreaVoice]

    var html: Html {
        guard !voices.isEmpty else { return .empty }
        return section(.class("avsnitt"), .ariaLabelledby("bed")) {
            h2(.id("bed")) { "Parternas bedömningar" }
            ul(.class("lista")) {
                voices.map { voice in
                    li {
                        p {
                            strong { "\(voice.attribution): " }
                            voice.words
                        }
                        small { voice.ground }
                    }
                }
            }
        }
    }
}

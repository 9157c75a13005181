package import Almanac
package import Picture
package import Storage

extension CountsStore {
    /// Where a source's series break, each in a sentence, oldest first.
    package func toldBreaks(of source: Slug, _ reader: Reader, asOf change: ChangeNumber) throws -> [(from: Day, words: String)] {
        try breaks(of: source, reader, asOf: change).map { ($0.from, MonthWords.told($0)) }
    }
}

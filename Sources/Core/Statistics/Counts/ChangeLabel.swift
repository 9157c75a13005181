/// The verdict on the change between two counts.
///
/// The raw value is the code that machines and figures carry; people read wordings made from it.
package enum ChangeLabel: String, CaseIterable, Sendable {
    /// An increase that stands both against pure chance and against the usual unrest of the counts, among all rows of the table.
    case certainIncrease = "säker ökning"
    /// A decrease that stands in both ways.
    case certainDecrease = "säker minskning"
    /// An increase that stands against pure chance by itself.
    case likelyIncrease = "trolig ökning"
    /// A decrease that stands against pure chance by itself.
    case likelyDecrease = "trolig minskning"
    /// A change that cannot be told from chance.
    case withinChance = "inom slumpen"
    /// Too few events to judge.
    case tooFew = "för få fall"
}

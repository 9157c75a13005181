/// A script that a page is helped by. Every page works without: a script may save somebody a step, never be one.
package enum PageScript: String, Sendable, Hashable, CaseIterable {
    /// Keeps a report in the phone until there is a network, and sends it once.
    case report = "rapportera"
    /// Tells while somebody writes which words the person guard will hold back.
    case personGuard = "vakt"

    /// As its file is called.
    var file: String { "\(rawValue).js" }
}

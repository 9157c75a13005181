package import Markup

/// A link as it is handed over to somebody: whole where it is known by what name the reader reached the server.
package struct LinkAddress: Hashable, Sendable {
    package let text: String
    /// False for a path alone.
    package let isWhole: Bool

    /// - Parameter host: as the sender wrote it, which need not be true: nothing but a name and a port is taken from it.
    package init(_ link: Link, host: String) {
        isWhole = host.utf8.count <= 200 && host.wholeMatch(of: #/[A-Za-z0-9.:-]+/#) != nil
        let name = host.split(separator: ":").first ?? ""
        text = isWhole ? "\(["127.0.0.1", "localhost"].contains(name) ? "http" : "https")://\(host)\(link)" : link.text
    }

    /// What to do with a path alone; nil for a whole address.
    package var advice: String? { isWhole ? nil : "Lägg till webbplatsens adress framför, så att den börjar med https://." }
}

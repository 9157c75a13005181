/// The sites of one server: one municipality's, or several, each under the host names that people know it by.
package struct SiteDirectory: Sendable {
    /// A site and whose it is, as logs and meters name it.
    package struct Entry: Sendable {
        package let municipality: String
        package let site: Site

        package init(municipality: String, site: Site) {
            self.municipality = municipality
            self.site = site
        }
    }

    private let byHost: [String: Entry]
    /// Answers whatever host is asked for; nil where each municipality has its own.
    private let only: Entry?

    /// One municipality, whatever the server is called.
    package init(only entry: Entry) {
        only = entry
        byHost = [:]
    }

    /// - Parameter entries: each site under a host name without port, in lower case.
    package init(_ entries: [String: Entry]) {
        only = nil
        byHost = entries
    }

    package var entries: [Entry] { only.map { [$0] } ?? byHost.sorted { $0.key < $1.key }.map(\.value) }

    /// The site of a host, with or without a port; nil where nobody has it.
    func entry(host: String?) -> Entry? {
        if let only { return only }
        guard let host else { return nil }
        let name = host.lowercased().split(separator: ":").first.map(String.init) ?? ""
        return byHost[name]
    }
}

/// Where a municipality's store lies: a folder with one SQLite file, or a schema of its own on a PostgreSQL server.
package enum StorePlace: Hashable, Sendable {
    case folder(String)
    case server(ServerPlace)

    /// Reads a place as people write it: a folder, or `postgresql://user@host:port/database?schema=name`.
    /// - Throws: `StoreRefusal.placeUnreadable` for an address whose schema no store can have.
    package init(_ text: String) throws(StoreRefusal) {
        guard ServerPlace.schemes.contains(where: { text.hasPrefix($0) }) else {
            self = .folder(text)
            return
        }
        guard let place = ServerPlace(text) else { throw .placeUnreadable(ServerPlace.withoutPassword(text)) }
        self = .server(place)
    }
}

extension StorePlace: CustomStringConvertible {
    /// As people name it; a password is never told.
    package var description: String {
        switch self {
        case .folder(let path): path
        case .server(let place): place.description
        }
    }
}

extension StorePlace {
    /// The place of one municipality among several: a folder within this one, or another schema on the same server.
    /// - Returns: nil for a name that no schema can have; the same names hold for folders, so that a municipality can be moved.
    package func within(_ name: String) -> StorePlace? {
        guard ServerPlace.isName(name) else { return nil }
        return switch self {
        case .folder(let path): .folder("\(path)/\(name)")
        case .server(let server): server.with(schema: name).map { .server($0) }
        }
    }

    /// With what it is: `mappen data`.
    package var inWords: String {
        switch self {
        case .folder(let path): "mappen \(path)"
        case .server(let place): "databasen \(place)"
        }
    }

    /// What to do where there is a store already.
    var otherPlace: String {
        switch self {
        case .folder: "Välj en tom mapp, eller använd det lager som finns."
        case .server: "Välj ett annat schema, eller använd det lager som finns."
        }
    }
}

/// A schema on a PostgreSQL server.
package struct ServerPlace: Hashable, Sendable {
    static let schemes = ["postgresql://", "postgres://"]
    /// The schema of a server that holds one municipality only.
    package static let usualSchema = "samsyn"

    /// What libpq is told: the address without the schema.
    package let address: String
    /// Lower-case letters, digits and underscores, at most 63 of them.
    package let schema: String

    init?(_ text: String) {
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let options = parts.count > 1 ? parts[1].split(separator: "&") : []
        let schemas = options.filter { $0.hasPrefix("schema=") }
        let others = options.filter { !$0.hasPrefix("schema=") }
        schema = schemas.last.map { String($0.dropFirst("schema=".count)) } ?? ServerPlace.usualSchema
        address = String(parts[0]) + (others.isEmpty ? "" : "?" + others.joined(separator: "&"))
        guard schemas.count < 2, ServerPlace.isName(schema) else { return nil }
    }

    /// The same server, another municipality.
    /// - Returns: nil for a name that no schema can have.
    package func with(schema: String) -> ServerPlace? {
        guard ServerPlace.isName(schema) else { return nil }
        return ServerPlace("\(address)\(address.contains("?") ? "&" : "?")schema=\(schema)")
    }

    /// Names that need no quotes and that the server does not keep for itself.
    fileprivate static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 63, !text.hasPrefix("pg_"), text != "information_schema" else { return false }
        let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_") }
        return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// An address without what stands between the user's colon and the host's at sign, and without a password among its options.
    static func withoutPassword(_ address: String) -> String {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var front = String(parts[0])
        if let start = front.firstRange(of: "://")?.upperBound, let host = front[start...].lastIndex(of: "@"),
            let colon = front[start..<host].firstIndex(of: ":")
        {
            front.replaceSubrange(colon..<host, with: ":…")
        }
        let options = parts.count > 1 ? parts[1].split(separator: "&").filter { !$0.lowercased().hasPrefix("password=") } : []
        return front + (options.isEmpty ? "" : "?" + options.joined(separator: "&"))
    }
}

extension ServerPlace: CustomStringConvertible {
    package var description: String {
        let shown = ServerPlace.withoutPassword(address)
        return "\(shown)\(shown.contains("?") ? "&" : "?")schema=\(schema)"
    }
}

package import Web

extension RecordsRoom {
    /// Every address of the room.
    /// - Parameter tables: what tables of facts are called where people read of them.
    package func routes(tables: [String: String]) -> [Route] { retentionRoutes(tables: tables) }
}

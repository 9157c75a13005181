package import Storage
package import Web

extension AccessRoom {
    /// Every address of the room.
    /// - Parameters:
    ///   - founding: what the first cooperation of a store is founded with.
    ///   - areas: every area of the store, for who says which a cooperation covers.
    ///   - tables: what other rooms' tables of facts are called, for who reads the trail.
    ///   - circled: what other rooms have that has a circle.
    ///   - settings: what can be changed on the page of settings.
    ///   - notices: what those who configure should know of, though there is nothing to set.
    ///   - server: what is set where the server is started.
    package func routes(
        founding: @escaping @Sendable (Reader) throws -> Founding, areas: any CooperationAreas, tables: [String: String], circled: [CircleItem],
        settings: [SettingItem], notices: [SettingNotice] = [], server: [ServerSetting]
    ) -> [Route] {
        signInRoutes + accountRoutes + firstRoutes(founding) + peopleRoutes + partyRoutes(areas: areas) + trailRoutes(tables: tables) + circleRoutes(circled)
            + settingRoutes(settings, server: server, notices: notices)
    }
}

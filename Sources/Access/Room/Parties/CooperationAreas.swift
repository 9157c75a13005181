package import Picture
package import Storage

/// Where the areas are known. The roof answers for the room that keeps them.
package protocol CooperationAreas: Sendable {
    /// Every area of the store, in the municipality's own order.
    func areas(_ reader: Reader, asOf change: ChangeNumber) throws -> [AreaName]
}

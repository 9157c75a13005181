import Picture

extension Viewer {
    /// Somebody who has signed in and may do whatever pages are for.
    static let worker = Viewer(
        Actor(name: "Kim Skrivare", role: "samordnare", organisation: "Exempelby kommun", cooperation: Slug(known: "exempelby"), account: 7),
        circle: .authority, rights: Set(Right.allCases))
}

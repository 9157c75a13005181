package import Storage

/// Public records given out: chosen, masked where secrecy covers something, handed over as a copy, and kept in the trail.
package struct Disclosures: Sendable {
    let store: Store
    /// The kinds of records that there are, in the order they are offered.
    let sources: [any DisclosableSource]
    let printer: any CopyPrinter
    let keepers: any RecordKeepers
    let drafts = DraftStore()
    let disclosed = DisclosureStore()

    package init(store: Store, sources: [any DisclosableSource], printer: any CopyPrinter, keepers: any RecordKeepers) {
        self.store = store
        self.sources = sources
        self.printer = printer
        self.keepers = keepers
    }
}

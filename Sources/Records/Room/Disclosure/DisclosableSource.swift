package import Picture
package import RecordsRules
package import Storage

/// Who looks at records, and as of which change. What they may not read is not there.
package struct RecordSight: Sendable {
    package let viewer: Viewer
    package let asOf: ChangeNumber

    package init(viewer: Viewer, asOf: ChangeNumber) {
        self.viewer = viewer
        self.asOf = asOf
    }
}

/// A kind of records that a room offers to be given out. The room of records knows no other; the roof hands them over.
package protocol DisclosableSource: Sendable {
    /// Lasting: disclosures are kept by it.
    var kind: Slug { get }
    /// `Noter`.
    var title: String { get }
    /// What one is called: `Not`.
    var called: String { get }
    /// Records that hold what is asked for, the newest first, at most as many as the question says.
    func search(_ question: RecordQuestion, _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord]
    /// The records of some ids; one that is not there, or may not be read, is left out.
    func records(_ ids: [String], _ sight: RecordSight, _ reader: Reader) throws -> [DisclosableRecord]
}

/// Makes the copy that is handed over. The roof answers for the room that has the documents' tools.
package protocol CopyPrinter: Sendable {
    /// - Throws: `Refused` where documents cannot be made.
    func pdf(of copy: DisclosedCopy) async throws -> [UInt8]
}

/// Knows whether somebody still has the right when a copy is made. The roof answers for the room that keeps rights.
package protocol RecordKeepers: Sendable {
    /// True where the viewer keeps records in the cooperation that is worked in, as the store stands.
    func keepsRecords(_ viewer: Viewer, _ reader: Reader) throws -> Bool
}

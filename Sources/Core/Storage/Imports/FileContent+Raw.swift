package import Tabular

extension FileContent {
    /// The whole file as it came.
    /// - Throws: when the file cannot be read.
    package func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(size)
        try eachStoredChunk { all.append(contentsOf: $0) }
        return all
    }
}

import Testing

/// What the machine can do to the program while it works: kill it, take its database server away, fill its disk. One thing at a time.
@Suite(.serialized) struct FaultTests {}

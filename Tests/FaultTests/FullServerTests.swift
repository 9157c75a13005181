#if PostgreSQL
    import Foundation
    import ProgramUnderTest
    import Storage
    import StoresUnderTest
    import Testing

    extension FaultTests {
        /// A database server whose disk gets full.
        @Suite(.enabled(if: !EmptyPlace.isFile)) struct FullServers {
            private static let many = Delivery.events(0, rows: 250_000)
            private static let few = Delivery.events(1, rows: 100)
            /// Megabytes: too few for a large import, and enough.
            private static let (scarce, roomy) = (48, 256)
            private static let small = "-c shared_buffers=8MB -c max_connections=30 -c min_wal_size=2MB -c max_wal_size=8MB"

            /// Reads in more than there is room for, and then what there is room for.
            private func fill(_ victim: Victim, in folder: String, _ expectRefusal: (Finished) async throws -> Void) async throws {
                try await victim.prepareForPosts(in: folder)
                for file in [FullServers.many, FullServers.few] { try victim.put(file.text, as: file.name, in: folder) }
                let before = try await victim.examine()
                try await expectRefusal(try await victim.run(FullServers.many.order, in: folder))
                #expect(try await victim.examine().hashes == before.hashes)
                try await victim.must(FullServers.few.order, in: folder)
                #expect(try await victim.examine().added["event"] == FullServers.few.rows)
            }

            @Test(.enabled(if: SmallDisk.isAllowed)) func `refuse an import that has no room, whole, and take it when there is`() async throws {
                try await TemporaryFolder.with { folder in
                    try await SmallDisk.with(megabytes: FullServers.scarce) { disk in
                        // The server's log lies where there is room: what it cannot make longer are its tables.
                        let log = folder + "/log-" + UUID().uuidString
                        let settings = ["SAMSYN_SERVER_SETTINGS": FullServers.small, "SAMSYN_SERVER_INITDB": "--wal-segsize=1", "SAMSYN_SERVER_LOG": log]
                        try await OwnServer.with(in: disk.folder, settings: settings) { server in
                            try await fill(Victim(try server.place), in: folder) { refused in
                                refused.expectFull()
                                // What was begun lies in the tables' files until the server has cleared it away.
                                try disk.grow(megabytes: FullServers.roomy)
                            }
                        }
                    }
                }
            }

            @Test(.enabled(if: SmallDisk.isAllowed)) func `come back whole when their own log had no room`() async throws {
                try await TemporaryFolder.with { folder in
                    try await SmallDisk.with(megabytes: FullServers.scarce) { disk in
                        let settings = ["SAMSYN_SERVER_SETTINGS": FullServers.small, "SAMSYN_SERVER_INITDB": "--wal-segsize=1"]
                        try await OwnServer.with(in: disk.folder, settings: settings) { server in
                            try await fill(Victim(try server.place), in: folder) { refused in
                                #expect(
                                    refused.code == 3 && (refused.err.contains("Disken är full. ") || refused.err.contains("Databasen svarar inte: ")),
                                    "\(refused.err)")
                                // A server that went down with its disk full is started again by who minds it.
                                try disk.grow(megabytes: FullServers.roomy)
                                try await server.restart("immediate")
                            }
                        }
                    }
                }
            }

            /// Where no small disk can be made, files that may not grow: the server has no name of its own for that.
            @Test func `are as files that may not grow: an import is refused whole`() async throws {
                try await TemporaryFolder.with { folder in
                    let settings = ["SAMSYN_SERVER_FILE_KB": "4000", "SAMSYN_SERVER_INITDB": "--wal-segsize=1", "SAMSYN_SERVER_SETTINGS": FullServers.small]
                    try await OwnServer.with(in: folder, settings: settings) { server in
                        try await fill(Victim(try server.place), in: folder) { refused in
                            #expect(refused.code == 3 && refused.err.contains("Fel: "), "\(refused.out)\(refused.err)")
                            // Started anew without the limit.
                            try await server.restart("fast")
                        }
                    }
                }
            }
        }
    }
#endif

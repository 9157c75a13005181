import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing

/// Events and places, never persons: what a register's export says besides is not kept, in any form.
@Suite struct EventPrivacyTests {
    @Test(arguments: ["events", "cells"]) func `keeps nothing of the columns that are not read, not even in the file`(keep: String) async throws {
        let house = try await EventHouse()
        let text = "id,datum,kategori,område,namn,ålder\n1,2024-05-30,Hot,Råcksta,Tore Exempelsson,47\n2,2024-05-31,Rån,Vällingby,Maj Exempelsson,31\n"
        let answer = try await house.read(text, ["keep": keep])
        #expect(answer.outcome == .stored)
        if EmptyPlace.isFile { for bytes in try house.house.bytes() { #expect(bytes.range(of: Data("Exempelsson".utf8)) == nil) } }
        let kept = try await house.house.everyText()
        #expect(kept.contains { $0.contains("Råcksta") || $0.contains("racksta") })
        #expect(!kept.contains { $0.contains("Exempelsson") })
        let file = try await house.house.store.read { try $0.content(ofFile: answer.file.sha256) }
        #expect(file == nil)
        let batch = try #require(answer.batch)
        #expect(try await house.house.store.read { try $0.batch(batch)?.sha256 } == answer.file.sha256)
    }
}

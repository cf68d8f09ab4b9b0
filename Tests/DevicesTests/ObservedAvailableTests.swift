import Devices
import Foundation
import TestSupport
import Testing
import Wire

/// Every distinct `Available` row that Vivado, HLS and Quartus print in the collected public reports.
@Suite(.enabled(if: Corpus.isAvailable, "the collection of real reports is not here"))
struct ObservedAvailableTests {
    static let folder = (Corpus.folder ?? "") + "/../devices/"

    /// Names of the rows in reports, by quantity of the database; block RAM tiles are two halves of 18 Kb.
    static let rowNames: [(name: String, key: FigureKey, factor: Double)] = [
        ("LUT", .lut, 1), ("FF", .ff, 1), ("DSP", .dsp, 1), ("DSP48E", .dsp, 1), ("BRAM_18K", .bram18, 1),
        ("URAM", .uram, 1), ("CLB LUTs", .lut, 1), ("Slice LUTs", .lut, 1), ("CLB Registers", .ff, 1),
        ("Slice Registers", .ff, 1), ("Registers", .ff, 1), ("Block RAM Tile", .bram18, 2), ("DSPs", .dsp, 1),
        ("DSP Slices", .dsp, 1), ("LUT as Memory", .lutramLUT, 1), ("CARRY8", .carry8, 1), ("CLB", .clb, 1),
        ("Slice", .slice, 1), ("Logic utilization (in ALMs)", .alm, 1), ("Total DSP Blocks", .dsp, 1),
        ("Total block memory bits", .blockMemoryBit, 1), ("M20K blocks", .m20k, 1),
        ("Embedded Multiplier 9-bit elements", .multiplier9x9, 1), ("Total logic elements", .logicElement, 1),
    ]

    @Test func everyDeviceStringResolves() throws {
        var rows = 0
        var compared = 0
        for row in try CSV.rows(atPath: Self.folder + "observed_available.csv") {
            let name = row["device_string"] ?? ""
            let device = try DeviceCatalogue.shipped.resolve(name)
            rows += 1
            let json = try JSONReader.read(Array((row["available_json"] ?? "").utf8), file: name)
            let available = json["Available"] ?? json
            compared += compare(available, device.part.figures, name)
            if let slr = json["Available SLR"] {
                compared += compare(slr, device.part.slr?.average ?? [:], name + " SLR")
            }
        }
        #expect(rows == 233)
        #expect(compared > 1_000)
        print("observed rows resolved: \(rows), figures that agree: \(compared)")
    }

    /// Checks each row of a report against the part and counts them.
    private func compare(_ reported: JSONValue, _ figures: [FigureKey: Figure], _ name: String) -> Int {
        var count = 0
        for (row, key, factor) in Self.rowNames {
            guard let text = reported[row]?.string, let value = Double(text) else { continue }
            guard let figure = figures[key] else {
                Issue.record("\(name): \(row) is \(text), the part has no \(key.rawValue)")
                continue
            }
            let known = [figure.value] + figure.otherValues.map(\.value)
            #expect(known.contains(value * factor), "\(name): \(row)")
            count += 1
        }
        return count
    }

    @Test func everyBoardResolvesToItsPart() throws {
        var boards = 0
        for row in try CSV.rows(atPath: Self.folder + "boards.csv") {
            let board = try DeviceCatalogue.shipped.resolve(row["board"] ?? "")
            let written = (row["part"] ?? "").split(separator: " ").first.map(String.init) ?? ""
            let part = try DeviceCatalogue.shipped.resolve(written)
            #expect(board.part.name == part.part.name, "\(row["board"] ?? "")")
            #expect(board.board != nil)
            boards += 1
        }
        #expect(boards == 79)
    }

    @Test func everyPartOfTheTableIsThere() throws {
        var parts = 0
        for row in try CSV.rows(atPath: Self.folder + "devices.csv") {
            let device = try DeviceCatalogue.shipped.resolve(row["part"] ?? "")
            #expect(device.part.name == row["part"])
            for alias in (row["aliases"] ?? "").split(separator: ";") where !alias.contains("default") {
                let named = try DeviceCatalogue.shipped.resolve(String(alias))
                #expect(named.part.name == device.part.name, "\(alias)")
            }
            parts += 1
        }
        #expect(parts == 89)
    }

    @Test func partsOfCorpusDesignsResolve() throws {
        let corpus = try #require(Corpus.folder)
        var names: Set<String> = []
        for row in try CSV.rows(atPath: corpus + "/synth/designs.csv") {
            names.formUnion([row["part"], row["syn_part"]].compactMap(\.self))
        }
        for row in try CSV.rows(atPath: corpus + "/reports/index.csv") { names.insert(row["part"] ?? "") }
        names.remove("")
        let unresolved = names.filter { (try? DeviceCatalogue.shipped.resolve($0)) == nil }
        print("part strings of designs and reports: \(names.count), unresolved: \(unresolved.sorted())")
        #expect(unresolved.isEmpty)
    }

    @Test func availableOfCorpusDesignsAgrees() throws {
        let corpus = try #require(Corpus.folder)
        var designs = 0
        for row in try CSV.rows(atPath: corpus + "/synth/designs.csv") {
            guard let text = row["avail"], !text.isEmpty, let part = row["part"], part.hasPrefix("xc") else { continue }
            let device = try DeviceCatalogue.shipped.resolve(part)
            let json = try JSONReader.read(Array(text.utf8), file: part)
            for (name, kind) in [("LUT", ResourceKind.lut), ("FF", .ff), ("DSP", .dsp), ("BRAM_18K", .bram18)] {
                #expect(device.part.available[kind] == json[name]?.double, "\(part) \(name)")
            }
            designs += 1
        }
        #expect(designs > 250)
    }
}

/// Comma-separated tables with quoted fields, as far as these tests need them.
enum CSV {
    static func rows(atPath path: String) throws -> [[String: String]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var table: [[String]] = [[]]
        var field = ""
        var isQuoted = false
        var previous: Character = ","
        for character in text {
            switch (character, isQuoted) {
            case ("\"", true): isQuoted = false
            case ("\"", false):
                if previous == "\"" { field.append("\"") }
                isQuoted = true
            case (",", false):
                table[table.count - 1].append(field)
                field = ""
            case ("\n", false), ("\r\n", false):
                table[table.count - 1].append(field)
                field = ""
                table.append([])
            default: field.append(character)
            }
            previous = character
        }
        let header = table.first ?? []
        return table.dropFirst().filter { $0.count == header.count }.map { row in
            Dictionary(zip(header, row)) { first, _ in first }
        }
    }
}

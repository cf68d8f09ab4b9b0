import Devices
internal import Wire

/// Reads `report_utilization`, flat or by hierarchy, as text.
///
/// hls4ml writes the flat form after logic synthesis to `vivado_synth.rpt`, which the report's own command line says.
struct UtilizationReader: ReportReader {
    let kinds = ["utilization", "vivado_synth_rpt", "utilization_hierarchical"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        VivadoBanner.recognition(verb: "report_utilization", title: "Utilization Design Information", in: head)
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        let lines = TextLines(file.bytes)
        let banner = VivadoBanner(lines)
        var tables = UtilizationTables()
        tables.isComplete = TableScanner.scan(lines, &tables)
        let isOfHLS4ML = banner.command.split(separator: " ").contains { word in
            word.split(separator: "/").last == "vivado_synth.rpt"
        }
        let flatKind = isOfHLS4ML ? "vivado_synth_rpt" : "utilization"
        let kind = tables.hierarchy.top == nil ? flatKind : "utilization_hierarchical"
        var measurement = banner.measurement(path: file.path, kind: kind)
        if banner.stage == nil { measurement.stage = banner.stageOfCommand ?? tables.flat.stage ?? .unknown }
        try measurement.take(tables, lineCount: lines.count)
        return [measurement]
    }
}

/// Reads `report_utilization -format xml`, as FINN keeps it in `post_synth_resources.xml`.
///
/// The root's attributes name design, part and state; the tool's version is not in the file.
struct UtilizationXMLReader: ReportReader {
    let kinds = ["post_synth_resources_xml", "utilization_xml"]

    func recognises(_ head: ArraySlice<UInt8>) -> Recognition? {
        guard let root = Self.root(head) else { return nil }
        return root.contains("Utilization") || root.contains("report_utilization") ? .certain : nil
    }

    func read(_ file: ReportFile) throws(InputError) -> [Measurement] {
        var tables = UtilizationTables()
        TableScanner.scanXML(file.bytes, &tables)
        let kind = tables.hierarchy.top == nil ? "utilization_xml" : "post_synth_resources_xml"
        let root = Self.root(file.bytes[...]) ?? []
        var banner = VivadoBanner(TextLines([]))
        banner.design = Self.attribute("designname", of: root)
        banner.device = Self.attribute("partname", of: root)
        banner.designState = Self.attribute("designstate", of: root)
        tables.isComplete = file.bytes.suffix(4096).firstRange(of: "</RptDoc>") != nil
        var measurement = banner.measurement(path: file.path, kind: kind)
        try measurement.take(tables, lineCount: nil)
        return [measurement]
    }

    /// The root's start tag.
    private static func root(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let head = bytes.prefix(16_384)
        guard let start = head.firstRange(of: "<RptDoc") else { return nil }
        let end = head[start.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        return head[start.upperBound..<end]
    }

    /// An attribute of the root, nil when it is absent or empty.
    private static func attribute(_ name: StaticString, of root: ArraySlice<UInt8>) -> String? {
        guard let key = root.firstRange(of: name) else { return nil }
        let value = root[key.upperBound...].drop { $0 != UInt8(ascii: "\"") }.dropFirst()
        let text = value.prefix { $0 != UInt8(ascii: "\"") }.text
        return text.isEmpty ? nil : text
    }
}

extension DeviceCatalogue {
    /// The shipped database, with the documents of a user's folder in front of it where there is one.
    ///
    /// - Parameter folder: The folder, nil for none.
    /// - Returns: The database to look things up in.
    /// - Throws: `InputError` or `DeviceError` for documents that cannot be read.
    public static func shipped(overlaidBy folder: String?) throws -> DeviceCatalogue {
        try folder.map { try shipped.loading(overlay: DatabaseFiles.read($0)) } ?? .shipped
    }
}

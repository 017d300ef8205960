package import Addressing

extension Source {
    /// A website export: the folder at `path`, read as if it were served at `siteURL`. It has no
    /// network and no dates; the addresses of its replies are those of the published site.
    ///
    /// The folder is walked once, here; a file that comes later is not seen. Where its files lie in
    /// the one folder of a host, that folder is the root.
    package static func folder(
        _ path: String,
        siteURL: Address,
        settings: Settings = Settings()
    ) throws(FetchError) -> Source {
        let listing = try FolderListing(path: path).listing
        let export = ExportSource(
            listing,
            siteURL: siteURL,
            limit: settings.maxBytes,
            isPacked: false,
            open: { .reading($0, hint: $1, limit: $2) }
        )
        return Source(export)
    }
}

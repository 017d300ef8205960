extension ShareRule {
    /// The shapes of share links by host; of one host's the first that fits counts.
    ///
    /// Hosts change such addresses now and then. A shape that is gone makes a page of a script or a
    /// sign-in of what was a file, so that its item is undecided and never called absent.
    static let byHost: [(host: String, rules: [ShareRule])] = [
        ("drive.google.com", drive),
        ("docs.google.com", docs + drive),
        ("drive.usercontent.google.com", [ShareRule("/download?id={id}", .file, .asItIs)]),
        ("1drv.ms", [ShareRule("/{letter}/**", .redirect, .asItIs)]),
        ("onedrive.live.com", oneDrive + sharePoint),
        (".sharepoint.com", sharePoint),
        ("www.dropbox.com", dropbox),
        ("dropbox.com", dropbox),
    ]

    /// `resourcekey` goes with links that were made before September 2021.
    private static let driveFile = Action.ask(
        "https://drive.google.com/uc?export=download&id={id}",
        keeping: ["resourcekey"]
    )

    /// The page that other sites embed lists a folder's files without a script.
    private static let driveFolder = Action.ask(
        "https://drive.google.com/embeddedfolderview?id={id}",
        keeping: ["resourcekey"]
    )

    private static let drive = [
        ShareRule("/file/d/{id}/**", .file, driveFile),
        // A file, a folder or a document: Drive redirects to the address that says which.
        ShareRule("/open?id={id}", .redirect, .asItIs),
        ShareRule("/uc?id={id}", .file, driveFile),
        ShareRule("/viewer?srcid={id}", .file, driveFile),
        ShareRule("/drive/folders/{id}", .folder, driveFolder),
        ShareRule("/folders/{id}", .folder, driveFolder),
        ShareRule("/folderview?id={id}", .folder, driveFolder),
        ShareRule("/embeddedfolderview?id={id}", .folder, driveFolder),
    ]

    private static let docs = [
        ShareRule(
            "/forms/d/e/{id}/**",
            .page,
            .ask("https://docs.google.com/forms/d/e/{id}/viewform")
        ),
        ShareRule("/forms/d/{id}/**", .page, .ask("https://docs.google.com/forms/d/{id}/viewform")),
        ShareRule(
            "/document/d/e/{id}/**",
            .page,
            .ask("https://docs.google.com/document/d/e/{id}/pub")
        ),
        ShareRule("/document/d/{id}/**", .file, export("document", "export?format=docx")),
        ShareRule(
            "/spreadsheets/d/e/{id}/**",
            .file,
            .ask("https://docs.google.com/spreadsheets/d/e/{id}/pub?output=xlsx")
        ),
        ShareRule("/spreadsheets/d/{id}/**", .file, export("spreadsheets", "export?format=xlsx")),
        ShareRule(
            "/presentation/d/e/{id}/**",
            .page,
            .ask("https://docs.google.com/presentation/d/e/{id}/pub")
        ),
        ShareRule("/presentation/d/{id}/**", .file, export("presentation", "export/pptx")),
        ShareRule("/drawings/d/{id}/**", .file, export("drawings", "export/pdf")),
    ]

    private static func export(_ kind: String, _ end: String) -> Action {
        .ask("https://docs.google.com/\(kind)/d/{id}/\(end)", keeping: ["resourcekey"])
    }

    private static let oneDrive = [
        ShareRule("/redir", .file, .askPath("/download")),
        ShareRule("/embed", .file, .askPath("/download")),
        ShareRule("/view.aspx", .file, .askPath("/download")),
        ShareRule("/edit.aspx", .file, .askPath("/download")),
        ShareRule("/download", .file, .asItIs),
    ]

    /// The letter says what it is: Word, Excel, PowerPoint, PDF, picture, text, video, anything.
    private static let sharePoint =
        [":w:", ":x:", ":p:", ":b:", ":i:", ":t:", ":u:"].map { letter in
            ShareRule("/\(letter)/**", .file, .add("download=1", dropping: ["web"]))
        } + [ShareRule("/:f:/**", .folder, .asItIs)]

    private static let dropbox = [
        ShareRule("/s/dl/**", .file, .asItIs),
        ShareRule("/s/{id}/**", .file, .add("dl=1", dropping: ["raw"])),
        ShareRule("/scl/fi/{id}/**", .file, .add("dl=1", dropping: ["raw"])),
        // A folder comes as a ZIP archive.
        ShareRule("/sh/{id}/**", .file, .add("dl=1", dropping: ["raw"])),
        ShareRule("/scl/fo/{id}/**", .file, .add("dl=1", dropping: ["raw"])),
    ]
}

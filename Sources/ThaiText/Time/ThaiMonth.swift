/// The months as Thai texts write them.
enum ThaiMonth {
    static let names = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]

    /// The letters of the abbreviations, each followed by a full stop where it is written with care.
    static let abbreviations = [
        ("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"), ("ก", "ค"),
        ("ส", "ค"), ("ก", "ย"),
        ("ต", "ค"), ("พ", "ย"), ("ธ", "ค"),
    ]
}

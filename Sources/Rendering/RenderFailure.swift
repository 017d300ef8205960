package import Model

/// Why a page could not be drawn.
package enum RenderFailure: Error, Hashable, Sendable {
    /// No browser is installed; the paths where one was looked for.
    case noBrowser([String])
    /// It is there and does not start, for such a reason.
    case cannotStart(String)
    /// It died more often than it is started again.
    case givenUp
    /// The run has drawn as many pages as it may.
    case pageBudget
    /// The browser died over the page.
    case crashed
    /// The page was not done in time.
    case deadline
    case tooMuchMemory
    case tooLarge
    /// Something that the page needs could not be had.
    case missing(String)
    /// The browser said what nobody understands.
    case nonsense(String)
    case cancelled
}

extension RenderFailure {
    /// Whether no other page will fare better.
    package var isLasting: Bool {
        switch self {
        case .noBrowser, .cannotStart, .givenUp, .pageBudget: true
        case .crashed, .deadline, .tooMuchMemory, .tooLarge, .missing, .nonsense, .cancelled: false
        }
    }

    /// Whether the browser is none the worse for it.
    var leavesBrowser: Bool {
        switch self {
        case .pageBudget, .missing, .tooLarge: true
        case .noBrowser, .cannotStart, .givenUp, .crashed, .deadline, .tooMuchMemory, .nonsense,
            .cancelled:
            false
        }
    }

    /// What is wrong and what to do about it, for the person who runs the program.
    package var message: Wording {
        switch self {
        case .noBrowser:
            Wording(
                th: "ไม่พบ Chromium ให้ติดตั้งแพ็กเกจ chromium (apt install chromium)",
                en: "there is no Chromium; install the package chromium (apt install chromium)"
            )
        case .cannotStart(let reason):
            Wording(
                th: "เริ่ม Chromium ไม่ได้ (\(reason)) ให้ดูผลของ oitcheck doctor",
                en: "Chromium does not start (\(reason)); see oitcheck doctor"
            )
        case .givenUp:
            Wording(
                th: "Chromium หยุดทำงานหลายครั้ง จึงเลิกใช้ในรอบนี้",
                en: "Chromium died again and again and is not used any more in this run"
            )
        case .pageBudget:
            Wording(
                th: "วาดหน้าเว็บด้วยสคริปต์ครบจำนวนที่กำหนดแล้ว",
                en: "as many pages were drawn by their scripts as a run may"
            )
        case .crashed:
            Wording(th: "Chromium หยุดทำงานกลางหน้านี้", en: "Chromium died over the page")
        case .deadline:
            Wording(th: "หน้านี้วาดไม่เสร็จทันเวลา", en: "the page was not drawn in time")
        case .tooMuchMemory:
            Wording(th: "หน้านี้ใช้หน่วยความจำมากเกินไป", en: "the page took too much memory")
        case .tooLarge:
            Wording(th: "หน้าที่วาดแล้วใหญ่เกินไป", en: "the drawn page is too large")
        case .missing(let address):
            Wording(
                th: "ขอ \(address) ที่หน้านี้ต้องใช้ไม่ได้",
                en: "\(address), which the page needs, could not be had"
            )
        case .nonsense(let words):
            Wording(
                th: "Chromium ตอบสิ่งที่ไม่เข้าใจ (\(words))",
                en: "Chromium answered what is not understood (\(words))"
            )
        case .cancelled:
            Wording(th: "ถูกยกเลิกก่อน", en: "the run was cancelled first")
        }
    }
}

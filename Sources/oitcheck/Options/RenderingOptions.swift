import ArgumentParser
import Assessing

/// Which pages a browser draws before they are read.
struct RenderingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Draw pages that scripts write in headless Chromium: auto, always or never.",
            discussion: """
                auto: those that say nothing without their scripts, 200 at most; they stay unread \
                where there is no Chromium. always: all pages with a script. What a page fetches is \
                asked for by oitcheck, as carefully as its pages.
                """
        )
    )
    var render = RenderMode.auto
}

extension RenderMode: ExpressibleByArgument {}

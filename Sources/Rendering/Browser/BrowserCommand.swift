internal import Glibc

/// The command line and environment of a browser: quiet, in Thailand, and without any wish of its own
/// to speak to anybody.
struct BrowserCommand {
    let executable: String
    let home: String

    /// The start of the argument that the number of the proxy's port ends.
    static let proxy = "--proxy-server=http://127.0.0.1:"

    /// All but the proxy's.
    var arguments: [String] {
        [
            executable, "--headless", "--remote-debugging-pipe", "--user-data-dir=\(home)/profile",
            // Loopback too goes to the proxy, which is the wall.
            "--proxy-bypass-list=<-loopback>",
            // What names mean is nobody's to ask.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--disable-quic",
            "--disable-background-networking", "--disable-component-update",
            "--disable-default-apps", "--disable-domain-reliability", "--disable-extensions",
            "--disable-sync", "--disable-breakpad", "--disable-crash-reporter", "--no-first-run",
            "--no-pings", "--no-default-browser-check", "--metrics-recording-only",
            "--password-store=basic", "--use-mock-keychain",
            "--disable-features=\(Self.unwanted.joined(separator: ","))",
            // A page that nobody looks at is drawn all the same, and not slower.
            "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-software-rasterizer",
            "--mute-audio", "--hide-scrollbars", "--lang=th", "--accept-lang=th,en",
            // The same page twice is the same text; a page that wants all memory dies alone.
            "--js-flags=--random-seed=2568 --max-old-space-size=384",
            "--renderer-process-limit=2", "--no-startup-window",
        ]
    }

    private static let unwanted = [
        "Translate", "MediaRouter", "OptimizationHints", "DialMediaRouteProvider",
        "AutofillServerCommunication", "InterestFeedContentSuggestions",
        "NetworkTimeServiceQuerying",
        "Prerender2", "SpareRendererForSitePerProcess", "WebUIOmniboxPopup",
        "WebUIOmniboxAimPopup", "OptimizationGuideOnDeviceModel", "OnDeviceModelPerformanceParams",
    ]

    /// Nothing of ours.
    var environment: [String] {
        [
            "HOME=\(home)", "TMPDIR=\(home)", "XDG_CONFIG_HOME=\(home)", "XDG_CACHE_HOME=\(home)",
            "XDG_DATA_HOME=\(home)", "XDG_RUNTIME_DIR=\(home)", "PATH=/usr/bin:/bin",
            "LANG=C.UTF-8", "LANGUAGE=th", "TZ=Asia/Bangkok",
            "DBUS_SESSION_BUS_ADDRESS=disabled:", "DBUS_SYSTEM_BUS_ADDRESS=disabled:",
        ]
    }

    /// Where people and servers keep their own files, but for what the browser's folder lies in.
    var covered: [String] {
        [
            "/home", "/root", "/srv", "/mnt", "/media", "/var/www", "/var/lib", "/var/log",
            "/var/spool",
        ]
        .filter { access($0, F_OK) == 0 && !home.hasPrefix($0 + "/") }
    }
}

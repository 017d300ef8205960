internal import CSandbox
internal import Glibc

extension Browser {
    /// Hears who it is, and makes ready what holds for all pages.
    func introduce(_ line: DevToolsLine) throws(RenderFailure) {
        let product = try line.ask("Browser.getVersion", for: Told.Version.self).product
        // `Chrome/156.0.8078.79`
        let version = product.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        name = "chromium/\(version)"
        try line.tell("Target.setDiscoverTargets", Orders.Discover())
    }

    /// How well it is locked in, looked at from outside while it has a page.
    func lock(_ line: DevToolsLine) throws(RenderFailure) -> BrowserLock {
        let context = try line.ask(
            "Target.createBrowserContext",
            Orders.NewContext(),
            for: Told.Context.self
        ).browserContextId
        defer {
            try? line.tell(
                "Target.disposeBrowserContext",
                Orders.Context(browserContextId: context)
            )
        }
        let target = try line.ask(
            "Target.createTarget",
            Orders.NewTarget(browserContextId: context),
            for: Told.Target.self
        ).targetId
        let session = try line.ask(
            "Target.attachToTarget",
            Orders.Attach(targetId: target),
            for: Told.Session.self
        ).sessionId
        // What draws pages answers only once it is locked in.
        _ = try line.ask("Page.enable", Orders.None(), session, for: Told.Nothing.self)
        let members = household.members
        let drawers = members.filter { $0.role == "renderer" }
        return BrowserLock(
            name: name,
            home: home.path,
            user: Household.status("Uid", of: household.group).first ?? "",
            isSandboxed: !drawers.isEmpty && drawers.allSatisfy { isSandboxed($0.id) },
            hasOwnNetwork: spaces.contains(.network),
            hasOwnProcessesAndFiles: spaces.isSuperset(of: [.processes, .files])
        )
    }

    /// Whether a process has a call filter (2 in /proc/PID/status) and stands in a space of processes
    /// further in than the one that its browser was started in, as Chromium's own sandbox has it.
    private func isSandboxed(_ id: pid_t) -> Bool {
        let depth =
            Household.status("NSpid", of: household.group).count
            + (spaces.contains(.processes) ? 1 : 0)
        return Household.status("Seccomp", of: id) == ["2"]
            && Household.status("NSpid", of: id).count > depth
    }
}

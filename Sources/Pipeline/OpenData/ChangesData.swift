internal import OutputPlan
internal import PublicationRegister
internal import TextOutput

extension OpenData {
    /// The notices of changes as JSON, if the portal keeps a register.
    func changes() -> [PlannedOutput] {
        guard let notices = register?.changes.notices else { return [] }
        let changes = PlannedOutput(
            path: "data/changes.json",
            write: { bytes in
                JSONWriter.appendFile(to: &bytes) { json in
                    json.object { json in
                        json.array("changes") { json in
                            for notice in notices.reversed() {
                                json.lineBreak()
                                json.object {
                                    for (name, cell) in zip(ChangeNotice.columns, notice.cells) {
                                        $0.member(name, cell)
                                    }
                                }
                            }
                            json.lineBreak()
                        }
                    }
                }
            })
        return [changes]
    }
}

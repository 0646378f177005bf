// The blocks that a template offers to those that have it as their parent.
extension TemplateLibrary {
    /// The names of the blocks in a template and in everything it includes, in the order in which they occur.
    func blocks(of template: Int) -> [String] {
        var names: [String] = []
        var templates = [template]
        var index = 0
        while index < templates.count {
            collect(self.templates[templates[index]].nodes, &names, &templates)
            index += 1
        }
        return names
    }

    private func collect(_ nodes: [SyntaxNode], _ names: inout [String], _ templates: inout [Int]) {
        for node in nodes {
            switch node {
            case .text, .lineStart, .variable: break
            case .section(_, _, let body): collect(body, &names, &templates)
            case .partial(let name, _): add(name, &templates)
            case .parent(let name, _, let blocks):
                add(name, &templates)
                for block in blocks { collect(block.body, &names, &templates) }
            case .block(let block):
                if !names.contains(block.name.text) { names.append(block.name.text) }
                collect(block.body, &names, &templates)
            }
        }
    }

    private func add(_ name: TagName, _ templates: inout [Int]) {
        if let index = indices[name.text], !templates.contains(index) { templates.append(index) }
    }
}

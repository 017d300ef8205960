internal import Model
internal import Yams

/// The names that a checklist gives, and those by which its parts call each other.
struct Names {
    /// A name and the node that says it.
    struct Mention {
        let name: String
        let node: Node
    }

    /// A component's id, its item, and those it is one element with.
    struct ComponentMention {
        let id: Mention
        let item: ItemID
        let oneWith: [Mention]
    }

    var groups: [(id: Mention, items: [Mention])] = []
    var items: [(id: Mention, group: Mention)] = []
    var components: [ComponentMention] = []
    var siteChecks: [Mention] = []
    /// Items of a file of titles.
    var titles: [Mention] = []
}

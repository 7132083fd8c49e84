@testable import Reader

/// How what a command of the conversation does is taken back: keys that open, and keys that leave again.
///
/// A switch, so that a command about which nobody has thought does not compile.
extension Command.ID {
  /// The ways there and back; empty where a command opens nothing that could be left.
  ///
  /// - Parameters:
  ///   - answers: how many comments answer or quote the selected one.
  ///   - folds: whether the selected one can be folded.
  func waysBack(answers: Int, folds: Bool) -> [(open: String, leave: String)] {
    switch self {
    // Motions: their way back is another motion, or the one that leads back from a jump.
    case .nextComment, .previousComment, .lineDown, .lineUp, .pageDown, .pageUp, .halfPageDown,
      .halfPageUp, .scrollToCentre, .scrollToTop, .scrollToBottom, .nextSibling, .previousSibling,
      .nextTopLevel, .previousTopLevel, .setMark, .nextQuote, .previousQuote, .skipQuotes:
      []
    case .top: [("gg", "<C-o>")]
    case .bottom: [("G", "<C-o>")]
    case .nextByWriter: [("*", "<C-o>")]
    case .previousByWriter: [("#", "<C-o>")]
    case .nextUnread: [(".", "<C-o>")]
    case .previousUnread: [(",", "<C-o>")]
    case .search: [("/rain", "<Esc>"), ("/gulls<Enter>", "<C-o><Esc>"), ("/rain", "<C-u><BS>")]
    case .nextHit: [("/gulls<Enter>n", "<C-o><C-o><Esc>")]
    case .previousHit: [("/gulls<Enter>N", "<C-o><C-o><Esc>")]
    case .goToMark: [("maG'a", "<C-o><C-o>"), ("maG'a", ""), ("maggjj'a", "")]
    case .follow: [("<Enter>", "<C-o>")]
    case .parent: [("P", "<C-o>")]
    case .answers:
      answers > 1 ? [("r", "q"), ("rj", "<Esc>"), ("r2", "<C-o>")] : [("r", "<C-o>")]
    case .preview: [("p", "p"), ("p", "q"), ("p", "<Esc>"), ("p<Enter>", "<C-o>")]
    case .ancestors: [("<C-g>", "q"), ("<C-g>j", "<Esc>"), ("<C-g><Enter>", "<C-o>")]
    case .back: [("G<C-o>", "")]
    case .forward: [("G<C-o>L", "<C-o>")]
    case .toggleBack: [("G''", "")]
    case .toggleQuotes: [("T", "T"), ("Tt", "tT")]
    case .addresses: [("gx", "q"), ("gx", "<Esc>")]
    case .export: [("w", "<Esc>")]
    case .pipe: [("|", "<Esc>")]
    case .toggleFold: [("<Tab>", "<Tab>"), ("za", "za"), ("<Tab>", "U")]
    case .openFold: [("zczo", ""), ("zc", "zo")]
    case .closeFold: [("zc", "zo"), ("zc", "U"), ("zcU", "<C-r>zo")]
    case .foldOrParent: folds ? [("h", "<Right>"), ("<Left>", "U")] : [("h", "<C-o>")]
    case .openOrReply: [("zc", "<Right>")]
    case .foldAll: [("zM", "zR"), ("zM", "U")]
    case .openAll: [("zM", "zR"), ("zMzR", "")]
    case .foldMore: [("zm", "zr"), ("zm", "U")]
    case .foldLess: [("zm", "zr")]
    case .foldToDepth: [("z1", "zR"), ("z2", "U")]
    case .limit:
      [
        ("l", "<Esc>"), ("lrain", "<Esc>"), ("lrain<C-u>", "<Enter>"), ("&author:ben", "<Esc>"),
        ("lrain<Enter>", "<Esc>"), ("lrain<Enter>", "U"), ("lauthor:ada<Enter>l<C-u>", "<Enter>"),
        ("lauthor:nosuch<Enter>", "<Esc>"), ("lrain<Enter>", "UU<C-r>U"),
      ]
    case .limitToWriter: [("f", "<Esc>"), ("f<Tab>", "<Tab><Esc>")]
    case .commenters: [("c", "q"), ("cj", "<Esc>"), ("cjf", "<Esc>")]
    case .timeline: [("D", "q"), ("Dj", "<Esc>"), ("D<Enter>", "<Esc>")]
    case .order:
      [
        ("o", "<Esc>"), ("o", "q"), ("o<Enter>", ""), ("os", "op"), ("on", "U"),
        ("or", "UUU<C-r>U"),
      ]
    case .hideBelow: [("zs3", "<Esc>"), ("5zs", "zs<C-u><Enter>"), ("5zs", "U")]
    case .mute: [("x", "x"), ("x", "U")]
    case .unmuteAll: [("x", ":unmute-all<Enter>")]
    case .toggleFlat: [("t", "t"), ("t", "U"), ("tT", "tT")]
    case .switchView:
      [
        ("v", "q"), ("v", "<Esc>"), ("vjk", "q"), ("v", "v<C-c>vq"), ("vG", "<C-o>q"),
        ("v<Enter>", ""),
      ]
    case .messages: [(":messages<Enter>", "q"), (":messages<Enter>j", "<Esc>")]
    case .evidence: [("e", "q"), ("ejj", "<Esc>")]
    case .under: []
    case .undo: [("zMU", "")]
    case .redo: [("zMU", "<C-r>U")]
    case .help: [("?", "q"), ("?jjj", "<Esc>"), ("?", "?"), ("?/flat<Enter>", "q")]
    case .commandLine: [(":", "<Esc>"), (":to", "<Esc>"), (":", "<BS>")]
    case .set: [(":set chains=step<Enter>", ":set chains=fork<Enter>")]
    case .escape: [("<Esc>", "")]
    case .cancel: [("<C-c>", "")]
    // What belongs to unmarked pages, to a list of pages, to lists and to the prompt, and what leaves the screen.
    case .join, .split, .nextArticle, .previousArticle, .orderBy, .nextRow, .previousRow, .choose,
      .sortRows, .toggleGuesses, .chooseRow, .narrow, .accept, .complete, .earlierLine, .laterLine,
      .yankRow, .close, .quit:
      []
    case .yankText: [("yy", "")]
    case .yankQuote: [("yq", "")]
    case .yankLink: [("yl", "")]
    case .yankLitWords: [("yw", "")]
    case .suspend: [("<C-z>", "")]
    case .redraw: [("<C-l>", "")]
    }
  }
}

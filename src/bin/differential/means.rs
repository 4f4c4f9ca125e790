//! An answer sheet from a text, and all that it means as a text. Nothing here formats:
//! what ships cannot, and this is to be compiled as that is.

use back_to_toe::triage::{Answers, Choices, Level, Question, Rule, assess};

/// The sheet of which a text has the bits of each question.
pub fn unpacked(text: &str) -> Answers {
    let bits = text.split(',').map(|it| it.parse().unwrap_or_default());
    let each = Question::ALL.into_iter().zip(bits);
    each.fold(Answers::default(), |sheet, (it, bits)| sheet.set(it, Choices::from_bits(bits)))
}

/// All that an assessment holds, and what is asked next: one line for each.
pub fn means(sheet: &Answers) -> String {
    let it = assess(sheet);
    let level = |level: Option<Level>| level.map_or("-", Level::id).to_owned();
    let ids = |rules: &mut dyn Iterator<Item = &'static Rule>| list(rules.map(|it| it.id), " ");
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let patterns = it.patterns.iter().map(|place| {
        place.map_or("-".to_owned(), |it| {
            [it.pattern.id, it.fit.id(), &i32::from(it.score).to_string()].join(" ")
        })
    });
    let findings = it.findings(sheet).into_iter().map(|finding| {
        let because = finding.because.iter().map(|it| [it.question().id(), it.id()].join("."));
        [finding.rule.id, &list(because, " ")].join(": ")
    });
    [
        ["complete: ", &yes(it.complete)],
        ["level: ", &level(it.level)],
        ["limit: ", it.limit.map_or("-", |it| it.id())],
        ["fired: ", &ids(&mut it.fired())],
        ["open: ", &ids(&mut it.open())],
        ["could be: ", &level(it.could_be())],
        ["crisis alone: ", &yes(it.is_crisis_alone())],
        ["because: ", &list(findings, "; ")],
        ["shows patterns: ", &yes(it.shows_patterns())],
        ["patterns: ", &list(patterns, "; ")],
        ["matching: ", it.matching.id()],
        ["root: ", it.root.map_or("-", |it| it.id())],
        ["next: ", sheet.next_question().map_or("-", Question::id)],
        ["if stopped: ", &level(assess(&sheet.stopped_early()).level)],
    ]
    .map(|line| line.concat())
    .join("\n")
}

fn list(of: impl Iterator<Item = impl AsRef<str>>, between: &str) -> String {
    let mut text = String::new();
    for (n, it) in of.enumerate() {
        if n > 0 {
            text += between;
        }
        text += it.as_ref();
    }
    text
}

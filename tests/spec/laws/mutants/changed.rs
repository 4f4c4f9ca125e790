//! A condition with one place changed. It is an owned copy of what stands in
//! `src/triage/`; nothing is compiled anew.

use back_to_toe::triage::{Condition, Named, questions::Age};

/// One way to change a condition.
pub struct Changed {
    pub what: String,
    /// The least part that changes, before and after, and then all that it is
    /// part of, up to the whole.
    pub parts: Vec<(Condition, Condition)>,
}

impl Changed {
    /// The whole condition, changed.
    pub fn whole(&self) -> Condition {
        self.parts.last().unwrap().1
    }
}

const NEVER: Condition = Condition::Not(&Condition::Always);

/// Every part negated; every part of a list dropped; every "at least N" and
/// every "age or over" one step up and down; every option of a set dropped.
/// The options in a term are left to the term.
pub fn changed(condition: &Condition) -> Vec<Changed> {
    of(condition, false)
}

fn of(condition: &Condition, in_term: bool) -> Vec<Changed> {
    let mut all = match *condition {
        Condition::All(of) => in_list(of, in_term, Condition::Always, &|of| Condition::All(of)),
        Condition::Any(of) => in_list(of, in_term, NEVER, &|of| Condition::Any(of)),
        Condition::AtLeast(count, of) => {
            in_list(of, in_term, NEVER, &|of| Condition::AtLeast(count, of))
        }
        Condition::Not(it) => of(it, in_term)
            .into_iter()
            .map(|it| within(it, &|it| Condition::Not(leaked(it))))
            .collect(),
        Condition::Term(name, it) => {
            let inside = of(it, true).into_iter().map(|mut it| {
                it.what = format!("{name}: {}", it.what);
                within(it, &|it| Condition::Term(name, leaked(it)))
            });
            inside.collect()
        }
        _ => Vec::new(),
    };
    let steps = steps(condition).into_iter().filter(|_| !in_term);
    let negated = (!matches!(condition, Condition::Not(_)))
        .then(|| (format!("not {condition}"), Condition::Not(leaked(*condition))));
    all.extend(
        steps.chain(negated).map(|(what, to)| Changed { what, parts: vec![(*condition, to)] }),
    );
    all
}

/// What changes in a list; dropped is what takes the place of a part.
fn in_list(
    parts: &'static [Condition],
    in_term: bool,
    dropped: Condition,
    list: &dyn Fn(&'static [Condition]) -> Condition,
) -> Vec<Changed> {
    let each = parts.iter().enumerate().flat_map(|(n, part)| {
        let put = move |it| list([&parts[..n], &[it], &parts[n + 1..]].concat().leak());
        let inside = of(part, in_term).into_iter();
        let drop = Changed { what: format!("without {part}"), parts: vec![(*part, dropped)] };
        inside.chain([drop]).map(move |it| within(it, &put))
    });
    each.collect()
}

fn within(mut part: Changed, put: &dyn Fn(Condition) -> Condition) -> Changed {
    let &(before, after) = part.parts.last().unwrap();
    part.parts.push((put(before), put(after)));
    part
}

/// One step to either side, or one option less.
fn steps(condition: &Condition) -> Vec<(String, Condition)> {
    let fewer = |of: Named, make: &dyn Fn(Named) -> Condition| {
        let options = of.question.answers().iter().filter(|option| of.choices.has(**option));
        let options = options.filter(|_| of.choices.count() > 1);
        let less = options.map(|&option| {
            let mut less = of;
            less.choices = of.choices.without(option.into());
            (format!("{}: without {}", of.question.id(), option.id()), make(less))
        });
        less.collect()
    };
    match *condition {
        Condition::AtLeast(count, of) => [count - 1, count + 1]
            .map(|other| (format!("at least {other}"), Condition::AtLeast(other, of)))
            .into(),
        Condition::AgeAtLeast(band) => {
            let older = [Age::From16To44, Age::From45To49, Age::From50To59, Age::From60To64]
                .into_iter()
                .chain([Age::From65To69, Age::From70]);
            let beside = older.filter(|it| (*it as i8 - band as i8).abs() == 1);
            beside.map(|it| (it.or_older().to_string(), it.or_older())).collect()
        }
        Condition::Has(it) => fewer(it, &|it| Condition::Has(it)),
        Condition::Within(it) => fewer(it, &|it| Condition::Within(it)),
        _ => Vec::new(),
    }
}

/// A condition with the definition of a term changed, wherever it stands.
pub fn with_term(condition: &Condition, name: &str, means: &'static Condition) -> Condition {
    let each = |of: &[Condition]| -> &'static [Condition] {
        of.iter().map(|it| with_term(it, name, means)).collect::<Vec<_>>().leak()
    };
    match *condition {
        Condition::All(of) => Condition::All(each(of)),
        Condition::Any(of) => Condition::Any(each(of)),
        Condition::AtLeast(count, of) => Condition::AtLeast(count, each(of)),
        Condition::Not(it) => Condition::Not(leaked(with_term(it, name, means))),
        Condition::Term(it, _) if it.text() == name => Condition::Term(it, means),
        Condition::Term(it, of) => Condition::Term(it, leaked(with_term(of, name, means))),
        atom => atom,
    }
}

/// Whether a condition is made of this term.
pub fn uses(condition: &Condition, name: &str) -> bool {
    let mut found = false;
    condition
        .walk(&mut |it| found |= matches!(it, Condition::Term(term, _) if term.text() == name));
    found
}

pub fn leaked(it: Condition) -> &'static Condition {
    Box::leak(Box::new(it))
}

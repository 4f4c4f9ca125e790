//! Mutants of the rules: each differs in one place from what stands in
//! `src/triage/rules/`. A mutant is an owned copy of a condition; nothing is
//! compiled anew. What catches it is a case with an expected level, or a law;
//! comparing with the rule book or the specification does not count.

use super::cases::Cases;
use super::each_rule::{MOST_CASES, falls, parts, worse};
use crate::{
    cores::on_all_cores,
    vignettes::{BOUNDARY, CONSTRUCTED, VIGNETTES},
};
use back_to_toe::{
    sheet::Entry,
    triage::{Answers, Condition, Level, RULES, Reading, Rule, Truth},
};
use std::collections::BTreeMap;

/// A rule that differs in one place.
struct Mutant {
    rule: &'static Rule,
    what: String,
    when: Condition,
    level: Level,
}

/// What becomes of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// A published or constructed case has another level than expected.
    Vignette,
    /// A boundary case has.
    Boundary,
    /// It breaks a law.
    Law,
    /// It fires in exactly the cases in which its rule does.
    Equivalent,
    /// It fires otherwise, and nothing notices.
    Survives,
    /// It tells too many cases apart to be compared with its rule.
    NotCompared,
}

fn mutants() -> Vec<Mutant> {
    let of = |rule: &'static Rule| {
        let conditions = changed(&rule.when).into_iter().map(move |(what, when)| Mutant {
            rule,
            what,
            when,
            level: rule.level,
        });
        let below = Level::ALL.into_iter().rev().find(|level| *level < rule.level);
        let lowered = below.map(|level| Mutant {
            rule,
            what: format!("lowered to {}", level.id()),
            when: rule.when,
            level,
        });
        conditions.chain(lowered)
    };
    RULES.iter().flat_map(of).collect()
}

/// Every way to change one atom of a condition, or one number.
fn changed(condition: &Condition) -> Vec<(String, Condition)> {
    let rebuilt = |of: &'static [Condition], make: &dyn Fn(&'static [Condition]) -> Condition| {
        let mut made = Vec::new();
        for (n, part) in of.iter().enumerate() {
            for (what, part) in changed(part) {
                let mut parts = of.to_vec();
                parts[n] = part;
                made.push((what, make(parts.leak())));
            }
            if is_atom(part) {
                let mut parts = of.to_vec();
                parts.remove(n);
                made.push((format!("without {part}"), make(parts.leak())));
            }
        }
        made
    };
    match *condition {
        Condition::All(of) => rebuilt(of, &|of| Condition::All(of)),
        Condition::Any(of) => rebuilt(of, &|of| Condition::Any(of)),
        Condition::AtLeast(count, of) => {
            let mut made = rebuilt(of, &|of| Condition::AtLeast(count, of));
            for other in [count - 1, count + 1] {
                made.push((format!("at least {other}"), Condition::AtLeast(other, of)));
            }
            made
        }
        Condition::Not(of) => {
            let inner = changed(of).into_iter();
            inner.map(|(what, of)| (what, Condition::Not(Box::leak(Box::new(of))))).collect()
        }
        Condition::Term(name, of) => {
            let inner = changed(of).into_iter();
            let made = inner.map(|(what, of)| {
                (format!("{name}: {what}"), Condition::Term(name, Box::leak(Box::new(of))))
            });
            made.collect()
        }
        atom => vec![(format!("not: {atom}"), Condition::Not(Box::leak(Box::new(atom))))],
    }
}

fn is_atom(condition: &Condition) -> bool {
    match condition {
        Condition::All(_) | Condition::Any(_) | Condition::AtLeast(..) | Condition::Term(..) => {
            false
        }
        Condition::Not(of) => is_atom(of),
        _ => true,
    }
}

/// The level of a sheet, and whether the mutant fires, with the mutant in place of its rule.
fn assessed(sheet: &Answers, mutant: &Mutant) -> (Level, bool) {
    let reading = Reading::cautious(sheet);
    let holds = |when: &Condition| when.truth(&reading) == Truth::True;
    let when =
        |rule: &Rule| if rule == mutant.rule { holds(&mutant.when) } else { holds(&rule.when) };
    let level = |rule: &Rule| if rule == mutant.rule { mutant.level } else { rule.level };
    let warnings = RULES.iter().filter(|rule| rule.level > Level::SelfCare);
    let worst = warnings.filter(|rule| when(rule)).map(level).max();
    let calm = RULES.iter().any(|rule| rule.level == Level::SelfCare && when(rule));
    let fallback = if calm { Level::SelfCare } else { Level::SeeSoon };
    (worst.unwrap_or(fallback), holds(&mutant.when))
}

/// Whether one of these cases has a level that is neither expected nor accepted,
/// or names the rule and it is silent; or whether fewer or more are exact.
fn caught_by(cases: &[Entry], mutant: &Mutant) -> bool {
    let (mut exact, mut was_exact) = (0, 0);
    let unmutated =
        Mutant { when: mutant.rule.when, level: mutant.rule.level, what: String::new(), ..*mutant };
    cases.iter().any(|entry| {
        let expected = entry.expected.as_ref().unwrap();
        let (level, fires) = assessed(&entry.answers, mutant);
        exact += usize::from(level == expected.level);
        was_exact += usize::from(assessed(&entry.answers, &unmutated).0 == expected.level);
        let wrong = level != expected.level && !expected.accept.contains(&level);
        wrong || !fires && expected.rules.iter().any(|id| id == mutant.rule.id)
    }) || exact != was_exact
}

fn breaks_a_law(mutant: &Mutant) -> bool {
    if mutant.level != mutant.rule.level {
        return false;
    }
    parts(&mutant.when).into_iter().any(|part| {
        let cases = Cases::of(part);
        let whole = || (0..cases.count()).filter(|&case| cases.is_whole(case));
        let can = |truth| whole().any(|case| cases.truth(case) == truth);
        let falls = falls(mutant.rule, &cases, worse).is_err();
        falls || !can(Truth::True) || !can(Truth::False) || cases.truth(0) == Truth::True
    })
}

/// Whether it fires in exactly the cases in which its rule does; nothing if
/// there are too many to try.
fn is_equivalent(mutant: &Mutant) -> Option<bool> {
    let both: &'static [Condition] = vec![mutant.rule.when, mutant.when].leak();
    let either = Condition::Any(both);
    (Cases::number(&either) <= MOST_CASES).then(|| {
        let cases = Cases::of(&either);
        let fires = |when: &Condition, reading: &Reading| when.truth(reading) == Truth::True;
        mutant.level == mutant.rule.level
            && (0..cases.count()).filter(|&it| cases.is_whole(it)).all(|case| {
                let reading = Reading::cautious(&cases.sheet(case));
                fires(&both[0], &reading) == fires(&both[1], &reading)
            })
    })
}

fn fate(mutant: &Mutant) -> Fate {
    if caught_by(&[&**VIGNETTES, &**CONSTRUCTED].concat(), mutant) {
        Fate::Vignette
    } else if caught_by(&BOUNDARY, mutant) {
        Fate::Boundary
    } else {
        match is_equivalent(mutant) {
            Some(true) => Fate::Equivalent,
            _ if breaks_a_law(mutant) => Fate::Law,
            Some(false) => Fate::Survives,
            None => Fate::NotCompared,
        }
    }
}

#[test]
#[ignore = "minutes; prints what becomes of every mutant of a rule"]
fn mutants_of_the_rules() {
    let mutants = mutants();
    let fates = on_all_cores(&mutants, fate);
    let mut sum = BTreeMap::<_, u64>::new();
    for (mutant, fate) in mutants.iter().zip(&fates) {
        *sum.entry(*fate).or_default() += 1;
        if *fate >= Fate::Equivalent {
            println!("{fate:?}: {}: {}", mutant.rule.id, mutant.what);
        }
    }
    println!("{} mutants: {sum:?}", mutants.len());
    // What survives is still to be caught by cases with sources: docs/testing.md.
    let expected = [
        (Fate::Vignette, 520),
        (Fate::Boundary, 71),
        (Fate::Law, 77),
        (Fate::Equivalent, 7),
        (Fate::Survives, 128),
        (Fate::NotCompared, 88),
    ];
    assert_eq!(sum, expected.into());
}

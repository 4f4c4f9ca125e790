//! Mutants of how patterns are scored. A pattern moves no level: what catches
//! these is a case that says all that is shown.

use back_to_toe::triage::{
    Answers, Choices, Condition, Fit, Kind, Level, MOST_SHOWN, PATTERNS, Question, ROOTS, Reading,
    Root, Truth, assess,
};

/// All by which patterns are scored (`patterns.md` sections 3 to 6).
#[derive(Clone)]
pub struct Scoring {
    kinds: [Kind; PATTERNS.len()],
    rows: [Vec<(i8, Condition)>; PATTERNS.len()],
    companions: [[bool; PATTERNS.len()]; PATTERNS.len()],
    roots: [(Root, Choices, Choices); 3],
    bounds: Bounds,
}

#[derive(Clone)]
struct Bounds {
    well: i8,
    partly: i8,
    rule_out: i8,
    reasons: usize,
    strongly_against: i8,
    lead: i8,
    most_shown: usize,
    root_points: u32,
    root_lead: u32,
}

/// The name of a bound, and how it moves.
type Bound = (&'static str, fn(&mut Bounds, i8));

/// Scoring with one place changed.
pub struct Mutant {
    pub what: String,
    pub scoring: Scoring,
}

impl Scoring {
    pub fn right() -> Self {
        let places = std::array::from_fn::<_, { PATTERNS.len() }, _>(|n| n);
        Self {
            kinds: places.map(|n| PATTERNS[n].kind),
            rows: places.map(|n| {
                PATTERNS[n].weights.iter().map(|(points, when, _)| (*points, *when)).collect()
            }),
            companions: places
                .map(|n| places.map(|m| PATTERNS[n].companions().any(|it| *it == PATTERNS[m]))),
            roots: ROOTS,
            bounds: Bounds {
                well: 5,
                partly: 3,
                rule_out: 3,
                reasons: 3,
                strongly_against: -2,
                lead: 2,
                most_shown: MOST_SHOWN,
                root_points: 2,
                root_lead: 1,
            },
        }
    }

    /// What is shown of a sheet, in order: pattern, fit and points; then the root.
    pub fn shown(&self, sheet: &Answers) -> Vec<String> {
        let (result, reading) = (assess(sheet), Reading::plain(sheet));
        if !result.shows_patterns() {
            return Vec::new();
        }
        let Bounds { well, partly, rule_out, reasons, strongly_against, lead, .. } = self.bounds;
        let points = self.points(&reading, result.level.unwrap());
        let score = |n: usize| points[n].iter().sum::<i8>();
        let candidates: Vec<usize> =
            (0..PATTERNS.len()).filter(|&n| !points[n].is_empty()).collect();
        let is = |n: usize, kind| self.kinds[n] == kind;
        let mut candidates_ruled = candidates.iter().filter(|&&n| is(n, Kind::RuleOut));
        let ruled_out = candidates_ruled.find(|&&n| score(n) >= rule_out);

        let fits_well = |n: usize| {
            let leads = |&m: &usize| m == n || self.companions[n][m] || score(n) >= score(m) + lead;
            score(n) >= well
                && points[n].iter().filter(|&&it| it > 0).count() >= reasons
                && points[n].iter().all(|&it| it > strongly_against)
                && !is(n, Kind::Capped)
                && ruled_out.is_none()
                && candidates.iter().all(leads)
        };
        let ranked = candidates.iter().filter(|&&n| !is(n, Kind::RuleOut) && score(n) >= partly);
        let mut ranked: Vec<usize> = ranked.copied().collect();
        ranked.sort_by_key(|&n| -score(n));
        ranked.truncate(self.bounds.most_shown - usize::from(ruled_out.is_some()));
        let fit = |n| if fits_well(n) { Fit::FitsWell } else { Fit::FitsPartly };
        let ranked = ranked.into_iter().map(|n| (n, fit(n)));
        let shown: Vec<_> = ranked.chain(ruled_out.map(|&n| (n, Fit::RuleOut))).collect();
        let root = self.root(sheet).filter(|_| shown.iter().any(|it| it.0 == 0));
        let words = |(n, fit): (usize, Fit)| in_words(PATTERNS[n].id, fit, score(n));
        shown.into_iter().map(words).chain(root.map(root_in_words)).collect()
    }

    /// The points that count for each pattern; none, where it does not come into
    /// question. A zero stands for being in question.
    fn points(&self, reading: &Reading, level: Level) -> Vec<Vec<i8>> {
        let holds = |when: &Condition| when.truth(reading) == Truth::True;
        let of = |(n, rows): (usize, &Vec<(i8, Condition)>)| {
            let calm = self.kinds[n] != Kind::CalmOnly || level < Level::SeeUrgently;
            let points = rows.iter().filter(|it| holds(&it.1)).map(|it| it.0);
            match calm && holds(&PATTERNS[n].needs) {
                true => [0].into_iter().chain(points).collect(),
                false => Vec::new(),
            }
        };
        self.rows.iter().enumerate().map(of).collect()
    }

    fn root(&self, sheet: &Answers) -> Option<Root> {
        let Bounds { root_points, root_lead, .. } = self.bounds;
        let zones = sheet.of(Question::Zones);
        let points = self
            .roots
            .map(|(root, two, one)| (root, 2 * zones.and(two).count() + zones.and(one).count()));
        let leads = |(root, most): (Root, u32)| {
            points.iter().all(|&(other, it)| other == root || it + root_lead <= most)
        };
        let hint = points.into_iter().find(|&it| it.1 >= root_points && leads(it));
        hint.map(|it| it.0)
    }

    fn mutant(&self, what: String, change: impl FnOnce(&mut Self)) -> Mutant {
        let mut scoring = self.clone();
        change(&mut scoring);
        Mutant { what, scoring }
    }
}

/// What the program shows, in the same words.
pub fn shown(sheet: &Answers) -> Vec<String> {
    let result = assess(sheet);
    let fits = result.patterns.iter().flatten();
    let fits = fits.map(|it| in_words(it.pattern.id, it.fit, it.score));
    fits.chain(result.root.map(root_in_words)).collect()
}

fn in_words(id: &str, fit: Fit, score: i8) -> String {
    format!("{id} {} {score}", fit.id())
}

fn root_in_words(root: Root) -> String {
    format!("root {}", root.id())
}

/// Each weight one higher and one lower, and each row dropped.
pub fn of_weights() -> Vec<Mutant> {
    let right = Scoring::right();
    let of = |n: usize, row: usize| {
        let (points, when) = right.rows[n][row];
        let what = format!("{}: {points} for {when}", PATTERNS[n].id);
        let to = |to: i8| right.mutant(format!("{what}: {to}"), |it| it.rows[n][row].0 = to);
        let without = right.mutant(format!("without {what}"), |it| {
            it.rows[n].remove(row);
        });
        [to(points - 1), to(points + 1), without]
    };
    let rows = (0..PATTERNS.len()).flat_map(|n| (0..right.rows[n].len()).map(move |row| (n, row)));
    rows.flat_map(|(n, row)| of(n, row)).collect()
}

/// Each bound one higher and one lower; what is capped or only for calm levels
/// without that; each pair of companions, and each place that points to a root,
/// dropped, and with the other number of points.
pub fn of_scoring() -> Vec<Mutant> {
    let right = Scoring::right();
    let mut all = Vec::new();
    let bounds: [Bound; 9] = [
        ("fits well from", |it, by| it.well += by),
        ("fits partly from", |it, by| it.partly += by),
        ("ruled out from", |it, by| it.rule_out += by),
        ("reasons", |it, by| it.reasons = it.reasons.saturating_add_signed(by.into())),
        ("strongly against", |it, by| it.strongly_against += by),
        ("lead", |it, by| it.lead += by),
        ("shown at most", |it, by| it.most_shown = it.most_shown.saturating_add_signed(by.into())),
        ("points for a root", |it, by| {
            it.root_points = it.root_points.saturating_add_signed(by.into());
        }),
        ("lead of a root", |it, by| it.root_lead = it.root_lead.saturating_add_signed(by.into())),
    ];
    for (name, change) in bounds {
        for by in [-1, 1] {
            all.push(right.mutant(format!("{name}: {by:+}"), |it| change(&mut it.bounds, by)));
        }
    }
    for (n, pattern) in PATTERNS.iter().enumerate() {
        if matches!(pattern.kind, Kind::Capped | Kind::CalmOnly) {
            let what = format!("{}: not {:?}", pattern.id, pattern.kind);
            all.push(right.mutant(what, |it| it.kinds[n] = Kind::Ranked));
        }
        let shingles = |n: usize| PATTERNS[n].id == "shingles";
        for m in (0..n).filter(|&m| right.companions[n][m] && !shingles(n) && !shingles(m)) {
            let what = format!("{} beside {}", pattern.id, PATTERNS[m].id);
            all.push(right.mutant(what, |it| {
                (it.companions[n][m], it.companions[m][n]) = (false, false);
            }));
        }
    }
    all.push(right.mutant("shingles beside none".to_owned(), |it| {
        let n = PATTERNS.iter().position(|it| it.id == "shingles").unwrap();
        it.companions[n] = Default::default();
        it.companions.iter_mut().for_each(|beside| beside[n] = false);
    }));
    for (n, (root, two, one)) in ROOTS.into_iter().enumerate() {
        let zones = Question::Zones.answers().iter().filter(|it| two.or(one).has(**it));
        for &zone in zones {
            let set = Choices::from(zone);
            let what = format!("{} by {}", root.id(), zone.id());
            let [no_two, no_one] = [two.without(set), one.without(set)];
            all.push(right.mutant(format!("without {what}"), |it| {
                it.roots[n] = (root, no_two, no_one);
            }));
            let (two, one) =
                if two.has(zone) { (no_two, one.or(set)) } else { (two.or(set), no_one) };
            all.push(right.mutant(format!("other points for {what}"), |it| {
                it.roots[n] = (root, two, one);
            }));
        }
    }
    all
}

//! The tables of `docs/performance.md`, of what was measured.

use std::fmt::Write as _;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::peers::PEERS;

/// How the forms are called where they are measured; ours is the first.
const FORMS: [&str; 3] = ["Ours", "LhcForms", "SurveyJs"];

/// All that was measured.
pub struct Figures {
    /// Each load of a form.
    loads: Vec<Value>,
    /// One assessment, in WebAssembly and natively.
    work: Vec<Work>,
}

/// What the program does, and how long that takes.
struct Work {
    what: &'static str,
    nanoseconds: f64,
    /// So long it may take.
    aim: Option<f64>,
}

/// A row of the tables of forms.
struct Row {
    what: &'static str,
    /// What it is called where it is measured; a load has one figure or several.
    key: &'static str,
    unit: Unit,
    /// So many of a hundred are no more than what is shown.
    share: usize,
    /// Whether it should be a small part of what it is with others.
    aimed: bool,
}

#[derive(Clone, Copy)]
enum Unit {
    Kilobytes,
    Megabytes,
    Milliseconds,
    Times,
}

impl Unit {
    fn shown(self, it: f64) -> String {
        match self {
            Self::Kilobytes => format!("{:.1} kB", it / 1e3),
            Self::Megabytes => format!("{:.1} MB", it / 1e6),
            Self::Milliseconds => format!("{it:.0} ms"),
            Self::Times => format!("{it:.0}"),
        }
    }
}

impl Row {
    const fn median(what: &'static str, key: &'static str, unit: Unit) -> Self {
        Self { what, key, unit, share: 50, aimed: false }
    }

    const fn aimed(self) -> Self {
        Self { aimed: true, ..self }
    }
}

/// What comes over the wire.
const TRANSFER: Row = Row::median("over the wire", "transfer", Unit::Kilobytes).aimed();

const ROWS: [Row; 11] = [
    TRANSFER,
    Row::median("with icons and manifest", "all", Unit::Kilobytes),
    Row::median("requests", "requests", Unit::Times),
    Row::median("with icons and manifest", "all_requests", Unit::Times),
    Row::median("first contentful paint", "first", Unit::Milliseconds),
    Row::median("largest contentful paint", "largest", Unit::Milliseconds),
    Row::median("first question usable", "usable", Unit::Milliseconds).aimed(),
    Row::median("answer to next paint", "paints", Unit::Milliseconds).aimed(),
    Row { share: 95, ..Row::median("the same, 95 of 100", "paints", Unit::Milliseconds) },
    Row::median("answer to its effect", "shows", Unit::Milliseconds),
    Row::median("memory", "memory", Unit::Megabytes),
];

impl Figures {
    /// Reads what the journeys wrote, and what divan printed.
    pub fn read(measured: &str, native: &str) -> Result<Self> {
        let measured: Value = serde_json::from_str(measured).context("what was measured")?;
        let loads = measured["loads"].as_array().context("no form was measured")?.clone();
        let wasm = |how| {
            share(numbers(&measured["assess"][how]), 50).context("no assessment was measured")
        };
        let native = |name| median(native, name).with_context(|| format!("divan shows no {name}"));
        let work = |what, nanoseconds, aim| Work { what, nanoseconds, aim };
        let work = vec![
            work("one complete sheet assessed", native("assess_a_complete_sheet")?, Some(2e3)),
            work("the same in WebAssembly", wasm("full")?, Some(10e3)),
            work("the same in WebAssembly, 4 times slower", wasm("slow")?, None),
            work("the next question found", native("find_the_next_question")?, None),
            work("a link written", native("write_a_link")?, None),
            work("a link read", native("read_a_link")?, None),
            work("the findings explained", native("explain_the_findings")?, None),
        ];
        Ok(Self { loads, work })
    }

    /// The tables, as Markdown.
    pub fn tables(&self) -> String {
        let mut text = String::new();
        for (slow, title) in [
            (true, "**A cheap phone**: 4 times slower, 1.6 Mbit/s, 150 ms to each answer."),
            (false, "**At full speed**: the machine and the network as they are."),
        ] {
            let [lhc_forms, survey_js] = PEERS.map(|it| it.name);
            let _ = write!(
                text,
                "{title}\n\n| | Back to Toe | {lhc_forms} | {survey_js} | \
                 ours beside LHC-Forms | ours beside SurveyJS |\n\
                 | --- | ---: | ---: | ---: | ---: | ---: |\n"
            );
            for row in &ROWS {
                text.push_str(&self.row(row, slow));
            }
            text.push('\n');
        }
        text.push_str("**What the program does**, at full speed.\n\n");
        text.push_str("| | median | at most |\n| --- | ---: | ---: |\n");
        for Work { what, nanoseconds, aim } in &self.work {
            let micro = |it: f64| format!("{:.1} µs", it / 1e3);
            let aim = aim.map(|aim| format!("{}: {}", micro(aim), holds(*nanoseconds <= aim)));
            let _ = writeln!(
                text,
                "| {what} | {} | {} |",
                micro(*nanoseconds),
                aim.unwrap_or_default()
            );
        }
        text
    }

    fn row(&self, row: &Row, slow: bool) -> String {
        let figures = FORMS.map(|form| self.figure(row, form, slow));
        let cells = figures.map(|it| it.map_or_else(|| "none".to_owned(), |it| row.unit.shown(it)));
        let [ours, theirs @ ..] = figures;
        let ratios = theirs.iter().zip(&PEERS).map(|(theirs, peer)| {
            let (Some(ours), Some(theirs)) = (ours, theirs) else { return String::new() };
            let (ratio, aim) = (ours / theirs, f64::from(peer.aim) / 100.0);
            if row.aimed && slow {
                format!("{ratio:.3}, at most {aim:.2}: {}", holds(ratio <= aim))
            } else {
                format!("{ratio:.2}")
            }
        });
        let cells = cells.into_iter().chain(ratios).collect::<Vec<_>>().join(" | ");
        format!("| {} | {cells} |\n", row.what)
    }

    /// What a form needed, over all its loads.
    fn figure(&self, row: &Row, form: &str, slow: bool) -> Option<f64> {
        let loads = self.loads.iter().filter(|it| it["form"] == form && it["slow"] == slow);
        share(loads.flat_map(|it| numbers(&it[row.key])).collect(), row.share)
    }

    /// Fails when ours is too large beside another.
    pub fn check(&self) -> Result<()> {
        let [ours, theirs @ ..] = FORMS.map(|form| self.figure(&TRANSFER, form, true));
        for (theirs, peer) in theirs.iter().zip(&PEERS) {
            let ours = ours.context("ours was not measured")?;
            let theirs = theirs.with_context(|| format!("{} was not measured", peer.name))?;
            if peer.is_exceeded(ours, theirs) {
                bail!("ours loads {ours} bytes: too much beside {theirs} of {}", peer.name);
            }
        }
        Ok(())
    }
}

/// One figure or several.
fn numbers(value: &Value) -> Vec<f64> {
    let all = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
    all.iter().filter_map(Value::as_f64).collect()
}

const fn holds(holds: bool) -> &'static str {
    if holds { "holds" } else { "**missed**" }
}

/// So many of a hundred are no more than this.
fn share(mut figures: Vec<f64>, of_hundred: usize) -> Option<f64> {
    figures.sort_by(f64::total_cmp);
    let place = (figures.len() * of_hundred).div_ceil(100);
    figures.get(place.saturating_sub(1)).copied()
}

/// The median of a benchmark, in nanoseconds, in the table that divan prints.
fn median(table: &str, name: &str) -> Option<f64> {
    let line = table.lines().find(|line| line.split_whitespace().nth(1) == Some(name))?;
    let (number, unit) = line.split('│').nth(2)?.trim().split_once(' ')?;
    let scale = match unit {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * scale)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{FORMS, Figures, median, share};

    const DIVAN: &str = "assess                  fastest  │ slowest  │ median   │ mean\n\
        ├─ assess_a_complete_sheet  1.288 µs │ 73.77 µs │ 1.341 µs │ 4.395 µs\n\
        ├─ explain_the_findings     30.94 µs │ 2.103 ms │ 92.08 µs │ 103.2 µs\n\
        │                           alloc:   │          │          │\n\
        ├─ find_the_next_question   247.2 ns │ 72.13 µs │ 259.6 ns │ 860.6 ns\n\
        ├─ read_a_link              6.818 µs │ 106.2 µs │ 7.285 µs │ 23.35 µs\n\
        ╰─ write_a_link             933.7 ns │ 97.05 µs │ 941.8 ns │ 3.233 µs\n";

    fn figures(ours: u32) -> anyhow::Result<Figures> {
        let loads = [true, false].into_iter().flat_map(|slow| {
            FORMS.into_iter().zip([ours, 400, 250]).map(move |(form, size)| {
                json!({
                    "form": form, "slow": slow, "transfer": size * 1000, "requests": 4,
                    "all": size * 1000, "all_requests": 4,
                    "first": size, "largest": size, "usable": size, "memory": 1_500_000,
                    "paints": [size, size, 1], "shows": [size, size, 1],
                })
            })
        });
        let loads: Vec<_> = loads.collect();
        let measured = json!({ "loads": loads, "assess": { "full": [9_000], "slow": [36_000] } });
        Figures::read(&measured.to_string(), DIVAN)
    }

    #[test]
    fn the_tables_have_each_figure_its_ratio_and_whether_the_aim_holds() -> anyhow::Result<()> {
        let tables = figures(100)?.tables();
        for line in [
            "| over the wire | 100.0 kB | 400.0 kB | 250.0 kB | 0.250, at most 0.25: holds | \
             0.400, at most 0.40: holds |",
            "| requests | 4 | 4 | 4 | 1.00 | 1.00 |",
            "| over the wire | 100.0 kB | 400.0 kB | 250.0 kB | 0.25 | 0.40 |",
            "| memory | 1.5 MB | 1.5 MB | 1.5 MB | 1.00 | 1.00 |",
            "| one complete sheet assessed | 1.3 µs | 2.0 µs: holds |",
            "| the same in WebAssembly | 9.0 µs | 10.0 µs: holds |",
            "| the next question found | 0.3 µs |  |",
        ] {
            assert!(tables.lines().any(|it| it == line), "{line}\n{tables}");
        }
        let tables = figures(101)?.tables();
        assert!(tables.contains("| 0.253, at most 0.25: **missed** |"), "{tables}");
        Ok(())
    }

    #[test]
    fn ours_may_not_be_too_large_beside_another() -> anyhow::Result<()> {
        assert!(figures(100)?.check().is_ok());
        assert!(figures(101)?.check().is_err());
        Ok(())
    }

    #[test]
    fn what_was_not_measured_is_no_figure() {
        assert!(Figures::read("{}", DIVAN).is_err());
        assert_eq!(share(vec![], 50), None);
        assert_eq!(share(vec![3.0, 1.0, 2.0], 50), Some(2.0));
        assert_eq!(median(DIVAN, "write_a_link"), Some(941.8));
        assert_eq!(median(DIVAN, "sing"), None);
    }
}

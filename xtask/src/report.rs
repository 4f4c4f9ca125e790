//! Steps of a longer command, and the summary at its end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    LeftOut(&'static str),
}

/// What has been done so far.
#[derive(Default)]
pub struct Report {
    steps: Vec<(&'static str, Outcome)>,
}

impl Report {
    /// Does a step. A failure is printed and counted, and does not stop the
    /// steps after it.
    pub fn step<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let time = start.elapsed();
        match result {
            Ok(value) => {
                self.steps.push((name, Outcome::Passed(time)));
                Some(value)
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                self.steps.push((name, Outcome::Failed(time)));
                None
            }
        }
    }

    /// Notes that a step was not done.
    pub fn leave_out(&mut self, name: &'static str, why: &'static str) {
        self.steps.push((name, Outcome::LeftOut(why)));
    }

    /// Prints the summary. Fails when a step failed.
    pub fn finish(self) -> Result<()> {
        println!("\n== Summary");
        let mut failed = Vec::new();
        for (name, outcome) in &self.steps {
            match outcome {
                Outcome::Passed(time) => line(name, "ok", *time),
                Outcome::Failed(time) => {
                    failed.push(*name);
                    line(name, "FAILED", *time);
                }
                Outcome::LeftOut(why) => println!("{name:<44}left out: {why}"),
            }
        }
        if !failed.is_empty() {
            bail!("failed: {}", failed.join(", "));
        }
        Ok(())
    }
}

fn line(name: &str, outcome: &str, time: Duration) {
    println!("{name:<44}{outcome:<10}{:>8.1} s", time.as_secs_f64());
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn one_failed_step_fails_the_whole_but_stops_nothing() {
        let mut report = Report::default();
        assert_eq!(report.step("first", || Ok(1)), Some(1));
        assert_eq!(report.step("second", || anyhow::bail!("no")), None::<()>);
        assert_eq!(report.step("third", || Ok(3)), Some(3));
        report.leave_out("fourth", "not today");
        let error = report.finish().err().map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("failed: second"));
    }
}

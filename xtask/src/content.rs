//! The command `content`: what is to be looked at in the languages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use back_to_toe::content::translation::{Complaint, complaints, made_from_today};
use back_to_toe::content::{TONGUES, Tongue};

use crate::problem::NeedsPerson;
use crate::project;

/// Lists, for each language, what is missing, older than the English, or long.
/// What the build refuses is told before: this command is built with the words.
pub fn list() -> Result<()> {
    let mut wrong = 0;
    for tongue in translated() {
        let all = complaints(tongue, &fs::read_to_string(file(tongue)).unwrap_or_default());
        let count = |kind: fn(&Complaint) -> bool| all.iter().filter(|it| kind(it)).count();
        let missing = count(|it| matches!(it, Complaint::Missing(_)));
        let stale = count(|it| matches!(it, Complaint::Stale(_)));
        let long = count(|it| matches!(it, Complaint::Long(..)));
        let Tongue { name, tag, .. } = tongue;
        println!("{name} ({tag}): {missing} missing, {stale} stale, {long} long");
        for complaint in &all {
            println!("  {complaint}");
        }
        wrong += missing + stale;
    }
    if wrong > 0 {
        bail!("{wrong} sentences are missing or stale; see docs/translators.md");
    }
    Ok(())
}

/// Notes that a person has compared a language with the English of today.
pub fn accept(tag: &str) -> Result<()> {
    let Some(tongue) = translated().find(|it| it.tag == tag) else {
        let tags: Vec<_> = translated().map(|it| it.tag).collect();
        let known = tags.join(", ");
        let problem = format!("there is no translation {tag:?}; there are {known}");
        return Err(NeedsPerson(problem).into());
    };
    let file = file(tongue);
    let name = file.display();
    fs::create_dir_all(folder()).context("could not make the folder content/made-from")?;
    fs::write(&file, made_from_today()).with_context(|| format!("could not write {name}"))?;
    println!("Wrote {name}: {} says what the English of today says", tongue.name);
    Ok(())
}

/// Every language but the English that the others are made from.
fn translated() -> impl Iterator<Item = &'static Tongue> {
    TONGUES.iter().skip(1)
}

fn folder() -> PathBuf {
    project::root().join("content/made-from")
}

fn file(tongue: &Tongue) -> PathBuf {
    folder().join(tongue.tag).with_extension("txt")
}

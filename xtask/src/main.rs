//! The commands for working on Back to Toe. Run `cargo xtask` for the list.
//!
//! This file reads the arguments and hands over to one module per command.

mod axe;
mod bench;
mod browsers;
mod bundle;
mod checks;
mod content;
mod deny;
mod differential;
mod driver;
mod embed;
mod fhir;
mod fuzz;
mod install;
mod journeys;
mod locations;
mod minified;
mod mutants;
mod network;
mod nowasm;
mod page;
mod peers;
mod performance;
mod problem;
mod process;
mod program;
mod project;
mod recipes;
mod report;
mod reproduce;
mod rule_book;
mod sbom;
mod serve;
mod server;
mod single;
mod site;
mod sizes;
mod survey;
mod tools;
mod version;
mod watch;
mod worker;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use lexopt::prelude::*;

use crate::browsers::Engine;
use crate::journeys::Browsers;
use crate::problem::NeedsPerson;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--watch]  build and serve on 127.0.0.1 (port 8080; 0 = any free one)
  build                       build what ships into dist/
  bundle                      build, list the sizes, check the size budgets
  reproduce                   build twice, in two folders, and compare every byte
  check                       formatting, lints, core without web parts, native tests
  test [--no-browsers | --all-browsers]
                              check, bundle, then all journeys in Chromium and some in Firefox
                              and WebKitGTK; in no browser; or all of them in all three
  journeys [--in ENGINE] [NAME…]
                              the journeys with one of these in their names, or all, with what
                              is in dist/; in chromium, firefox or webkit
  fuzz [SECONDS]              made-up inputs for every parser, so long each (60 seconds)
  bench [--write]             how long a person waits, beside LHC-Forms and SurveyJS; prints
                              the tables, or also writes them into docs/performance.md
  mutants [OPTIONS]           change the code in one place after the other, and see whether the
                              tests notice; takes hours. Options as of cargo-mutants
  rule-book                   write docs/rule-book.md from the rules
  content [--accept TAG]      list what is missing, stale or long in the other languages; or
                              promise that one was compared with the English of today
  help                        this text

What a command needs (trunk, wasm-bindgen, wasm-opt, wasm2js, esbuild, cargo-deny, cargo-fuzz, cargo-mutants, the browsers, axe-core, React, Vue, PHP) it sets up itself.
";

/// What the person asked for.
#[derive(Debug, PartialEq)]
enum Command {
    Serve { port: u16, watch: bool },
    Build,
    Bundle,
    Reproduce,
    Check,
    Test { browsers: Browsers },
    Journeys { engine: Engine, which: Vec<String> },
    Fuzz { seconds: u64 },
    Bench { write: bool },
    Mutants { options: Vec<OsString> },
    RuleBook,
    Content { accept: Option<String> },
    Help,
}

fn main() -> ExitCode {
    let command = match arguments(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprint!("error: {error}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            match error.downcast_ref::<NeedsPerson>() {
                Some(_) => ExitCode::from(2),
                None => ExitCode::FAILURE,
            }
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { port, watch } => serve::run(port, watch),
        Command::Build => bundle::build(&tools::set_up()?),
        Command::Bundle => {
            bundle::build(&tools::set_up()?)?;
            sizes::of_bundle()?.check()
        }
        Command::Reproduce => reproduce::run(&tools::set_up()?),
        Command::Check => checks::run(),
        Command::Test { browsers } => journeys::run(browsers),
        Command::Journeys { engine, which } => journeys::run_some(engine, &which),
        Command::Fuzz { seconds } => fuzz::run(&tools::fuzz()?, seconds),
        Command::Bench { write } => bench::run(write),
        Command::Mutants { options } => mutants::run(&options),
        Command::RuleBook => rule_book::write(),
        Command::Content { accept: None } => content::list(),
        Command::Content { accept: Some(tag) } => content::accept(&tag),
        Command::Help => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

fn arguments(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut command = None;
    while let Some(argument) = parser.next()? {
        match (&mut command, argument) {
            (None, Long("help") | Short('h')) => command = Some(Command::Help),
            (None, Value(name)) => {
                command = Some(named(&name.string()?)?);
                // They are meant for another program.
                if let Some(Command::Mutants { options }) = &mut command {
                    options.extend(parser.raw_args()?);
                }
            }
            (Some(Command::Serve { port, .. }), Long("port")) => *port = parser.value()?.parse()?,
            (Some(Command::Serve { watch, .. }), Long("watch")) => *watch = true,
            (Some(Command::Fuzz { seconds }), Value(number)) => *seconds = number.parse()?,
            (Some(Command::Bench { write }), Long("write")) => *write = true,
            (Some(Command::Test { browsers }), Long("no-browsers")) => *browsers = Browsers::None,
            (Some(Command::Test { browsers }), Long("all-browsers")) => *browsers = Browsers::All,
            (Some(Command::Content { accept }), Long("accept")) => {
                *accept = Some(parser.value()?.string()?);
            }
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Some(Command::Journeys { engine, .. }), Long("in")) => {
                *engine = parser.value()?.parse_with(Engine::named)?;
            }
            (Some(Command::Journeys { which, .. }), Value(name)) => which.push(name.string()?),
            (_, other) => return Err(other.unexpected()),
        }
    }
    Ok(command.unwrap_or(Command::Help))
}

fn named(name: &str) -> Result<Command, lexopt::Error> {
    Ok(match name {
        "serve" => Command::Serve { port: 8080, watch: false },
        "build" => Command::Build,
        "bundle" => Command::Bundle,
        "reproduce" => Command::Reproduce,
        "check" => Command::Check,
        "test" => Command::Test { browsers: Browsers::Usual },
        "journeys" => Command::Journeys { engine: Engine::Chromium, which: Vec::new() },
        "fuzz" => Command::Fuzz { seconds: 60 },
        "bench" => Command::Bench { write: false },
        "mutants" => Command::Mutants { options: Vec::new() },
        "rule-book" => Command::RuleBook,
        "content" => Command::Content { accept: None },
        "help" => Command::Help,
        _ => return Err(format!("there is no command \"{name}\"").into()),
    })
}

#[cfg(test)]
mod tests {
    use super::{Browsers, Command, Engine, arguments};

    fn read(words: &[&str]) -> Option<Command> {
        arguments(lexopt::Parser::from_args(words)).ok()
    }

    #[test]
    fn commands_and_their_options() {
        let serve = |port, watch| Some(Command::Serve { port, watch });
        assert_eq!(read(&[]), Some(Command::Help));
        assert_eq!(read(&["serve"]), serve(8080, false));
        assert_eq!(read(&["serve", "--port=0", "--watch"]), serve(0, true));
        assert_eq!(read(&["fuzz"]), Some(Command::Fuzz { seconds: 60 }));
        assert_eq!(read(&["fuzz", "5"]), Some(Command::Fuzz { seconds: 5 }));
        let bench = |write| Some(Command::Bench { write });
        assert_eq!(read(&["bench"]), bench(false));
        assert_eq!(read(&["bench", "--write"]), bench(true));
        let options = ["--shard", "0/8"].map(Into::into).into();
        assert_eq!(read(&["mutants", "--shard", "0/8"]), Some(Command::Mutants { options }));
        let test = |browsers| Some(Command::Test { browsers });
        assert_eq!(read(&["test"]), test(Browsers::Usual));
        assert_eq!(read(&["test", "--no-browsers"]), test(Browsers::None));
        assert_eq!(read(&["test", "--all-browsers"]), test(Browsers::All));
        let content = |accept| Some(Command::Content { accept });
        assert_eq!(read(&["content"]), content(None));
        assert_eq!(read(&["content", "--accept", "sv"]), content(Some("sv".to_owned())));
    }

    #[test]
    fn journeys_are_named_after_their_engine() {
        let journeys = |engine, which: &[&str]| {
            let which = which.iter().map(|&it| it.to_owned()).collect();
            Some(Command::Journeys { engine, which })
        };
        assert_eq!(read(&["journeys"]), journeys(Engine::Chromium, &[]));
        assert_eq!(read(&["journeys", "--in=webkit"]), journeys(Engine::WebKit, &[]));
        let named = read(&["journeys", "focus", "--in", "firefox", "embed::"]);
        assert_eq!(named, journeys(Engine::Firefox, &["focus", "embed::"]));
        assert_eq!(read(&["journeys", "--in", "opera"]), None);
    }

    #[test]
    fn what_is_unknown_is_refused() {
        assert_eq!(read(&["sing"]), None);
        assert_eq!(read(&["serve", "--prot", "1"]), None);
        assert_eq!(read(&["serve", "--port", "port"]), None);
        assert_eq!(read(&["build", "--watch"]), None);
        assert_eq!(read(&["fuzz", "long"]), None);
        assert_eq!(read(&["build", "bundle"]), None);
        assert_eq!(read(&["content", "--accept"]), None);
    }
}

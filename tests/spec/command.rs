//! The command `assess`, from its arguments to its exit status.

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

/// What a run gave back.
struct Run {
    status: i32,
    out: String,
    err: String,
}

fn assess(arguments: &[&str], input: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_assess"));
    let command = command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut run = command.spawn().unwrap();
    // A run that reads no input may have ended already.
    drop(run.stdin.take().unwrap().write_all(input.as_bytes()));
    let output = run.wait_with_output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Runs it and compares the exit status, the parts that must be in the output,
/// and those that must be among the errors; with none named, there are none.
fn check(arguments: &[&str], input: &str, status: i32, out: &[&str], err: &[&str]) {
    let run = assess(arguments, input);
    assert_eq!(run.status, status, "{arguments:?}\n{}\n{}", run.out, run.err);
    for (text, parts) in [(&run.out, out), (&run.err, err)] {
        assert_eq!(text.is_empty(), parts.is_empty(), "{arguments:?}\n{text}");
        for part in parts {
            assert!(text.contains(part), "{arguments:?}: {part} is missing\n{text}");
        }
    }
}

/// A file of its own for one test.
fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

const PEEING: &str = r#"{"id": "A", "answers": {"bladder": ["retention"]}}"#;
const UNKNOWN: &str = r#"{"id": "B", "answers": {"saddle": "perhaps"}}"#;

#[test]
fn standard_input_is_read_when_no_file_is_named() {
    let line =
        r#"{"id":"A","complete":false,"level":"see-soon","limit":"1-week","rules":["old-cha"#;
    check(&[], PEEING, 0, &[line], &[]);
    check(&["-"], PEEING, 0, &[line], &[]);
    check(&[], "[]", 0, &[], &[]);
}

#[test]
fn files_are_read_one_after_the_other() {
    let file = file("one.json", PEEING);
    let name = file.to_str().unwrap();
    let run = assess(&[name, "-", name], &PEEING.replace("\"A\"", "\"C\""));
    let ids: Vec<_> = run.out.lines().map(|line| &line[..9]).collect();
    assert_eq!(ids, [r#"{"id":"A""#, r#"{"id":"C""#, r#"{"id":"A""#]);
    assert_eq!(run.status, 0);
}

#[test]
fn a_wrong_entry_is_told_and_the_others_are_assessed() {
    let file = file("wrong.json", &format!("[{UNKNOWN}, {PEEING}]"));
    let name = file.to_str().unwrap();
    let told = format!("{name}: entry 1 (B): saddle: there is no option \"perhaps\"");
    check(&[name], "", 2, &[r#"{"id":"A""#], &[&told]);
    let lines = format!("{PEEING}\n{UNKNOWN}\n");
    check(&[], &lines, 2, &[r#"{"id":"A""#], &["standard input: line 2 (B): saddle: there is no"]);
}

#[test]
fn what_cannot_be_read_is_told() {
    check(&["no-such-file.json"], "", 2, &[], &["no-such-file.json: "]);
    check(&[], "oh no", 2, &[], &["standard input: this is not an answer sheet in JSON ("]);
    check(&[], "", 2, &[], &["standard input: this is not an answer sheet in JSON ("]);
}

#[test]
fn the_vignettes_agree() {
    let figures = [
        "level exact                                      166 of   168   98.8 %",
        "level exact or accepted                          168 of   168  100.0 %",
        "under-triaged, of the two most urgent levels       0 of   168    0.0 %",
        "an expected pattern shown, where one is named     47 of    47  100.0 %",
        "V91: expected see-soon, assessed self-care (accepted)",
    ];
    check(&["--vignettes", "tests/vignettes/vignettes.json"], "", 0, &figures, &[]);
    for others in ["boundary", "constructed"] {
        let file = format!("tests/vignettes/{others}.json");
        check(&["--vignettes", &file], "", 0, &["level exact or accepted"], &[]);
    }
}

#[test]
fn a_missed_emergency_fails() {
    let missed = PEEING.replace("}}", r#"}, "tier": "go-to-hospital"}"#);
    let told = ["A: expected go-to-hospital, assessed see-soon\n"];
    check(&["--vignettes"], &missed, 1, &told, &[]);
    let accepted =
        missed.replace("}\n", "").replace(r#""tier""#, r#""accept": ["see-soon"], "tier""#);
    check(&["--vignettes"], &accepted, 0, &["assessed see-soon (accepted)\n"], &[]);
    let mild = missed.replace("go-to-hospital", "see-urgently");
    check(&["--vignettes"], &mild, 0, &["A: expected see-urgently, assessed see-soon\n"], &[]);
    let trouble = format!("{missed}\n{UNKNOWN}");
    check(&["--vignettes"], &trouble, 2, &told, &["line 2 (B): saddle"]);
}

#[test]
fn help_says_how() {
    check(&["--help"], "", 0, &["Usage: assess [--vignettes] [FILE…]", "Exit status: 0"], &[]);
}

#[test]
fn an_unknown_option_is_refused() {
    check(&["--vignets"], "", 2, &[], &["assess: unknown option --vignets", "Usage: "]);
}

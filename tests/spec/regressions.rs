//! What once broke a parser of outside input never does again: every input that
//! `cargo xtask fuzz` has left in `fuzz/regressions/`. And no input takes more memory
//! than its length allows.

use crate::{
    fhir::record,
    holds::{TARGETS, file, link, of_target, sheets, stored},
    vignettes::ENTRIES,
};
use allocation_counter::measure;
use back_to_toe::{content::EN, fhir, keep::to_keep, record::Day, share, sheet};
use std::{fs, path::Path};

#[test]
fn what_once_broke_a_parser_never_does_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join("regressions");
    let mut count = 0;
    for target in TARGETS {
        let Ok(inputs) = fs::read_dir(folder.join(target)) else { continue };
        for input in inputs.map(|it| it.unwrap().path()) {
            println!("{}", input.display());
            of_target(target, &fs::read(input).unwrap());
            count += 1;
        }
    }
    assert!(count > 0, "there is nothing in {}", folder.display());
}

/// That reading a text takes at most so many bytes for each of its own at once, and
/// some more.
fn takes(times: usize, text: &str, read: impl FnOnce(&str)) {
    let most = measure(|| read(text)).bytes_max as usize;
    assert!(most < text.len() * times + (1 << 20), "{most} bytes for {}", text.len());
}

#[test]
fn no_input_takes_more_memory_than_its_length_allows() {
    let answers = &ENTRIES[0].answers;
    let link_of = share::encode(&record(answers));
    let today = Day::from_number(20_778).unwrap();
    let bundle = fhir::bundle(&record(answers), &EN);
    let sheet = format!(r#"{{"answers":{}}}"#, sheet::to_json(answers));
    let own = [&*link_of, &to_keep(&link_of, today), &bundle, &sheet];
    // As they are, and a megabyte of them, of signs, and of fields that are all different.
    let signs = ["[", "{\"a\":", "\"", "0", ".", "é", "[[],", "1,", "%00", "\n", "{}\n", "b1."];
    let long = own.iter().chain(&signs).map(|it| it.repeat((1 << 20) / it.len()));
    let fields = (0..80_000).map(|n| format!(r#""{n}":0"#)).collect::<Vec<_>>().join(",");
    let fields = format!(r#"{{"answers":{{{fields}}}}}"#);
    for text in own.map(str::to_owned).into_iter().chain(long).chain([fields]) {
        takes(4, &text, |it| _ = link(it));
        takes(4, &text, |it| _ = stored(it, today));
        takes(200, &text, |it| _ = file(it));
        takes(400, &text, |it| _ = sheets(it));
    }
}

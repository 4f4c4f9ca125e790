//! A problem which only the person at the machine can solve.

use std::fmt;

/// Says in plain words what to install or change. The command ends with exit
/// code 2 rather than 1: nothing in the project is wrong.
#[derive(Debug)]
pub struct NeedsPerson(pub String);

impl fmt::Display for NeedsPerson {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for NeedsPerson {}

//! The command `bench`: how long a person waits for the next screen.

use anyhow::Result;

use crate::{browsers, bundle, journeys, tools};

/// Builds what ships, and measures it in a browser made slower. Fails when
/// something jumps on the way; how long it takes is only told.
pub fn run() -> Result<()> {
    let tools = tools::set_up()?;
    let chromium = browsers::chromium()?;
    bundle::build(&tools)?;
    journeys::drive(&chromium, &["--ignored", "--nocapture", "--quiet", "bench::"], &[])
}

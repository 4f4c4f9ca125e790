//! A browser's driver as a running process.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browsers::{Browser, Engine};
use crate::project;

/// A running driver. It ends when it is dropped, whatever happened to the tests.
pub struct Driver {
    engine: Engine,
    child: Child,
    port: u16,
    /// Ends after the driver.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the program on a free port and waits until it answers.
    pub fn start(browser: &Browser) -> Result<Self> {
        let engine = browser.engine;
        let port = free_port()?;
        std::fs::create_dir_all(project::work()).context("could not make a folder for the log")?;
        let log = project::work().join(format!("driver-{engine:?}-{port}.log"));
        let out = File::create(&log).context("could not write the log of the driver")?;
        let errors = out.try_clone().context("could not write the log twice")?;
        let mut command = Command::new(&browser.driver);
        command.arg(format!("--port={port}"));
        let mut screen = None;
        match engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                // The journeys order what no driver can, in Firefox's own code.
                command.arg("--allow-system-access");
                command.arg(format!("--websocket-port={}", free_port()?));
            }
            Engine::WebKit => {
                let own = screen.insert(Screen::start()?);
                command.env("DISPLAY", &own.name).env("LIBGL_ALWAYS_SOFTWARE", "1");
            }
        }
        let child = command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(errors)
            .spawn()
            .context("could not start the driver")?;
        let mut driver = Self { engine, child, port, _screen: screen };
        let start = Instant::now();
        while driver.ask("/status").is_err() {
            if let Ok(Some(status)) = driver.child.try_wait() {
                bail!("the driver ended ({status}); see {}", log.display());
            }
            if start.elapsed() > Duration::from_secs(20) {
                bail!("the driver does not answer; see {}", log.display());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Sends a request and waits for the start of the answer; the driver keeps
    /// the connection open after it.
    fn ask(&self, path: &str) -> Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n")?;
        stream.read_exact(&mut [0])?;
        Ok(())
    }
}

impl Drop for Driver {
    /// Asks Chromium's driver to close its browsers and itself, then makes sure.
    /// The others have one browser, which its story has closed.
    fn drop(&mut self) {
        if self.engine == Engine::Chromium {
            let _ = self.ask("/shutdown");
            let start = Instant::now();
            while start.elapsed() < Duration::from_secs(5) {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A screen that nobody sees. Each window needs one of its own: on a screen
/// only one window has the focus.
struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start Xvfb")?;
        let out = child.stdout.take().context("Xvfb says nothing")?;
        let mut screen = Self { child, name: String::new() };
        let mut number = String::new();
        // It says its number once it is ready, and nothing when it could not start.
        BufReader::new(out).read_line(&mut number).context("could not read what Xvfb says")?;
        if number.trim().is_empty() {
            bail!("Xvfb did not start");
        }
        screen.name = format!(":{}", number.trim());
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context("could not find a free port")?;
    Ok(listener.local_addr()?.port())
}

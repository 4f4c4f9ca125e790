//! WebDriver BiDi, in which Firefox tells of what happens while it happens: JSON
//! over a web socket on this machine.

use crate::driver::PATIENCE;
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Read, Result, Write},
    net::TcpStream,
};

/// The protocol wants what is sent to be masked, with any byte but 0.
const MASK: u8 = 1;

/// An open socket, and the events that came over it and were not looked at yet.
pub struct Wire {
    stream: BufReader<TcpStream>,
    asked: u64,
    events: Vec<Value>,
}

impl Wire {
    /// Opens the socket at an address that begins with `ws://`.
    pub fn opens(address: &str) -> Result<Self> {
        let (host, path) =
            address.trim_start_matches("ws://").split_once('/').unwrap_or((address, ""));
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: QmFjayB0byBUb2UhIFllcw==\r\n\r\n"
        )?;
        let mut stream = BufReader::new(stream);
        let mut line = String::new();
        while stream.read_line(&mut line)? > "\r\n".len() {
            line.clear();
        }
        Ok(Self { stream, asked: 0, events: Vec::new() })
    }

    /// Asks for something, and waits for the answer.
    pub fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let question = json!({ "id": self.asked, "method": method, "params": params });
        self.send(&question.to_string()).unwrap();
        loop {
            let mut said: Value = serde_json::from_slice(&self.receive().unwrap()).unwrap();
            if said["id"] == self.asked {
                assert_eq!(said["type"], "success", "{method}: {said}");
                return said["result"].take();
            }
            self.events.push(said);
        }
    }

    /// Takes the parameters of all events of a kind that came since the last look.
    pub fn events(&mut self, kind: &str) -> Vec<Value> {
        // What happened before the answer has come before it.
        self.ask("session.status", &json!({}));
        let is_kind = |it: &mut Value| it["method"] == kind;
        self.events.extract_if(.., is_kind).map(|mut it| it["params"].take()).collect()
    }

    /// One frame of text.
    fn send(&mut self, text: &str) -> Result<()> {
        let length = text.len();
        let mut frame = vec![0x81];
        match (u8::try_from(length), u16::try_from(length)) {
            (Ok(length @ ..126), _) => frame.push(0x80 | length),
            (_, Ok(length)) => {
                frame.push(0x80 | 126);
                frame.extend(length.to_be_bytes());
            }
            _ => {
                frame.push(0x80 | 127);
                frame.extend(u64::try_from(length).unwrap().to_be_bytes());
            }
        }
        frame.extend([MASK; 4]);
        frame.extend(text.bytes().map(|it| it ^ MASK));
        self.stream.get_mut().write_all(&frame)
    }

    /// One message, which may come in several frames.
    fn receive(&mut self) -> Result<Vec<u8>> {
        let mut message = Vec::new();
        loop {
            let mut head = [0; 2];
            self.stream.read_exact(&mut head)?;
            let longer = match head[1] & 127 {
                126 => 2,
                127 => 8,
                _ => 0,
            };
            let mut length = [0; 8];
            self.stream.read_exact(&mut length[8 - longer..])?;
            let length = match longer {
                0 => head[1].into(),
                _ => u64::from_be_bytes(length),
            };
            let (last, text) = (head[0] & 0x80 != 0, matches!(head[0] & 15, 0 | 1));
            let mut part = vec![0; usize::try_from(length).unwrap()];
            self.stream.read_exact(&mut part)?;
            if text {
                message.append(&mut part);
            }
            if last && text {
                return Ok(message);
            }
        }
    }
}

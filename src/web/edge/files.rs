//! Files that are saved on the device and opened from it.

use super::{document, find};
use crate::{
    fhir::{self, FileError},
    journey::Message,
    json::{DEEPEST, Json, LONGEST},
};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Blob, HtmlElement, HtmlInputElement, Url,
    js_sys::{Array, JSON, Object},
};
use yew::Callback;

/// Saves a text as a file.
pub fn save(name: &str, text: &str) {
    let parts = Array::of1(&text.into());
    let url = Blob::new_with_str_sequence(&parts)
        .and_then(|file| Url::create_object_url_with_blob(&file));
    let link = document().and_then(|it| it.create_element("a").ok());
    if let (Ok(url), Some(link)) = (url, link.and_then(|it| it.dyn_into::<HtmlElement>().ok())) {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        link.click();
    }
}

/// Reads the file that was chosen in this field, and calls with what is in it.
pub fn chosen(field: &str, done: Callback<Message>) {
    let Some(field) = find(field).and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let Some(file) = field.files().and_then(|it| it.get(0)) else { return };
    let read = move |text: JsValue| {
        // The same file can be chosen again, once it was put right.
        field.set_value("");
        let file = text.as_string().filter(|it| it.len() <= LONGEST);
        let file = file.and_then(|text| JSON::parse(&text).ok());
        let file = file.and_then(|value| json(&value, DEEPEST)).ok_or(FileError::NotACheck);
        done.emit(match file.and_then(|file| fhir::read(&file)) {
            Ok(record) => Message::Open(Rc::new(record)),
            Err(error) => Message::RefuseFile(error),
        });
    };
    // Where it cannot be read there is no text in it.
    let read = Closure::once(read);
    let _ = file.text().then2(&read, &read);
    read.forget();
}

fn json(value: &JsValue, deepest: usize) -> Option<Json> {
    let below = deepest.checked_sub(1)?;
    Some(if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(is) = value.as_bool() {
        Json::Bool(is)
    } else if let Some(number) = value.as_f64() {
        let whole = number as i64;
        if whole as f64 == number { Json::Number(whole) } else { Json::Null }
    } else if Array::is_array(value) {
        Json::List(Array::from(value).iter().map(|it| json(&it, below)).collect::<Option<_>>()?)
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let field = |it: JsValue| {
            let pair = Array::from(&it);
            Some((pair.get(0).as_string()?, json(&pair.get(1), below)?))
        };
        Json::Object(Object::entries(object).iter().map(field).collect::<Option<_>>()?)
    } else {
        Json::Null
    })
}

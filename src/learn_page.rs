//! The page to learn from: it needs no program, and no answer.

use crate::{
    content::{Language, Learn, Topic},
    learn_pictures::{nerve_path, root_areas},
    static_page::escape,
};

/// The name of the page in a language: the English one came first.
pub fn file(tag: &str) -> String {
    if tag == "en" { "learn.html".to_owned() } else { ["learn-", tag, ".html"].concat() }
}

/// The whole page, as HTML.
pub fn html(language: &Language, learn: &Learn) -> String {
    let Language { tag, direction, .. } = language;
    let (title, rules) = (escape(learn.title), escape(learn.rules));
    let article = article(language, learn);
    format!(
        r##"<!doctype html>
<html lang="{tag}" dir="{direction}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>{title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="back-to-toe.css" />
    <link rel="stylesheet" href="learn.css" />
  </head>
  <body>
    <main class="btt-learn">
{article}      <p><a href="rule-book.html">{rules}</a></p>
    </main>
  </body>
</html>
"##
    )
}

/// What is read on it, as HTML.
pub fn article(language: &Language, learn: &Learn) -> String {
    let Learn { title, intro, contents, back, topics, .. } = learn;
    let links: String = topics.iter().map(link).collect();
    let sections: String = topics.iter().map(|it| section(it, language, learn)).collect();
    let [title, intro, contents, back] = [title, intro, contents, back].map(|it| escape(it));
    format!(
        r##"      <p><a href="index.html">{back}</a></p>
      <h1>{title}</h1>
      <p class="btt-lead">{intro}</p>
      <nav aria-labelledby="contents">
        <h2 id="contents">{contents}</h2>
        <ul>{links}</ul>
      </nav>
{sections}      <p><a href="index.html">{back}</a></p>
"##
    )
}

fn link(Topic { id, title, .. }: &Topic) -> String {
    format!("<li><a href=\"#{id}\">{}</a></li>", escape(title))
}

fn section(topic: &Topic, language: &Language, learn: &Learn) -> String {
    let Topic { id, title, text } = topic;
    let mut body = String::new();
    let mut in_list = false;
    for line in *text {
        let item = line.strip_prefix("- ");
        if in_list != item.is_some() {
            body += if in_list { "</ul>" } else { "<ul>" };
            in_list = !in_list;
        }
        body += &match (item, line.strip_prefix("## ")) {
            (Some(item), _) => format!("<li>{}</li>", escape(item)),
            (_, Some(heading)) => format!("<h3>{}</h3>", escape(heading)),
            _ => format!("<p>{}</p>", escape(line)),
        };
    }
    body += if in_list { "</ul>" } else { "" };
    body += &picture(id, language, learn);
    format!("      <section id=\"{id}\"><h2>{}</h2>{body}</section>\n", escape(title))
}

/// The picture that belongs to a topic, if there is one.
fn picture(topic: &str, language: &Language, Learn { pictures, .. }: &Learn) -> String {
    match topic {
        "connection" => nerve_path(pictures.nerve_title, &pictures.nerve),
        "where" => root_areas(pictures.roots_caption, language.body_map.titles(), pictures.roots),
        _ => String::new(),
    }
}

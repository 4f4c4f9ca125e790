//! The page to learn from: it needs no program, and no answer.

use crate::{
    content::{LANGUAGES, LEARN_EN, Learn, Topic},
    learn_pictures::{nerve_path, root_areas},
    static_page::escape,
};

/// The whole page, as HTML.
pub fn html() -> String {
    let Learn { tag, title, rules, .. } = &LEARN_EN;
    let direction = LANGUAGES.iter().find(|it| it.tag == *tag).map_or("ltr", |it| it.direction);
    let (title, rules, article) = (escape(title), escape(rules), article());
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
pub fn article() -> String {
    let Learn { title, intro, contents, back, topics, .. } = &LEARN_EN;
    let links: String = topics.iter().map(link).collect();
    let sections: String = topics.iter().map(section).collect();
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

fn section(Topic { id, title, text }: &Topic) -> String {
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
    body += &picture(id);
    format!("      <section id=\"{id}\"><h2>{}</h2>{body}</section>\n", escape(title))
}

/// The picture that belongs to a topic, if there is one.
fn picture(topic: &str) -> String {
    let Learn { pictures, views, .. } = &LEARN_EN;
    match topic {
        "connection" => nerve_path(pictures.nerve_title, pictures.nerve),
        "where" => root_areas(pictures.roots_caption, *views, *pictures.roots),
        _ => String::new(),
    }
}

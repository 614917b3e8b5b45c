//! Every page, in every state, in every language, in strict mode.

use std::{collections::BTreeSet, sync::Arc};

use muster::{
    kernel::language::Language,
    platform::{
        assets::Assets,
        i18n::Locales,
        render::{Renderer, Sampled},
    },
    rooms::ROOMS,
};
use serde_json::Value;

use crate::world::World;

fn renderer() -> Renderer {
    let (locales, assets) = (Locales::new().unwrap(), Assets::new().unwrap());
    Renderer::new(&Arc::new(locales), &Arc::new(assets)).unwrap()
}

#[test]
fn every_template_is_a_page_and_renders_all_its_samples_in_all_languages() {
    let renderer = renderer();
    let rendered = ROOMS.samples().map(|page| render(&renderer, page));
    let files: BTreeSet<_> = renderer.pages().into_iter().collect();
    assert_eq!(
        rendered.collect::<BTreeSet<_>>(),
        files,
        "a template without a page in the `room.rs` of its room"
    );
}

fn render(renderer: &Renderer, page: &Sampled) -> &'static str {
    let Sampled { template, samples } = page;
    for &language in Language::ALL {
        let name = format!("{template} in {language}");
        let (mut attacked, mut escaped) = (0, 0);
        for page in samples().unwrap() {
            let html = renderer.html(language, template, &page);
            let html = html.unwrap_or_else(|error| panic!("{name}: {error:?}"));
            assert!(html.starts_with("<!doctype html>"), "{name} has no layout");
            assert_eq!(html.matches("<h1").count(), 1, "{name} has one heading");
            assert_labelled(&name, &html);
            for page in attack(&page) {
                // The key of a message cannot be attacked: then there is no such message.
                attacked += 1;
                let Ok(html) = renderer.html(language, template, &page) else { continue };
                assert!(!html.contains("<script>"), "{name} lets a script through");
                escaped += html.matches("&lt;script&gt;").count();
            }
        }
        assert!(escaped > 0 || attacked == 0, "{name} was not attacked");
    }
    template
}

/// Each card with a heading is a region that is named by it, and no two parts have the same id.
fn assert_labelled(name: &str, html: &str) {
    let ids: Vec<_> =
        html.split(" id=\"").skip(1).map(|id| id.split('"').next().unwrap()).collect();
    assert_eq!(BTreeSet::from_iter(&ids).len(), ids.len(), "{name}: {ids:?}");
    // A part of a card, like `card__head`, is no card.
    let cards = html.split("class=\"card").skip(1).filter(|card| !card.starts_with("__"));
    for card in cards {
        let (tag, inside) = card.split_once('>').unwrap();
        if inside.starts_with("<h") {
            let by = tag.split("aria-labelledby=\"").nth(1).and_then(|by| by.split('"').next());
            assert!(
                by.is_some_and(|by| ids.contains(&by)),
                "{name}: a card lacks its label, {tag}"
            );
        }
    }
}

/// The same page many times, each with a script in another of its strings.
fn attack(page: &Value) -> Vec<Value> {
    let mut places = vec![];
    strings(page, String::new(), &mut places);
    let attacked = places.into_iter().map(|place| {
        let mut page = page.clone();
        *page.pointer_mut(&place).unwrap() = Value::from("\"'><script>alert(1)</script>");
        page
    });
    attacked.collect()
}

fn strings(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(at),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                strings(item, format!("{at}/{index}"), places);
            }
        }
        Value::Object(fields) => {
            // What is marked as ours is written as it is: `shown.rs` proves that it is escaped.
            for (name, field) in fields.iter().filter(|(name, _)| *name != "trusted") {
                strings(field, format!("{at}/{name}"), places);
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn a_page_speaks_the_language_that_was_chosen_or_else_asked_for() {
    let world = World::new().await;
    let read = async |name: &str, value: &str| {
        let request = world.manager.request(poem::http::Method::GET, "/licenses");
        world.manager.send(request.header(name, value), None).await.expect(200).body
    };
    assert!(read("Accept-Language", "es-MX, en;q=0.5").await.contains("<html lang=\"es\">"));
    assert!(read("Cookie", "language=es").await.contains("Todavía no hay licencias"));
    assert!(read("Accept-Language", "fr").await.contains("<html lang=\"en\">"));
}

#[tokio::test]
async fn styles_are_compressed_and_kept_for_ever_under_the_name_that_pages_use() {
    let world = World::new().await;
    let page = world.manager.get("/licenses").await.expect(200).body;
    let path = page.split("href=\"").find(|link| link.starts_with("/assets/")).unwrap();
    let path = &path[..path.find('"').unwrap()];
    let plain = world.nobody.get(path).await.expect(200);
    assert!(plain.body.contains("--accent"), "{path}");
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    let request = world.nobody.request(poem::http::Method::GET, path);
    let zipped = world.nobody.head(request.header("Accept-Encoding", "gzip, br")).await;
    assert_eq!(zipped, (200, "gzip".to_owned()));
    world.nobody.get("/assets/0000-muster.css").await.expect(404);
}

#[tokio::test]
async fn the_reference_is_a_page_of_ours_with_all_that_it_needs_on_this_server() {
    let world = World::new().await;
    let request = world.nobody.request(poem::http::Method::GET, "/api/docs");
    let spanish = world.nobody.send(request.header("Accept-Language", "es"), None).await;
    assert!(spanish.expect(200).body.contains("<html lang=\"es\">"));
    let page = world.nobody.get("/api/docs").await.expect(200);
    for told in [
        "<html lang=\"en\">",
        "<title>API reference – Muster</title>",
        "spec-url=\"/api/openapi.json\"",
        "href=\"/\"",
        "<noscript>",
    ] {
        assert!(page.body.contains(told), "{told} in {}", page.body);
    }
    let policy = page.header("content-security-policy");
    let scripts = policy.split("; ").find(|rule| rule.starts_with("script-src"));
    assert!(policy.starts_with("default-src 'self'; ") && scripts.is_none(), "{policy}");
    let sources: Vec<_> = page.body.split(" src=\"").skip(1).collect();
    assert_eq!(sources.len(), page.body.matches("<script").count(), "none is inline");
    for source in sources {
        let script = world.nobody.get(source.split('"').next().unwrap()).await.expect(200);
        assert!(script.header("content-type").starts_with("text/javascript"));
        assert!(script.body.contains("rapi-doc") || script.body.contains("rapidoc"));
    }
    world.nobody.get("/api/openapi.json").await.expect(200);
}

#[tokio::test]
async fn who_is_not_signed_in_is_shown_where_to_and_comes_back() {
    let world = World::new().await;
    let first = world.nobody.get("/licenses?cursor=cur_1").await.expect(401).body;
    let there = "href=\"/sign-in?to&#x3D;%2Flicenses%3Fcursor%3Dcur_1\"";
    assert!(first.contains(there), "{first}");
    assert!(first.contains("Sign in to open it."), "{first}");
    assert!(!first.contains("You were away"), "{first}");
    let again = world.nobody.forged().get("/licenses").await.expect(401).body;
    assert!(again.contains("You were away for a while"), "{again}");
    let sent = world.nobody.submit("/licenses/lic_1/verifications", &[]).await.expect(401).body;
    assert!(sent.contains("href=\"/sign-in\""), "{sent}");
}

#[tokio::test]
async fn a_long_list_says_where_one_is_and_how_many_there_are() {
    let world = World::new().await;
    let mut license = world.rosas_license();
    for number in 0..27 {
        license["number"] = number.to_string().into();
        world.hr.post("/api/v1/licenses", license.clone()).await.expect(201);
    }
    let first = world.viewer.get("/licenses").await.expect(200).body;
    assert!(first.contains("1–25 of 27") && first.contains("Next 2<svg"), "{first}");
    let next = first.split("href=\"").find(|link| link.starts_with("/licenses?cursor=")).unwrap();
    let last = world.viewer.get(&next[..next.find('"').unwrap()]).await.expect(200).body;
    assert!(last.contains("26–27 of 27") && !last.contains("rel=\"next\""), "{last}");
}

#[tokio::test]
async fn a_page_offers_only_what_its_reader_may_do() {
    let world = World::new().await;
    assert!(world.manager.get("/licenses").await.body.contains("Add the first license"));
    assert!(
        world.viewer.get("/licenses").await.body.contains("A manager or an owner can add one.")
    );
    let page = format!("/licenses/{}", world.claim().await);
    assert!(world.manager.get(&page).await.body.contains("/verifications/new"));
    assert!(!world.viewer.get(&page).await.body.contains("/verifications/new"));
}

//! The lists of candidates, when there are many.

use chrono::TimeDelta;
use muster::jobs::JobId;

use super::link;
use crate::world::World;

/// Adds so many people at once, whose names are not in the order in which they come.
async fn crowd(world: &World, job: JobId, from: usize, count: usize) {
    let line = |n: usize| format!("Ána {:03} Núñez, a{n}@mail.example\n", n * 7 % 1_000);
    for part in (from..from + count).collect::<Vec<_>>().chunks(100) {
        let list: String = part.iter().map(|n| line(*n)).collect();
        let typed = [("job_id", &*job.to_string()), ("list", &list)];
        world.manager.submit("/candidates/pasted", &typed).await.expect(303);
    }
}

/// The names on a page, in its order.
fn names(page: &str) -> Vec<String> {
    let rows = page.split("<a href=\"/applications/").skip(1);
    rows.map(|row| row[row.find('>').unwrap() + 1..row.find('<').unwrap()].to_owned()).collect()
}

/// Reads a list page by page, forwards from its first or backwards from its last.
async fn whole(world: &World, path: &str, rel: &str) -> Vec<String> {
    let (mut all, mut next) = (vec![], Some(path.to_owned()));
    while let Some(path) = next {
        let page = world.viewer.get(&path).await.expect(200).body;
        let mut rows = names(&page);
        if rel == "prev" {
            rows.reverse();
        }
        all.extend(rows);
        next = link(&page, rel);
    }
    all
}

#[tokio::test]
async fn a_page_asks_the_database_no_more_often_for_three_hundred_than_for_three() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    let paths = [
        "/candidates".to_owned(),
        "/candidates?sort=name".to_owned(),
        "/candidates?sort=applied&cursor=last".to_owned(),
        format!("/candidates?job={job}&stage=applied"),
        "/candidates?q=nun+an".to_owned(),
        format!("/jobs/{job}/board"),
        "/jobs".to_owned(),
        "/".to_owned(),
    ];
    let mut asked: Vec<Vec<u64>> = vec![];
    for (from, count) in [(0, 3), (3, 297)] {
        crowd(&world, job, from, count).await;
        let mut each = vec![];
        for path in &paths {
            each.push(world.asked(async || world.viewer.get(path).await.expect(200)).await.0);
        }
        asked.push(each);
    }
    assert_eq!(asked[0], asked[1]);
    // Today asks for something of every room.
    let lists = &asked[0][..paths.len() - 1];
    // Two words are counted first, so that the rarer one is looked for. Two ask how their tests went: what these people
    // were invited to, and what came of it.
    let most = |path: &str| if path.contains('+') { 10 } else { 9 };
    assert!(lists.iter().zip(&paths).all(|(count, path)| *count <= most(path)), "{lists:?}");
}

#[tokio::test]
async fn every_order_is_read_to_its_end_and_back_and_misses_nobody() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    // Of what happens in one moment, chance says what comes first.
    for n in 0..60 {
        crowd(&world, job, n, 1).await;
        world.clock.advance(TimeDelta::seconds(1));
    }
    let mut by_name = whole(&world, "/candidates", "next").await;
    let waiting = by_name.clone();
    by_name.sort();
    assert_eq!(by_name.len(), 60);
    let mut last_first = waiting.clone();
    last_first.reverse();
    for (sort, in_order) in [("waiting", waiting), ("name", by_name), ("applied", last_first)] {
        let path = format!("/candidates?sort={sort}");
        assert_eq!(whole(&world, &path, "next").await, in_order, "{sort}");
        let mut back = whole(&world, &format!("{path}&cursor=last"), "prev").await;
        back.reverse();
        assert_eq!(back, in_order, "{sort} from its end");
    }
}

#[tokio::test]
async fn a_place_in_one_order_is_the_first_page_of_another() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crowd(&world, job, 0, 30).await;
    let page = world.viewer.get("/candidates?sort=name").await.expect(200).body;
    let next = link(&page, "next").unwrap().replace("sort=name", "sort=waiting");
    let page = world.viewer.get(&next).await.expect(200).body;
    assert!(page.contains("1–25 of 30"), "{page}");
    world.viewer.get("/candidates?cursor=nonsense").await.expect(400);
}

#[tokio::test]
async fn whoever_is_looked_for_is_found_by_name_number_and_address_whatever_the_accents() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crowd(&world, job, 0, 5).await;
    world.apply(job).await;
    let found = async |q: &str| {
        let page = world.viewer.get(&format!("/candidates?q={q}")).await.expect(200).body;
        names(&page)
    };
    for q in ["etx", "MARI", "marisol+et", "0147", "503+555", "5550147"] {
        assert_eq!(found(q).await, ["Marisol Etxeberria"], "{q}");
    }
    assert_eq!(found("a3@mail").await, ["Ána 021 Núñez"]);
    assert_eq!(found("nunez+ana").await.len(), 5);
    for q in ["tx", "unez", "marisol+nunez", "100%25+marisol"] {
        assert_eq!(found(q).await, [""; 0], "{q}");
    }
    let page = world.viewer.get("/candidates?q=%25").await.expect(200).body;
    assert!(page.contains("Enter at least two letters"), "{page}");
}

#[tokio::test]
async fn many_move_together_in_a_few_statements() {
    let world = World::new().await;
    let job = world.job("Receptionist", false).await;
    crowd(&world, job, 0, 200).await;
    let ids: Vec<String> = {
        let mut ids = vec![];
        let mut path = format!("/api/v1/applications?job_id={job}&limit=100");
        loop {
            let page = world.hr.get(&path).await.expect(200).json();
            let rows = page["data"].as_array().unwrap();
            ids.extend(rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["next_cursor"].as_str() else { break ids };
            path = format!("/api/v1/applications?job_id={job}&limit=100&cursor={next}");
        }
    };
    assert_eq!(ids.len(), 200);
    let mut typed = vec![("to", "offer")];
    typed.extend(ids.iter().map(|id| ("appl", id.as_str())));
    let moves = format!("/jobs/{job}/moves");
    let (asked, moved) =
        world.asked(async || world.manager.submit(&moves, &typed).await.expect(303)).await;
    assert!(moved.header("location").contains("?moved=200&from="), "{}", moved.header("location"));
    assert!(asked <= 30, "{asked} statements");
    let board = world.viewer.get(&format!("/jobs/{job}/board")).await.expect(200).body;
    assert!(board.contains("180 more in Offer"), "{board}");
    let one = world.hr.get(&format!("/api/v1/applications/{}", ids[7])).await.expect(200).json();
    assert_eq!((one["stage"].as_str(), one["revision"].as_i64()), (Some("offer"), Some(2)));
    muster::platform::events::verify(&world.scope).await.unwrap();
}

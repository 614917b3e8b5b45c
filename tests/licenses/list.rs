//! The list of licenses, when there are many.

use chrono::{Days, NaiveDate};
use muster::{
    licenses::{self, Claim, Kind},
    platform::db::Tx,
};

use crate::{applications::link, world::World};

/// Claims so many licenses of Rosa's. Every tenth has no last day.
async fn claim(world: &World, from: u64, count: u64) {
    let first: NaiveDate = "2027-01-01".parse().unwrap();
    let claim = async |tx: &mut Tx| {
        for n in from..from + count {
            let day = first + Days::new(n * 7 % 1_000);
            let claim = Claim {
                person_id: world.rosa,
                kind: Kind::RegisteredNurse,
                jurisdiction: "OR".parse().unwrap(),
                number: format!("{n:06}").parse().unwrap(),
                expires_on: (n % 10 != 0).then_some(day),
            };
            licenses::claim(tx, claim).await?;
        }
        Ok(())
    };
    world.scope.write(claim).await.unwrap();
}

#[tokio::test]
async fn a_page_asks_the_database_no_more_often_for_three_hundred_than_for_three() {
    let world = World::new().await;
    let paths = ["/licenses", "/licenses?sort=last_day&cursor=last", "/licenses?sort=holder"];
    let mut asked: Vec<Vec<u64>> = vec![];
    for (from, count) in [(0, 3), (3, 297)] {
        claim(&world, from, count).await;
        let mut each = vec![];
        for path in paths {
            each.push(world.asked(async || world.viewer.get(path).await.expect(200)).await.0);
        }
        asked.push(each);
    }
    assert_eq!(asked[0], asked[1]);
    assert!(asked[0].iter().all(|count| *count <= 7), "{asked:?}");
}

#[tokio::test]
async fn by_last_day_the_first_comes_first_and_what_has_none_comes_last() {
    let world = World::new().await;
    claim(&world, 0, 60).await;
    let days = |page: &str| -> Vec<String> {
        let cells = page.split("data-label=\"Expiration date\"").skip(1);
        let day = |cell: &str| cell.split("datetime=\"").nth(1).map(|day| day[..10].to_owned());
        cells.map(|cell| day(cell).unwrap_or_else(|| "never".to_owned())).collect()
    };
    let (mut all, mut next) = (vec![], Some("/licenses?sort=last_day".to_owned()));
    while let Some(path) = next {
        let page = world.viewer.get(&path).await.expect(200).body;
        all.extend(days(&page));
        next = link(&page, "next");
    }
    let mut sorted = all.clone();
    sorted.sort();
    assert_eq!((all.len(), &all), (60, &sorted));
    assert_eq!(all.iter().filter(|day| *day == "never").count(), 6);
}

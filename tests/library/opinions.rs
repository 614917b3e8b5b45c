//! People of the office say which answer they think is right, and three of five who name another one suspect the key.

use bank::{Bank, Item, Layout, Response, draw, key, seed_of};
use muster::{
    platform::{
        db::Tx,
        keys::{self, Role},
    },
    quality,
};
use serde_json::json;

use crate::world::{Caller, World};

fn single() -> &'static Item {
    let items = Bank::builtin().unwrap().skills().flat_map(|skill| skill.offered());
    let is_it = |item: &&Item| quality::keyed(item).is_some_and(|one| one.options > 3);
    items.into_iter().find(is_it).unwrap()
}

/// The letters of the right option and of two wrong ones, as the page shows them.
fn letters(item: &Item) -> [String; 3] {
    let seed = seed_of(&format!("look 1 at {}", item.id));
    let drawn = draw(item, &seed).unwrap();
    let layout = Layout::new(item, &drawn, &seed).unwrap();
    let Response::Single(right) = key(item, &drawn).unwrap() else { panic!("{}", item.id) };
    let letter = |option| layout.pairs(&Response::Single(option))[0].1.clone();
    let mut wrong = (0..4).filter(|option| *option != right).map(letter);
    [letter(right), wrong.next().unwrap(), wrong.next().unwrap()]
}

async fn another_manager(world: &World) -> Caller {
    let open = async |tx: &mut Tx| {
        let user = world.user_with(tx, Role::Manager).await;
        keys::open_session(tx, user).await
    };
    world.nobody.with_session(world.scope.write(open).await.unwrap().secret)
}

#[tokio::test]
async fn three_of_five_who_name_the_same_other_answer_have_a_question_looked_at() {
    let (world, item) = (World::new().await, single());
    let [right, wrong, other] = letters(item);
    let path = format!("/library/items/{}", item.id);
    let say = async |who: &Caller, letter: &str| {
        who.submit(&format!("{path}/opinion"), &[("choice", letter)]).await.expect(303);
    };
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(
        page.contains(&format!("{path}/opinion")) && !page.contains("Check the answer"),
        "{page}"
    );
    let asked = world.manager.get(&format!("{path}/opinion")).await.expect(200).body;
    assert!(asked.contains("Answer it yourself first") && !asked.contains("have said"), "{asked}");

    // Two of three name one, and one another.
    let (second, third) = (another_manager(&world).await, another_manager(&world).await);
    say(&world.manager, &wrong).await;
    say(&second, &wrong).await;
    // Of two, each would know what the other said.
    let heard = world.manager.get(&format!("{path}/opinion")).await.expect(200).body;
    assert!(heard.contains("from three people on") && !heard.contains("have said;"), "{heard}");
    let told = world.hr.get(&format!("/api/v1/items/{}", item.id)).await.expect(200).json();
    assert_eq!(told["solution"].get("opinions"), None);
    say(&third, &other).await;
    let heard = world.manager.get(&format!("{path}/opinion")).await.expect(200).body;
    assert!(heard.contains("3 of you have said; 3 name another answer"), "{heard}");
    assert!(!world.manager.get(&path).await.expect(200).body.contains("Check the answer"));
    // The third thinks again: whoever says something twice has said one thing.
    say(&third, &wrong).await;
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(
        page.contains("Check the answer") && page.contains("/reports/regrades/new?item="),
        "{page}"
    );
    let today = world.manager.get("/").await.expect(200).body;
    assert!(today.contains("several of you think is wrong"), "{today}");
    let told = world.hr.get(&format!("/api/v1/items/{}", item.id)).await.expect(200).json();
    let opinions = json!({ "people": 3, "agree": 0, "is_suspected": true });
    assert_eq!(told["solution"]["opinions"], opinions);

    // Three of six are not three of five.
    for who in [world.owner.clone(), another_manager(&world).await, another_manager(&world).await] {
        say(&who, &right).await;
    }
    let page = world.manager.get(&path).await.expect(200).body;
    assert!(!page.contains("Check the answer"), "{page}");
    assert!(!world.manager.get("/").await.expect(200).body.contains("several of you think"));
}

#[tokio::test]
async fn what_somebody_thinks_is_shown_to_nobody_and_who_may_not_read_keys_says_nothing() {
    let (world, item) = (World::new().await, single());
    let path = format!("/library/items/{}/opinion", item.id);
    let [_, wrong, _] = letters(item);
    world.viewer.get(&path).await.expect(403);
    world.viewer.submit(&path, &[("choice", &wrong)]).await.expect(403);
    world.other_manager.get(&path).await.expect(200);
    let none = world.manager.submit(&path, &[]).await.expect(422).body;
    assert!(none.contains("Choose the answer you think is right"), "{none}");
    let odd = world.manager.submit(&path, &[("choice", "z")]).await.expect(422).body;
    assert!(odd.contains("Choose the answer you think is right"), "{odd}");
    world.manager.submit(&path, &[("choice", &wrong)]).await.expect(303);
    // Who has said nothing is not led by who has, here or in another practice.
    for who in [&world.owner, &world.other_manager] {
        assert!(!who.get(&path).await.expect(200).body.contains("of you has said"));
    }
    let log = world.owner_hr.get("/api/v1/events?type=item.judged").await.expect(200).body;
    assert!(log.contains(&item.id) && !log.contains("choice"), "{log}");
    let steps = Bank::builtin().unwrap().skills().flat_map(|skill| skill.offered());
    let steps = steps.into_iter().find(|item| item.worth() > 1).unwrap();
    world.manager.get(&format!("/library/items/{}/opinion", steps.id)).await.expect(409);
}

//! The list of all who have applied, when there are many.

use crate::world::World;

/// Adds so many people at once.
async fn crowd(world: &World, count: usize) {
    let job = world.job("Receptionist", false).await;
    let list: String = (0..count).map(|n| format!("Ana {n}, a{n}@mail.example\n")).collect();
    let typed = [("job_id", &*job.to_string()), ("list", &list)];
    world.manager.submit("/candidates/pasted", &typed).await.expect(303);
}

#[tokio::test]
async fn a_page_asks_the_database_five_times_however_many_there_are() {
    let world = World::new().await;
    crowd(&world, 60).await;
    let asked = async |path: &str| {
        let before = world.app.platform.db.asked();
        let page = world.manager.get(path).await.expect(200).body;
        (world.app.platform.db.asked() - before, page)
    };
    let (first, page) = asked("/candidates").await;
    let at = page.find("cursor=").unwrap();
    let next = page[at..].split('"').next().unwrap();
    let (second, page) = asked(&format!("/candidates?{next}")).await;
    assert!(page.contains("26–50 of 60"), "{page}");
    assert_eq!((first, second), (5, 5));
}

//! The logo that candidates see at the head of each page.

use crate::world::World;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x90\0\0\x01\x2c\x08\x02\0\0\0sums\
    \0\0\0\x0dIDATwhat is drawnsums\0\0\0\0IENDsums";
const OTHER: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x90\0\0\x01\x2c\x08\x02\0\0\0sums\
    \0\0\0\x0fIDATanother picturesums\0\0\0\0IENDsums";
/// A side of it has 2,001 pixels.
const WIDE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x07\xd1\0\0\x01\x2c\x08\x02\0\0\0sums\
    \0\0\0\0IDATsums\0\0\0\0IENDsums";
/// A photo with the place where it was taken.
const PHOTO: &[u8] =
    b"\xff\xd8\xff\xe1\0\x0eExif\0\0GPS 44\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\
    \xff\xda\0\x08\x01\x01\0\0\x3f\0drawn\xff\xd9";

async fn choose(world: &World, file: &[u8]) {
    world.owner.hand_in("/settings/logo", &[], file).await.expect(303);
}

/// Returns where the page of all jobs says that the logo is.
async fn shown(world: &World) -> Option<String> {
    let page = world.nobody.get(&format!("/careers/{}", world.slug)).await.expect(200).body;
    let (_, from) = page.split_once("class=\"counter__logo\" src=\"")?;
    Some(from.split_once('"')?.0.to_owned())
}

#[tokio::test]
async fn candidates_see_the_logo_until_it_is_removed() {
    let world = World::new().await;
    assert_eq!(shown(&world).await, None);
    choose(&world, PNG).await;
    let logo = shown(&world).await.unwrap();
    let picture = world.nobody.get(&logo).await.expect(200);
    assert_eq!(
        (picture.header("content-type"), picture.body.contains("what is drawn")),
        ("image/png", true)
    );
    assert!(picture.header("cache-control").contains("immutable"), "a phone asks for it once");
    let page = world.nobody.get(&format!("/careers/{}", world.slug)).await.expect(200);
    assert_eq!(page.header("cache-control"), "no-store");
    world.owner.submit("/settings/logo/removal", &[]).await.expect(303);
    assert_eq!(shown(&world).await, None);
    world.nobody.get(&logo).await.expect(404);
}

/// It is for everybody to see.
#[tokio::test]
async fn where_a_photo_was_taken_is_not_shown_with_it() {
    let world = World::new().await;
    choose(&world, PHOTO).await;
    let logo = shown(&world).await.unwrap();
    let picture = world.nobody.get(&logo).await.expect(200).body;
    assert!(picture.contains("drawn") && !picture.contains("GPS"), "{picture}");
}

/// Browsers keep it for a year.
#[tokio::test]
async fn another_picture_has_another_address() {
    let world = World::new().await;
    choose(&world, PNG).await;
    let before = shown(&world).await.unwrap();
    choose(&world, OTHER).await;
    let after = shown(&world).await.unwrap();
    assert_ne!(before, after);
    world.nobody.get(&before).await.expect(404);
    assert!(world.nobody.get(&after).await.expect(200).body.contains("another picture"));
}

#[tokio::test]
async fn what_is_no_small_picture_changes_nothing() {
    let world = World::new().await;
    choose(&world, PNG).await;
    let before = shown(&world).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let large = [PNG, &vec![0; 100 * 1024]].concat();
    for (file, told) in [
        (&svg[..], "Choose a PNG or JPEG picture"),
        (b"%PDF-1.7", "Choose a PNG or JPEG"),
        (b"\x89PNG\r\n\x1a\nand no picture", "Choose a PNG or JPEG"),
        (WIDE, "by 300 pixels"),
        (&large, "at most 100 KB"),
        (b"", "href=\"#file\""),
    ] {
        let refused = world.owner.hand_in("/settings/logo", &[], file).await.expect(422).body;
        assert!(refused.contains(told), "{told} in {refused}");
        assert_eq!(shown(&world).await, before);
    }
}

#[tokio::test]
async fn an_owner_alone_chooses_it() {
    let world = World::new().await;
    world.manager.hand_in("/settings/logo", &[], PNG).await.expect(403);
    assert_eq!(shown(&world).await, None);
}

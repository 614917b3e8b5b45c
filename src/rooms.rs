//! The list of rooms. What stands here is joined to the house; each room says of itself, in its
//! `room.rs`, what that means.

use poem_openapi::OpenApi;

use crate::platform::house::Rooms;

/// Makes of the names `ROOMS` and the operations, which poem-openapi takes as a tuple: it nests.
macro_rules! rooms {
    ($($room:ident,)+) => {
        /// All rooms, from the lowest to the highest.
        pub static ROOMS: Rooms = Rooms::new(&[$(&crate::$room::room::ROOM),+]);

        /// Returns what programs can ask of the rooms.
        pub fn operations() -> impl OpenApi {
            rooms!(@nest $($room)+)
        }
    };
    (@nest) => { () };
    (@nest $first:ident $($others:ident)*) => {
        (crate::$first::room::OPERATIONS, rooms!(@nest $($others)*))
    };
}

// Low to high: a room uses what is named before it. What the ground has of a practice
// hangs on the practice's row, so it comes after it.
rooms! {
    practices,
    platform,
    auth,
    closures,
    locations,
    people,
    files,
    messages,
    medical,
    drafts,
    jobs,
    applications,
    assessments,
    invitations,
    sittings,
    scores,
    licenses,
    screening,
    notices,
    interviews,
    offers,
    roster,
    onboarding,
    check_ins,
    background_checks,
    exclusions,
    binder,
    webhooks,
    analytics,
    regrades,
    quality,
    library,
    team_checks,
    equal_opportunity,
    rights,
    kiosk,
    automation,
    desk,
    demo,
}

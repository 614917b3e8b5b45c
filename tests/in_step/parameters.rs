use crate::world::World;

#[tokio::test]
async fn a_parameter_that_is_not_known_is_refused_with_the_known_ones() {
    let world = World::new().await;
    for path in ["applications?stages=hired", "jobs?role=x", "people?email=a", "events?after=1"] {
        let refused = world.hr.get(&format!("/api/v1/{path}")).await;
        assert_eq!(refused.problem(), "400 request.unreadable", "{path}");
    }
    let refused = world.hr.get("/api/v1/users?sort=name").await.expect(400).json();
    let detail = "“sort” isn’t a parameter here. The known ones are: updated_after, cursor, limit.";
    assert_eq!(refused["detail"], detail);
}

#[tokio::test]
async fn an_address_without_parameters_takes_none() {
    let world = World::new().await;
    let refused = world.hr.get("/api/v1/role-profiles?limit=1").await.expect(400).json();
    assert_eq!(refused["detail"], "“limit” isn’t a parameter here. This address takes none.");
}

#[tokio::test]
async fn a_parameter_that_comes_twice_is_refused() {
    let world = World::new().await;
    let refused = world.hr.get("/api/v1/applications?stage=applied&stage=hired").await;
    assert_eq!(refused.expect(400).json()["detail"], "“stage” was sent twice. Send it once.");
}

use super::*;
use crate::kernel::typed_id::TypedId;

fn sought(number: &str) -> Sought {
    let claim = Claim {
        person_id: TypedId::from_uuid(uuid::Uuid::nil()),
        kind: Kind::RegisteredNurse,
        jurisdiction: "Oregon".parse().unwrap(),
        number: number.parse().unwrap(),
        expires_on: None,
    };
    Sought { claim, holder: "Rosa María O'Brien".to_owned() }
}

fn columns() -> Columns {
    Columns {
        number: "License No".to_owned(),
        status: StatusOf::Column("Status".to_owned()),
        expires_on: Some("Expires".to_owned()),
        names: vec!["First".to_owned(), "Last".to_owned()],
        discipline: Some("Public Action".to_owned()),
    }
}

fn roster(rows: &str, columns: Columns) -> Result<Roster, ListRefused> {
    let about = About {
        board: "Oregon State Board of Nursing".parse().unwrap(),
        kind: Kind::RegisteredNurse,
        jurisdiction: "OR".parse().unwrap(),
        file: "roster.csv".parse().unwrap(),
        listed_on: "2026-11-20".parse().unwrap(),
    };
    let file = format!("Last,First,License No,Status,Expires,Public Action\r\n{rows}");
    Roster::read(file.as_bytes(), (about, columns), "2026-11-24".parse().unwrap())
}

async fn said(rows: &str, number: &str) -> Result<Said, Unheard> {
    let (roster, sought) = (roster(rows, columns()).unwrap(), sought(number));
    let raw = roster.ask(&sought).await.unwrap()?;
    Source::read(&roster, &raw, &sought)
}

#[tokio::test]
async fn a_row_says_status_last_day_name_and_what_the_board_has_against_somebody() {
    let found = said("O'BRIEN,ROSA,200342-RN,Active,03/31/2027,No\n", "200342RN").await.unwrap();
    assert_eq!((&*found.status, found.name), ("Active", Likeness::Same));
    assert_eq!(found.expires_on, "2027-03-31".parse().ok());
    assert_eq!(found.against, None);
    let found = said("SMITH,ROSA,200342RN,Active,,Consent order 2025\n", "200342RN").await.unwrap();
    assert_eq!((found.name, &*found.name_shown), (Likeness::Different, "ROSA SMITH"));
    assert_eq!(found.against.as_deref(), Some("Consent order 2025"));
}

#[tokio::test]
async fn what_cannot_be_read_or_is_there_twice_is_no_answer() {
    for rows in [
        "O'BRIEN,ROSA,200342RN,,03/31/2027,No\n",
        "O'BRIEN,ROSA,200342RN,Active,next spring,No\n",
        "O'BRIEN,ROSA,200342RN,Active,,No\nO'BRIEN,ROSA,200342 RN,Revoked,,No\n",
    ] {
        assert_eq!(said(rows, "200342RN").await, Err(Unheard::Garbled), "{rows}");
    }
    let rows = "O'BRIEN,ROSA,200342RN,Active,,No\n";
    assert_eq!(said(rows, "200343RN").await, Err(Unheard::NotAsked));
}

#[tokio::test]
async fn a_list_of_those_who_lost_something_has_one_status_for_all() {
    let all = Columns { status: StatusOf::All("Deactivated".to_owned()), ..columns() };
    let roster = roster("O'BRIEN,ROSA,200342RN,x,,No\n", all).unwrap();
    let sought = sought("200342RN");
    let raw = roster.ask(&sought).await.unwrap().unwrap();
    assert_eq!(Source::read(&roster, &raw, &sought).unwrap().status, "Deactivated");
}

#[test]
fn a_file_without_its_columns_or_rows_is_refused() {
    let other = Columns { number: "Credential".to_owned(), ..columns() };
    let refused = roster("O'BRIEN,ROSA,1,Active,,No\n", other).err();
    assert_eq!(refused, Some(ListRefused::MissingColumns(vec!["Credential".to_owned()])));
    assert_eq!(roster("", columns()).err(), Some(ListRefused::NoRows));
    assert_eq!(roster("O'BRIEN,ROSA,,Active,,No\n", columns()).err(), Some(ListRefused::NoRows));
}

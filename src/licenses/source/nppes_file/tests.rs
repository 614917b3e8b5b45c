use super::*;
use crate::kernel::typed_id::TypedId;

const HEADING: &str = "NPI,Entity Type Code,Replacement NPI,Provider Organization Name (Legal Business Name),\
    Provider Last Name (Legal Name),Provider First Name,Provider Other Last Name,Provider Other First Name,\
    NPI Deactivation Reason Code,NPI Deactivation Date,NPI Reactivation Date\n";

fn sought(holder: &str) -> Sought {
    let claim = Claim {
        person_id: TypedId::from_uuid(uuid::Uuid::nil()),
        kind: Kind::Npi,
        jurisdiction: "NPPES".parse().unwrap(),
        number: "1234567893".parse().unwrap(),
        expires_on: None,
    };
    Sought { claim, holder: holder.to_owned() }
}

fn file(rows: &str) -> NppesFile {
    let about = ("weekly.csv".parse().unwrap(), "2026-11-20".parse().unwrap());
    let numbers = HashSet::from(["1234567893".to_owned()]);
    let bytes = Cursor::new(format!("{HEADING}{rows}").into_bytes());
    NppesFile::read(bytes, about, "2026-11-24".parse().unwrap(), Wanted { numbers, told: |_| () })
        .unwrap()
}

async fn said(rows: &str) -> Result<Said, Unheard> {
    let (file, sought) = (file(rows), sought("Rosa O'Brien"));
    let raw = file.ask(&sought).await.unwrap()?;
    Source::read(&file, &raw, &sought)
}

#[tokio::test]
async fn a_row_of_somebody_who_practices_is_active_under_either_name() {
    let found = said("1234567893,1,,,O'BRIEN,ROSA,,,,,\n").await.unwrap();
    assert_eq!((&*found.status, found.name), ("Active", Likeness::Same));
    let found = said("1234567893,1,,,SMITH,ROSA,OBRIEN,ROSA,,,\n").await.unwrap();
    assert_eq!(found.name, Likeness::Same, "a former name");
    let found = said("1234567893,1,,,SMITH,ANA,,,,,\n").await.unwrap();
    assert_eq!((found.name, &*found.name_shown), (Likeness::Different, "ANA SMITH"));
    let found = said("1234567893,2,,CEDAR HOLLOW LLC,,,,,,,\n").await.unwrap();
    assert_eq!((found.name, &*found.name_shown), (Likeness::Different, "CEDAR HOLLOW LLC"));
}

#[tokio::test]
async fn what_was_deactivated_says_since_when_unless_it_came_back() {
    let status = async |rows| said(rows).await.unwrap().status;
    assert_eq!(status("1234567893,,,,,,,,,04/13/2026,\n").await, "Deactivated on 04/13/2026");
    let came_back = "1234567893,1,,,O'BRIEN,ROSA,,,,04/13/2020,05/01/2020\n";
    assert_eq!(status(came_back).await, "Active");
    let gone_again = "1234567893,1,,,O'BRIEN,ROSA,,,,06/13/2026,05/01/2020\n";
    assert_eq!(status(gone_again).await, "Deactivated on 06/13/2026");
    assert_eq!(status("1234567893,,,,,,,,,,\n").await, "Listed without any details");
    assert_eq!(status("1234567893,1,,,,,,,,,\n").await, "Listed without any details");
}

#[tokio::test]
async fn a_day_that_cannot_be_read_and_a_number_that_is_there_twice_are_no_answer() {
    let row = "1234567893,1,,,O'BRIEN,ROSA,,,,soon,\n";
    assert_eq!(said(row).await.err(), Some(Unheard::Garbled));
    let twice = "1234567893,1,,,O'BRIEN,ROSA,,,,,\n".repeat(2);
    assert_eq!(said(&twice).await.err(), Some(Unheard::Garbled));
    assert_eq!(said("1003000126,1,,,POE,ANA,,,,,\n").await.err(), Some(Unheard::NotAsked));
}

#[test]
fn the_name_of_a_file_says_its_day() {
    let day = |name| day_in(name).map(|day| day.to_string());
    assert_eq!(day("NPPES Deactivated NPI Report 20261109.xlsx").as_deref(), Some("2026-11-09"));
    assert_eq!(day("npidata_pfile_20261102-20261108.csv").as_deref(), Some("2026-11-08"));
    assert_eq!(day("npidata_pfile_20050523-20261108.csv").as_deref(), Some("2026-11-08"));
    assert_eq!(day("npi 99999999.csv"), None);
    assert_eq!(day("npi.csv"), None);
}

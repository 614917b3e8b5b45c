//! The two offices of the demo, as its staff name them.

use crate::{
    error::{Error, Result},
    locations::{self, Office},
    platform::db::{Scope, Tx},
    practices::State,
};

struct Place {
    name: &'static str,
    street: &'static str,
    zip: &'static str,
    phone: &'static str,
    arrival: &'static str,
}

const OFFICES: [Place; 2] = [
    Place {
        name: "Beaver Dam Road",
        street: "412 Beaver Dam Road",
        zip: "97301",
        phone: "503 555 0100",
        arrival: "Park behind the building and use the side door.",
    },
    Place {
        name: "Mill Street",
        street: "1180 Mill Street",
        zip: "97302",
        phone: "503 555 0101",
        arrival: "Street parking is free for two hours.",
    },
];

/// Adds both.
pub async fn add(scope: &Scope) -> Result<()> {
    let offices = OFFICES.iter().map(office).collect::<Result<Vec<_>>>()?;
    let act = async |tx: &mut Tx| {
        for office in offices {
            locations::add(tx, office).await?;
        }
        Ok(())
    };
    scope.write(act).await
}

fn office(place: &Place) -> Result<Office> {
    Ok(Office {
        name: place.name.parse().map_err(Error::internal)?,
        street: Some(place.street.parse().map_err(Error::internal)?),
        city: "Salem".parse().map_err(Error::internal)?,
        state: State::Oregon,
        zip: Some(place.zip.parse().map_err(Error::internal)?),
        phone: Some(place.phone.parse().map_err(Error::internal)?),
        arrival: Some(place.arrival.parse().map_err(Error::internal)?),
    })
}

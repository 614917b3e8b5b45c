//! Which column means what.

use super::table::Table;

crate::words! {
    /// What a column of a list means.
    pub enum Meaning {
        Name = "name",
        FirstName = "first_name",
        LastName = "last_name",
        Phone = "phone",
        Email = "email",
        Position = "position",
        Location = "location",
        Hours = "hours",
        Kind = "kind",
        StartsOn = "starts_on",
        ExternalId = "external_id",
        Nothing = "nothing",
    }
}

/// What each column means, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns(pub Vec<Meaning>);

/// What heads say, folded: letters without accents, in lower case.
const HEADS: &[(Meaning, &[&str])] = &[
    (Meaning::Name, &["name", "full name", "employee", "employee name", "nombre completo"]),
    (Meaning::FirstName, &["first name", "first", "given name", "nombre"]),
    (Meaning::LastName, &["last name", "last", "surname", "apellido", "apellidos"]),
    (Meaning::Phone, &["phone", "phone number", "mobile", "cell", "telefono", "celular"]),
    (Meaning::Email, &["email", "e mail", "email address", "correo", "correo electronico"]),
    (Meaning::Position, &["position", "title", "job title", "role", "job", "puesto", "cargo"]),
    (Meaning::Location, &["location", "site", "office", "clinic", "sede", "sucursal"]),
    (Meaning::Hours, &["hours", "hours a week", "weekly hours", "horas"]),
    (Meaning::Kind, &["kind", "type", "employment type", "tipo"]),
    (
        Meaning::StartsOn,
        &[
            "start date",
            "start",
            "hire date",
            "hired",
            "since",
            "starts on",
            "fecha de ingreso",
            "desde",
        ],
    ),
    (Meaning::ExternalId, &["external id", "employee id", "id", "number", "numero"]),
];

impl Columns {
    /// Guesses by the heads. Of two that seem to mean the same, the first does.
    pub fn guessed(table: &Table) -> Self {
        let mut taken = vec![];
        let mut meaning = |head: &String| {
            let said = folding::folded(&head.replace(['_', '-', '.', ':'], " "));
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            let found = HEADS.iter().find(|(_, heads)| heads.contains(&&*said));
            let found = found.map(|(meaning, _)| *meaning).filter(|it| !taken.contains(it));
            taken.extend(found);
            found.unwrap_or(Meaning::Nothing)
        };
        Self(table.heads.iter().map(&mut meaning).collect())
    }

    /// Returns the cell of a row that means this, if it is there and says something.
    pub fn cell<'a>(&self, row: &'a [String], meaning: Meaning) -> Option<&'a str> {
        let place = self.0.iter().position(|it| *it == meaning)?;
        row.get(place).map(String::as_str).filter(|cell| !cell.is_empty())
    }

    /// Whether a name and a position are among them: nobody is added without.
    pub fn are_enough(&self) -> bool {
        let has = |meaning| self.0.contains(&meaning);
        (has(Meaning::Name) || has(Meaning::FirstName) || has(Meaning::LastName))
            && has(Meaning::Position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_heads_in_both_languages() {
        let heads =
            ["Apellido", "NOMBRE", "Teléfono", "E-mail", "Job Title", "Hire_Date", "Shoe size"];
        let table = Table { heads: heads.map(str::to_owned).into(), rows: vec![] };
        let columns = Columns::guessed(&table);
        let words: Vec<_> = columns.0.iter().map(|it| it.word()).collect();
        let means =
            ["last_name", "first_name", "phone", "email", "position", "starts_on", "nothing"];
        assert_eq!(words, means);
        assert!(columns.are_enough());
    }
}

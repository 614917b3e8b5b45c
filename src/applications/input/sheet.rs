//! A list with columns, as Excel, Sheets and Outlook copy it: which column is what, by its head and by what stands in
//! it, or as somebody says.

use crate::{
    kernel::{email::Email, fault::Reason, language::Language, phone::Phone, text::Text},
    people::{self, Particulars},
};

crate::words! {
    /// What stands in a column of a pasted list.
    pub enum PasteColumn {
        Name = "name",
        /// `Vega, Marisol`.
        LastFirst = "last_first",
        First = "first",
        Last = "last",
        Phone = "phone",
        Email = "email",
        Nothing = "nothing",
    }
}

/// What heads say, folded: letters without accents, in lower case.
const HEADS: &[(PasteColumn, &[&str])] = &[
    (
        PasteColumn::Name,
        &["name", "full name", "display name", "candidate", "applicant", "nombre completo"],
    ),
    (PasteColumn::First, &["first name", "first", "given name", "nombre"]),
    (PasteColumn::Last, &["last name", "last", "surname", "family name", "apellido", "apellidos"]),
    (
        PasteColumn::Phone,
        &[
            "phone",
            "phone number",
            "mobile",
            "mobile phone",
            "cell",
            "cell phone",
            "telephone",
            "tel",
            "primary phone",
            "telefono",
            "celular",
        ],
    ),
    (
        PasteColumn::Email,
        &[
            "email",
            "e mail",
            "email address",
            "e mail address",
            "mail",
            "correo",
            "correo electronico",
        ],
    ),
];

/// How many rows are shown beside a column.
const SHOWN: usize = 3;

/// Rows of cells under columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The first line, if it is no person.
    pub heads: Option<Vec<String>>,
    pub columns: Vec<PasteColumn>,
    pub has_tabs: bool,
}

impl Sheet {
    /// Returns how these rows are to be read, if they have columns: most lines have tabs, or the first line is heads. What somebody says of a column comes first.
    pub fn of(rows: &[Vec<String>], has_tabs: bool, said: &[(String, String)]) -> Option<Self> {
        let first = rows.first()?;
        let heads = is_heads(first).then(|| first.clone());
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        if width < 2 || heads.is_none() && !has_tabs {
            return None;
        }
        let below = &rows[usize::from(heads.is_some())..];
        let mut columns = guessed(heads.as_deref(), below, width);
        for (place, word) in said {
            let place = place.parse().ok().and_then(|place: usize| columns.get_mut(place));
            if let (Some(column), Ok(said)) = (place, word.parse()) {
                *column = said;
            }
        }
        Some(Self { heads, columns, has_tabs })
    }

    /// Returns what stands first in a column, below its head.
    pub fn examples(&self, rows: &[Vec<String>], place: usize) -> Vec<String> {
        let below = rows.iter().skip(usize::from(self.heads.is_some()));
        let cells = below.filter_map(|row| row.get(place)).filter(|cell| !cell.is_empty());
        cells.take(SHOWN).cloned().collect()
    }

    /// Reads a row, with what is doubtful about it.
    pub fn person(&self, row: &[String]) -> Result<(Particulars, Option<Reason>), Reason> {
        let all = |column: PasteColumn| {
            let pairs = self.columns.iter().zip(row);
            let cells = pairs.filter(move |(is, cell)| **is == column && !cell.is_empty());
            cells.map(|(_, cell)| cell.as_str())
        };
        let mut names: Vec<String> = all(PasteColumn::Name).map(str::to_owned).collect();
        names.extend(all(PasteColumn::LastFirst).map(people::given_name_first));
        let parts = all(PasteColumn::First).chain(all(PasteColumn::Last));
        let parts = parts.collect::<Vec<_>>().join(" ");
        names.extend((!parts.is_empty()).then_some(parts));
        let email = all(PasteColumn::Email).next().map(str::parse::<Email>).transpose()?;
        let (phone, doubt) = phone(&all(PasteColumn::Phone).collect::<Vec<_>>())?;
        if email.is_none() && phone.is_none() {
            return Err(Reason::new("applications.row_unreachable"));
        }
        let name: Text<200> = names.join(" ").parse()?;
        Ok((Particulars { name, email, phone, language: Language::English }, doubt))
    }
}

/// Of several numbers the first that can be dialed is taken, and it is said that there were more.
fn phone(cells: &[&str]) -> Result<(Option<Phone>, Option<Reason>), Reason> {
    let is_one = |cell: &str| cell.parse::<Phone>().is_ok();
    let several = |cell: &str| -> Vec<String> {
        let parts = cell.split(['/', ';', '|', ',']).flat_map(|part| part.split(" or "));
        parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    };
    let parts = cells
        .iter()
        .flat_map(|cell| if is_one(cell) { vec![(*cell).to_owned()] } else { several(cell) });
    let parts: Vec<_> = parts.collect();
    let read: Vec<_> = parts.iter().map(|part| part.parse::<Phone>()).collect();
    let first = read.iter().find_map(|read| read.clone().ok());
    match (first, read.into_iter().next()) {
        (Some(phone), _) if parts.len() > 1 => {
            let doubt = Reason::new("applications.row_many_phones").with("used", phone.to_string());
            Ok((Some(phone), Some(doubt)))
        }
        (Some(phone), _) => Ok((Some(phone), None)),
        (None, Some(Err(why))) => Err(why),
        (None, _) => Ok((None, None)),
    }
}

/// A line of heads has words that we know, and nothing by which anybody is reached.
fn is_heads(row: &[String]) -> bool {
    let is_known = |cell: &String| head(cell).is_some();
    let is_reach = |cell: &String| cell.contains('@') || cell.parse::<Phone>().is_ok();
    row.iter().any(is_known) && !row.iter().any(is_reach)
}

fn head(cell: &str) -> Option<PasteColumn> {
    let said = folding::folded(&cell.replace(['_', '-', '.', ':'], " "));
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    HEADS.iter().find(|(_, heads)| heads.contains(&&*said)).map(|(column, _)| *column)
}

/// Guesses each column by its head, or else by most of its cells. The first that is nothing else is the name, if no
/// head says where that is.
fn guessed(heads: Option<&[String]>, rows: &[Vec<String>], width: usize) -> Vec<PasteColumn> {
    let column = |place: usize| rows.iter().filter_map(move |row| row.get(place));
    let most = |place: usize, is: fn(&String) -> bool| {
        let said = column(place).filter(|cell| !cell.is_empty()).count();
        said > 0 && column(place).filter(|cell| is(cell)).count() * 2 > said
    };
    let by_cells = |place: usize| {
        if most(place, |cell| cell.contains('@')) {
            PasteColumn::Email
        } else if most(place, |cell| cell.chars().filter(char::is_ascii_digit).count() >= 7) {
            PasteColumn::Phone
        } else {
            PasteColumn::Nothing
        }
    };
    let by_head = |place: usize| heads?.get(place).and_then(|said| head(said));
    let mut columns: Vec<_> =
        (0..width).map(|place| by_head(place).unwrap_or_else(|| by_cells(place))).collect();
    let names = [PasteColumn::Name, PasteColumn::First, PasteColumn::Last];
    if !columns.iter().any(|column| names.contains(column)) {
        let first = columns.iter_mut().find(|column| **column == PasteColumn::Nothing);
        first.into_iter().for_each(|column| *column = PasteColumn::Name);
    }
    for (place, column) in columns.iter_mut().enumerate() {
        if *column == PasteColumn::Name && most(place, |cell| cell.contains(',')) {
            *column = PasteColumn::LastFirst;
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(list: &str) -> Vec<Vec<String>> {
        let row = |line: &str| line.split('\t').map(|cell| cell.trim().to_owned()).collect();
        list.lines().map(row).collect()
    }

    fn words(list: &str) -> Vec<&'static str> {
        let sheet = Sheet::of(&rows(list), true, &[]).unwrap();
        sheet.columns.into_iter().map(PasteColumn::word).collect()
    }

    const EXCEL: &str = "Name\tMobile\tE-mail address\tRemarks\n\
         Vega, Lucia\t541 555 0143\tlucia.v@example.org\tmet Friday\n\
         O’Neil, Erin\t541 555 0144 / 555 0190\terin@example.org\twants mornings";

    #[test]
    fn columns_are_known_by_their_heads_and_by_what_stands_in_them() {
        assert_eq!(words(EXCEL), ["last_first", "phone", "email", "nothing"]);
        assert_eq!(
            words("Apellidos\tNombre\tCelular\nVega\tLucía\t541 555 0143"),
            ["last", "first", "phone"]
        );
        assert_eq!(
            words("7\tLucia Vega\tlucia@example.org\n8\tErin O’Neil\terin@example.org"),
            ["name", "nothing", "email"],
        );
        assert_eq!(words("Lucia Vega\t541 555 0143\nErin\t541 555 0144"), ["name", "phone"]);
    }

    #[test]
    fn the_given_name_comes_first_and_of_several_numbers_one_is_taken() {
        let rows = rows(EXCEL);
        let sheet = Sheet::of(&rows, true, &[]).unwrap();
        let (lucia, doubt) = sheet.person(&rows[1]).unwrap();
        assert_eq!((lucia.name.as_str(), doubt), ("Lucia Vega", None));
        let (erin, doubt) = sheet.person(&rows[2]).unwrap();
        assert_eq!(erin.phone.unwrap().digits(), "5415550144");
        assert_eq!(doubt.unwrap().code, "applications.row_many_phones");
    }

    #[test]
    fn what_somebody_says_of_a_column_comes_first() {
        let rows = rows("7\tLucia Vega\tlucia@example.org");
        let said = [("0", "nothing"), ("1", "name"), ("9", "name"), ("2", "shoe")];
        let said = said.map(|(place, word)| (place.to_owned(), word.to_owned()));
        let sheet = Sheet::of(&rows, true, &said).unwrap();
        assert_eq!(sheet.person(&rows[0]).unwrap().0.name.as_str(), "Lucia Vega");
    }

    #[test]
    fn a_list_without_columns_is_none_and_nobody_without_a_way_to_reach_them_is_read() {
        let list = [vec!["Ana Ruiz".to_owned(), "503 555 0141".to_owned()]];
        assert_eq!(Sheet::of(&list, false, &[]), None);
        assert_eq!(Sheet::of(&[vec!["Name".to_owned()]], true, &[]), None);
        let rows = rows("Name\tPhone\nAna\t\nBo\t555");
        let sheet = Sheet::of(&rows, true, &[]).unwrap();
        let why = |row: &[String]| sheet.person(row).unwrap_err().code;
        assert_eq!(why(&rows[1]), "applications.row_unreachable");
        assert_eq!(why(&rows[2]), "phone.form");
    }
}

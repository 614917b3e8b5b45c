exclusions = Exclusion lists
exclusions-lead = { $people ->
    [0] No one works here yet.
    [one] 1 person works here or starts soon.
   *[other] { $people } people work here or start soon.
}
exclusions-next = Everyone is checked again by { $day }.
exclusions-check = Check everyone now
exclusions-waiting = Possible matches to review
exclusions-settled = Possible matches already reviewed
exclusions-since = Since { $day }
exclusions-use = In use
exclusions-none = No list is in use yet. Download the LEIE from oig.hhs.gov/exclusions and load it here.
exclusions-list = List
exclusions-listed_on = Edition
exclusions-rows = Rows
exclusions-number = { $number }
exclusions-checked = Checked
exclusions-people = { $people ->
    [one] 1 person
   *[other] { $people } people
}
exclusions-nobody = No one yet
exclusions-not_checked = { $people ->
    [one] 1 person couldn’t be checked
   *[other] { $people } people couldn’t be checked
}
exclusions-opened = { $count ->
    [0] No new possible match
    [one] 1 new possible match
   *[other] { $count } new possible matches
}
exclusions-checks = Checks
exclusions-past = Loaded earlier
exclusions-loaded = Loaded
exclusions-file = File
exclusions-result = Result
exclusions-load = Load a list
exclusions-which = Which list?
exclusions-list-missing = Choose which list it is
exclusions-file-hint = CSV or Excel, the way you downloaded it, 24 MB at most
exclusions-file-missing = Choose the file
exclusions-listed_on-ask = Date of the list
exclusions-listed_on-hint = Leave blank to use the date of its newest row
exclusions-more = Another list, or a smaller or older one
exclusions-mapping-ask = Column file
exclusions-mapping-hint = Another list needs a JSON file that says which column is which
exclusions-smaller-ask = Yes, the list is supposed to be much smaller, or older
exclusions-load-do = Load and check everyone
exclusions-load-why = If the file is empty, cut off or not a list, nothing changes.

listsource-leie = Federal exclusions (LEIE)
listsource-sam = Federal contracts (SAM.gov)
listsource-other = Another list

editionstate-loading = Not finished
editionstate-in_force = In use
editionstate-replaced = Replaced
editionstate-refused = Refused

exclusions-file_empty = The file is empty. Download it again. The list in use stays in use.
exclusions-no_rows = The file has a header row but nothing below it. Download it again. The list in use stays in use.
exclusions-web_page = This is a web page, not a list. Open the list’s address in a browser and download it again.
exclusions-pdf = This is a PDF. Look for a CSV or Excel file of the list.
exclusions-archive = This is a zip file. Unpack it, and load the CSV file inside.
exclusions-too_large = This Excel file holds too much to be opened. Save the sheet with the list as CSV, and load that.
exclusions-old_workbook = This is an old Excel file. Save it as XLSX or CSV.
exclusions-binary = This isn’t a text file or an Excel file.
exclusions-workbook = This Excel file can’t be read. It’s damaged, or the download was cut off: download it again. The list in use stays in use.
exclusions-no_sheet = The Excel file has no sheet “{ $sheet }”.
exclusions-cut_off = The file is cut off in row { $row }. Download it again. The list in use stays in use.
exclusions-ragged = Row { $row } has { $found } columns, and the header row has { $expected }. A comma or a quotation mark may be missing.
exclusions-columns_missing = Columns are missing: { $columns }. This may be another list.
exclusions-other_columns = This isn’t the list you chose: { $columns } and { $more } more of its columns aren’t in this file. Check which list you chose, or download the file again.
exclusions-column_twice = The column { $column } is there twice.
exclusions-utf16 = This file is saved as UTF-16. Save it as CSV UTF-8.
exclusions-nameless = { $rows } of { $of } rows have no name. The columns may be mixed up.
exclusions-undated = { $rows } of { $of } rows have no date. This list always gives one, so the columns may be mixed up.
exclusions-mapping = The column file can’t be read: { $why }
exclusions-supplement = Everyone in this file is reinstated. It’s a monthly supplement and replaces nothing: choose “Monthly supplement”, or load the full list.
exclusions-no_mapping = Choose the column file, too. It says which column is which.
exclusions-name_taken = The column file gives this list the name of another list.
exclusions-smaller = This file has { $rows } rows, and the list in use has { $before }. It may be cut off. If that’s right, check the box under “Another list, or a smaller or older one.”
exclusions-the_same = This file is already in use.
exclusions-ahead = This day hasn’t come yet. Enter the day the list is from.
exclusions-not_fetched = The list couldn’t be downloaded. The list in use stays in use, and Muster tries again tomorrow.
exclusions-older = This list is older than the one in use: people added since then would be missed. If that’s right, check the box under “Another list, or a smaller or older one.”
exclusions-no_list = No list is in use yet. Load one first.
exclusions-own = You can’t decide about yourself. Ask someone else at the practice.
exclusions-match_open = A possible match on an exclusion list has to be reviewed first. You’ll find it under Licenses, Exclusion lists.
exclusions-match_confirmed = This person is on an exclusion list: someone confirmed it with the list’s owner. They can’t start.
exclusions-contradiction = That doesn’t match your answer. Choose again how you know.
exclusions-not_confirmed = Only the list’s owner can say it’s the same person. Check the number on their site first.
exclusions-without_words = Say how you know
exclusions-secret_number = That looks like a Social Security number. Take it out: it must not be kept here.
exclusions-birth_date = Check the birth date: it isn’t a working age
exclusions-npi = This isn’t an NPI. An NPI has 10 digits, and the last one checks the others.
missing-edition = There is no such list.
missing-check = There is no such check.
missing-match = There is no such match.

checkcause-monthly = Monthly check
checkcause-new_list = A newer list was loaded
checkcause-new_people = Someone new was added
checkcause-new_facts = Someone’s name, birth date or NPI changed
checkcause-asked = Someone asked for it
checkoutcome-no_match = No match
checkoutcome-weak = Similar name, nothing to do
checkoutcome-possible = Possible match
checkoutcome-not_checked = Couldn’t be checked

exclusion-check = Exclusion check of { $day }
exclusion-check-unread = The lists use Latin letters, so a name without any can’t be looked for. Enter the name the way it’s written on an ID, or add it under former names.
exclusion-check-what = What was checked
exclusion-check-at = When
exclusion-check-id = Check number
exclusion-check-who = Who was checked
exclusion-edition = Edition of { $day }, { $rows } rows
exclusion-name = Name
exclusion-by = Checked by
exclusion-by-birth_date = Name and birth date{ $former ->
    [0] { "" }
    [one] , and 1 former name
   *[other] , and { $former } former names
}
exclusion-by-name = Name only{ $former ->
    [0] { "" }
    [one] , and 1 former name
   *[other] , and { $former } former names
}

match = Possible match
match-title = Is this { $name }?
match-holds = On hold until this is reviewed
match-both = This person and the list
match-field = Field
match-ours = Our record
match-listed = On the list
match-compared = Comparison
match-unknown = Not on file
match-not_given = Not given
match-from = { $list }, edition of { $day }, row { $row }
match-why = Why we show it
match-against = Why it may be someone else
match-says_nothing = Many people share a name with someone on the list. A possible match says nothing about this person.
match-found = What was found
match-ask = What did you find?
match-site = Open the list owner’s search page
match-site-other = Open the search page of the list’s owner
match-search = Search for the name there, and verify with the Social Security number on their site.
match-come_back = Come back and answer.
match-no_ssn = Never type or attach a Social Security number here.
match-finding = Answer
match-finding-missing = Choose your answer
match-means = How do you know?
match-means-missing = Choose how you know
match-words = In your words
match-words-hint = Don’t include a Social Security number
match-save = Save answer
match-quiet = Saved with your name and the time. You won’t see it again until the row on the list or this person’s details change. No one can answer for themselves.
match-then-not_the_same = They can continue
match-then-the_same = They can’t start, and federal programs won’t pay for anything they work on
match-then-could_not_tell = The start stays on hold

matchfield-name = Name
matchfield-former_names = Former names
matchfield-birth_date = Birth date
matchfield-state = State
matchfield-work = Work
matchfield-npi = NPI
matchfield-excluded_on = Excluded since
matchfield-grounds = Why
compared-same = Same
compared-close = Close
compared-differs = Differs
compared-unknown = Can’t tell
compared-list_only = List only

matchtier-weak = Little more than a name
matchtier-possible = Possible
matchtier-strong = Strong
matchstate-open = To review
matchstate-ruled_out = Not the same person
matchstate-confirmed = Confirmed
matchstate-undecided = Couldn’t tell
matchstate-gone = No longer on the list
matchfinding-not_the_same = Not the same person
matchfinding-the_same = Same person
matchfinding-could_not_tell = Couldn’t tell
matchmeans-number_differs = Number checked on the list owner’s site: no match
matchmeans-number_fits = Number checked on the list owner’s site: match
matchmeans-birth_date = Birth date from another source
matchmeans-other = Other, in my words

identity = Birth date and former names
identity-title = { $name }: birth date and former names
identity-lead = Used only for exclusion lists. It’s kept sealed and isn’t shown again. Leave blank what stays the same.
identity-born_on = Birth date
identity-former_names = Former names
identity-former_names-hint = One on each line: a last name, or first and last
identity-npi = NPI
identity-npi-hint = 10 digits
identity-kept = On file
identity-not_kept = Not on file
identity-count = { $count ->
    [0] None on file
   *[other] { $count } on file
}
identity-save = Save

event-exclusion_list-loaded = An exclusion list was loaded
event-exclusion_list-refused = A file for an exclusion list was refused
event-exclusion_check-made = Everyone was checked against the exclusion lists
event-exclusion_match-opened = A possible match was found
event-exclusion_match-reopened = A possible match came back
event-exclusion_match-gone = A possible match is no longer on the list
event-exclusion_match-settled = A possible match was reviewed
event-person-identity_told = Birth date or former names were given

waits-exclusion_matches = { $count ->
    [one] One possible match on an exclusion list
   *[other] { $count } possible matches on exclusion lists
}
waits-act-exclusion_matches = Review
waits-exclusion_list_old = The federal exclusion list is old. Load this month’s.
waits-act-exclusion_list_old = Load
waits-exclusion_no_list = No one is being checked against the federal exclusion list yet
waits-act-exclusion_no_list = Load the list
waits-exclusion_extract_old = The SAM.gov exclusion list is old. Load a new one.
waits-act-exclusion_extract_old = Load
waits-exclusion_check_late = This month’s exclusion check is late. Check everyone now.
waits-act-exclusion_check_late = Check
waits-exclusion_not_checked = { $count ->
    [one] 1 person couldn’t be checked against the exclusion lists
   *[other] { $count } people couldn’t be checked against the exclusion lists
}
waits-act-exclusion_not_checked = View

exclusionreason-last_name-same = The last names are the same.
exclusionreason-last_name-cut = The last names are the same as far as the list spells them out.
exclusionreason-last_name-half = One of several last names is the same.
exclusionreason-last_name-former = A former last name is the one on the list.
exclusionreason-last_name-is_middle_name = The last name of one is a middle name of the other.
exclusionreason-last_name-typo = The last names differ by a letter or two.
exclusionreason-last_name-sounds_alike = The last names sound alike.
exclusionreason-last_name-differs = The last names differ.
exclusionreason-first_name-same = The first names are the same.
exclusionreason-first_name-cut = The first names are the same as far as the list spells them out.
exclusionreason-first_name-part = One of several first names is the same.
exclusionreason-first_name-former = A former first name is the one on the list.
exclusionreason-first_name-is_middle_name = The first name of one is a middle name of the other.
exclusionreason-first_name-nickname = One first name is a short form of the other.
exclusionreason-first_name-begins_alike = The first names begin the same way.
exclusionreason-first_name-initial = One first name is only an initial, and it matches.
exclusionreason-first_name-typo = The first names differ by a letter or two.
exclusionreason-first_name-sounds_alike = The first names sound alike.
exclusionreason-first_name-differs = The first names differ.
exclusionreason-first_name-missing = One of them has no first name.
exclusionreason-names-swapped = The first and last names are swapped.
exclusionreason-name-alias = The list gives this as another name.
exclusionreason-middle_name-same = A middle name is the same.
exclusionreason-middle_name-initial = The initial of a middle name matches.
exclusionreason-middle_name-differs = The middle names differ.
exclusionreason-suffix-same = The suffixes are the same.
exclusionreason-suffix-differs = The suffixes differ, as with father and son.
exclusionreason-birth_date-same = The birth dates are the same.
exclusionreason-birth_date-swapped = The birth dates are the same with day and month swapped.
exclusionreason-birth_date-one_digit = The birth dates differ in one digit.
exclusionreason-birth_date-same_year = The birth dates differ but are in the same year.
exclusionreason-birth_date-differs = The birth dates differ.
exclusionreason-birth_date-not_listed = The list gives no birth date, so it doesn’t rule anyone out.
exclusionreason-birth_date-not_known = We have no birth date on file, so it doesn’t rule anyone out.
exclusionreason-state-same = The states are the same.
exclusionreason-state-differs = The states differ.
exclusionreason-npi-same = The NPI is the same.
exclusionreason-npi-differs = The NPIs differ.
exclusionreason-work-same = The kind of work is the same.
exclusionreason-work-differs = The kinds of work differ.
exclusionreason-list-past = The list says this exclusion has ended.
exclusionreason-list-waived = The exclusion is waived in one state.
exclusions-not_settled = The check against exclusion lists isn’t resolved.

listsource-leie_supplement = Monthly supplement to the LEIE

exclusiongrounds-1128a1 = Convicted of a crime related to a health program
exclusiongrounds-1128a2 = Convicted of patient abuse or neglect
exclusiongrounds-1128a3 = Felony conviction: health care fraud
exclusiongrounds-1128a4 = Felony conviction: controlled substances
exclusiongrounds-1128b1 = Misdemeanor conviction: fraud
exclusiongrounds-1128b2 = Obstructed an investigation or an audit
exclusiongrounds-1128b3 = Misdemeanor conviction: controlled substances
exclusiongrounds-1128b4 = License revoked, suspended or surrendered
exclusiongrounds-1128b5 = Excluded or suspended by another federal or state program
exclusiongrounds-1128b6 = Excessive charges, or unnecessary or substandard services
exclusiongrounds-1128b7 = Fraud, kickbacks or other prohibited acts
exclusiongrounds-1128b8 = An entity controlled by a sanctioned person
exclusiongrounds-1128b14 = Default on a health education loan
exclusiongrounds-1128b15 = Controls a sanctioned entity
exclusiongrounds-1128b16 = False statement or misrepresentation
exclusiongrounds-1156 = Didn’t meet quality-of-care duties

place-staff = Staff
missing-staff = There is no such staff member.
roster-already_here = This person is already on the staff list.
roster-not_leaving = No last day is recorded for this person.
roster-has_left = This person doesn’t work here anymore.
roster-has_started = This person has already started.
roster-before_first = Choose a day on or after their first day
roster-in_the_future = Choose today or an earlier day
roster-long_before = Their first day was agreed for more than a year later. Check the year
roster-excel_file = This is an Excel file. In Excel, save it as CSV and choose that file
roster-not_a_list = This isn’t a list. Choose a CSV file, as Excel or your payroll program saves it
roster-far_ahead = Choose a day within the next year
roster-long_ago = Check the year: that’s more than 70 years ago
roster-own_manager = No one can report to themselves. Choose someone else
roster-manager_missing = Choose someone on the staff list

staff = Staff
staff-lead = Who works here, where, and since when
staff-new = Add a person
staff-new-lead = For someone who works here already.
staff-new-onboard = Is someone about to start? Start their onboarding instead
staff-add = Add to staff
staff-save = Save
staff-emergency = Emergency list
staff-emergency-lead = Print it and keep it where everyone can find it
staff-emergency-unknown = Not known
staff-export = Download as CSV
staff-q = Name, phone or email
staff-short = Enter at least two letters or digits.
staff-any = Any
staff-show = Show
staff-sort = Sort by
staff-stage = Status
staff-name = Name
staff-phone = Phone number
staff-email = Email address
staff-position = Position
staff-position-hint = Their job title here
staff-location = Location
staff-since = Since
staff-since-day = since { $day }
staff-starts-day = starts { $day }
staff-hours = { $hours ->
    [one] 1 hour a week
   *[other] { $hours } hours a week
}
staff-hours_a_week = Hours a week
staff-kind = How do they work here?
staff-starts_on = First day
staff-manager = Reports to
staff-manager-hint = Leave as is if they report to no one
staff-no_match = No one matches
staff-all = Show everyone
staff-none = No one yet
staff-none-why = People show up here when you add them, or when you start their onboarding.
staff-contact = Contact
staff-contact-name = Name
staff-emergency_contact = Emergency contact
staff-name_contact = Change the emergency contact
staff-licenses = Licenses
staff-licenses-none = None on file
staff-expires = Expires { $day }
staff-again = Due again
staff-again-by = By { $day }
staff-again-overdue = Overdue
staff-spans = Employment
staff-waiting = Coming up
staff-from = From { $day }
staff-worked = Have they started?
staff-worked-why = You can enter this even if tasks are still open. Deadlines that count from the first day worked start then.
staff-worked-do = Worked today
staff-worked-sure = This enters { $day } as their first day worked, and deadlines count from it. It can’t be undone.
staff-worked-agreed = The agreed first day was { $day }.
staff-worked-yes = Yes, they worked today
staff-change = Change position
staff-change-lead = What they do, where, and how many hours, starting on the day you choose. If that day is ahead, the change waits until then.
staff-effective_on = From
staff-leave = Leaving
staff-leave-title = { $name } is leaving
staff-leave-lead = The checklist for closing their accounts and paperwork starts right away.
staff-leave-do = Save and start the list
staff-stay = They stay after all
staff-stay-title = { $name } stays after all?
staff-stay-lead = Their last day is taken back, and the checklist for leaving stops. What their notice had stopped goes on.
staff-stay-done = What was already done stays done: give back keys and accounts yourself. Links they were sent before no longer work: choose “Remind them” at a task of their onboarding to send a new one.
staff-stay-do = Take back the last day
staff-reason-missing = Say why
staff-last_day = Last day
staff-last_day-hint = They still work here on that day
staff-reason = Reason
staff-reason-hint = Only managers and owners see it

staffstage-starting = Starting
staffstage-active = Active
staffstage-left = Left
staffstage-did_not_start = Didn’t start
staffkind-employee = Employee
staffkind-agency = Through an agency
staffkind-contractor = Contractor
staffkind-student = Student
staffsort-name = Name
staffsort-since = Newest first

event-staff-added = Added to staff
event-staff-signed_on = First day agreed
event-staff-rescheduled = First day moved
event-staff-started = Started work
event-staff-released = Cleared to start
event-staff-held_back = Held back from starting
event-staff-did_not_start = Didn’t start
event-staff-changing = A change was entered
event-staff-changed = Position, location or hours changed
event-staff-stays = Stays after all
event-staff-leaving = Leaving
event-staff-contact_named = Emergency contact added
event-staff-labelled = Labeled by an HR system

event-staff-list_discarded = A staff list was discarded
roster-list_added = { $count ->
    [one] One person of this list was already added. There is nothing left to discard.
   *[other] { $count } people of this list were already added. There is nothing left to discard.
}
missing-list = There is no such list, or it was already added.
roster-unreadable_list = This file can’t be read as a table. Save it as CSV and try again
roster-too_many_rows = A list can have { $max } rows at most. Split it in two
roster-empty_list = This list has no rows. Its first line must name the columns
roster-columns_missing = Choose which column has the name and which has the position
staff-import = Import a list
staff-import-lead = A file from your spreadsheet or payroll program. You’ll review it before anyone is added.
staff-file = File
staff-file-hint = CSV, 4 MB and 10,000 rows at most. The first line names the columns
staff-file-missing = Choose a file
staff-import-read = Read the file
staff-import-look = Before anyone is added
staff-import-found = { $new } new{ $there ->
    [0] { "" }
   *[other] , { $there } already on the staff list
}{ $doubled ->
    [0] { "" }
   *[other] , { $doubled } twice in this list
}{ $wrong ->
    [0] { "" }
   *[other] , { $wrong } with a problem
}.
staff-columns = What’s in each column?
staff-import-do = { $new ->
    [one] Add 1 person
   *[other] Add { $new } people
}
staff-import-again = Review again
staff-import-discard = Discard this list
staff-import-later = Decide later
staff-import-kept = Until you add people or discard it, this list stays here. After { $days } days it’s deleted.
staff-import-wrong = { $wrong ->
    [one] 1 row is left out
   *[other] { $wrong } rows are left out
}
staff-import-line = Line { $line }
staff-import-new = New
meaning-name = Name
meaning-first_name = First name
meaning-last_name = Last name
meaning-phone = Phone number
meaning-email = Email address
meaning-position = Position
meaning-location = Location
meaning-hours = Hours a week
meaning-kind = How they work here
meaning-starts_on = First day
meaning-external_id = Number in another system
meaning-nothing = Don’t import
waits-staff_unstarted = { $count ->
    [one] A first day is past: did they come?
   *[other] { $count } first days are past: did they come?
}
waits-act-staff_unstarted = Answer
waits-staff_lists = { $count ->
    [one] One staff list to finish importing
   *[other] { $count } staff lists to finish importing
}
waits-act-staff_lists = Continue

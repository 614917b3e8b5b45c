# People’s data.
rights = People’s data
rights-lead = Give people a copy of what you keep about them, put a legal hold on it, or erase it when the law allows.
rights-find = Name, phone or email
rights-find-do = Find
rights-found = Found
rights-nobody = No one by that name. Try fewer letters.
rights-holds = Legal holds
rights-no-holds = No one is on legal hold.
rights-copies-head = Backups
rights-copies = Backups that still have it are deleted within { $days } days, as long as newer ones are made. If one is restored, what was erased is erased again.
rights-as-of = The laws are as we read them on { $day }. Ask your attorney when it matters.
rights-done = Everything about that person is erased.
rights-of = What you keep about { $name }
rights-held = What’s on file
rights-until = keep through { $day }
rights-ongoing = keep while it’s still going on
rights-free = No law requires keeping it anymore
rights-give = A copy for them
rights-give-why = It has everything Muster keeps about them. Anything given for health reasons stays with the one person who reads it. The log notes that a copy was made.
rights-read = Read or print
rights-file = Download as JSON
rights-file-more = The file also has internal numbers, which are left out here.
rights-hold = Legal hold
rights-hold-why = Set one when there is a charge, a lawsuit or a letter from an attorney. Nothing is erased until you lift it.
rights-hold-since = Since { $day }, by { $by }
rights-reason = Reason
rights-reason-missing = Enter the reason
rights-hold-set = Set legal hold
rights-hold-lift = Lift legal hold
rights-forget = Erase
rights-preview = See what would be erased
rights-all-may-go = No law requires keeping any of it anymore.
rights-part-may-go = Some of it can be erased. The law requires keeping the rest.
rights-on_hold = There’s a legal hold. Nothing is erased until it’s lifted.
rights-already_on_hold = There’s already a legal hold.
rights-not_on_hold = There is no legal hold to lift.
rights-nothing_may_go = Nothing can be erased yet. The law requires keeping it until the dates shown.
rights-forget-ask = Erase what you keep about { $name }?
rights-goes = Will be erased
rights-stays = Stays
rights-sure = Before you erase
rights-log-stays = The log still shows that things happened, with numbers instead of the name.
rights-elsewhere = What coworkers wrote about them in other people’s records isn’t found.
rights-forget-do = Erase everything
rights-forget-part = Erase what’s allowed
rights-export-of = Everything about { $name }
rights-export-made = Created { $at }
rights-open-file = Open the file
rights-log = In the log
audit = Log
audit-lead = Everything that happened, who did it, and when. No one can change it.
audit-kind = What
audit-any = Anything
audit-by = Who
audit-anybody = Anyone
audit-about = About (name or ID)
audit-csv = Download as CSV
audit-events = Activity
audit-what = What
audit-at = When
audit-ids = In the log
audit-none = No activity matches.
keeping-hiring = Hiring
keeping-licenses = Licenses
keeping-employment = Employment
keeping-exclusions = Exclusion checks
keeping-identity = Name and contact (erased last)
keeping-passing = Links and pending items
keptrecord-hiring_records = Hiring records
keptrecord-personnel_records = Personnel records
keptrecord-pay_records = Name and pay
keptrecord-form_i9 = Form I-9
keptrecord-privacy_training = Privacy training
keptrecord-safety_training = Safety training
keptrecord-health_records = Health and exposure records
keptrecord-exclusion_proofs = Proof of exclusion checks
event-person-exported = A copy of their data was made
event-person-forgotten = Their data was erased
event-legal_hold-set = Legal hold set
event-legal_hold-lifted = Legal hold lifted
rights-rows = { $count ->
    [one] 1 record
   *[other] { $count } records
}
held-people = The person
held-person_words = Search words
held-files = Files
held-messages = Messages
held-adjustment_requests = Adjustment requests
held-form_drafts = What colleagues began to type
held-applications = Applications
held-application_answers = Languages they speak
held-application_additions = What they sent later
held-application_resumes = Résumés
held-application_closings = Decisions
held-application_notes = Notes
held-return_codes = Return codes
held-invitations = Invitations to tests
held-sittings = Skills tests
held-sitting_states = Progress in the test
held-sitting_items = Questions that were asked
held-sitting_steps = Answers
held-pauses = Pauses
held-assessment_scores = Scores
held-licenses = Licenses
held-license_reminders = License reminders
held-license_withdrawals = Withdrawn licenses
held-license_verifications = License checks
held-notice_acknowledgments = Notices they read
held-notice_letters = Letters that explain an outcome
held-notice_requests = Corrections and second looks they asked for
held-screenings = Short chats
held-screening_turns = What was said in the short chat
held-interviews = Interviews
held-interview_raters = Ratings
held-offers = Offers
held-offer_signatures = Signatures
held-offer_sheets = Photos of signed offers
held-offer_copies = Fingerprints of PDFs of offers
held-offer_endings = How offers ended
held-offer_questions = Questions about offers
held-background_checks = Background checks
held-background_check_papers = Papers of background checks
held-staff = Staff record
held-staff_spans = Employment dates
held-staff_changes = Job changes
held-staff_imports = Lists being imported
held-onboardings = Onboarding
held-onboarding_tasks = Onboarding tasks
held-onboarding_overrides = Exceptions an owner made
held-onboarding_questions = Questions from the new hire
held-onboarding_sheets = Photos of documents signed on paper
held-check_ins = Check-ins after 30, 60 and 90 days
held-exclusion_identities = Birth date and former names
held-exclusion_checked = Checks against exclusion lists
held-exclusion_matches = Possible matches
held-exclusion_dispositions = How matches were answered
held-legal_holds = Legal holds
held-automation_firings = What rules did for them
held-self_identifications = What they said of their sex and race, sealed
retention = Data you can erase
retention-lead = No law requires keeping this any longer. Nothing is erased on its own: you decide.
retention-due = { $count ->
    [one] 1 person’s data
   *[other] { $count } people’s data
}
retention-all = This erases everything about them.
retention-part = The rest stays: a law still requires keeping it.
retention-since = Possible since { $day }.
retention-look = View
retention-never-back = Erased data can’t be brought back.
retention-erase = Erase what is checked
retention-more = There are more. They’re listed once these are erased.
retention-said = { $count ->
    [0] Nothing was erased. Check who you want to erase first.
    [one] The data of 1 person is being erased.
   *[other] The data of { $count } people is being erased.
}
retention-going = { $count ->
    [one] The data of 1 person is still being erased.
   *[other] The data of { $count } people is still being erased.
}
retention-none = Nothing to erase yet
retention-none-why = Muster keeps checking everyone added more than a year ago. When no law requires keeping their data, they’re listed here and on Today.
retention-classes = How long records are kept
retention-record = Records
retention-years = Kept
retention-law = Law
retention-for = { $from ->
    [first_day] { $years ->
        [one] 1 year from the first day of work
       *[other] { $years } years from the first day of work
    }
    [last_day] { $years ->
        [one] 1 year from the last day of work
       *[other] { $years } years from the last day of work
    }
   *[last_record] { $years ->
        [one] 1 year from the last record
       *[other] { $years } years from the last record
    }
}
retention-classes-why = If several laws apply, the latest date counts. A legal hold keeps everything until it’s lifted.
event-retention-ordered = { $count ->
    [one] An owner chose to erase 1 person’s data
   *[other] An owner chose to erase the data of { $count } people
}
held-retention_looks = When their data was last checked for erasing
waits-retention_due = { $count ->
    [one] 1 person’s data can be erased: no law requires keeping it
   *[other] { $count } people’s data can be erased: no law requires keeping it
}
waits-act-retention_due = View

# What the log can be filtered by: the nouns of its kinds, and the kinds whose sentence tells of one event.
eventof-adjustment_request = Adjustment requests
eventof-api_key = API keys
eventof-application = Applications
eventof-assessment = Skills tests
eventof-automation = Rules
eventof-background_check = Background checks
eventof-exclusion_check = Exclusion checks
eventof-exclusion_list = Exclusion lists
eventof-exclusion_match = Possible matches
eventof-file = Files
eventof-interview = Interviews
eventof-invitation = Test invitations
eventof-item = Questions
eventof-job = Jobs
eventof-kiosk = Shared screens
eventof-legal_hold = Legal holds
eventof-license = Licenses
eventof-medical_reader = Readers of health requests
eventof-message = Messages
eventof-offer = Offers
eventof-onboarding = Onboarding
eventof-person = People
eventof-policy = Documents to sign
eventof-checklist = Checklists
eventof-practice = The practice
eventof-regrade = Questions left out of scores
eventof-retention = Retention
eventof-screening = Short chats
eventof-sitting = Tests taken
eventof-staff = Staff
eventof-team_check = Team checks
eventof-user = Users
eventof-selection_rates = Selection rates
eventof-check_in = Check-ins
eventof-notice = Notices
eventof-webhook = Webhooks
eventkind-application-moved = Moved to another stage
eventkind-application-closed = Closed
eventkind-automation-switched_on = Rule turned on
eventkind-automation-switched_off = Rule turned off
eventkind-automation-stopped = Rule stopped
eventkind-automation-fired = Done by a rule
eventkind-job-edited = Changed
eventkind-job-corrected = Corrected while published
eventkind-license-verified = Verified
eventkind-license-snoozed = Reminders snoozed
eventkind-message-written = Written
eventkind-message-sent = Sent
eventkind-message-returned = Not taken by the mail server
eventkind-message-handed_over = Marked as sent
eventkind-message-taken_back = Marked as not sent after all
eventkind-message-expired = Expired before it was sent
eventkind-onboarding-gate_overridden = Allowed before everything was done
eventkind-retention-ordered = Erasing chosen
eventkind-check_in-held = Check-in held
eventkind-check_in-corrected = Check-in corrected

# Jobs at the desk.
jobs = Jobs
jobs-lead = The positions you’re hiring for.
jobs-careers = Your public jobs page
jobs-none = No jobs yet
jobs-none-why = Start with a role profile. You’ll get a description to review. Nothing is public until you publish it.
jobs-none-first = Describe your first job
jobs-none-ask = A manager or an owner can add one.
jobs-roles = Or start with one of these
change = Change

jobs-not_a_draft = This job isn’t a draft anymore.
jobs-applied_yourself = You applied for this job, so someone else takes care of it. On its board you can withdraw your application.
jobs-not_closed = This job isn’t closed.
jobs-closed_too_long = It’s too late to undo that. Copy the job and publish the copy.
jobs-already_closed = This job is already closed.
jobs-pay_missing = Enter the lowest and highest pay, and whether it’s per hour or per year. Many states require it in every posting, and no one should have to apply to find out.
jobs-pay_order = The highest pay is below the lowest. Enter the larger amount second
jobs-duties_none = Add at least one duty, so people know what the work is.
jobs-duties_unticked = { $count ->
    [one] One duty still needs a yes or no: is it essential, and is it needed on day one? The questions for candidates depend on it.
   *[other] { $count } duties still need a yes or no: is each essential, and is it needed on day one? The questions for candidates depend on it.
}
jobs-duty_twice = Another duty has this id. Leave it out, and the duty gets its own
jobs-language_twice = This language is already listed above
jobs-too_many = Enter at most { $max }
jobs-changed_meanwhile = Someone else changed this job in the meantime. What you see here is yours; look it over, then save again.
missing-job = There is no such job.
missing-profile = There is no such role profile.

obstacle-jobs-pay_missing = Add the pay
obstacle-jobs-pay_order = Enter the lower pay first
obstacle-jobs-words_missing = Write what the work is for and when
jobs-words_missing = A blank job says nothing yet. Add a few sentences on what the work is for, and the usual hours.
jobs-title_missing = Enter a title for the job
obstacle-jobs-duties_none = Add the duties
obstacle-jobs-duties_unticked = Say which duties are essential
job-obstacles = { $count ->
    [one] One thing to do before you can publish
   *[other] { $count } things to do before you can publish
}

rolekey-office_manager = Medical office manager
rolekey-medical_biller = Medical biller
rolekey-receptionist = Medical receptionist
rolekey-medical_assistant = Medical assistant
rolekey-other = Another kind of work
job-role-other = A blank job: you write what it is. There is no skills test, and no ready-made interview questions.
jobstage-draft = Draft
jobstage-published = Published
jobstage-closed = Closed
employment-full_time = Full time
employment-part_time = Part time
employment-per_diem = As needed (per diem)
employment-temporary = Temporary
payperiod-hour = hour
payperiod-year = year
pay-range = { $min } to { $max } { $period ->
    [hour] an hour
   *[year] a year
}
pay-one = { $min } { $period ->
    [hour] an hour
   *[year] a year
}
jobsection-basics = Title, location and hours
jobsection-duties = Duties
jobsection-requirements = Requirements
jobsection-pay = Pay and benefits
jobsection-languages = Languages
spoken-spanish = Spanish
spoken-american_sign = American Sign Language
spoken-arabic = Arabic
spoken-cantonese = Cantonese
spoken-chuukese = Chuukese
spoken-french = French
spoken-haitian_creole = Haitian Creole
spoken-hindi = Hindi
spoken-hmong = Hmong
spoken-korean = Korean
spoken-mandarin = Mandarin
spoken-marshallese = Marshallese
spoken-navajo = Navajo
spoken-persian = Persian
spoken-portuguese = Portuguese
spoken-punjabi = Punjabi
spoken-russian = Russian
spoken-somali = Somali
spoken-swahili = Swahili
spoken-tagalog = Tagalog
spoken-ukrainian = Ukrainian
spoken-vietnamese = Vietnamese
tick-yes = Yes
tick-no = No
tick-unsaid = Not set
ticks = essential: { $essential ->
    [yes] yes
    [no] no
   *[unsaid] not set
}, on day one: { $day_one ->
    [yes] yes
    [no] no
   *[unsaid] not set
}

job-new = New job
job-new-lead = Start from a role we know, then make it yours.
job-role-ask = What role is it?
job-role-missing = Choose a role to start from
job-title-own = Title
job-title-own-hint = Leave blank to use the role name
job-start = Start the draft
job-title = Title
job-title-hint = What people would search for
job-title-missing = Enter the job title
job-summary = Summary
job-summary-hint = Two or three sentences about what the work is for
job-summary-missing = Write two or three sentences about what the work is for
job-schedule = Hours
job-schedule-hint = For example, Monday to Friday, 8 am to 5 pm
job-schedule-missing = Enter the hours
job-employment = Employment type
job-employment-missing = Choose the employment type
job-location = Location
job-location-hint = City of the workplace, or one of your locations
job-location-missing = Enter the city of the workplace
job-stage = Status
job-duty = Duty
job-must_have = Required
job-must_have-hint = One per line. About five at most, each tied to a duty
job-nice_to_have = Nice to have
job-nice_to_have-hint = One per line
job-pay = Pay
job-pay-unsaid = Not set
job-pay-min = Lowest pay
job-pay-min-hint = In dollars, like 19.50
job-pay-max = Highest pay
job-pay-max-hint = Enter the same amount if there’s no range
job-pay-period = Per
job-pay-min_cents-missing = Enter the lowest pay in dollars, like 19.50
job-pay-min_cents-form = Enter the lowest pay in dollars, like 19.50
job-pay-max_cents-missing = Enter the highest pay in dollars, like 23.00
job-pay-max_cents-form = Enter the highest pay in dollars, like 23.00
job-pay-period-missing = Choose whether the pay is per hour or per year
job-benefit = Benefit
job-benefits = Benefits
job-benefits-hint = One per line, like 15 paid days off in the first year
job-language = Language
job-language-why = Why it’s needed
job-language-why-hint = For example, every third patient speaks it
job-languages-none = English only
job-languages-language-missing = Choose the language, or clear the line next to it
job-languages-why-missing = Say what the language is needed for: without a reason, it keeps people out unfairly
job-duties-text-too_long = Shorten this duty to at most { $max } characters; it has { $are }

job-edit-basics = Title, location and hours
job-edit-basics-lead = The first thing people read.
job-edit-duties = Duties
job-edit-duties-lead = Change the words as you like; clear a box to remove a duty. Then say for each one whether the job couldn’t be done without it, and whether it’s needed on the first day.
job-edit-requirements = Requirements
job-edit-requirements-lead = Ask for what the duties need and nothing more: each line keeps someone out.
job-edit-pay = Pay and benefits
job-edit-pay-lead = The range you’d actually pay. A job can’t be published without it.
job-edit-languages = Languages
job-edit-languages-lead = List a language only if the work needs it, and say why: everyone who applies is asked whether they speak it.
job-save-basics = Save title and hours
job-save-duties = Save duties
job-save-requirements = Save requirements
job-save-pay = Save pay and benefits
job-save-languages = Save languages
duty-new = Another duty
duty-number = Duty { $number }
duty-text = Description
duty-essential = Essential?
duty-day_one = Needed on day one?
duty-proposed-yes = We suggest yes
duty-proposed-no = We suggest no
language-number = Language { $number }

job-preview = As candidates see it
job-description = Description
job-inside = Internal
job-inside-why = From the role’s profile. Candidates don’t see it.
job-skills = Skills
job-kpis = How to measure success
job-published-on = published { $day }
job-undo-closing = For 15 minutes you can undo this. No one who applied has been told.
job-closed-on = Closed { $day }
job-page = Job page
job-poster = Poster
job-close = Close the job
job-publish-look = Review and publish
job-publish = Publish the job
job-versions = Versions
job-versions-lead = Each saved change, newest first.
job-versions-see = { $count ->
    [one] One version
   *[other] { $count } versions, with what changed
}
job-version = Version { $number }
job-version-first = The first version.
job-version-order = Only the order changed.
difference-added = Added
difference-removed = Removed
difference-changed = Changed

publication = Publish this job?
publication-lead = Anyone will be able to read it and apply. The test questions are chosen now and stay the same. If you correct the description later, everyone who has applied is told what changed.

poster = Poster
poster-lead = Print it and hang it where patients and neighbors pass by.
poster-not-open = This job isn’t published
poster-not-open-why = The sheet has no code, because no one can apply yet.
poster-unreachable = Phones can’t connect yet
poster-unreachable-why = This server has no public address, or only this computer can open it. An owner can change that in Settings: your own domain, a tunnel, or this computer as a kiosk.
poster-code = Code for { $address }
poster-apply = Point your phone’s camera here to read more and apply.
poster-ask = Ask at the front desk how to apply.

event-job-drafted = Started as a draft
event-job-edited = Changed: version { $version }
event-job-published = Published
event-job-reopened = Closing undone
event-job-closed = Closed
event-job-labelled = Another system changed its own labels for this job

# What everybody sees.
careers = Work with us
careers-of = Jobs at { $practice }
careers-lead = All open jobs at { $practice }. Each one shows the pay.
careers-none = No open jobs right now
careers-none-why = Nothing is open right now. Check back: new jobs are posted here first.
posting-of = { $title }, { $practice }
posting-apply = Apply, about 2 minutes
posting-duties = What you’ll do
posting-must_have = What you need
posting-nice_to_have = Nice to have
posting-languages = Languages for this work
posting-benefits = Benefits
posting-how = How we choose
posting-how-apply = You apply
posting-how-apply-what = About 2 minutes, no account
posting-how-read = We read it
posting-how-read-what = You can check your status at any time
posting-how-check = Skills test
posting-how-check-what = { $items } questions, about { $minutes } minutes on your phone. Everyone who applies gets the same questions.
posting-how-meet = We meet
posting-how-meet-what = With the people you’d work with
posting-how-person = A person decides at every step.
posting-since = Posted { $day }
filled = This job is closed
filled-why = “{ $title }” isn’t open anymore. Thank you for your interest.
filled-others = These are open:

# What is known of pay, our proposals, and where to post.
jobs-pay_below_minimum = { $min } an hour is less than the federal minimum wage, $7.25. Your state or city may ask for more
jobs-pay_unlikely = { $min } to { $max } { $period ->
    [hour] an hour? Check the amounts, or choose year
   *[year] a year? Check the amounts, or choose hour
}
jobs-duties_unconfirmed = Read the duties above, then check the box if our suggestions fit this job. If they don’t, change them first
publication-fit = { $count ->
    [one] I’ve read the duties, and your suggestion for one of them fits this job
   *[other] I’ve read the duties, and your suggestions for { $count } of them fit this job
}
job-edit-duties-suggested = Our suggestions are filled in. Change what doesn’t fit. When you save, you confirm the rest.
pay-others = What others pay
pay-others-are = Median { $median } { $period ->
    [hour] an hour
   *[year] a year
}, typically { $low } to { $high }.
pay-others-from = From a guide published { $day }.
pay-others-old = That was more than two years ago, and pay has changed since.
pay-law = What the law requires in a posting where you are
pay-law-from = { $count ->
    [one] employers of any size
   *[other] employers with { $count } people or more
}
pay-law-since = since { $day }
pay-law-begins = begins on { $day }
pay-law-enforced = enforced from { $day }
pay-law-source = Source: { $source }
pay-law-none = We know of no state or city law that asks more of your posting than Muster does. Every posting here shows a range anyway.
pay-law-minimum = Pay at least the minimum wage where you are: the federal one is $7.25 an hour, and many states and cities have a higher one, which Muster doesn’t know.
pay-law-looked = Last checked on { $day }. This isn’t legal advice; laws change.
asks-pay_range = The pay range must be in the posting.
asks-benefits = The benefits must be in the posting.
asks-other_pay = Bonuses, commissions and other pay must be in the posting.
asks-deadline = The last day to apply must be in the posting: enter it with the title and hours.
asks-on_request = Candidates must be told the range, even if it isn’t in the posting.
job-share = Share it
job-share-copy = Copy the link
job-share-text = Text to myself
job-share-whatsapp = Send by WhatsApp
job-share-where = Where to post it
job-share-google = Google: nothing to do. It finds the page by itself, which can take a few days.
job-share-boards = Job boards and your state’s job bank: paste the link, or the text of the posting.
job-share-schools = Schools near you that train for this work: many pass openings on to their graduates.
job-share-staff = The people who work with you: text them the link. They know others who do this work.
job-share-door = Your website, your door and your waiting room: print the poster.
job-share-not_yet = Candidates’ phones can’t connect to this computer yet, so there’s no link to share.

# The place in the practice.
jobsection-workplace = Team, demands and experience
overtime-non_exempt = Non-exempt: overtime is paid
overtime-exempt = Exempt: no overtime pay
education-high_school = High school diploma or GED
education-certificate = Certificate
education-associate = Associate degree
education-bachelor = Bachelor’s degree
education-postgraduate = Postgraduate degree
asksmore-schooling = It asks for schooling after high school. None of our duties for this role needs it, and it keeps out people who can do the work. Ask for it only if you could show that the job needs it.
asksmore-years = It asks for more years than offices often do for this role. Someone with fewer may do the work as well; the skills test can show it.
job-asks_more = More than the work needs?
job-apply_by = Last day to apply
job-apply_by-hint = Some states require it. Nothing closes by itself
job-reports_to = Reports to
job-reports_to-hint = A role, like the office manager
job-team = Team
job-team-hint = Who they work with, and how many
job-systems = Systems
job-systems-hint = Electronic health record, billing, phones
job-overtime = Overtime
job-overtime-hint = Exempt requires a salary and certain duties; most front desk, billing and clinical support jobs aren’t exempt
job-physical = Physical demands
job-physical-hint = What the body does most of the day
job-education = Education
job-education-hint = Leave it out if the duties don’t need it
job-experience_years = Years of experience
job-experience_years-hint = A whole number. Leave blank if the work can be learned on the job
job-edit-workplace = Team, demands and experience
job-edit-workplace-lead = What people want to know before they apply. Leave out what you can’t say.
job-save-workplace = Save team and demands
job-copy = Copy as a new draft
posting-about = { $title } in { $location } at { $practice }. { $summary }
posting-apply_by = Apply by { $day }
posting-place = The workplace
posting-years = { $count ->
    [one] One year
   *[other] { $count } years
}
posting-equal = Equal opportunity
posting-equal-what = { $practice } is an equal opportunity employer. We choose by who can do the work, and not by race, color, religion, sex, pregnancy, sexual orientation, gender identity, national origin, age, disability, genetic information, veteran status or anything else the law protects.
posting-adjust = Do you need to apply, take the skills test or meet us in another way because of your health or a disability? Ask us. You don’t need to give a reason, and it doesn’t count against you. We adjust how the work is done for anyone who needs it.
jobs-duties_frozen = The test was built from these duties, so you can’t add or remove any, or change which are essential or needed on day one. You can change only the wording.
job-correct = Saving makes a new version, and everyone reads that one from then on. People who have applied are told what changed.
job-correct-told = This job is published. When you save, everyone can read the new version, and each applicant who is still waiting gets a message that says what changed, even if the pay is lower.
told-changed = { $what }: it said { $before }. It’s now { $after }.
told-added = New: { $what }: { $after }
told-removed = Removed: { $what }: { $before }
event-job-corrected = Corrected while published: version { $version }

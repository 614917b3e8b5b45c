# Jobs at the desk.
jobs = Jobs
jobs-lead = What the practice is looking for.
jobs-careers = The page that everybody sees
jobs-none = No jobs yet
jobs-none-why = Start from a role we know. You get a description to look over. Nothing is public until you say so.
jobs-none-first = Describe your first job
jobs-none-ask = A manager or an owner can add one.
jobs-roles = Or begin with one of these
change = Change

jobs-not_a_draft = This job is not a draft any more, and what is published is frozen. Close it and start a new one to say something else.
jobs-already_closed = This job is closed already.
jobs-pay_missing = Write the lowest and the highest pay, and whether it is for an hour or a year. Many states ask for it in every posting, and nobody should have to apply to find out.
jobs-pay_order = The highest pay is below the lowest. Write the larger amount second
jobs-duties_none = Write at least one duty, so that people know what the work is.
jobs-duties_unticked = { $count ->
    [one] One duty waits for a yes or no: is it essential, and is it needed on day one? What is asked of candidates follows from it.
   *[other] { $count } duties wait for a yes or no: is each essential, and is it needed on day one? What is asked of candidates follows from it.
}
jobs-duty_twice = Another duty has this id. Leave it out, and the duty gets its own
jobs-language_twice = This language is named above already
jobs-too_many = Write at most { $max } of them
jobs-changed_meanwhile = Somebody else has changed this job meanwhile. What you see here is yours; look at it, then save again.
missing-job = There is no such job.
missing-profile = There is no such role profile.

obstacle-jobs-pay_missing = Say what it pays
obstacle-jobs-pay_order = Put the pay in order
obstacle-jobs-duties_none = Write the duties
obstacle-jobs-duties_unticked = Say which duties are essential
job-obstacles = { $count ->
    [one] One thing is missing before it can be published
   *[other] { $count } things are missing before it can be published
}

rolekey-office_manager = Medical office manager
rolekey-medical_biller = Medical biller
rolekey-receptionist = Medical receptionist
rolekey-medical_assistant = Medical assistant
jobstage-draft = Draft
jobstage-published = Published
jobstage-closed = Closed
employment-full_time = Full time
employment-part_time = Part time
employment-per_diem = As needed (per diem)
employment-temporary = Temporary
payperiod-hour = An hour
payperiod-year = A year
pay-range = { $min } to { $max } { $period ->
    [hour] an hour
   *[year] a year
}
pay-one = { $min } { $period ->
    [hour] an hour
   *[year] a year
}
jobsection-basics = Title, place and hours
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
tick-unsaid = Not said yet
ticks = essential: { $essential ->
    [yes] yes
    [no] no
   *[unsaid] not said
}, on day one: { $day_one ->
    [yes] yes
    [no] no
   *[unsaid] not said
}

job-new = New job
job-new-lead = Start from a kind of work we know, then make it yours.
job-role-ask = What kind of work is it?
job-role-missing = Choose a kind of work to start from
job-title-own = Title
job-title-own-hint = Left empty, it is called like the kind of work
job-start = Start the draft
job-title = Title
job-title-hint = What people would search for
job-title-missing = Write what the job is called
job-summary = In short
job-summary-hint = Two or three sentences on what the work is for
job-summary-missing = Write in two or three sentences what the work is for
job-schedule = Hours
job-schedule-hint = In words, like Monday to Friday, 8 am to 5 pm
job-schedule-missing = Write when the work is
job-employment = How much work is it?
job-employment-missing = Choose how much work it is
job-location = Place
job-location-hint = The city of the workplace
job-location-missing = Write the city of the workplace
job-stage = State
job-duty = Duty
job-must_have = Needed
job-must_have-hint = One a line. At most five or so, each for a duty
job-nice_to_have = Good to have
job-nice_to_have-hint = One a line
job-pay = Pay
job-pay-unsaid = Not said yet
job-pay-min = Lowest pay
job-pay-min-hint = In dollars, like 19.50
job-pay-max = Highest pay
job-pay-max-hint = The same amount if there is no range
job-pay-period = For
job-pay-min_cents-missing = Write the lowest pay as dollars, like 19.50
job-pay-min_cents-form = Write the lowest pay as dollars, like 19.50
job-pay-max_cents-missing = Write the highest pay as dollars, like 23.00
job-pay-max_cents-form = Write the highest pay as dollars, like 23.00
job-pay-period-missing = Choose whether the pay is for an hour or a year
job-benefit = Benefit
job-benefits = What comes with it
job-benefits-hint = One a line, like 15 paid days off in the first year
job-language = Language
job-language-why = What for?
job-language-why-hint = For example, every third patient speaks it
job-languages-none = English alone
job-languages-language-missing = Choose the language, or clear the line beside it
job-languages-why-missing = Write what the language is needed for: without a reason it keeps people away unfairly
job-duties-text-too_long = Write this duty in at most { $max } characters; these are { $are }

job-edit-basics = Title, place and hours
job-edit-basics-lead = What people read first.
job-edit-duties = Duties
job-edit-duties-lead = Change the words as you like; an empty box takes a duty away. Then say of each whether the job would be another one without it, and whether it is needed on the first day.
job-edit-requirements = Requirements
job-edit-requirements-lead = Ask for what the duties need, and for no more: each line keeps somebody away.
job-edit-pay = Pay and benefits
job-edit-pay-lead = The range you would really pay. No job is published without it.
job-edit-languages = Languages
job-edit-languages-lead = Name a language only if the work needs it, and say why: whoever applies is asked whether they speak it.
job-save-basics = Save title, place and hours
job-save-duties = Save the duties
job-save-requirements = Save the requirements
job-save-pay = Save pay and benefits
job-save-languages = Save the languages
duty-new = Another duty
duty-number = Duty { $number }
duty-text = In words
duty-essential = Essential?
duty-day_one = Needed on day one?
duty-proposed-yes = We would say yes
duty-proposed-no = We would say no
language-number = Language { $number }

job-preview = As candidates see it
job-description = Description
job-frozen = It is frozen, so that everybody who applies has read the same.
job-inside = For you alone
job-inside-why = From the role’s profile. Candidates do not see it.
job-skills = What one must be able to do
job-kpis = How you see that it goes well
job-published-on = published { $day }
job-closed-on = Closed { $day }
job-page = Job page
job-poster = Poster
job-close = Close the job
job-publish-look = Look it over and publish
job-publish = Publish the job
job-versions = Versions
job-versions-lead = Each saved change, newest first.
job-versions-see = { $count ->
    [one] One version
   *[other] { $count } versions, with what changed
}
job-version = Version { $number }
job-version-first = Started from the role’s profile.
job-version-order = Only the order has changed.
difference-added = Added
difference-removed = Removed
difference-changed = Changed

publication = Publish this job?
publication-lead = Everybody can read it and apply. Its description is frozen, so that all who apply have read the same.

poster = Poster
poster-lead = Print it and hang it up where patients and neighbors pass.
poster-not-open = This job is not published
poster-not-open-why = So the sheet has no code: nobody could apply yet.
poster-unreachable = No phone can reach you yet
poster-unreachable-why = This server’s public address is missing, or is this computer only. An owner can set it in the settings: your own domain, a tunnel, or this computer as a kiosk.
poster-code = Code for { $address }
poster-apply = Point your phone’s camera here to read more and apply.
poster-ask = Ask at the front desk how to apply.

event-job-drafted = Started as a draft
event-job-edited = Changed: version { $version }
event-job-published = Published
event-job-closed = Closed
event-job-labelled = Another system changed its own labels of this job

# What everybody sees.
careers = Work with us
careers-of = Jobs at { $practice }
careers-lead = All open jobs at { $practice }. Pay is written on each.
careers-none = No open jobs just now
careers-none-why = Nothing is open just now. Look in again: whatever opens is on this page first.
posting-of = { $title }, { $practice }
posting-apply = Apply, about 2 minutes
posting-duties = What you will do
posting-must_have = What you need
posting-nice_to_have = Good to have, not needed
posting-languages = Languages for this work
posting-benefits = What comes with it
posting-how = How we choose
posting-how-apply = You apply
posting-how-apply-what = About 2 minutes, no account
posting-how-read = We read it
posting-how-read-what = You can see where it stands at any time
posting-how-check = A skills check
posting-how-check-what = { $items } questions, about { $minutes } minutes on your phone. Everyone who applies gets the same questions.
posting-how-meet = We meet
posting-how-meet-what = With the people you would work with
posting-how-person = A person decides at every step.
posting-since = Posted { $day }
filled = This job is closed
filled-why = “{ $title }” is not open any more. Thank you for looking.
filled-others = These are open:

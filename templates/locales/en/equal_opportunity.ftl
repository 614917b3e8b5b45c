status-way-about_you_open = Voluntary: say something about yourself
status-way-about_you_done = You said something about yourself
status-way-do-about_you_open = See the two questions
status-way-do-about_you_done = See or change it
about_you = About you (optional)
about_you-back = Back to your application
about_you-lead = Two questions that help { $practice } see whether it hires fairly. You can answer both, one or neither. It makes no difference to your application.
about_you-who = Who sees this
about_you-who-what = No one who decides on your application, and no one else at { $practice }. Your answers are stored encrypted. They’re only added up with those of others after a quarter is over, and a number with fewer than 5 people in it isn’t shown. You can change them until then.
about_you-sex = Sex (optional)
about_you-race = Race or ethnicity (optional)
about_you-rather_not = I’d rather not say
about_you-again = You’ve been here before. What you choose now replaces what you chose then.
about_you-save = Save
about_you-leave = Leave it out
categorysex-female = Female
categorysex-male = Male
categoryrace-hispanic = Hispanic or Latino
categoryrace-white = White
categoryrace-black = Black or African American
categoryrace-pacific = Native Hawaiian or other Pacific Islander
categoryrace-asian = Asian
categoryrace-native = American Indian or Alaska Native
categoryrace-two_or_more = Two or more races
ratioreading-below_four_fifths = Below four fifths
ratioreading-not_below = Not below four fifths
ratioreading-one_person_changes_it = Inconclusive: one person changes it
tab-rates = Selection rates
rates = Selection rates
rates-lead = How often people of each group get to the next step
rates-edition = Counted
rates-before = Before { $day }
rates-by-sex = By sex
rates-by-race = By race or ethnicity
rates-by-both = By sex and race or ethnicity
rates-by-job = { $job }: { $by }
rates-from = From { $from } to { $to }
rates-step-applied = applied
rates-step-chat = chat
rates-step-test = skills test
rates-step-interview = interview
rates-step-offer = offer
rates-step-hired = hired
rates-step-tested = tested
rates-step-above = a score above the middle
rates-group = Group
rates-of = People
rates-taken = Went on
rates-rate = Rate
rates-ratio = Ratio
rates-says = What it says
rates-unknown = Didn’t say
rates-unknown-why = Counted, and compared with no one
rates-highest = The highest rate
rates-p = Fisher p = { $p }
rates-z = { $z } standard deviations
rates-shortfall = { $people } more would make the rates equal
rates-small = Below 2% of all: an auditor may leave it out
rates-withheld = Groups not shown
rates-withheld-why = Fewer than 5 people in a cell, or needed to keep those from being worked out
rates-pooled = Within the same job
rates-odds = the odds of being hired differ by a factor of { $odds } (p = { $p })
rates-pooled-why = Compared job by job and then taken together (Mantel and Haenszel), so that it doesn’t matter who applied for which job. 1 is no difference.
rates-ties = { $count ->
    [one] 1 person scored exactly the middle and counts as not above.
   *[other] { $count } people scored exactly the middle and count as not above.
}
rates-read = How to read this
rates-people = { $count ->
    [one] 1 application ended between { $since } and { $until }. Withdrawn ones aren’t counted.
   *[other] { $count } applications ended between { $since } and { $until }. Withdrawn ones aren’t counted.
}
rates-read-what = The ratio is a group’s rate next to the highest one. Below 0.80 has long been taken as a reason to look closer (Uniform Guidelines, section 4D). It proves nothing, and a ratio above it doesn’t either. Where one person more or less would change the answer, we say so. These numbers were counted once and are never counted again.
rates-auditor = New York City’s Local Law 144 asks for numbers in this shape. It also asks for an independent auditor: Muster prepares the numbers and doesn’t audit itself. If the law covers you, hire one.
rates-few = Too few to say
rates-few-why = To show a rate, we need at least 5 people in each group who went on, and 5 who didn’t. With fewer, a number would tell what someone said about themselves. In a small office that usually takes more than a year, and it may never happen.
rates-off = Not counted
rates-needed = Needed
rates-needed-what = 5 people in every cell of at least two groups
rates-now = So far
rates-now-what = { $count ->
    [0] No application has ended since { $day }
    [one] 1 application has ended since { $day }
   *[other] { $count } applications have ended since { $day }
}
rates-next = Next look
rates-neither = This is neither good news nor bad.
rates-ask = Ask candidates about themselves
rates-ask-what = After applying, candidates can say their sex and race or ethnicity, in English or Spanish. It’s voluntary. No one who decides can read it: it’s stored encrypted and only leaves as the numbers on this page, counted once a quarter.
rates-staff = { $count ->
    [one] 1 person works here.
   *[other] { $count } people work here.
}
advice-off = Below 15 staff we don’t ask: federal law doesn’t require it, and your numbers would be too small to ever be shown.
advice-explained = From 15 to 99 staff it’s up to you. Federal law covers you, and these numbers are how you’d notice a step that keeps a group out. Expect “too few” for a long time.
advice-recommended = From 100 staff we recommend it. You likely report by these categories already, and there are enough people for the numbers to say something.
rates-begin = Ask candidates
rates-stop = Stop asking
rates-owner = Only an owner can turn this on or off.
selection_rates-too_small = Below 15 staff this can’t be turned on: the numbers would be too small to ever be shown.
missing-rates_edition = There are no selection rates of that quarter.
event-selection_rates-on = Candidates are asked about sex and race, voluntarily
event-selection_rates-off = Candidates are no longer asked about sex and race
event-selection_rates-frozen = Selection rates counted and kept
event-selection_rates-too_few = Selection rates looked at: too few to say

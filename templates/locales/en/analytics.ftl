place-reports = Reports
reports-lead = { $count ->
    [0] How far candidates come, and how long it takes
    [one] How far 1 candidate has come
   *[other] How far { $count } candidates have come, and how long it takes
}
reports-export = Download as CSV
reports-tables = All tables (ZIP)
reports-job = Job
reports-all_jobs = All jobs
reports-role = Role
reports-all_roles = All roles
reports-all_locations = All locations
reports-period = Applied
reports-show = Show
reports-table = Show as table
reportperiod-month = Last 30 days
reportperiod-quarter = Last 90 days
reportperiod-year = Last 12 months
reportperiod-all = Any time
milestone-applied = Applied
milestone-chat = Chat
milestone-test = Skills test
milestone-interview = Interview
milestone-offer = Offer
milestone-hired = Hired

reports-funnel = From applied to hired
reports-funnel-why = Each bar counts everyone who got at least this far. Anyone who skipped a step and got further counts, too. Percentages are of the step before. If fewer than 20 people were there, you see the count instead: one person would change a percentage too much.
reports-of = of { $before }
reports-of-people = { $people } of { $before }
reports-step = Step
reports-people = People
reports-before = Of the step before
reports-here = There now
reports-closed = Closed there
reports-withdrawn = Withdrew there
reports-times = How long each step takes
reports-times-why = The dot is the median: half took no longer. The line covers the middle half. Only people who have left the step are counted.
reports-left = { $count ->
    [one] 1 has left it
   *[other] { $count } have left it
}
reports-few-times = { $count ->
    [one] 1 person: too few to say
   *[other] { $count } people: too few to say
}
reports-took = Half took no longer than { $median }. The middle half took from { $lower } to { $upper }
reports-span = { $unit ->
    [moment] < 1 hour
    [hours] { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
   *[days] { $count } days
}
reports-median = Median
reports-half = Middle half
reports-between = { $lower } to { $upper }
reports-no_times = No one has left a step yet.
reports-to_hire = From applying to being hired, half took no longer than { $median }; the middle half took from { $lower } to { $upper } ({ $count } people).
reports-to_hire-few = { $count ->
    [0] No one was hired, so there’s no time to hire.
    [one] 1 person was hired: too few to say how long it takes.
   *[other] { $count } people were hired: too few to say how long it takes.
}
reports-sources = Where candidates came from
reports-source = Source
reports-unknown_source = Not known
reports-interviewed = Interviewed
reports-other_sources = { $count ->
    [one] 1 person came from another source.
   *[other] { $count } people came from other sources.
}
reports-sources-why = According to the link they followed, or the person who added them.
reports-none = Nothing to show yet
reports-none-why = As soon as someone applies, you’ll see here how far candidates come and how long it takes. If you chose a job or a period above, choose a wider one.
reports-waiting = Waiting longest
reports-all_candidates = All candidates
reports-who = Candidate
reports-on = Waiting for
reports-since = How long
reports-turn-read = You: read the test
reports-turn-decide = You: decide what’s next
reports-turn-candidate = The candidate: take the test
reports-turn-interview_wishes = You: offer other interview times
reports-turn-interviews_unpicked = You: offer interview times again
reports-turn-interview_ratings = You: rate the interview
reports-turn-interviews_open = The candidate: pick an interview time
reports-turn-interview_ahead = The interview
reports-turn-offer_sheets = You: check the offer signed on paper
reports-turn-offer_questions = You: answer their question about the offer
reports-turn-offers_signed = You: start onboarding
reports-turn-offers_open = The candidate: answer the offer
reports-turn-chats_passed_on = You: take over from the chat
reports-turn-chats_asked = You: answer them in the chat
reports-turn-chats_sent = You: read the chat
reports-turn-chats_open = The candidate: finish the chat
reports-days = { $count ->
    [0] Since today
    [one] 1 day
   *[other] { $count } days
}
reports-months = Month by month
reports-open = Still open
reports-took_to_hire = Time to hire
reports-months-why = Each line is of those who applied in that month, whatever became of them later. Of the last months it’s too early to say how many will be hired: some are still on their way. A time to hire takes 5 hires.

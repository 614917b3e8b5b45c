automation = Automation
automation-lead = Six things Muster can do without being asked. Each is off until you turn it on, and shows first what it would have done.
automation-people = People decide about people
automation-people-why = No rule looks at a score, a rating or an answer to move, invite or reject anyone. Each rule acts with the rights of whoever turned it on, and stops when they lose them.
automation-on = On
automation-off = Off
automation-turn-on = Turn on
automation-turn-off = Turn off
automation-leave-off = Leave it off
automation-save = Save
readyrule-finished_tests = Finished tests
readyrule-no_answer = No answer from a candidate
readyrule-expiring_licenses = Licenses about to expire
readyrule-signed_offers = Signed offers
readyrule-new_applications = New applications
readyrule-missing_ratings = Missing interview ratings
automation-start = { $rule ->
    [finished_tests] When a skills test is turned in, move the person to Tested, so that they wait for your decision on Today.
    [no_answer] When a candidate hasn’t answered about a test, interview times or an offer for
    [expiring_licenses] When a license expires within
    [signed_offers] When an offer is signed, start the onboarding with the checklist of that job.
    [new_applications] When someone applies, invite them to the skills test. At most
   *[missing_ratings] When ratings aren’t in
}
automation-days = { $rule ->
    [no_answer] days, write a reminder. At most
    [expiring_licenses] days, make a task on Today.
   *[missing_ratings] business days after the interview, remind the interviewer.
}
automation-most = { $rule ->
    [no_answer] reminders for each.
   *[new_applications] a day.
}
automation-days-name = { $rule ->
    [no_answer] Days without an answer
    [expiring_licenses] Days before it expires
   *[missing_ratings] Business days after the interview
}
automation-most-name = { $rule ->
    [no_answer] Reminders for each
   *[new_applications] Invitations a day
}
automation-would = { $count ->
    [0] Would not have run in the last 90 days
    [one] Would have run once in the last 90 days
   *[other] Would have run { $count } times in the last 90 days
}
automation-would-now = { $count ->
    [0] Would make no task now
    [one] Would make 1 task now
   *[other] Would make { $count } tasks now
}
automation-more = and { $count } more
automation-by-dates = Counted with today’s dates; earlier ones aren’t kept.
automation-since = On since { $day }, by { $name }.
automation-ran = { $count ->
    [0] It hasn’t done anything yet.
    [one] It ran once.
   *[other] It ran { $count } times.
}
automation-limit = No rule runs more than { $count } times a day; what’s left waits for the next day. Each time is in the activity log with the rule’s version.
automation-may_not = You may not do what this rule does, so you can’t turn it on.
automation-nobody = A rule acts for a person. This key belongs to no one: turn the rule on with a key that a user made.
automation-no_such_number = This rule has no such number.
automation-task_done = Someone has done this already.
automation-days-missing = Enter a number
automation-most-missing = Enter a number
automation-days-range = Choose { $min } to { $max } days
stopcause-left = { $by } turned this on and is no longer a user here, so it stopped. Turn it on again to have it act with your rights.
stopcause-denied = { $by } turned this on and may no longer do what it does, so it stopped. Turn it on again to have it act with your rights.
automation-tasks = Tasks from rules
automation-tasks-lead = What a rule put on Today, until someone says it’s done.
automation-tasks-open = { $count ->
    [one] 1 to do
   *[other] { $count } to do
}
automation-task = { $name }: a license expires { $day }
automation-task-refused = { $name }: the rule couldn’t do it. Open this to see what’s in the way
automation-task-made = { $rule }, { $day }
automation-task-done = Done
automation-tasks-none = Nothing to do
automation-tasks-none-why = When a rule makes a task, it waits here and on Today.
missing-rule = There is no such rule.
waits-automation_tasks = { $count ->
    [one] One task from a rule
   *[other] { $count } tasks from rules
}
waits-act-automation_tasks = View
waits-automation_stopped = { $count ->
    [one] One rule has stopped: the person who turned it on may no longer do what it does
   *[other] { $count } rules have stopped: the people who turned them on may no longer do what they do
}
waits-act-automation_stopped = View
firingoutcome-done = Done
firingoutcome-task = Task made
firingoutcome-left = Left as it was
event-automation-switched_on = Rule turned on: { $rule ->
    [finished_tests] finished tests
    [no_answer] no answer from a candidate
    [expiring_licenses] licenses about to expire
    [signed_offers] signed offers
    [new_applications] new applications
   *[missing_ratings] missing interview ratings
}
event-automation-switched_off = Rule turned off: { $rule ->
    [finished_tests] finished tests
    [no_answer] no answer from a candidate
    [expiring_licenses] licenses about to expire
    [signed_offers] signed offers
    [new_applications] new applications
   *[missing_ratings] missing interview ratings
}
event-automation-stopped = Rule stopped, because the person who turned it on may no longer do what it does: { $rule ->
    [finished_tests] finished tests
    [no_answer] no answer from a candidate
    [expiring_licenses] licenses about to expire
    [signed_offers] signed offers
    [new_applications] new applications
   *[missing_ratings] missing interview ratings
}
event-automation-fired = { $rule ->
    [finished_tests] By a rule: put where a decision is due
    [no_answer] By a rule: reminded, because there was no answer
    [expiring_licenses] By a rule: task made, because a license expires
    [signed_offers] By a rule: onboarding started
    [new_applications] By a rule: invited to the skills test
   *[missing_ratings] By a rule: interviewer reminded of missing ratings
}
event-automation-task_done = Task from a rule done

# Inviting.
status-invited = Invited
status-submitted = Turned in
status-scored = Scored
status-expired = Not started in time
status-cancelled = Canceled
invitations = Skills tests
invitations-lead = Who was invited to which test, and how it went, in the order they were invited
invitations-none = No one has been invited yet
invitations-none-why = Invite a candidate from their page, or anyone by name.
invitation-new = Invite someone
invitation-of = Skills test: { $person }
invitation-application = Application
invitation-score = What they can do
invitation-answers = See questions and answers
invitation-no-cut = This test covers these questions on one day. It says nothing about diligence, honesty or kindness. There’s no passing score: a person decides, based on everything they know.
invitation-printed = Printed by { $by } on { $day }.
invitation-facts = Invitation
invitation-made = Invited
invitation-submitted = Turned in
invitation-new-link = Make a new link
invitation-cancel = Cancel invitation
invitation-person = Name
invitation-what = Skills test
invitation-status = Status
invitation-since = Invited { $day }
invitation-which = Which skills test?
invitation-size = { $count } questions, about { $minutes } minutes
invitation-size-again = Another version. How long it takes stands on the invitation.
invitation-length = Length
invitation-phone = Phone
invitation-language = Language for messages
invitation-expires_on = Last day to start
invitation-expires_on-hint = Leave blank for one week
invitation-make = Invite
invitation-assessment_id-missing = Choose a skills test
invitation-name-missing = Enter the person’s name
invitations-already_invited = This person has already been invited to this test. If they turned it in, you can ask them to take another version.
invitations-application_closed = This application is closed, so there’s no test to take.
invitations-not_open = This test has been turned in, or the invitation expired or was canceled.
invitations-one_person = Name one person: application_id, person_id or candidate
invitations-expires_on = Choose a day from today on, at most { $max } days away
application-missing = There is no such application
missing-invitation = There is no such invitation.
event-invitation-invited = Invited to a skills test
event-invitation-link_made = New link made
event-invitation-submitted = Turned in the skills test
event-invitation-scored = Skills test scored
event-invitation-called_back = The system that ordered it was told the score
event-invitation-callback_given_up = The system that ordered it couldn’t be told the score
event-invitation-expired = Skills test not started in time
event-invitation-cancelled = Invitation canceled
event-invitation-labelled = Another system changed its own labels for the invitation
event-invitation-extended = The skills test can be started again; its last day moved by the time it waited

# The letter.
letter-invitation-subject = A skills test for you: { $title }
letter-invitation = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    { $practice } invites you to a skills test: { $title }. It has { $count } questions and takes about { $minutes } minutes; you have twice that. You can do it on your phone, until the end of { $day }.

    Start here: { $url }

    The link is only for you. No one gets everything right.

    { $practice }

# Many at once.
invitations-many = Invite to the skills test
invitations-many-ask = { $count ->
    [0] No one to invite
    [one] Invite one person to the skills test
   *[other] Invite { $count } people to the skills test
}
invitations-many-test = { $count } questions, about { $minutes } minutes. Everyone gets the same ones, and can start until the end of { $day }.
invitations-many-goes = Who is invited
invitations-many-letter = What they’ll read
invitations-many-language = Each letter has the person’s own name and link, in the language they chose.
invitations-many-send = { $count ->
    [one] Invite one person
   *[other] Invite { $count } people
}
invitations-many-none = Everyone you selected has an invitation already, or isn’t waiting anymore.
invitations-many-stays = Not invited again
invitations-way-mail = By email, right away
invitations-way-hand = Waits in Messages for you to send
invitations-own-link = (their own link)
invitations-stands_already = Already invited.
invitations-without_test = This job has no skills test.
everyone = Invite everyone who applies
everyone-on = On since { $day }: everyone who applies with the form is invited right away.
everyone-off = Off: you invite people yourself.
everyone-why = People can start the test while the job is fresh in their minds. This doesn’t invite anyone who applied before, or anyone you add yourself.
everyone-start = Invite everyone from now on
everyone-stop = Stop inviting everyone
event-invitation-everyone_on = From now on, everyone who applies is invited to the skills test
event-invitation-everyone_off = Applicants are no longer invited to the skills test automatically
event-invitation-reminded = Reminded that the test closes soon
letter-closes_soon-subject = Still open: the skills test for { $title }
letter-closes_soon = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    The skills test for { $title } at { $practice } is still open, at least until the end of { $day }. It has { $count } questions and takes about { $minutes } minutes; you have twice that.

    Start or continue here: { $url }

    If you’ve just turned it in, you’re done. If you need another way to take it, ask before you start: the page says how.

    { $practice }
invitations-redirect_unknown = Candidates can’t be sent to { $host } yet. Allow it first: Settings → Webhooks.
expandinvitation-person = The person
expandinvitation-application = The application
invitations-too_soon = They took a test for this kind of work already. They can take another version starting { $from }.
invitations-stands_until = Took a test for this kind of work already. Possible starting { $from }.
invitation-again = They took a test for this kind of work before.
invitation-again-early = They took a test for this kind of work already. Another one is possible starting { $day }.
invitation-again-what = They get another version: other questions as far as there are enough, and other numbers in any case. Both scores are kept side by side. If you let one person try again, think about who else should get the same chance.
invitation-again-ask = Someone who can decide on applications can allow it sooner.
invitation-again-do = Ask them to take another version
invitation-retest_reason = Why sooner
invitation-retest_reason-too_soon = They can take another version starting { $from }. To invite them sooner, say why.
invitation-standing = See the invitation they already have
invitation-retest_reason-hint = For your office. It’s kept with the invitation.
invitation-retest = Taken again
invitation-retest-of = See what they turned in before
invitation-early = Allowed sooner
beside = Another time:
beside-one = { $day }: { $score }, likely { $low }–{ $high }
beside-short = ; another time { $score }, likely { $low }–{ $high }
beside-why = Each score is kept, and none replaces another. A higher one isn’t a truer one.
invitations-in_office = This test is taken at the office, on a screen there. Ask the office when to come in.
invitations-nothing_to_confirm = There’s no result here that could be confirmed.
invitations-without_application = Only someone with an open application can confirm a test at the office.
beside-office = At the office:
confirms-ask = Ask for a short test at the office
confirms-ask-what = If they took this alone at home, you can ask them to take 10 other questions at the office. Ask everyone at the same point of your process, not just the people you have a feeling about.
confirms-what = This short test was taken at the office.
confirms-first = See the first one
confirms-lower = Lower at the office than chance alone would explain. Talk about it.
confirms-lower-what = It decides nothing. A bad day, an unfamiliar screen or someone watching can be the reason, and of 20 people who did the first one honestly, one sees this too.
confirms-as_before = At the office they did about as well as before, or better. A small difference can be chance.
confirms-how = They take this one at the office, on a screen that candidates use. They can’t open it from home.
confirms-how-screen = Hand over a tablet or computer.
confirms-how-screen-go = Hand over this screen
confirms-how-code = Make a code for them. They enter it on that screen and press the button for the short test.
confirms-how-code-go = Make a code
confirms-how-near = Stay nearby until they turn it in.

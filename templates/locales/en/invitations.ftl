# Inviting.
status-invited = Invited
status-submitted = Handed in
status-scored = Scored
status-expired = Not begun in time
status-cancelled = Taken back
invitations = Skills checks
invitations-lead = Who was invited to which, and what came of it. In the order they were invited
invitations-next = Next
invitations-none = Nobody is invited yet
invitations-none-why = Invite an applicant from their page, or anybody by name.
invitation-new = Invite somebody
invitation-of = Skills check of { $person }
invitation-application = The application
invitation-link = The link to hand over
invitation-link-once = It is shown this once. Send it, or let them point a phone at the code.
invitation-code = Code for { $url }
invitation-no-phone = This address works on this computer only, so there is no code for a phone.
invitation-score = What they can do
invitation-no-cut = There is no cut line. A person decides, on everything they know.
invitation-printed = Printed by { $by } on { $day }.
invitation-facts = The invitation
invitation-made = Invited
invitation-submitted = Handed in
invitation-new-link = Make a new link
invitation-cancel = Take it back
invitation-person = Name
invitation-what = Skills check
invitation-status = Status
invitation-since = Invited { $day }
invitation-which = Which skills check?
invitation-size = { $count } questions, about { $minutes } minutes
invitation-phone = Phone
invitation-language = Language to write to them in
invitation-expires_on = Last day to begin
invitation-expires_on-hint = A week if you leave it empty. Like 2027-01-31
invitation-make = Invite
invitation-assessment_id-missing = Choose which skills check
invitation-name-missing = Write the person’s name
invitations-already_invited = This person has been invited to it already, as { $invitation }. Everyone gets one try.
invitations-not_open = This invitation is handed in, expired or taken back.
invitations-one_person = Name one person: application_id, person_id or candidate
invitations-expires_on = Choose a day from today on, at most { $max } days away
application-missing = There is no such application
missing-invitation = There is no such invitation.
event-invitation-invited = Invited to a skills check
event-invitation-link_made = A new link was made
event-invitation-submitted = Handed in the skills check
event-invitation-scored = The skills check was scored
event-invitation-called_back = Its score was told to the system that ordered it
event-invitation-callback_given_up = The system that ordered it could not be told of the score
event-invitation-expired = The skills check was not begun in time
event-invitation-cancelled = The invitation was taken back
event-invitation-labelled = Another system changed its own labels of the invitation
event-invitation-extended = The skills check can be begun again, and stands open for as much longer

# The letter.
letter-invitation-subject = A skills check for you: { $title }
letter-invitation = { $named ->
    [no] Hello,
   *[yes] Hello { $name },
    }

    { $practice } invites you to a skills check: { $title }. It has { $count } questions and takes about { $minutes } minutes; you have twice that. You can do it on your phone, until the end of { $day }.

    Begin here: { $url }

    The link is for you alone. Nobody gets everything right.

    { $practice }

# What Muster does by itself.
settings-server = This server
background = Background work
background-lead = What Muster does on its own, when it last ran and what went wrong.
background-failed = Needs attention
background-failed-count = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
background-well = Nothing has failed
background-well-why = Everything Muster does on its own went well the last time.
background-all = Everything that runs
background-shows = As of { $at }.
background-refresh = Refresh
background-what = Work
background-last = Last run
background-next = Next
background-result = Result
background-how-often = How often
background-not-since = Not since Muster was started
background-name = { $name ->
    [resume_tests] Continue tests that were on hold
    [close_sittings] Turn in tests whose time is up
    [lapse_invitations] Close invitations that no one started in time
    [expire_messages] Cancel messages that are no longer needed
    [wipe_messages] Remove links from sent messages
    [expire_offers] Close offers that no one answered in time
    [remind_of_offers] Send reminders of offers that are waiting for an answer
    [remind_of_interviews] Send interview reminders the day before
    [remind_of_tests] Send reminders of skills tests that close soon
    [count_reports] Update the numbers in reports
    [count_questions] Count the answers to each question
    [count_scores_again] Count scores again without a question that was left out
    [end_team_checks] End team checks whose time is over
    [freeze_selection_rates] Count selection rates when a quarter has closed
    [look_what_is_kept] Find data that no law requires keeping
    [erase_what_is_due] Erase the data an owner chose to erase
    [run_rules] Run the automation rules
    [change_staff] Apply changes of position, location and hours when they’re due
    [empty_staff_lists] Delete staff lists that no one imported
    [come_again] Ask again for what is due again: trainings, tests, checks
    [hold_lapsed_licenses] Hold back hires whose license has expired
    [fetch_exclusion_list] Download the federal exclusion list
    [check_exclusions] Check everyone against the exclusion lists
    [remind_of_expiry] Send reminders of licenses that expire soon
    [ask_sources] Look up NPI numbers in the registry
    [write_down_uses] Note when API keys and sign-ins were last used
    [forget_answers] Delete old replies kept for programs
    [sweep_files] Remove files that nothing uses
    [sweep_disk] Delete files from the disk that are no longer needed
    [forget_attempts] Delete old tries: sign-in, return codes, public forms
    [read_mail_server] Read how email leaves
    [heartbeat] Check that saving works
    [renew_certificate] Renew the certificate of this server’s domain
    [backup] Check whether a backup is due
    [messages_send] Send messages by email
    [auth_mail_link] Email links for new passwords
    [auth_mail_moved] Tell old mailboxes that an email was changed
    [webhooks_deliver] Tell a webhook what happened
    [invitations_invite] Invite someone who applied
    [assessments_call_back] Tell another system that there is a score
   *[other] { $name }
}
background-state = { $state ->
    [well] OK
    [failed] { $count ->
        [0] Failed
       *[other] { $count } failed
    }
    [waiting] { $count } waiting
   *[not_yet] Not yet
}
background-every = { $unit ->
    [seconds] { $count ->
        [one] Every second
       *[other] Every { $count } seconds
    }
    [minutes] { $count ->
        [one] Every minute
       *[other] Every { $count } minutes
    }
    [hours] { $count ->
        [one] Every hour
       *[other] Every { $count } hours
    }
   *[at_once] As soon as there’s something to do
}
background-code = Muster couldn’t do it. The server’s log says why.
background-tries = { $count ->
    [one] Tried once.
   *[other] Tried { $count } times.
}
background-next-try = Next try { $at }.
background-given-up = It won’t be tried again automatically.
background-again = Try again
background-failed-at = Failed { $at }
background-details = Details for the person who looks after the server
background-details-why = The log names each failure with its id. Times are those of this server since it was started.
missing-failure = That’s been done since then.
cause-answered = { $host } answered { $status } and didn’t accept it.
cause-silent = { $host } didn’t answer in time.
cause-unreachable = { $host } can’t be reached.
cause-unknown = There’s no server named { $host }.
cause-inside = { $host } points to a private network, where Muster sends nothing.
cause-distrusted = { $host } has no certificate that can be trusted.
cause-garbled = { $host } sent an answer that couldn’t be understood.

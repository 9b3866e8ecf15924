package org.ponder.bot.slack;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.domain.outbox.Undelivered.Why;

/** What Slack's words for a failure come to. */
enum Verdict {
    /** It was not done, and may be asked again. */
    LATER(Kind.NOT_SENT, """
            accesslimited external_channel_migrating fetch_members_failed invalid_cursor message_limit_exceeded
            org_login_required request_timeout streaming_state_conflict users_not_found"""),
    /** The same, and where it was to be said, so would be whatever else is said in this workspace now. */
    ALL_LATER(Kind.BUSY, """
            rate_limited ratelimited service_unavailable team_added_to_org"""),
    /** It was done, or in part, or not at all. */
    PERHAPS(Kind.UNKNOWN, """
            fatal_error internal_error update_failed"""),
    /** This person has no account any more. */
    LEFT(Why.LEFT, """
            user_disabled user_not_found"""),
    /** The app is not in this channel. */
    OUTSIDE(Why.NOT_INSTALLED, """
            not_in_channel"""),
    /** This channel is archived, gone, or so private that Slack will not say which; or this chat is there no more. */
    NOWHERE(Why.GONE, """
            channel_not_found is_archived"""),
    /** A rule of the workspace or the organisation keeps the app from this person or this channel, as from somebody outside. */
    KEPT_OUT(Why.NOT_ALLOWED, """
            access_denied app_access_restricted cannot_dm_bot channel_is_limited_access ekm_access_denied
            invalid_user_combination no_permission posting_to_channel_denied restricted_action
            restricted_action_non_threadable_channel restricted_action_read_only_channel
            restricted_action_thread_locked restricted_action_thread_only_channel user_not_visible"""),
    /** This person or this conversation cannot be reached, and nothing tells a facilitator more. */
    THEM(Why.UNREACHABLE, """
            method_not_supported_for_channel_type user_not_in_channel"""),
    /** The token is of no use any more. */
    DEAD(Kind.DISCONNECTED, """
            account_inactive invalid_auth not_allowed_token_type not_authed team_disabled token_expired token_revoked
            user_removed_from_team"""),
    /** The token is good, and this workspace keeps us out. */
    SHUT_OUT(Kind.DISCONNECTED, """
            team_access_not_granted two_factor_setup_required"""),
    /** What was to be opened or changed is there no more, or can be changed no more. */
    GONE(Why.GONE, """
            cant_update_message edit_window_closed exchanged_trigger_id expired_trigger_id hash_conflict
            invalid_trigger_id is_inactive message_not_found not_found trigger_exchanged trigger_expired view_not_found"""),
    /** Something here has to be set right: in what we send, in what we may do, or in the plan that the workspace is on. */
    OURS(Kind.REFUSED, """
            as_user_not_supported attachment_payload_limit_exceeded block_mismatch blocked_file_type
            cannot_reply_to_message cant_broadcast_message deprecated_endpoint draft_already_deleted draft_already_sent
            draft_has_conflict draft_not_found duplicate_channel_not_found duplicate_external_id
            duplicate_message_not_found enterprise_is_restricted file_deleted file_is_deleted file_not_found
            file_share_limit_reached invalid_arg_name invalid_arguments invalid_array_arg invalid_attachments
            invalid_blocks invalid_blocks_format invalid_charset invalid_form_data invalid_limit invalid_metadata_format
            invalid_metadata_schema invalid_post_type invalid_team is_bot limit_required markdown_text_conflict
            max_file_sharing_exceeded messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large
            method_deprecated missing_argument missing_file_data missing_post_type missing_profile_id missing_scope msg_blocks_too_long
            msg_too_long no_dual_broadcast_content_update no_such_subteam no_text not_enabled not_enough_users
            not_implemented plan_upgrade_required send_on_behalf_not_allowed slack_connect_blocked_file_type
            slack_connect_canvas_sharing_blocked slack_connect_clip_sharing_blocked
            slack_connect_file_link_sharing_blocked slack_connect_file_upload_sharing_blocked
            slack_connect_lists_sharing_blocked team_not_found too_many_attachments too_many_contact_cards
            too_many_users unable_to_share_files unknown_method users_list_not_supplied view_too_large""");

    private static final Map<String, Verdict> OF = Arrays.stream(values())
            .flatMap(verdict -> Arrays.stream(verdict.codes.split("\\s+")).map(code -> Map.entry(code, verdict)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Kind kind;
    private final Why why;
    private final String codes;

    Verdict(Kind kind, String codes) {
        this(kind, Why.UNREACHABLE, codes);
    }

    /** Somebody, or a channel, cannot be reached. */
    Verdict(Why why, String codes) {
        this(Kind.UNREACHABLE, why, codes);
    }

    Verdict(Kind kind, Why why, String codes) {
        this.kind = kind;
        this.why = why;
        this.codes = codes;
    }

    /** A word that Slack has not used before is taken for our fault, and shows in the log. */
    static Verdict of(String code) {
        return OF.getOrDefault(code, OURS);
    }

    static boolean knows(String code) {
        return OF.containsKey(code);
    }

    /** What is known of a call that came to this; where it may be repeated, nothing is ambiguous, and nothing that is said waits for it. */
    Kind after(Method method) {
        return (this == PERHAPS || this == ALL_LATER) && method.mayBeRepeated() ? Kind.NOT_SENT : kind;
    }

    /** Why somebody cannot be reached, where it is that. */
    Why why() {
        return why;
    }
}

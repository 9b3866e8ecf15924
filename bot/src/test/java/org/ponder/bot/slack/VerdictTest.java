package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.domain.outbox.Undelivered.Why;

/** Every word that Slack documents for a failure is sorted, and none by accident. */
final class VerdictTest {
    private static final Map<String, List<String>> DOCUMENTED = read();

    @ParameterizedTest
    @EnumSource(Method.class)
    void every_documented_code_of_a_method_is_known(Method method) {
        assertThat(codes(method)).hasSizeGreaterThanOrEqualTo(30).allMatch(Verdict::knows);
    }

    /** What is left when all that has another reason is taken away is our own fault; here it is looked at, one by one. */
    @Test
    void each_code_comes_to_what_it_should() {
        Map<Verdict, Set<String>> sorted = new EnumMap<>(Verdict.class);
        Stream.of(Method.values())
                .flatMap(method -> codes(method).stream())
                .forEach(code -> sorted.computeIfAbsent(Verdict.of(code), first -> new TreeSet<>())
                        .add(code));

        assertThat(sorted.get(Verdict.LATER))
                .containsExactly(
                        "accesslimited",
                        "external_channel_migrating",
                        "fetch_members_failed",
                        "invalid_cursor",
                        "message_limit_exceeded",
                        "org_login_required",
                        "request_timeout",
                        "streaming_state_conflict",
                        "users_not_found");
        assertThat(sorted.get(Verdict.ALL_LATER))
                .containsExactly("rate_limited", "ratelimited", "service_unavailable", "team_added_to_org");
        assertThat(sorted.get(Verdict.PERHAPS)).containsExactly("fatal_error", "update_failed");
        assertThat(sorted.get(Verdict.DEAD))
                .containsExactly(
                        "account_inactive", "not_allowed_token_type", "not_authed", "token_expired", "token_revoked");
        assertThat(sorted.get(Verdict.SHUT_OUT)).containsExactly("two_factor_setup_required");
        assertThat(sorted.get(Verdict.GONE))
                .containsExactly(
                        "cant_update_message",
                        "edit_window_closed",
                        "exchanged_trigger_id",
                        "expired_trigger_id",
                        "hash_conflict",
                        "invalid_trigger_id",
                        "is_inactive",
                        "message_not_found",
                        "not_found");
        assertThat(sorted.get(Verdict.LEFT)).containsExactly("user_disabled", "user_not_found");
        assertThat(sorted.get(Verdict.OUTSIDE)).containsExactly("not_in_channel");
        assertThat(sorted.get(Verdict.NOWHERE)).containsExactly("channel_not_found", "is_archived");
        assertThat(sorted.get(Verdict.KEPT_OUT))
                .containsExactly(
                        "access_denied",
                        "app_access_restricted",
                        "channel_is_limited_access",
                        "ekm_access_denied",
                        "invalid_user_combination",
                        "no_permission",
                        "posting_to_channel_denied",
                        "restricted_action",
                        "restricted_action_non_threadable_channel",
                        "restricted_action_read_only_channel",
                        "restricted_action_thread_locked",
                        "restricted_action_thread_only_channel",
                        "user_not_visible");
        assertThat(sorted.get(Verdict.THEM))
                .containsExactly("method_not_supported_for_channel_type", "user_not_in_channel");
        assertThat(sorted.get(Verdict.OURS))
                .hasSize(68)
                .allMatch(code -> code.matches(
                        "(invalid|missing|no|too_many|draft|file|slack_connect|metadata|method|messages|duplicate|msg|markdown"
                                + "|team|users|view|plan|not|unknown|unable|max|limit|is|enterprise|deprecated|cant"
                                + "|cannot|blocked|block|attachment|as|send)_.*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_inactive",
                "invalid_auth",
                "not_allowed_token_type",
                "not_authed",
                "team_disabled",
                "token_expired",
                "token_revoked",
                "user_removed_from_team"
            })
    void a_token_is_dead_by_the_same_words_wherever_it_is_tried(String code) {
        assertThat(Verdict.of(code)).isEqualTo(Verdict.DEAD);
        assertThat(Installations.Dead.isToldBy(code)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void only_a_dead_token_is_dead(Method method) {
        assertThat(codes(method))
                .allMatch(code -> Installations.Dead.isToldBy(code) == (Verdict.of(code) == Verdict.DEAD));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothing_is_ambiguous_that_may_be_repeated(Method method) {
        assertThat(Verdict.PERHAPS.after(method)).isEqualTo(method.speaks() ? Kind.UNKNOWN : Kind.NOT_SENT);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void nothing_that_is_said_waits_because_something_was_asked_too_often(Method method) {
        assertThat(Verdict.ALL_LATER.after(method)).isEqualTo(method.speaks() ? Kind.BUSY : Kind.NOT_SENT);
    }

    /** What a facilitator is told of what Slack says when something is posted, or a chat is begun. */
    @ParameterizedTest
    @CsvSource({
        "user_disabled, LEFT",
        "user_not_found, LEFT",
        "not_in_channel, NOT_INSTALLED",
        "channel_not_found, GONE",
        "is_archived, GONE",
        "app_access_restricted, NOT_ALLOWED",
        "invalid_user_combination, NOT_ALLOWED",
        "user_not_visible, NOT_ALLOWED",
        "restricted_action, NOT_ALLOWED",
        "user_not_in_channel, UNREACHABLE",
        "token_revoked, DISCONNECTED",
        "account_inactive, DISCONNECTED",
        "team_access_not_granted, DISCONNECTED",
        "messages_tab_disabled, OUR_FAULT",
        "missing_scope, OUR_FAULT",
        "something_new, OUR_FAULT",
        "ratelimited, BEING_TRIED",
        "fatal_error, UNKNOWN"
    })
    void is_told_for_a_reason(String code, Why why) {
        assertThat(Refusal.of(Method.POST_MESSAGE, code, Duration.ZERO)
                        .failure()
                        .why())
                .isEqualTo(why);
    }

    @Test
    void a_word_that_is_new_is_taken_for_our_fault() {
        assertThat(Verdict.of("something_new")).isEqualTo(Verdict.OURS);
        assertThat(Verdict.knows("something_new")).isFalse();
    }

    static List<String> codes(Method method) {
        return Stream.of(DOCUMENTED.get("*"), DOCUMENTED.get(method.written()))
                .flatMap(codes -> Objects.requireNonNull(codes).stream())
                .toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> codes = new HashMap<>();
        try (InputStream file = VerdictTest.class.getResourceAsStream("documented-errors.txt")) {
            new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" ")))
                    .forEach(line -> codes.put(line.get(0), line.subList(1, line.size())));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

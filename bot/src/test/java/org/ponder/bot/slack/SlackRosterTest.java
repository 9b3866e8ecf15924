package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ponder.bot.slack.LocalWorkspace.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.Attendance.Person;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.LeftOut.Why;

/** Who is in a channel, as Slack tells it. */
final class SlackRosterTest extends SlackOutside {

    @BeforeEach
    void sam() {
        slack.workspace.joins(person("U1", "Sam Lee"));
    }

    private Attendance roster() {
        return channel.roster(team());
    }

    @Test
    void it_names_the_channel_and_its_people_and_not_us() {
        Attendance read = roster();

        assertThat(read.channel()).isEqualTo("leadership");
        assertThat(read.people())
                .containsExactly(
                        new Person(new Account("U1", "U1", "Sam Lee", "Europe/London", "en-GB"), false, Set.of()));
        assertThat(read.leftOut()).isEmpty();
        assertThat(only("users.info").form())
                .containsEntry("include_locale", "1")
                .containsEntry("user", "U1");
        assertThat(only("usergroups.list").form()).containsEntry("team_id", "T1");
    }

    @Nested
    class somebody {

        @ParameterizedTest
        @CsvSource({
            "U2, is_bot, APP",
            "U2, is_workflow_bot, APP",
            "USLACKBOT, x, APP",
            "U2, deleted, SWITCHED_OFF",
            "U2, is_stranger, ELSEWHERE"
        })
        void who_is_never_asked_is_left_out_with_the_reason(String id, String what, Why why) {
            slack.workspace.joins(person(id, "Somebody").put(what, true));

            assertThat(roster().leftOut()).containsExactly(new LeftOut("Somebody", why));
            assertThat(roster().accounts()).extracting(Account::id).containsExactly("U1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"is_restricted", "is_ultra_restricted"})
        void who_is_a_guest_is_known_as_one(String what) {
            slack.workspace.joins(person("U2", "A guest").put(what, true));
            assertThat(roster().people()).filteredOn(Person::isGuest).hasSize(1);
        }

        @Test
        void of_another_workspace_is_left_out() {
            slack.workspace.visits(person("U2", "From elsewhere").put("team_id", "T9"));
            assertThat(roster().leftOut()).containsExactly(new LeftOut("From elsewhere", Why.ELSEWHERE));
        }

        @Test
        void of_another_workspace_of_the_organisation_is_one_of_us_where_the_app_is_installed_in_all_of_it() {
            ObjectNode other = person("W2", "From next door").put("team_id", "T9");
            other.putObject("enterprise_user")
                    .put("enterprise_id", "E1")
                    .putArray("teams")
                    .add("T9");
            ObjectNode ours = person("W3", "From here").put("team_id", "T8");
            ours.putObject("enterprise_user")
                    .put("enterprise_id", "E9")
                    .putArray("teams")
                    .add("T1");
            slack.workspace.visits(other);
            slack.workspace.visits(ours);

            assertThat(roster().accounts()).extracting(Account::id).containsExactly("U1", "W3");
            installed.is(new Installation("E1", "", LocalWorkspace.BOT, Installed.TOKEN));
            Attendance all = new Rosters(new SlackCalls(sdk, slack.address(), installed, new Pace(time, time)))
                    .of(new Reference("E1", "C1", "T1"));
            assertThat(all.accounts()).extracting(Account::id).containsExactly("U1", "W2", "W3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"user_not_found", "user_not_visible"})
        void whom_slack_does_not_let_us_see_is_from_elsewhere(String code) {
            slack.workspace.visits(person("U2", "Unseen"));
            slack.says(
                    "users.info",
                    asked -> asked.field("user").equals("U2") ? Said.no(code) : slack.workspace.answer(asked));
            assertThat(roster().leftOut()).containsExactly(new LeftOut("", Why.ELSEWHERE));
        }

        @Test
        void without_a_profile_goes_by_what_else_slack_knows() {
            ObjectNode bare = person("U2", "");
            bare.remove("profile");
            bare.remove("locale");
            bare.put("tz", "Somewhere/Else");
            slack.workspace.joins(bare);

            assertThat(roster().accounts()).contains(new Account("U2", "U2", "u2", "", ""));
        }
    }

    @Nested
    class many {

        @Test
        void are_read_page_by_page_and_told_all_at_once() {
            IntStream.range(100, 600).forEach(i -> slack.workspace.joins(person("U" + i, "Person " + i)));
            slack.workspace.visits(person("U9", "A stranger").put("is_stranger", true));

            Attendance read = roster();
            assertThat(read.people())
                    .hasSize(501)
                    .extracting(Person::account)
                    .allMatch(account -> !account.name().isEmpty());
            assertThat(read.leftOut()).containsExactly(new LeftOut("A stranger", Why.ELSEWHERE));
            assertThat(slack.asked("conversations.members")).hasSize(3);
            assertThat(slack.asked("users.list")).hasSize(1);
            assertThat(slack.asked("users.info")).hasSize(1);
            assertThat(only("users.list").form()).containsEntry("team_id", "T1").containsEntry("include_locale", "1");
        }

        @Test
        void do_not_go_on_for_ever() {
            slack.says(
                    "conversations.members",
                    Said.ok("{\"ok\":true,\"members\":[\"U1\"],\"response_metadata\":{\"next_cursor\":\"again\"}}"));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.NOT_SENT);
            assertThat(slack.asked("conversations.members")).hasSize(100);
        }
    }

    @Nested
    class what_is_unclear {

        @ParameterizedTest
        @ValueSource(
                strings = {"{\"ok\":true}", "{\"ok\":true,\"members\":[]}", "{\"ok\":true,\"members\":[\"U0BOT\"]}"})
        void lets_nobody_go(String body) {
            slack.says("conversations.members", Said.ok(body));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void about_one_person_lets_nobody_go() {
            slack.says("users.info", Said.ok("{\"ok\":true}"));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void on_the_second_page_lets_nobody_go() {
            IntStream.range(100, 400).forEach(i -> slack.workspace.joins(person("U" + i, "P")));
            slack.says(
                    "conversations.members",
                    asked -> asked.field("cursor").isEmpty()
                            ? slack.workspace.answer(asked)
                            : Said.no("invalid_cursor"));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void about_groups_lets_nobody_go() {
            slack.says("usergroups.list", Said.no("internal_error"));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void is_not_that_we_are_not_there() {
            slack.says("conversations.members", Said.no("channel_not_found"));
            assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Nested
    class user_groups {

        @Test
        void are_told_by_name_and_by_how_they_are_mentioned() {
            slack.workspace.group("S1", "Headteachers", "heads", "U1", "U7");
            slack.workspace.group("S2", "Trustees", "trustees", "U7");
            slack.workspace.group("S3", "Once upon a time", "old", "U1").put("date_delete", 1446748865);

            assertThat(roster().people()).extracting(Person::groups).containsExactly(Set.of("Headteachers", "heads"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"channels", "groups"})
        void bring_their_people_to_the_channel(String kind) {
            slack.workspace.works(person("U7", "By group"));
            slack.workspace.works(person("U8", "Of another group"));
            ObjectNode trustees = slack.workspace.group("S1", "Trustees", "trustees", "U7", "U1");
            trustees.withObjectProperty("prefs").putArray(kind).add(LocalWorkspace.CHANNEL);
            slack.workspace.group("S2", "Others", "others", "U8");

            assertThat(roster().accounts()).extracting(Account::id).containsExactly("U1", "U7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"plan_upgrade_required", "missing_scope", "unknown_method", "no_permission", "access_denied"
                })
        void that_are_not_to_be_had_are_no_failure(String code) {
            slack.says("usergroups.list", Said.no(code));
            assertThat(roster().people()).extracting(Person::groups).containsExactly(Set.of());
        }

        @Test
        void without_their_people_are_asked_for_them() {
            ObjectNode group = slack.workspace.group("S1", "Trustees", "trustees", "U1");
            group.set("in", group.remove("users"));

            assertThat(roster().people()).extracting(Person::groups).containsExactly(Set.of("Trustees", "trustees"));
            assertThat(only("usergroups.users.list").form())
                    .containsEntry("usergroup", "S1")
                    .containsEntry("team_id", "T1");
        }

        @Test
        void with_no_more_than_a_name_are_taken_as_they_are() {
            slack.says("usergroups.list", Said.ok("{\"ok\":true,\"usergroups\":[{\"id\":\"S1\",\"name\":\"Bare\"}]}"));
            assertThat(roster().people()).extracting(Person::groups).containsExactly(Set.of());
        }
    }

    @Test
    void it_is_no_roster_without_the_app() {
        installed.dead("T1", Installations.Dead.UNINSTALLED);
        assertThat(failure(() -> roster()).kind()).isEqualTo(Kind.DISCONNECTED);
        assertThat(List.copyOf(slack.asked)).isEmpty();
    }
}

package org.ponder.deploy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What never imports what, and a little more: each rule for any house, and the crooked class that breaks it. */
final class Rules {
    private static final List<String> DOMAIN = List.of(
            "calendar",
            "people",
            "framework",
            "round",
            "reflection",
            "finding",
            "summary",
            "nudge",
            "followup",
            "outbox",
            "work");

    private Rules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new Rule(
                        "domain_stands_on_the_jdk_alone",
                        "domain.framework.NeedsAServer",
                        house -> classes()
                                .that(house.inside("domain"))
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                        house.all("domain"), "java..", "org.jspecify.annotations.."))),
                new Rule(
                        "domain_has_no_socket_thread_table_or_log",
                        "domain.round.OpensASocket",
                        house -> house.apart(
                                new String[] {"domain"},
                                "java.sql..",
                                "java.net..",
                                "java.util.logging..",
                                "java.util.concurrent..")),
                new Rule("domain_rooms_look_one_way", "domain.people.SeesAllTheWayUp", Rules::domainInItsOrder),
                new Rule(
                        "domain_rooms_are_acyclic",
                        "domain.outbox.Chases",
                        house -> slices().matching(house.root() + ".domain.(*)..")
                                .should()
                                .beFreeOfCycles()),
                new Rule(
                        "reflections_of_a_round_are_read_by_the_work_alone",
                        "bot.persistence.ReadsWhatWasSent",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + "..").and(not(house.inside("domain.work"))))
                                .should()
                                .accessTargetWhere(
                                        Calls.method(house.only("domain.reflection") + ".Reflections", "sent"))),
                new Rule(
                        "no_other_members_reflection_in_dialogs_or_channels",
                        "dialogs.Nosy",
                        house -> noClasses()
                                .that(house.inside("dialogs", "bot.teams", "bot.slack", "bot.web", "bot.courier"))
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName(house.only("domain.reflection") + ".Reflections")),
                new Rule(
                        "no_reflection_at_all_in_courier_or_chat",
                        "bot.courier.CarriesAReflection",
                        house -> house.apart(
                                new String[] {"bot.teams", "bot.slack", "bot.courier"},
                                house.all("domain.reflection"))),
                new Rule(
                        "findings_are_made_in_the_kernel_alone",
                        "domain.work.ForgesAFinding",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + "..").and(not(house.inside("domain.finding"))))
                                .should()
                                .accessTargetWhere(Calls.constructor(
                                        house.only("domain.finding"), "", "Answers", "PastRelease", "PastBlock"))
                                .because(
                                        "what goes in and what the ledger gives back are facts; all else is a promise")),
                new Rule(
                        "lines_of_a_summary_are_written_in_summary_alone",
                        "bot.courier.WritesALine",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + "..").and(not(house.inside("domain.summary"))))
                                .should()
                                .accessTargetWhere(Calls.constructor(house.only("domain.summary"), "SummaryLine"))),
                new Rule(
                        "dialogs_know_no_server",
                        "dialogs.KnowsTheBot",
                        house -> house.apart(
                                new String[] {"dialogs"},
                                "jakarta..",
                                "java.sql..",
                                "java.net..",
                                house.all("bot"),
                                house.all("deploy"))),
                new Rule(
                        "script_cards_and_words_know_no_sdk",
                        "dialogs.script.UsesTheSdk",
                        house -> house.apart(
                                new String[] {"dialogs.script", "dialogs.card", "dialogs.words"}, "com.microsoft..")),
                new Rule(
                        "the_sdk_stays_in_dialogs_and_teams",
                        "bot.turn.UsesTheSdk",
                        house -> house.kept(
                                resideInAPackage(house.only("dialogs")).or(house.inside("bot.teams")),
                                "com.microsoft.bot..")),
                new Rule(
                        "teams_uses_the_schema_of_the_sdk_only",
                        "bot.teams.UsesTheConnector",
                        house -> noClasses()
                                .that(house.inside("bot.teams"))
                                .should()
                                .dependOnClassesThat(resideInAPackage("com.microsoft.bot..")
                                        .and(not(resideInAPackage("com.microsoft.bot.schema..")))
                                        .as("are of the SDK but not of its schema"))),
                new Rule(
                        "the_sdks_pipeline_is_never_run",
                        "dialogs.RunsThePipeline",
                        house -> noClasses()
                                .should()
                                .accessTargetWhere(Calls.method("com.microsoft.bot.builder.BotAdapter", "runPipeline"))
                                .because("it sets the locale of the whole process from each message")),
                new Rule("channels_do_not_know_each_other", "bot.slack.KnowsTeams", Rules::channelsApart),
                new Rule(
                        "slacks_client_stays_in_slack",
                        "bot.courier.CallsSlack",
                        house -> house.kept(
                                house.inside("bot.slack"),
                                "com.slack..",
                                "okhttp3..",
                                "okio..",
                                "io.github.bucket4j..")),
                new Rule(
                        "slacks_client_is_made_by_one_class",
                        "bot.slack.MakesAnotherClient",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + ".."))
                                .and()
                                .doNotHaveFullyQualifiedName(house.only("bot.slack") + ".SlackSdk")
                                .should()
                                .accessTargetWhere(Calls.method("com.slack.api.Slack", "getInstance")
                                        .or(Calls.constructor("com.slack.api.util.http", "SlackHttpClient"))
                                        .or(Calls.constructor("okhttp3", "OkHttpClient")))
                                .because("each brings threads that nobody stops")),
                new Rule(
                        "and_that_one_is_made_by_whoever_closes_it",
                        "bot.http.MakesSlacksClient",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + ".."))
                                .and()
                                .doNotHaveFullyQualifiedName(house.only("bot.wiring") + ".SlackWiring")
                                .should()
                                .accessTargetWhere(Calls.constructor(house.only("bot.slack"), "SlackSdk"))),
                new Rule(
                        "slack_is_known_to_who_keeps_wires_and_answers_for_it",
                        "bot.courier.KnowsSlack",
                        house -> house.kept(
                                house.inside("bot.slack", "bot.persistence", "bot.wiring", "bot.http"),
                                house.all("bot.slack"))),
                new Rule(
                        "who_hides_secrets_knows_no_other_room",
                        "bot.secrets.KnowsSlack",
                        house -> classes()
                                .that(house.inside("bot.secrets"))
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                        house.all("bot.secrets"),
                                        "java..",
                                        "javax.crypto..",
                                        "com.nimbusds.jose..",
                                        "org.jspecify.annotations.."))),
                new Rule(
                        "turn_and_courier_know_no_channel_by_name",
                        "bot.turn.KnowsTeams",
                        house -> house.apart(
                                new String[] {"bot.turn", "bot.courier"},
                                house.all("bot.teams", "bot.slack", "bot.web", "bot.http"))),
                new Rule(
                        "who_keeps_count_knows_no_channel_and_nothing_that_was_found",
                        "bot.pulse.KnowsTeams",
                        house -> house.apart(
                                new String[] {"bot.pulse"},
                                house.all(
                                        "bot.teams",
                                        "bot.slack",
                                        "bot.web",
                                        "bot.http",
                                        "domain.reflection",
                                        "domain.finding"))),
                new Rule(
                        "what_channels_share_knows_none_of_them",
                        "bot.channel.KnowsTheWeb",
                        house -> noClasses()
                                .that(house.inside("bot.channel"))
                                .should()
                                .dependOnClassesThat(house.inside("bot").and(not(house.inside("bot.channel"))))),
                new Rule(
                        "there_is_one_way_out",
                        "bot.courier.SpeaksPastTheGuard",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + ".."))
                                .and()
                                .doNotHaveFullyQualifiedName(house.only("bot.channel") + ".WayOut")
                                .should()
                                .accessTargetWhere(Calls.method(house.only("bot.channel") + ".Channel", "post")
                                        .or(Calls.method(house.only("bot.channel") + ".Channel", "update")))
                                .because("every text that leaves is looked through for what we never say")),
                new Rule(
                        "tables_are_mapped_in_persistence_only",
                        "bot.courier.IsATable",
                        house -> house.kept(house.inside("bot.persistence", "bot.wiring"), "jakarta.persistence..")),
                new Rule(
                        "rows_stay_in_persistence",
                        "bot.courier.TakesRows",
                        house -> noClasses()
                                .that(not(house.inside("bot.persistence")))
                                .should()
                                .dependOnClassesThat(
                                        house.inside("bot.persistence").and(describe("are rows", Rules::isRow)))),
                new Rule(
                        "rows_are_in_no_public_signature",
                        "bot.persistence.HandsOutRows",
                        house -> methods()
                                .that()
                                .areDeclaredInClassesThat(
                                        house.inside("bot.persistence").and(not(describe("are rows", Rules::isRow))))
                                .and()
                                .arePublic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should(Conditions.mentionNoRow())),
                new Rule(
                        "requests_are_answered_in_http_only",
                        "bot.web.AnswersRequests",
                        house -> house.kept(
                                house.inside("bot.http", "bot.wiring"), "jakarta.ws.rs..", "jakarta.servlet..")),
                new Rule(
                        "beans_are_made_in_wiring_only",
                        "bot.turn.MakesABean",
                        house -> noMembers()
                                .that()
                                .areDeclaredInClassesThat(not(house.inside("bot.wiring")))
                                .should()
                                .beAnnotatedWith("jakarta.enterprise.inject.Produces")),
                new Rule(
                        "time_comes_from_wiring_only",
                        "bot.courier.LooksAtTheClock",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + "..").and(not(house.inside("bot.wiring"))))
                                .should()
                                .accessTargetWhere(Calls.wallClock())),
                new Rule(
                        "who_logs_sees_no_reflection",
                        "bot.persistence.LogsAReflection",
                        house -> noClasses()
                                .that(describe("log", Conditions::logs))
                                .should()
                                .dependOnClassesThat(house.inside("domain.reflection"))),
                new Rule(
                        "futures_stay_with_the_sdk",
                        "bot.courier.PromisesThings",
                        house -> noClasses()
                                .that(resideInAPackage(house.root() + "..")
                                        .and(not(house.inside("bot.teams", "bot.turn", "deploy")))
                                        .and(not(resideInAPackage(house.only("dialogs")))))
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
                                .because(
                                        "a turn happens on one thread, in one transaction; only the SDK’s dialogs,"
                                                + " the library that fetches tokens and whoever waits for a turn know promises")),
                new Rule(
                        "no_thread_keeps_secrets_or_sleeps",
                        "bot.turn.Sleeps",
                        house -> noClasses()
                                .should()
                                .accessTargetWhere(Calls.method("java.lang.Thread", "sleep"))
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.lang.ThreadLocal")),
                new Rule(
                        "the_launcher_knows_nothing_of_the_product",
                        "deploy.KnowsTheDomain",
                        house -> house.apart(new String[] {"deploy"}, house.all("domain", "dialogs", "bot"))),
                new Rule(
                        "nobody_knows_the_launcher",
                        "bot.wiring.KnowsTheLauncher",
                        house -> house.apart(new String[] {"domain", "dialogs", "bot"}, house.all("deploy"))),
                new Rule(
                        "every_package_says_that_nothing_is_null",
                        "bot.clock.HasNoPackageInfo",
                        house -> classes().should(Conditions.beInANullMarkedPackage())),
                new Rule(
                        "names_say_what_and_not_how",
                        "bot.util.TimeHelper",
                        house -> classes().should(Conditions.haveAnHonestName())));
    }

    private static boolean isRow(JavaClass candidate) {
        return candidate.getSimpleName().endsWith("Row");
    }

    private static ArchRule domainInItsOrder(House house) {
        return CompositeArchRule.of(IntStream.range(0, DOMAIN.size() - 1)
                .mapToObj(i -> house.apart(
                        new String[] {"domain." + DOMAIN.get(i)},
                        DOMAIN.subList(i + 1, DOMAIN.size()).stream()
                                .map(later -> house.all("domain." + later))
                                .toArray(String[]::new)))
                .toList());
    }

    private static ArchRule channelsApart(House house) {
        return CompositeArchRule.of(List.of(
                house.apart(new String[] {"bot.teams"}, house.all("bot.slack", "bot.web")),
                house.apart(new String[] {"bot.slack"}, house.all("bot.teams", "bot.web")),
                house.apart(new String[] {"bot.web"}, house.all("bot.teams", "bot.slack"))));
    }
}

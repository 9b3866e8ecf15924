package org.ponder.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole house keeps its rules, and each rule catches the one class that was written to break it. */
final class ArchitectureTest {

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    final class The_real_house {
        private final House house = new House("org.ponder");
        private final JavaClasses classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(house.root());

        @ParameterizedTest
        @MethodSource("org.ponder.deploy.architecture.Rules#all")
        void keeps(Rule rule) {
            rule.of(house).check(classes);
        }

        /** A rule over classes that were not found would pass for ever. */
        @ParameterizedTest
        @CsvSource({"domain, 100", "dialogs, 50", "bot, 120", "deploy, 10"})
        void was_looked_at_whole(String module, int atLeast) {
            assertThat(classes.stream()
                            .filter(c -> c.getPackageName().startsWith(house.only(module)))
                            .count())
                    .isGreaterThanOrEqualTo(atLeast);
        }

        /** A rule about a room that was renamed would pass for ever, too. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "domain.framework",
                    "domain.people",
                    "domain.round",
                    "domain.reflection",
                    "domain.finding",
                    "domain.summary",
                    "domain.outbox",
                    "domain.work",
                    "dialogs",
                    "dialogs.card",
                    "dialogs.scene",
                    "dialogs.script",
                    "dialogs.words",
                    "bot.channel",
                    "bot.clock",
                    "bot.courier",
                    "bot.http",
                    "bot.pack",
                    "bot.persistence",
                    "bot.secrets",
                    "bot.slack",
                    "bot.teams",
                    "bot.turn",
                    "bot.web",
                    "bot.wiring",
                    "deploy"
                })
        void has_the_room(String room) {
            assertThat(classes.containPackage(house.only(room))).isTrue();
        }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    final class A_crooked_house {
        private final House house = new House("canary");
        private final JavaClasses classes = new ClassFileImporter().importPackages(house.root());

        @ParameterizedTest
        @MethodSource("org.ponder.deploy.architecture.Rules#all")
        void is_caught_by(Rule rule) {
            EvaluationResult result = rule.of(house).evaluate(classes);

            assertThat(result.getFailureReport().toString()).contains(house.only(rule.crooked()));
        }
    }
}

package org.ponder.deploy.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a rule asks of a class or a method where the library has no word for it. */
final class Conditions {
    private static final Set<String> ROLES = Set.of(
            "impl", "util", "utils", "common", "helper", "helpers", "manager", "dto", "facade", "service", "services");

    private static final Pattern ROLE_AT_THE_END =
            Pattern.compile(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Facade|Service)");

    private static final Set<String> LOGGERS =
            Set.of("java.util.logging.Logger", "java.lang.System$Logger", "org.slf4j.Logger");

    private Conditions() {}

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(
                        new SimpleConditionEvent(item, marked, item.getFullName() + " is in no @NullMarked package"));
            }
        };
    }

    static ArchCondition<JavaClass> haveAnHonestName() {
        return new ArchCondition<>("be named for a concept, not for a role") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean honest = !ROLE_AT_THE_END.matcher(item.getSimpleName()).matches()
                        && Arrays.stream(item.getPackageName().split("\\.")).noneMatch(ROLES::contains);
                events.add(new SimpleConditionEvent(item, honest, item.getFullName() + " is named for a role"));
            }
        };
    }

    static ArchCondition<JavaMethod> mentionNoRow() {
        return new ArchCondition<>("mention no row") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean row = Stream.concat(Stream.of(item.getReturnType()), item.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Set::stream)
                        .anyMatch(type -> type.getSimpleName().endsWith("Row"));
                events.add(new SimpleConditionEvent(item, !row, item.getFullName() + " mentions a row"));
            }
        };
    }

    static boolean logs(JavaClass candidate) {
        return candidate.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        LOGGERS.contains(dependency.getTargetClass().getFullName()));
    }
}

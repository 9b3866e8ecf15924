package org.ponder.deploy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/**
 * The house by its rooms, under a root package, so that the same rules judge the real house and a crooked one.
 *
 * @param root package of all rooms
 */
record House(String root) {

    /** The package of a room, such as {@code "bot.turn"}, alone. */
    String only(String room) {
        return root + "." + room;
    }

    /** The package of a room and everything below it. */
    String all(String room) {
        return only(room) + "..";
    }

    String[] all(String... rooms) {
        return Arrays.stream(rooms).map(this::all).toArray(String[]::new);
    }

    DescribedPredicate<JavaClass> inside(String... rooms) {
        return resideInAnyPackage(all(rooms));
    }

    /** No class of these rooms knows a class of those packages. */
    ArchRule apart(String[] rooms, String... packages) {
        return noClasses().that(inside(rooms)).should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    /** Nobody but these rooms knows a class of those packages. */
    ArchRule kept(DescribedPredicate<JavaClass> keepers, String... packages) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(keepers)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}

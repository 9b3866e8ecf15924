package org.ponder.deploy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Arrays;
import java.util.Set;

/** Calls and method references that a rule is about. */
final class Calls {
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis", "java.time.InstantSource.system", "java.util.Calendar.getInstance");

    private Calls() {}

    /** Also where it is called on a subtype. */
    static DescribedPredicate<JavaAccess<?>> method(String owner, String name) {
        return describe(
                owner + "." + name,
                access -> access.getTarget().getName().equals(name)
                        && access.getTargetOwner().isAssignableTo(owner));
    }

    /** Where something of a package is made, but for what may be made anywhere. */
    static DescribedPredicate<JavaAccess<?>> constructor(String inPackage, String nameBegins, String... free) {
        return describe("a constructor of " + inPackage + "." + nameBegins, access -> {
            String owner = access.getTargetOwner().getFullName();
            return access.getTarget().getName().equals("<init>")
                    && access.getTargetOwner().getPackageName().equals(inPackage)
                    && owner.startsWith(inPackage + "." + nameBegins)
                    && Arrays.stream(free).noneMatch(name -> owner.equals(inPackage + "." + name));
        });
    }

    /** Anything that asks the machine what time it is, rather than being told. */
    static DescribedPredicate<JavaAccess<?>> wallClock() {
        return describe("the wall clock", access -> {
            String called = called(access);
            boolean readsUnlessGivenAClock =
                    called.startsWith("java.time.Clock.tick") || called.matches("java\\.time\\..*\\.now");
            return CLOCKS.contains(called)
                    || called.startsWith("java.time.Clock.system")
                    || (readsUnlessGivenAClock && takesNoClock(access.getTarget()))
                    || (called.equals("java.util.Date.<init>") && takesNothing(access.getTarget()));
        });
    }

    private static String called(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
    }

    private static boolean takesNoClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget call
                && call.getRawParameterTypes().isEmpty();
    }
}

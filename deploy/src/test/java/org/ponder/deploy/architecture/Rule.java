package org.ponder.deploy.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule for any house.
 *
 * @param crooked the class under a house's root that was written to break it
 */
record Rule(String name, String crooked, Function<House, ArchRule> rule) {

    /** Allowed to find nothing to judge, because another test looks whether every room is there. */
    ArchRule of(House house) {
        return rule.apply(house).allowEmptyShould(true);
    }

    @Override
    public String toString() {
        return name;
    }
}

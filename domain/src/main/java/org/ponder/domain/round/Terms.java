package org.ponder.domain.round;

import java.util.List;
import java.util.Optional;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;

/** What is frozen when a round opens, before any answer exists: who is asked, and how the answers will be reported. */
public record Terms(Grouping grouping, Floor floor, List<Invitation> audience) {

    public Terms {
        audience = List.copyOf(audience);
        if (audience.stream().map(Invitation::member).distinct().count() != audience.size()) {
            throw new IllegalArgumentException("somebody is invited twice");
        }
    }

    public Optional<Invitation> invitation(MemberId member) {
        return audience.stream().filter(i -> i.member().equals(member)).findFirst();
    }

    /** The same where one of those asked has turned out to be another: there is one place for both, and who takes it is asked once. */
    Terms withoutDouble(MemberId goes, Invitation stays) {
        List<Invitation> once = audience.stream()
                .map(i -> i.member().equals(goes) || i.member().equals(stays.member()) ? stays : i)
                .distinct()
                .toList();
        return new Terms(grouping, floor, once);
    }

    /** Whether anybody is in both audiences. */
    public boolean overlaps(Terms other) {
        return audience.stream().anyMatch(i -> other.invitation(i.member()).isPresent());
    }
}

package org.ponder.domain.round;

import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;

/** That a member was asked, and under which perspective their answer counts in this round. */
public record Invitation(MemberId member, Perspective perspective) {}

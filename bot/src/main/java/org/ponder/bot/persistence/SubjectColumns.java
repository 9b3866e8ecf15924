package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.round.Subject;

/** A {@link Subject}, in three columns. */
@Embeddable
class SubjectColumns {
    @Column(name = "framework")
    private String framework;

    @Column(name = "edition")
    private String edition;

    @Column(name = "element")
    private String element;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected SubjectColumns() {}

    SubjectColumns(Subject subject) {
        this();
        framework = subject.edition().framework();
        edition = subject.edition().edition();
        element = subject.element().value();
    }

    Subject subject() {
        return new Subject(new EditionId(framework, edition), new ElementKey(element));
    }
}

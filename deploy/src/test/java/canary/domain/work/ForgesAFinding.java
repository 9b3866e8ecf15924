package canary.domain.work;

import canary.domain.finding.Turnout;

/** Crooked on purpose. */
public interface ForgesAFinding {
    default Turnout forged() {
        return new Turnout(9);
    }
}

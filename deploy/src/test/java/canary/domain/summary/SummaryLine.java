package canary.domain.summary;

/** Stands for the lines of a summary. */
public interface SummaryLine {

    /** One of them. */
    record Answered(int answered) implements SummaryLine {}
}

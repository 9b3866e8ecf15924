package canary.domain.finding;

/** Stands for a figure. */
public record Turnout(int answered) {}

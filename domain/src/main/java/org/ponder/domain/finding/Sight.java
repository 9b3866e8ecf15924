package org.ponder.domain.finding;

/** How much of a block was shown, as far as it matters for what may be shown later. */
public enum Sight {
    /** All that its mask lets through. */
    FULL,
    /** Only words that could be foreseen from what was public: they told nothing on those who had come or gone. */
    FORESEEN,
    /** It was published before a ledger was kept: of whom is not known for certain. */
    UNKNOWN
}

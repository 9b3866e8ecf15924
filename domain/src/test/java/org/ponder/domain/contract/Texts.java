package org.ponder.domain.contract;

import java.util.List;

/** Texts that people write, or that reach us broken, and that have to come back as they were. */
final class Texts {
    /** What may be anybody's or anything's name. */
    static final List<String> NAMES = List.of(
            "Ng\u0169g\u0129 wa Thiong\u2019o",
            "O\u2019Brien-\u00c5str\u00f6m",
            "\u0623\u0645\u0644 \u0627\u0644\u0633\u064a\u062f",
            "\u05e9\u05e8\u05d4 (Sarah)",
            "\u5f35\u5049",
            "Zoe\u0308 \ud83d\udc69\ud83c\udffd\u200d\ud83c\udfeb",
            "Robert'); DROP TABLE member;--",
            "100% \\ \"quoted\" _and_ %like%");

    /** What may be written in an answer: the most there can be, odd spaces, and what a database has no place for. */
    static final List<String> ANSWERS = List.of(
            "",
            " kept \t with its spaces ",
            "one line\nanother\r\nand\u2028one more\n\n",
            "\u202ename reversed\u202c, \u0627\u0644\u0639\u0631\u0628\u064a\u0629 and \u05e2\u05d1\u05e8\u05d9\u05ea",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f \u2764\ufe0f",
            "{\"is\":\"skipped\"} </script> \\u0041 'quotes' \u201cand more\u201d",
            "before\u0000after, \u0007, \ufeff, \uffff and half of a pair: \ud83d",
            "\ud83e\udd14".repeat(2000),
            "\u00e9".repeat(2000));

    private Texts() {}
}
